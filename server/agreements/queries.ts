import type { Actor } from '#server/kernel/actor.ts'
import { today } from '#server/kernel/clock.ts'
import { db, type Tx } from '#server/kernel/db.ts'
import { NotFound } from '#server/kernel/errors.ts'
import { isId } from '#server/kernel/ids.ts'
import { collator } from '#server/organisations/queries.ts'
import type { FocusWord } from '#server/organisations/words.ts'
import { visibleSubjectsSql } from '#server/subjects/policy.ts'

/** An agreement the actor may see, or NotFound. */
export async function agreementFor(tx: Tx, actor: Actor, id: string) {
  if (!isId(id)) throw new NotFound(`agreement ${id}`)
  const [found] = await tx.$queryRaw<AgreementRow[]>`
    SELECT a.*, c."slug", c."name" AS "collaboration", c."focusWord" FROM "Agreement" a
      JOIN "Collaboration" c ON c."id" = a."collaborationId" JOIN "Subject" ON "Subject"."id" = a."id"
    WHERE a."id" = ${id}::uuid AND ${visibleSubjectsSql(actor)}`
  if (!found) throw new NotFound(`agreement ${id}`)
  return found
}

export type AgreementRow = {
  id: string
  collaborationId: string
  slug: string
  collaboration: string
  focusWord: FocusWord
  title: string
  startsOn: Date
  endsOn: Date
  preface: string
  visionGoals: string[]
  development: string
  governance: string
  state: string
  revision: number
}

/** A focus area the actor may see, with what its form needs, or NotFound. */
export async function focusAreaFor(tx: Tx, actor: Actor, id: string) {
  if (!isId(id)) throw new NotFound(`focus area ${id}`)
  const [found] = await tx.$queryRaw<FocusAreaRow[]>`
    SELECT f."id", f."agreementId", f."number", f."title", f."purpose", f."predecessorId", f."revision", a."collaborationId", a."state",
      coalesce((SELECT json_agg(r."groupId" ORDER BY r."groupId") FROM "FocusAreaGroup" r WHERE r."focusAreaId" = f."id"), '[]') AS "groupIds"
    FROM "FocusArea" f JOIN "Agreement" a ON a."id" = f."agreementId" JOIN "Subject" ON "Subject"."id" = f."id"
    WHERE f."id" = ${id}::uuid AND ${visibleSubjectsSql(actor)}`
  if (!found) throw new NotFound(`focus area ${id}`)
  return found
}

type FocusAreaRow = {
  id: string
  agreementId: string
  number: number
  title: string
  purpose: string
  predecessorId: string | null
  revision: number
  collaborationId: string
  state: string
  groupIds: string[]
}

export type FocusAreaChoice = { id: string; number: number; title: string; agreementId: string; agreement: string; startsOn: Date; over: boolean }

/** The focus areas of a collaboration one may choose between, newest agreement first. */
export async function focusAreaChoices(actor: Actor, collaborationId: string): Promise<FocusAreaChoice[]> {
  return db().$queryRaw<FocusAreaChoice[]>`
    SELECT f."id", f."number", f."title", a."id" AS "agreementId", a."title" AS "agreement", a."startsOn", a."endsOn" < ${today()}::date AS "over"
    FROM "FocusArea" f JOIN "Agreement" a ON a."id" = f."agreementId" JOIN "Subject" ON "Subject"."id" = f."id"
    WHERE a."collaborationId" = ${collaborationId}::uuid AND ${visibleSubjectsSql(actor)}
    ORDER BY a."startsOn" DESC, f."number"`
}

/** The groups of a collaboration one may name as responsible, in Danish order. */
export async function responsibleChoices(actor: Actor, collaborationId: string) {
  const rows = await db().$queryRaw<{ id: string; name: string; kind: string; closed: boolean }[]>`
    SELECT g."id", g."name", g."kind", g."closedAt" IS NOT NULL AS "closed" FROM "Group" g JOIN "Subject" ON "Subject"."id" = g."id"
    WHERE g."collaborationId" = ${collaborationId}::uuid AND ${visibleSubjectsSql(actor)}`
  return rows.sort((a, b) => Number(a.closed) - Number(b.closed) || collator.compare(a.name, b.name))
}

export type CommitmentChoice = { id: string; text: string; number: number; area: string; agreement: string }

/** AG8: the commitments another one may refer to, those of the newest agreement first. */
export async function commitmentChoices(actor: Actor, collaborationId: string): Promise<CommitmentChoice[]> {
  return db().$queryRaw<CommitmentChoice[]>`
    SELECT k."id", k."text", f."number", f."title" AS "area", a."title" AS "agreement"
    FROM "Commitment" k JOIN "FocusArea" f ON f."id" = k."focusAreaId" JOIN "Agreement" a ON a."id" = f."agreementId"
      JOIN "Subject" ON "Subject"."id" = f."id"
    WHERE a."collaborationId" = ${collaborationId}::uuid AND k."removedAt" IS NULL AND ${visibleSubjectsSql(actor)}
    ORDER BY a."startsOn" DESC, a."id", f."number", k."position", k."id"`
}
