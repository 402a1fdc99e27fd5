import { type Actor, isSecretariatOf, person } from '#server/kernel/actor.ts'
import { collaborationsOfPeople, lookedAfterBy } from '#server/accounts/belonging.ts'
import { db } from '#server/kernel/db.ts'
import { NotFound } from '#server/kernel/errors.ts'
import { visibleSubjectsSql } from '#server/subjects/policy.ts'
import { subjectFor } from '#server/subjects/queries.ts'
import { silentFacts } from './words.ts'

export type HistoryEntry = {
  id: string
  type: string
  at: Date
  /** Who did it; `id` only if the reader may find them. Null: the system. */
  actor: { id: string | null; name: string | null } | null
  /** Whom it was about. */
  person: { id: string | null; name: string | null } | null
  fields: string[]
  /** What it was about, for undoing: ids of the payload. */
  membershipId: string | null
  deliverableId: string | null
  role: string | null
  number: string | null
}

export type History = { entries: HistoryEntry[]; next: string | null }

type Row = {
  seq: bigint
  id: string
  type: string
  at: Date
  payload: Record<string, unknown>
  actorId: string | null
  actorName: string | null
  personId: string | null
  personName: string | null
}

const pageSize = 50

/** AU1-AU4, AU6: what happened to a Subject, newest first; `before` is the `next` of the page before. */
export async function historyOf(actor: Actor, subjectId: string, before?: string | null): Promise<History> {
  const me = person(actor)
  const subject = await subjectFor(db(), me, subjectId)
  if (subject.kind === 'person') await requireOwnHistory(me, subjectId)
  const start = before && /^\d{1,18}$/.test(before) ? BigInt(before) : null
  const rows = await db().$queryRaw<Row[]>`
    SELECT f."seq", f."id", f."type", f."at", f."payload", f."actorId",
      (SELECT p."name" FROM "Person" p JOIN "Subject" ON "Subject"."id" = p."id" WHERE p."id" = f."actorId" AND ${visibleSubjectsSql(me)}) AS "actorName",
      f."payload"->>'personId' AS "personId",
      (SELECT p."name" FROM "Person" p JOIN "Subject" ON "Subject"."id" = p."id"
        WHERE p."id" = (f."payload"->>'personId')::uuid AND ${visibleSubjectsSql(me)}) AS "personName"
    FROM "Fact" f
    WHERE f."subjectId" = ${subjectId}::uuid AND f."type" <> ALL (${[...silentFacts]}::text[])
      AND (${start}::bigint IS NULL OR f."seq" < ${start}::bigint)
    ORDER BY f."seq" DESC LIMIT ${pageSize + 1}`
  const shown = rows.slice(0, pageSize)
  return { entries: shown.map(entryOf), next: rows.length > pageSize ? String(shown.at(-1)!.seq) : null }
}

async function requireOwnHistory(actor: Actor, personId: string): Promise<void> {
  if (actor.kind === 'person' && actor.personId === personId) return
  const belongings = await collaborationsOfPeople(db(), [personId])
  if (!lookedAfterBy(belongings).some((one) => isSecretariatOf(actor, one))) throw new NotFound(`history ${personId}`)
}

const entryOf = (row: Row): HistoryEntry => ({
  id: row.id,
  type: row.type,
  at: row.at,
  actor: row.actorId === null ? null : named(row.actorId, row.actorName),
  person: row.personId === null ? null : named(row.personId, row.personName),
  fields: Array.isArray(row.payload.fields) ? row.payload.fields.map(String) : [],
  membershipId: text(row.payload.membershipId),
  deliverableId: text(row.payload.deliverableId),
  role: text(row.payload.role),
  number: text(row.payload.number),
})

const named = (id: string, name: string | null) => ({ id: name === null ? null : id, name })
const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : null)

/** The Subject a page of history is about: its kind and title. */
export async function historyPage(actor: Actor, subjectId: string, before?: string | null) {
  const [subject, history] = await Promise.all([subjectFor(db(), actor, subjectId), historyOf(actor, subjectId, before)])
  return { subject: { id: subject.id, kind: subject.kind, title: subject.title, collaborationId: subject.collaborationId }, ...history }
}
