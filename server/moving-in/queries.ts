import type { Actor, PersonActor } from '#server/kernel/actor.ts'
import { today } from '#server/kernel/clock.ts'
import { db, Prisma, type Tx } from '#server/kernel/db.ts'
import { NotFound } from '#server/kernel/errors.ts'
import { isId } from '#server/kernel/ids.ts'
import { must } from '#server/kernel/verdict.ts'
import { visibleSubjectsSql } from '#server/subjects/policy.ts'
import type { Columns } from './columns.ts'
import { mayMoveIn } from './policy.ts'
import type { Problem } from './plan/planned.ts'
import type { LineKind, LineState, RunState } from './words.ts'
import type { Known, KnownGroup, KnownKind, KnownOffer, KnownOrganisation, KnownPerson } from './known.ts'

/** A collaboration the actor may see, by its slug, or NotFound; in one statement. */
export async function placeFor(actor: Actor, slug: string, tx: Tx = db()): Promise<{ id: string; slug: string; name: string }> {
  const [found] = await tx.$queryRaw<{ id: string; slug: string; name: string }[]>`
    SELECT c."id", c."slug", c."name" FROM "Collaboration" c JOIN "Subject" ON "Subject"."id" = c."id" WHERE c."slug" = ${slug} AND ${visibleSubjectsSql(actor)}`
  if (!found) throw new NotFound(`collaboration ${slug}`)
  return found
}

export type Run = {
  id: string
  collaborationId: string
  slug: string
  collaboration: string
  fileName: string
  state: RunState
  invite: boolean
  createdAt: Date
  createdBy: string | null
  startedAt: Date | null
  finishedAt: Date | null
  undoneAt: Date | null
}

/** MI1: an import of a collaboration the actor is the secretariat of; whoever is not learns not even whether there is one. */
export async function runFor(tx: Tx, actor: Actor, slug: string, runId: string): Promise<Run> {
  const place = await placeFor(actor, slug, tx)
  must(mayMoveIn(actor, place.id))
  const [run] = isId(runId)
    ? await tx.$queryRaw<Omit<Run, 'slug' | 'collaboration'>[]>`
        SELECT r."id", r."collaborationId", r."fileName", r."state", r."invite", r."createdAt", r."startedAt", r."finishedAt", r."undoneAt", p."name" AS "createdBy"
        FROM "ImportRun" r LEFT JOIN "Person" p ON p."id" = r."createdById" WHERE r."id" = ${runId}::uuid AND r."collaborationId" = ${place.id}::uuid`
    : []
  if (!run) throw new NotFound(`import ${runId}`)
  return { ...run, slug: place.slug, collaboration: place.name }
}

export type Sheet = { id: string; position: number; name: string; kind: LineKind | null; header: string[]; columns: Columns }
export type Line = {
  id: string
  sheetId: string
  number: number
  cells: string[]
  numbers: number[]
  state: LineState
  position: number
  subjectId: string | null
  problems: Problem[]
}

/** The sheets and lines of an import that has been loaded. */
export async function sheetsAndLines(tx: Tx, runId: string): Promise<{ sheets: Sheet[]; lines: Line[] }> {
  const [row] = await tx.$queryRaw<{ sheets: Sheet[] | null; lines: Line[] | null }[]>`
    SELECT (SELECT json_agg(s ORDER BY s."position") FROM (SELECT "id", "position", "name", "kind", "header", "columns" FROM "ImportSheet" WHERE "runId" = ${runId}::uuid) s) AS "sheets",
      (SELECT json_agg(l ORDER BY l."sheetId", l."number") FROM (SELECT "id", "sheetId", "number", "cells", "numbers", "state", "position", "subjectId", "problems"
        FROM "ImportLine" WHERE "runId" = ${runId}::uuid) l) AS "lines"`
  return { sheets: row?.sheets ?? [], lines: row?.lines ?? [] }
}

/** The columns of a sheet that are something, in the order they stand. */
export const columnsIn = (columns: unknown): [field: string, at: number][] => Object.entries(columns as Columns).sort((a, b) => a[1] - b[1])

/** The people a spreadsheet names: by address, or by name. */
export type Named = { emails: string[]; names: string[] }

type Place = { id: string; slug: string }

/** What there is for a spreadsheet to be held against: all organisations, the groups of the collaboration, the people it names. */
export async function knownFor(tx: Tx, actor: PersonActor, { id, slug }: Place, named: Named): Promise<Known> {
  const [places, people, groups] = await Promise.all([organisationsAndKinds(tx, actor), peopleNamed(tx, actor, named), groupsOf(tx, actor, id)])
  return { collaborationId: id, slug, today: today(), ...places, people, groups, wrong: new Set() }
}

async function organisationsAndKinds(tx: Tx, actor: PersonActor) {
  const [row] = await tx.$queryRaw<{ kinds: KnownKind[] | null; organisations: KnownOrganisation[] | null; offers: KnownOffer[] | null }[]>`
    SELECT (SELECT json_agg(json_build_object('code', k."code", 'nameDa', k."nameDa", 'nameEn', k."nameEn", 'authority', k."authority", 'provider', k."provider")
        ORDER BY k."position") FROM "OrganisationKind" k) AS "kinds",
      (SELECT json_agg(json_build_object('id', o."id", 'name', o."name", 'shortName', o."shortName", 'callingNames', o."callingNames", 'kindCode', o."kindCode", 'council', o."council",
          'note', o."note", 'website', o."website", 'links', coalesce((SELECT json_agg(json_build_object('collaborationId', l."collaborationId", 'link', l."link"))
            FROM "OrganisationLink" l WHERE l."organisationId" = o."id"), '[]'::json)))
        FROM "Organisation" o JOIN "Subject" ON "Subject"."id" = o."id" WHERE ${visibleSubjectsSql(actor)}) AS "organisations",
      (SELECT json_agg(json_build_object('id', o."id", 'organisationId', o."organisationId", 'name', o."name", 'leaderId', o."leaderId", 'leader', o."leader",
          'targetGroups', o."targetGroups", 'paragraphs', o."paragraphs", 'municipality', o."municipality", 'residencePlaces', o."residencePlaces",
          'description', o."description", 'website', o."website"))
        FROM "Offer" o JOIN "Subject" ON "Subject"."id" = o."id" WHERE o."removedAt" IS NULL AND ${visibleSubjectsSql(actor)}) AS "offers"`
  return { kinds: row?.kinds ?? [], organisations: row?.organisations ?? [], offers: row?.offers ?? [] }
}

