import type { Actor } from '#server/kernel/actor.ts'
import { now, today } from '#server/kernel/clock.ts'
import { db } from '#server/kernel/db.ts'
import { isId } from '#server/kernel/ids.ts'
import { must } from '#server/kernel/verdict.ts'
import { collator, organisationFor } from '#server/organisations/queries.ts'
import { visibleSubjectsSql } from '#server/subjects/policy.ts'
import { type Concerned, isInTime, mayBeginMerger, mayCallOff, mayMerge, mayRename, mayUnmerge } from './policy.ts'

type Other = { id: string; name: string }

/** What becomes, or became, of an organisation, or what it takes or took over. Days are yyyy-mm-dd. */
export type TransitionLine = {
  id: string
  organisationId: string
  kind: 'rename' | 'merger'
  on: string
  /** The last day of what was. */
  until: string
  name: string
  formerName: string
  organisation: string
  successor: Other | null
  happened: boolean
  /** Why it did not happen on its day, as the code of a reason; '' if nothing is in its way. */
  refusal: string
  carriedOutAt: Date | null
}

/** TR5: an organisation's transitions that wait or have happened, the latest first. */
export async function transitionsOf(organisationId: string): Promise<TransitionLine[]> {
  if (!isId(organisationId)) return []
  return db().$queryRaw<TransitionLine[]>`
    SELECT t."id", t."organisationId", t."kind", to_char(t."on", 'YYYY-MM-DD') AS "on", to_char(t."on" - 1, 'YYYY-MM-DD') AS "until", t."name", t."formerName",
      o."name" AS "organisation", t."carriedOutAt" IS NOT NULL AS "happened", t."carriedOutAt", t."refusal",
      CASE WHEN s."id" IS NOT NULL THEN json_build_object('id', s."id", 'name', s."name") END AS "successor"
    FROM "Transition" t JOIN "Organisation" o ON o."id" = t."organisationId" LEFT JOIN "Organisation" s ON s."id" = t."successorId"
    WHERE (t."organisationId" = ${organisationId}::uuid OR t."successorId" = ${organisationId}::uuid) AND t."cancelledAt" IS NULL AND t."undoneAt" IS NULL
    ORDER BY t."on" DESC, t."plannedAt" DESC`
}

/** What the actor may do about an organisation's name and being, and which of these lines they may take back (TR3, TR6). */
export function transitionRights(actor: Actor, organisation: Concerned, lines: TransitionLine[]) {
  const own = lines.filter((one) => one.organisationId === organisation.id)
  const waits = own.some((one) => !one.happened)
  const undo = own.filter((one) => {
    if (!one.happened) return (one.kind === 'rename' ? mayRename(actor, organisation) : mayCallOff(actor, [organisation])).ok
    return one.kind === 'rename' && one.id === own[0]!.id && mayRename(actor, organisation).ok && isInTime(one.carriedOutAt!, now()).ok
  })
  return {
    rename: !waits && mayRename(actor, organisation).ok,
    merge: !waits && mayBeginMerger(actor, organisation).ok,
    undo: undo.map((one) => one.id),
  }
}

/** TR3, TR6: the mergers into the organisation that the actor may call off or take back. */
export const mergersToUndo = (actor: Actor, into: Concerned, lines: TransitionLine[]): string[] =>
  lines
    .filter((one) => one.successor?.id === into.id)
    .filter((one) => (one.happened ? mayUnmerge(actor, into).ok && isInTime(one.carriedOutAt!, now()).ok : mayCallOff(actor, [into]).ok))
    .map((one) => one.id)

/** TR6: which of an organisation's own transitions the actor may take back, plans and what has happened. */
export async function transitionsToUndo(actor: Actor, organisationId: string): Promise<string[]> {
  const [organisation, lines] = await Promise.all([organisationFor(db(), actor, organisationId), transitionsOf(organisationId)])
  const successorId = organisation.mergedIntoId
  const merged = successorId ? mergersToUndo(actor, await organisationFor(db(), actor, successorId), lines) : []
  return [...transitionRights(actor, organisation, lines).undo, ...merged]
}

/** What the form of a new name needs. */
export async function renamingPage(actor: Actor, id: string) {
  const organisation = await organisationFor(db(), actor, id)
  must(mayRename(actor, organisation))
  return { organisation: { id, name: organisation.name }, today: today() }
}

