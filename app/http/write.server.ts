import { type ActionFunctionArgs, type AppLoadContext, data, redirect } from '@remix-run/node'
import type { z } from 'zod'
import type { Actor, PersonActor } from '#server/kernel/actor.ts'
import { fieldReasons } from '#server/kernel/command.ts'
import { Invalid, NotFound, TooMany } from '#server/kernel/errors.ts'
import { type Limit, spendHere } from '#server/kernel/rate-limit.ts'
import { actorOf, requireActor } from './actor.server.ts'
import { type Flash, writeFlash } from './cookies.server.ts'
import { asResponse } from './respond.server.ts'

/** What a refused form gets back: reason codes by field, everything that was typed, and the page it stood on. */
export type FormReply = { fields: Record<string, string>; values: Record<string, string>; back?: string }

export type WriteRoom<A extends Actor, I> = {
  actor: A
  input: I
  request: Request
  params: Record<string, string>
  form: FormData
  context: AppLoadContext
}

type Answer = Response | ReturnType<typeof data>

/** What one person may send so and so often of. */
export type Within = { within?: Limit }

/**
 * An action: the form and the route's parameters (which win) are parsed by the contract, then `run` calls one command
 * and redirects. What breaks the contract comes back as 422 with the fields and the typed values.
 */
export const write = <S extends z.ZodType>(
  schema: S,
  run: (room: WriteRoom<PersonActor, z.output<S>>) => Promise<Answer | unknown>,
  { within }: Within = {},
) =>
  handle(schema, requireActor, async (room) => {
    if (within) await spendHere(within, room.actor.personId)
    return run(room)
  })

/** The same for forms of people who are not signed in (sign-in, reset, first run). */
export const openWrite = <S extends z.ZodType>(
  schema: S,
  run: (room: WriteRoom<Actor, z.output<S>>) => Promise<Answer | unknown>,
) => handle(schema, actorOf, run)

function handle<S extends z.ZodType, A extends Actor>(
  schema: S,
  who: (request: Request) => Promise<A>,
  run: (room: WriteRoom<A, z.output<S>>) => Promise<unknown>,
) {
  return async (args: ActionFunctionArgs) => {
    const actor = await who(args.request)
    const params = args.params as Record<string, string>
    const form = await formOf(args.request)
    if (!form) return formReply(new FormData(), { form: 'form.unreadable' }, args.request)
    const parsed = schema.safeParse({ ...fieldsOf(form), ...params })
    if (!parsed.success) {
      const reasons = fieldReasons(parsed.error)
      // What the address names and what can be no name of anything is answered like any other thing that is not there.
      if (Object.keys(reasons).some((field) => Object.hasOwn(params, field))) throw asResponse(new NotFound('address'))
      return formReply(form, reasons, args.request)
    }
    try {
      return await run({ actor, input: parsed.data, request: args.request, params, form, context: args.context })
    } catch (error) {
      if (error instanceof Invalid) return formReply(form, error.fields, args.request)
      if (error instanceof TooMany) return laterReply(form, error)
      throw asResponse(error)
    }
  }
}

/** What was sent; null where it is no form, as browsers send them. */
const formOf = (request: Request): Promise<FormData | null> => request.formData().catch(() => null)

/** The answer to a form that cannot be accepted. Passwords and files are not sent back. */
export const formReply = (form: FormData, fields: Record<string, string>, request?: Request) =>
  data<FormReply>({ fields, values: typedValues(form), back: pageBefore(request) }, { status: 422 })

/** The page of ours a form was sent from, if the browser says. */
function pageBefore(request?: Request): string | undefined {
  const referer = request?.headers.get('Referer')
  if (!referer || !URL.canParse(referer)) return undefined
  const { pathname, search } = new URL(referer)
  return insidePath(pathname + search, '') || undefined
}

/** Too much at once: the form comes back as it was, to be sent again later. */
const laterReply = (form: FormData, { reason = 'tooMany', seconds }: TooMany) =>
  data<FormReply>(
    { fields: { form: reason }, values: typedValues(form) },
    { status: 429, headers: { 'Retry-After': String(seconds) } },
  )

function fieldsOf(form: FormData): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name).map(storable)
    fields[name.replace(/\[\]$/, '')] = name.endsWith('[]') ? values : values.at(-1)
  }
  return fields
}

/** PostgreSQL stores neither NUL nor half a surrogate pair, and nobody types them. */
const storable = (value: FormDataEntryValue): FormDataEntryValue =>
  typeof value === 'string' ? value.replaceAll('\u0000', '').toWellFormed() : value

function typedValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of form)
    if (typeof value === 'string' && !/password/i.test(name)) values[name] = values[name] ? `${values[name]}\n${value}` : value
  return values
}

/** 303 to a page that will say `code` once, and offer to take it back where there is a way. */
export async function redirectWithFlash(
  path: string,
  code: string,
  params?: Flash['params'],
  undo?: Flash['undo'],
): Promise<Response> {
  const flash = { code, ...(params && { params }), ...(undo && { undo }) }
  return redirect(path, { status: 303, headers: { 'Set-Cookie': await writeFlash(flash) } })
}

/**
 * An address inside the platform, or the fallback: nobody is sent elsewhere by a link. Browsers drop tabs and line breaks
 * inside an address and read \ as /, so only what an encoded address consists of is let through.
 */
export const insidePath = (target: string | null, fallback: string): string =>
  target && /^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/.test(target) ? target : fallback
