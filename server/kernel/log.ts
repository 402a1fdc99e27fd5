import { pino } from 'pino'
import { logLevel } from './env.ts'

/** The one log: JSON lines on standard output; `LOG_LEVEL` silences or widens it. Never log what people typed. */
export const log = pino({
  level: logLevel(),
  base: undefined,
  serializers: { err: errorForLog },
})

/** An address as the log may have it: the token of a mailed link or of a calendar stays out. */
export const pathForLog = (path: string): string => path.replace(/(\/(?:adgangskode|kalender)\/)[^/?.]+/g, '$1…')

/**
 * An error as the log may have it: what it is and where. Database libraries put the values they were given into messages
 * of many lines and into fields of their own; of a message only the last line is kept, of the fields only the code.
 */
export function errorForLog(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code } = error as { code?: unknown }
  const message = error.message.trim().split('\n').at(-1) ?? ''
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { type: error.name, ...(typeof code === 'string' && { code }), message: message.slice(0, 300), stack: frames.join('\n') }
}
