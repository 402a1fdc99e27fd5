import { seatsOfOrganisation } from '#server/groups/seats.ts'
import { type Actor, isSecretariatOf, person, type PersonActor, roleIn } from '#server/kernel/actor.ts'
import { today } from '#server/kernel/clock.ts'
import { db, Prisma } from '#server/kernel/db.ts'
import { offersOfOrganisation } from '#server/offers/queries.ts'
import { organisationPage } from '#server/organisations/queries.ts'
import { visibleSubjectsSql } from '#server/subjects/policy.ts'

/*
 * OV9: what one's own organisation is part of, for everybody who belongs to it. Eight statements: the organisation with its
 * people and groups, its seats, its offers, what is expected, what it is bound by, and what it has helped to publish.
 */

type Deliverable = { id: string; title: string; dueOn: string | null; late: boolean; groupId: string; group: string }
type Requests = { groupId: string; group: string; waiting: number }
type Area = { id: string; number: number; title: string; commitments: string[] }
type Agreement = { id: string; title: string; startsOn: string; endsOn: string; state: string; collaboration: string; focusWord: string; areas: Area[] | null }
type Published = { id: string; title: string; kind: string; group: string | null; at: string }

export type OwnOrganisation = Awaited<ReturnType<typeof gather>>

/** What the page shows; null for who belongs nowhere. The asked organisation is one of one's own, or it is the first of them. */
export async function ownOrganisationPage(actor: Actor, asked: string | null) {
  const me = person(actor)
  const choices = [...new Map(me.affiliations.map((one) => [one.organisationId, { id: one.organisationId, name: one.organisation }])).values()]
  const chosen = choices.find((one) => one.id === asked) ?? choices[0]
  return { choices, own: chosen ? await gather(me, chosen.id) : null }
}

async function gather(me: PersonActor, id: string) {
  const [page, seats, offers, expected, agreements, published] = await Promise.all([
    organisationPage(me, id),
    seatsOfOrganisation(me, id),
    offersOfOrganisation(me, id),
    expectedOf(me, id),
    agreementsOf(me, id),
    publishedWith(me, id),
  ])
  const { organisation, people, groups } = page
  return { organisation: { id, name: organisation.name, kindCode: organisation.kindCode }, people, groups, seats, offers, ...expected, agreements, published }
}

/** Whether the membership `m` is held for the organisation. */
const isOurs = (id: string) => Prisma.sql`(m."organisationId" = ${id}::uuid OR (m."organisationId" IS NULL AND EXISTS (
  SELECT 1 FROM "Affiliation" f WHERE f."personId" = m."personId" AND f."organisationId" = ${id}::uuid
    AND f."from" <= ${today()}::date AND (f."until" IS NULL OR f."until" >= ${today()}::date))))`

/** What the groups our people lead are to deliver, late first, and who waits for an answer there, for who may give it. */
async function expectedOf(me: PersonActor, id: string): Promise<{ deliverables: Deliverable[]; requests: Requests[] }> {
  type Row = { deliverables: Deliverable[] | null; requests: (Requests & { collaborationId: string })[] | null }
  const [row] = await db().$queryRaw<Row[]>`
    WITH led AS (
      SELECT DISTINCT g."id", g."name", g."collaborationId" FROM "Membership" m JOIN "Group" g ON g."id" = m."groupId" JOIN "Subject" ON "Subject"."id" = g."id"
      WHERE m."endedAt" IS NULL AND m."role" IN ('chair', 'secretary') AND g."closedAt" IS NULL AND ${visibleSubjectsSql(me)} AND ${isOurs(id)})
    SELECT
      (SELECT json_agg(json_build_object('id', d."id", 'title', d."title", 'dueOn', to_char(d."dueOn", 'YYYY-MM-DD'),
          'late', coalesce(d."dueOn" < ${today()}::date, false), 'groupId', led."id", 'group', led."name") ORDER BY d."dueOn" NULLS LAST, d."title" COLLATE "da-x-icu")
        FROM "Deliverable" d JOIN led ON led."id" = d."groupId" WHERE d."doneOn" IS NULL AND d."removedAt" IS NULL) AS "deliverables",
      (SELECT json_agg(waits) FROM (SELECT led."id" AS "groupId", led."name" AS "group", led."collaborationId", count(*)::int AS "waiting"
        FROM "JoinRequest" j JOIN led ON led."id" = j."groupId" WHERE j."state" = 'waiting' GROUP BY 1, 2, 3 ORDER BY led."name" COLLATE "da-x-icu") waits) AS "requests"`
  const mine = ({ groupId, collaborationId }: { groupId: string; collaborationId: string }) =>
    isSecretariatOf(me, collaborationId) || ['chair', 'secretary'].includes(roleIn(me, groupId) ?? '')
  const requests = (row?.requests ?? []).filter(mine).map(({ groupId, group, waiting }) => ({ groupId, group, waiting }))
  return { deliverables: row?.deliverables ?? [], requests }
}

/** The agreements in force and to come of the collaborations it is party to, with what the parties have bound themselves to. */
const agreementsOf = (me: PersonActor, id: string) => db().$queryRaw<Agreement[]>`
  SELECT a."id", a."title", to_char(a."startsOn", 'YYYY-MM-DD') AS "startsOn", to_char(a."endsOn", 'YYYY-MM-DD') AS "endsOn", a."state",
    c."name" AS "collaboration", c."focusWord",
    (SELECT json_agg(json_build_object('id', f."id", 'number', f."number", 'title', f."title", 'commitments',
        coalesce((SELECT json_agg(k."text" ORDER BY k."position") FROM "Commitment" k WHERE k."focusAreaId" = f."id" AND k."removedAt" IS NULL), '[]')) ORDER BY f."number")
      FROM "FocusArea" f WHERE f."agreementId" = a."id" AND f."removedAt" IS NULL AND a."state" = 'approved' AND a."startsOn" <= ${today()}::date) AS "areas"
  FROM "Agreement" a JOIN "Collaboration" c ON c."id" = a."collaborationId" JOIN "Subject" ON "Subject"."id" = a."id"
  WHERE a."removedAt" IS NULL AND a."endsOn" >= ${today()}::date AND ${visibleSubjectsSql(me)}
    AND EXISTS (SELECT 1 FROM "OrganisationLink" l WHERE l."collaborationId" = c."id" AND l."organisationId" = ${id}::uuid AND l."link" = 'party')
  ORDER BY a."startsOn", c."name" COLLATE "da-x-icu"`

/** The latest publications of groups its people are in, as far as the reader sees them. */
const publishedWith = (me: PersonActor, id: string) => db().$queryRaw<Published[]>`
  SELECT b."paperId" AS "id", "Subject"."title", p."kind", seen."title" AS "group", v."publishedAt" AS "at"
  FROM "Publication" b JOIN "Paper" p ON p."id" = b."paperId" JOIN "Subject" ON "Subject"."id" = b."id"
    JOIN LATERAL (SELECT max(n."publishedAt") AS "publishedAt" FROM "PublicationVersion" n WHERE n."publicationId" = b."id") v ON v."publishedAt" IS NOT NULL
    LEFT JOIN "Subject" seen ON seen."id" = p."groupId" AND ${visibleSubjectsSql(me, 'seen')}
  WHERE ${visibleSubjectsSql(me)} AND EXISTS (SELECT 1 FROM "Membership" m WHERE m."groupId" = p."groupId" AND m."endedAt" IS NULL AND ${isOurs(id)})
  ORDER BY v."publishedAt" DESC LIMIT 10`
