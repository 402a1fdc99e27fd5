import { type Actor, personIdOf } from './actor.ts'
import { now } from './clock.ts'
import type { Tx } from './db.ts'
import { newId } from './ids.ts'
import { z } from 'zod'

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

/** The channel that wakes whoever waits for facts, at commit. */
export const factChannel = 'faelled_fact'

/** Binds `announce` to a transaction: one statement writes the fact and wakes the listeners at commit. */
export const announcer =
  (tx: Tx, actor: Actor): Announce =>
  async (type, payload, about) => {
    const id = newId()
    const content = type.payload.parse(payload) as Record<string, unknown>
    const notice: FactNotice = {
      id,
      type: type.type,
      subjectId: about.subjectId,
      actorId: personIdOf(actor),
      payload: content,
    }
    await tx.$executeRaw`
      WITH written AS (
        INSERT INTO "Fact" ("id", "type", "actorId", "subjectId", "payload", "at")
        VALUES (${id}::uuid, ${type.type}, ${notice.actorId}::uuid, ${about.subjectId}::uuid, ${JSON.stringify(content)}::jsonb, ${now()})
        RETURNING 1
      ) SELECT pg_notify(${factChannel}, ${JSON.stringify(notice)}) FROM written`
    if (about.before !== undefined || about.after !== undefined) {
      await tx.changeDetail.create({
        data: { factId: id, before: asJson(about.before), after: asJson(about.after) },
      })
    }
    return id
  }

const asJson = (value: unknown) => (value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as object))