/** What the form of a merger needs, and what would happen if one is chosen (TR3). */
export async function mergingPage(actor: Actor, id: string, asked: { successorId: string; on: Date | null }) {
  const organisation = await organisationFor(db(), actor, id)
  must(mayBeginMerger(actor, organisation))
  const [choices, successor] = await Promise.all([
    successorsFor(actor, organisation),
    isId(asked.successorId) ? organisationFor(db(), actor, asked.successorId) : null,
  ])
  const verdict = successor && mayMerge(actor, organisation, successor)
  const plan = successor && verdict?.ok && asked.on ? await planOf(actor, organisation.id, { id: successor.id, name: successor.name, on: asked.on }) : null
  return { organisation: { id, name: organisation.name }, choices, successorId: successor?.id ?? '', refused: verdict && !verdict.ok ? verdict.reason : null, plan }
}

/** Those it may go into: standing, and alike in what gives rights. */
async function successorsFor(actor: Actor, of: Concerned): Promise<Other[]> {
  const rows = await db().$queryRaw<Other[]>`
    SELECT o."id", o."name" FROM "Organisation" o JOIN "OrganisationKind" k ON k."code" = o."kindCode" JOIN "Subject" ON "Subject"."id" = o."id"
    WHERE o."id" <> ${of.id}::uuid AND o."mergedIntoId" IS NULL AND k."authority" = ${of.authority} AND k."provider" = ${of.provider} AND ${visibleSubjectsSql(actor)}`
  return rows.sort((a, b) => collator.compare(a.name, b.name))
}

export type MergerPlan = {
  successor: Other
  on: string
  people: number
  /** Of them, who belongs to the successor already. */
  alreadyThere: number
  /** The group's name is null for who may not find it. */
  seats: { group: string | null; label: string; until: string | null; follows: boolean }[]
  offers: { name: string; clashes: boolean }[]
  collaborations: string[]
  departments: number
}

/** TR3: what follows, and what does not, if it happened on that day. */
async function planOf(actor: Actor, organisationId: string, { id, name, on }: Other & { on: Date }): Promise<MergerPlan> {
  type Row = Omit<MergerPlan, 'successor' | 'on'> & { seats: MergerPlan['seats'] | null; offers: MergerPlan['offers'] | null; collaborations: string[] | null }
  const [row] = await db().$queryRaw<Row[]>`
    SELECT (SELECT count(DISTINCT f."personId")::int FROM "Affiliation" f WHERE f."organisationId" = o."id" AND (f."until" IS NULL OR f."until" >= ${on}::date)) AS "people",
      (SELECT count(DISTINCT f."personId")::int FROM "Affiliation" f JOIN "Affiliation" there ON there."personId" = f."personId" AND there."organisationId" = ${id}::uuid
        AND (there."until" IS NULL OR there."until" >= ${on}::date)
        WHERE f."organisationId" = o."id" AND (f."until" IS NULL OR f."until" >= ${on}::date)) AS "alreadyThere",
      (SELECT json_agg(json_build_object('group', seen."title", 'label', s."label", 'until', to_char(s."until", 'YYYY-MM-DD'),
          'follows', s."until" IS NULL OR s."until" >= ${on}::date) ORDER BY g."name" COLLATE "da-x-icu")
        FROM "Seat" s JOIN "Group" g ON g."id" = s."groupId" LEFT JOIN "Subject" seen ON seen."id" = g."id" AND ${visibleSubjectsSql(actor, 'seen')}
        WHERE s."organisationId" = o."id" AND s."removedAt" IS NULL AND g."closedAt" IS NULL) AS "seats",
      (SELECT json_agg(json_build_object('name', f."name", 'clashes', EXISTS (SELECT 1 FROM "Offer" t
          WHERE t."organisationId" = ${id}::uuid AND t."removedAt" IS NULL AND lower(t."name") = lower(f."name"))) ORDER BY f."name" COLLATE "da-x-icu")
        FROM "Offer" f WHERE f."organisationId" = o."id" AND f."removedAt" IS NULL) AS "offers",
      (SELECT json_agg(DISTINCT c."name") FROM "OrganisationLink" l JOIN "Collaboration" c ON c."id" = l."collaborationId" WHERE l."organisationId" = o."id") AS "collaborations",
      (SELECT count(*)::int FROM "Department" d WHERE d."organisationId" = o."id" AND d."removedAt" IS NULL) AS "departments"
    FROM "Organisation" o WHERE o."id" = ${organisationId}::uuid`
  const { seats, offers, collaborations, ...counts } = row!
  return { ...counts, seats: seats ?? [], offers: offers ?? [], collaborations: collaborations ?? [], successor: { id, name }, on: on.toISOString().slice(0, 10) }
}
