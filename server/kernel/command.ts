import type { z } from 'zod'
import type { Actor } from './actor.ts'
import { now } from './clock.ts'
import { db, type Tx } from './db.ts'
import { Invalid } from './errors.ts'
import { announcer, type Announce, type FactNotice, tellCommitted } from './facts.ts'

export type CommandRoom<A extends Actor = Actor> = { actor: A; tx: Tx; announce: Announce; now: Date }

/** A use case: input is parsed, then everything happens in one transaction, facts included. */
export type Command<S extends z.ZodType, R> = (actor: Actor, input: z.input<S>) => Promise<R>

/** Makes a command. Throws Invalid, NotFound, Refused or Conflict; tries once more if the database asks for it. */
export function command<S extends z.ZodType, R>(
  schema: S,
  run: (room: CommandRoom, input: z.output<S>) => Promise<R>,
): Command<S, R> {
  return async (actor, input) => {
    const parsed = schema.safeParse(input)
    if (!parsed.success) throw new Invalid(fieldReasons(parsed.error))
    const attempt = async () => {
      const written: FactNotice[] = []
      const result = await db().$transaction((tx) =>
        run({ actor, tx, announce: announcer(tx, actor, written), now: now() }, parsed.data),
      )
      tellCommitted(written)
      return result
    }
    try {
      return await attempt()
    } catch (error) {
      if (isTransient(error)) return await attempt()
      throw error
    }
  }
}

/** The first reason code of each field; contracts put codes in their messages, zod's own become `invalid`. */
export function fieldReasons(error: z.ZodError): Record<string, string> {
  const reasons: Record<string, string> = {}
  for (const issue of error.issues) {
    const field = issue.path.join('.') || 'form'
    reasons[field] ??= /^[a-z]+(\.[a-zA-Z]+)+$/.test(issue.message) ? issue.message : `field.${issue.code}`
  }
  return reasons
}

const isTransient = (error: unknown) => {
  const { code, message } = error as { code?: string; message?: string }
  return code === 'P2034' || code === '40001' || code === '40P01' || /40001|40P01|deadlock detected/.test(message ?? '')
}
