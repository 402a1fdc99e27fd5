import { pino } from 'pino'

/** The one log: JSON lines on standard output; `LOG_LEVEL` silences or widens it. Never log what people typed. */
export const log = pino({ level: process.env.LOG_LEVEL ?? 'info', base: undefined })
