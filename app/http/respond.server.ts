import { data } from '@remix-run/node'
import { Conflict, Invalid, NotFound, Refused, TooMany } from '#server/kernel/errors.ts'

/** Errors the product knows, as HTTP: the one place. Anything else is a bug and goes on upwards. */
export function asResponse(error: unknown): unknown {
  if (error instanceof NotFound) return data({ reason: 'notFound' }, { status: 404 })
  if (error instanceof Refused) return data({ reason: error.reason }, { status: 403 })
  if (error instanceof Conflict) return data({ reason: error.reason }, { status: 409 })
  if (error instanceof TooMany)
    return data({ reason: error.reason ?? 'tooMany' }, { status: 429, headers: { 'Retry-After': String(error.seconds) } })
  if (error instanceof Invalid) return data({ reason: 'invalid', fields: error.fields }, { status: 422 })
  return error
}