/** Who decides over a person is reckoned as accounts/belonging.ts does, for many at once. */
const peopleNamed = (tx: Tx, actor: PersonActor, { emails, names }: Named): Promise<KnownPerson[]> => tx.$queryRaw<KnownPerson[]>`
  WITH named AS (
    SELECT p."id" FROM "Person" p LEFT JOIN "Account" a ON a."personId" = p."id"
    WHERE lower(coalesce(a."email", p."email")::text) = ANY(${emails}::text[])
    UNION SELECT p."id" FROM "Person" p JOIN "Subject" ON "Subject"."id" = p."id"
    WHERE lower(p."name") = ANY(${names}::text[]) AND ${visibleSubjectsSql(actor)}
  ), belonging AS (
    SELECT f."personId", l."collaborationId", false AS "role" FROM "Affiliation" f JOIN "OrganisationLink" l ON l."organisationId" = f."organisationId"
    WHERE f."personId" IN (SELECT "id" FROM named) AND f."from" <= ${today()}::date AND (f."until" IS NULL OR f."until" >= ${today()}::date)
      AND (l."link" = 'party' OR NOT EXISTS (SELECT 1 FROM "OrganisationLink" p WHERE p."organisationId" = l."organisationId" AND p."link" = 'party'))
    UNION SELECT r."personId", r."collaborationId", true FROM "CollaborationRole" r WHERE r."personId" IN (SELECT "id" FROM named)
  )
  SELECT p."id", coalesce(a."email", p."email")::text AS "email", p."name", p."title", coalesce(p."phone", '') AS "phone", p."field", p."askMeAbout",
    seen."id" IS NOT NULL AS "seen", coalesce(a."deactivatedAt" IS NOT NULL, false) AS "closed", coalesce(own."scopes", '{}') AS "scopes",
    ARRAY(SELECT DISTINCT b."collaborationId"::text FROM belonging b WHERE b."personId" = p."id"
      AND (b."role" OR NOT EXISTS (SELECT 1 FROM belonging r WHERE r."personId" = p."id" AND r."role"))) AS "lookedAfterBy",
    coalesce((SELECT json_agg(json_build_object('id', f."id", 'organisationId', f."organisationId", 'title', f."title", 'department', f."department",
        'side', f."side", 'roles', f."roles", 'from', to_char(f."from", 'YYYY-MM-DD'), 'until', to_char(f."until", 'YYYY-MM-DD')) ORDER BY f."from" DESC)
      FROM "Affiliation" f WHERE f."personId" = p."id"), '[]'::json) AS "affiliations"
  FROM "Person" p LEFT JOIN "Account" a ON a."personId" = p."id" LEFT JOIN "Subject" own ON own."id" = p."id"
    LEFT JOIN "Subject" seen ON seen."id" = p."id" AND ${visibleSubjectsSql(actor, 'seen')}
  WHERE p."id" IN (SELECT "id" FROM named) ORDER BY a."id" IS NULL, p."createdAt"`

const heldBy = (as: 'holder' | 'substitute') => Prisma.sql`
  (SELECT json_build_object('holdingId', h."id", 'personId', h."personId", 'name', p."name", 'membershipId', m."id", 'role', m."role")
    FROM "SeatHolding" h JOIN "Person" p ON p."id" = h."personId" JOIN "Membership" m ON m."id" = h."membershipId"
    WHERE h."seatId" = s."id" AND h."as" = ${as} AND h."endedAt" IS NULL)`

const groupsOf = (tx: Tx, actor: PersonActor, collaborationId: string): Promise<KnownGroup[]> => tx.$queryRaw<KnownGroup[]>`
  SELECT g."id", g."name", g."kind", g."purpose", g."reportsToId", "Subject"."level"::text AS "level", g."defaultLevel"::text AS "defaultLevel", g."joining",
    ARRAY(SELECT x."focusAreaId"::text FROM "FocusAreaGroup" x WHERE x."groupId" = g."id") AS "focusAreaIds", g."closedAt" IS NOT NULL AS "closed",
    coalesce((SELECT json_agg(json_build_object('id', s."id", 'organisationId', s."organisationId", 'label', s."label",
        'from', to_char(s."from", 'YYYY-MM-DD'), 'until', to_char(s."until", 'YYYY-MM-DD'),
        'holder', ${heldBy('holder')}, 'substitute', ${heldBy('substitute')}) ORDER BY s."createdAt", s."id")
      FROM "Seat" s WHERE s."groupId" = g."id" AND s."removedAt" IS NULL), '[]'::json) AS "seats"
  FROM "Group" g JOIN "Subject" ON "Subject"."id" = g."id"
  WHERE g."collaborationId" = ${collaborationId}::uuid AND ${visibleSubjectsSql(actor)} ORDER BY g."createdAt", g."id"`

