import type { Actor } from '#server/kernel/actor.ts'
import { now, today } from '#server/kernel/clock.ts'
import { db, type Tx } from '#server/kernel/db.ts'
import { NotFound } from '#server/kernel/errors.ts'
import { isId } from '#server/kernel/ids.ts'
import { collator } from '#server/organisations/queries.ts'
import type { FocusWord } from '#server/organisations/words.ts'
import { visibleSubjectsSql } from '#server/subjects/policy.ts'
import { mayWriteAgreement } from './policy.ts'
import { standingOf } from './words.ts'

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

type AgreementRow = {
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
  governance: string
  state: string
}

type AreaGroup = { id: string; name: string | null; kind: string | null; closed: boolean }
type AreaLink = { id: string; number: number; title: string; agreementId: string; agreement: string }
type AreaRow = {
  id: string
  number: number
  title: string
  purpose: string
  commitments: string[] | null
  groups: AreaGroup[] | null
  predecessor: AreaLink | null
  successors: AreaLink[] | null
}

/** What the page of an agreement shows. Groups the actor may not find come without name and address (AG6). */
export async function agreementPage(actor: Actor, id: string) {
  const [agreement, areas] = await Promise.all([agreementFor(db(), actor, id), focusAreasOf(actor, id)])
  return {
    agreement: { ...agreement, standing: standingOf(agreement, now()) },
    focusAreas: areas,
    can: { write: mayWriteAgreement(actor, agreement.collaborationId).ok },
  }
}

async function focusAreasOf(actor: Actor, agreementId: string) {
  if (!isId(agreementId)) return []
  const rows = await db().$queryRaw<AreaRow[]>`
    SELECT f."id", f."number", f."title", f."purpose",
      (SELECT json_agg(k."text" ORDER BY k."position") FROM "Commitment" k WHERE k."focusAreaId" = f."id") AS "commitments",
      (SELECT json_agg(json_build_object('id', CASE WHEN seen."id" IS NULL THEN 'hidden' ELSE g."id"::text END,
          'name', CASE WHEN seen."id" IS NULL THEN NULL ELSE g."name" END,
          'kind', CASE WHEN seen."id" IS NULL THEN NULL ELSE g."kind" END, 'closed', g."closedAt" IS NOT NULL))
        FROM "FocusAreaGroup" r JOIN "Group" g ON g."id" = r."groupId"
          LEFT JOIN "Subject" seen ON seen."id" = g."id" AND ${visibleSubjectsSql(actor, 'seen')}
        WHERE r."focusAreaId" = f."id") AS "groups",
      (SELECT json_build_object('id', b."id", 'number', b."number", 'title', b."title", 'agreementId', ba."id", 'agreement', ba."title")
        FROM "FocusArea" b JOIN "Agreement" ba ON ba."id" = b."agreementId"
          JOIN "Subject" seen ON seen."id" = b."id" AND ${visibleSubjectsSql(actor, 'seen')}
        WHERE b."id" = f."predecessorId") AS "predecessor",
      (SELECT json_agg(json_build_object('id', n."id", 'number', n."number", 'title', n."title", 'agreementId', na."id", 'agreement', na."title")
          ORDER BY na."startsOn")
        FROM "FocusArea" n JOIN "Agreement" na ON na."id" = n."agreementId"
          JOIN "Subject" seen ON seen."id" = n."id" AND ${visibleSubjectsSql(actor, 'seen')}
        WHERE n."predecessorId" = f."id") AS "successors"
    FROM "FocusArea" f JOIN "Subject" ON "Subject"."id" = f."id"
    WHERE f."agreementId" = ${agreementId}::uuid AND ${visibleSubjectsSql(actor)} ORDER BY f."number"`
  return rows.map((row) => ({
    ...row,
    commitments: row.commitments ?? [],
    groups: byName(row.groups ?? []),
    successors: row.successors ?? [],
  }))
}

/** The named ones in order, then those without a name. */
const byName = (groups: AreaGroup[]) =>
  groups.sort((a, b) => Number(a.name === null) - Number(b.name === null) || collator.compare(a.name ?? '', b.name ?? ''))

/** A focus area the actor may see, with what its form needs, or NotFound. */
export async function focusAreaFor(tx: Tx, actor: Actor, id: string) {
  if (!isId(id)) throw new NotFound(`focus area ${id}`)
  const [found] = await tx.$queryRaw<FocusAreaRow[]>`
    SELECT f."id", f."agreementId", f."number", f."title", f."purpose", f."predecessorId", a."collaborationId", a."state",
      coalesce((SELECT json_agg(k."text" ORDER BY k."position") FROM "Commitment" k WHERE k."focusAreaId" = f."id"), '[]') AS "commitments",
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
  collaborationId: string
  state: string
  commitments: string[]
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
