import { z } from 'zod'
import { type Actor, importingOf, personIdOf } from './actor.ts'
import { now } from './clock.ts'
import type { Tx } from './db.ts'
import { newId } from './ids.ts'
import { once } from './once.ts'

/** A kind of fact: its name and the shape of its payload (ids and changed field names, never content). */
export type FactType<S extends z.ZodType = z.ZodType> = { type: string; payload: S }

/** Declares a kind of fact; only `facts.ts` files call it. */
export const fact = <S extends z.ZodType>(type: string, payload: S): FactType<S> => ({ type, payload })

export type Announcement = {
  /** The Subject it happened to; Historik lists by it. */
  subjectId: string | null
  before?: unknown
  after?: unknown
}

export type Announce = <S extends z.ZodType>(
  type: FactType<S>,
  payload: z.input<S>,
  about: Announcement,
) => Promise<string>

/** What a fact looks like on the wire (NOTIFY) and to consumers. */
export type FactNotice = {
  id: string
  type: string
  subjectId: string | null
  actorId: string | null
  payload: Record<string, unknown>
}

/**
 * Payload fields with a meaning of their own, understood by the realtime gateway whatever the fact:
 * `accessOf` (person ids) may have lost rights, `accessTo` (a Subject id) has become narrower, `sessions` (public ids)
 * have ended. Whoever is concerned is cut off and must ask again.
 */
export const accessPayload = {
  accessOf: z.array(z.uuid()).optional(),
  accessTo: z.uuid().optional(),
  sessions: z.array(z.uuid()).optional(),
}

type Hook = (notice: FactNotice) => void
const hooks = () => once('afterCommit', () => new Set<Hook>())

/** Calls `hook` with each fact this process has committed, before the command answers. It must be quick and not throw. */
export function afterCommit(hook: Hook): () => void {
  hooks().add(hook)
  return () => hooks().delete(hook)
}

/** Tells the hooks; `command` calls it once the transaction is committed. */
export function tellCommitted(notices: FactNotice[]): void {
  for (const notice of notices) for (const hook of hooks()) hook(notice)
}

/** The channel that wakes whoever waits for facts, at commit. */
export const factChannel = 'faelled_fact'

/** Binds `announce` to a transaction: one statement writes the fact and wakes the listeners at commit. */
export const announcer =
  (tx: Tx, actor: Actor, written: FactNotice[] = []): Announce =>
  async (type, payload, about) => {
    const id = newId()
    const content = { ...(type.payload.parse(payload) as Record<string, unknown>), ...importingOf(actor) }
    const notice: FactNotice = {
      id,
      type: type.type,
      subjectId: about.subjectId,
      actorId: personIdOf(actor),
      payload: content,
    }
    written.push(notice)
    await tx.$executeRaw`
      WITH fact AS (
        INSERT INTO "Fact" ("id", "type", "actorId", "subjectId", "payload", "at")
        VALUES (${id}::uuid, ${type.type}, ${notice.actorId}::uuid, ${about.subjectId}::uuid, ${JSON.stringify(content)}::jsonb, ${now()})
        RETURNING 1
      ) SELECT pg_notify(${factChannel}, ${JSON.stringify(notice)}) FROM fact`
    if (about.before !== undefined || about.after !== undefined) {
      await tx.changeDetail.create({
        data: { factId: id, before: asJson(about.before), after: asJson(about.after) },
      })
    }
    return id
  }

const asJson = (value: unknown) => (value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as object))
