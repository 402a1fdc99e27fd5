import type { Actor } from '#server/kernel/actor.ts'
import { db, Prisma } from '#server/kernel/db.ts'
import { NotFound } from '#server/kernel/errors.ts'
import { collaborationFor, collaborations } from '#server/organisations/queries.ts'
import { visibleSubjectsSql } from '#server/subjects/policy.ts'

type Front = { id: string; slug: string; name: string; description: string; parties: number; publications: number }

/** The collaborations with a front page for whoever asks, and how much there is. */
export async function frontPages(actor: Actor): Promise<Front[]> {
  const seen = await collaborations(actor)
  if (seen.length === 0) return []
  const counts = await db().$queryRaw<{ id: string; parties: number; publications: number }[]>`
    SELECT c."id",
      (SELECT count(DISTINCT l."organisationId")::int FROM "OrganisationLink" l WHERE l."collaborationId" = c."id" AND l."link" = 'party') AS "parties",
      (SELECT count(*)::int FROM "Subject" s
       WHERE s."collaborationId" = c."id" AND s."kind" = 'publication' AND ${visibleSubjectsSql(actor, 's')}) AS "publications"
    FROM "Collaboration" c WHERE c."id" = ANY(${seen.map((one) => one.id)}::uuid[])`
  const of = new Map(counts.map((one) => [one.id, one]))
  return seen.map((one) => ({ parties: 0, publications: 0, ...one, ...of.get(one.id) }))
}

type Area = { id: string; number: number; title: string }
type FrontAgreement = { id: string; title: string; startsOn: Date; endsOn: Date; state: string; areas: Area[] | null }
type FrontGroup = { id: string; name: string; kind: string; purpose: string }
type FrontParty = { id: string; name: string; shortName: string; kindCode: string }

/** What a stranger is shown of a collaboration; NotFound where it has no front page. */
export async function collaborationFront(actor: Actor, slug: string) {
  const { id, name, description, secretariat, email, phone, focusWord } = await collaborationFor(db(), actor, slug)
  const [agreements, groups, parties, publications] = await Promise.all([
    agreementsOf(actor, id),
    groupsOf(actor, id),
    partiesOf(id),
    publicationsOf(actor, id, { limit: 6, offset: 0 }),
  ])
  return { collaboration: { slug, name, description, secretariat, email, phone, focusWord }, agreements, groups, parties, publications }
}

const agreementsOf = (actor: Actor, collaborationId: string) => db().$queryRaw<FrontAgreement[]>`
  SELECT a."id", a."title", a."startsOn", a."endsOn", a."state",
    (SELECT json_agg(json_build_object('id', f."id", 'number', f."number", 'title', f."title") ORDER BY f."number")
     FROM "FocusArea" f WHERE f."agreementId" = a."id" AND f."removedAt" IS NULL) AS "areas"
  FROM "Agreement" a JOIN "Subject" ON "Subject"."id" = a."id"
  WHERE a."collaborationId" = ${collaborationId}::uuid AND ${visibleSubjectsSql(actor)}
  ORDER BY a."startsOn" DESC`

const groupsOf = (actor: Actor, collaborationId: string) => db().$queryRaw<FrontGroup[]>`
  SELECT g."id", g."name", g."kind", g."purpose" FROM "Group" g JOIN "Subject" ON "Subject"."id" = g."id"
  WHERE g."collaborationId" = ${collaborationId}::uuid AND g."closedAt" IS NULL AND ${visibleSubjectsSql(actor)}
  ORDER BY g."name" COLLATE "da-x-icu"`

/** FR2: who has made the agreement is no secret where the collaboration is none. */
const partiesOf = (collaborationId: string) => db().$queryRaw<FrontParty[]>`
  SELECT o."id", o."name", o."shortName", o."kindCode" FROM "OrganisationLink" l JOIN "Organisation" o ON o."id" = l."organisationId"
  WHERE l."collaborationId" = ${collaborationId}::uuid AND l."link" = 'party' ORDER BY o."name" COLLATE "da-x-icu"`

type Page = { limit: number; offset: number }
export type PublicationLine = { paperId: string; kind: string; title: string; publishedAt: Date; all: number }

/** What is published and the actor may see, newest first; `where` says of what (a paper is `p`). */
export const publicationsWhere = (actor: Actor, where: Prisma.Sql, { limit, offset }: Page) => db().$queryRaw<PublicationLine[]>`
  SELECT p."id" AS "paperId", p."kind", "Subject"."title", v."publishedAt", count(*) OVER ()::int AS "all"
  FROM "Subject" JOIN "Publication" b ON b."id" = "Subject"."id" JOIN "Paper" p ON p."id" = b."paperId"
    JOIN "PublicationVersion" v ON v."publicationId" = b."id" AND v."number" = b."number"
  WHERE "Subject"."kind" = 'publication' AND ${where} AND b."withdrawnAt" IS NULL
    AND ${visibleSubjectsSql(actor)}
  ORDER BY v."publishedAt" DESC, p."id" LIMIT ${limit} OFFSET ${offset}`

const publicationsOf = (actor: Actor, collaborationId: string, page: Page) =>
  publicationsWhere(actor, Prisma.sql`"Subject"."collaborationId" = ${collaborationId}::uuid`, page)

const perPage = 30

/** All that a collaboration has published and the actor may see, newest first. */
export async function publicationsPage(actor: Actor, slug: string, page: number) {
  const { id, name } = await collaborationFor(db(), actor, slug)
  const publications = await publicationsOf(actor, id, { limit: perPage, offset: (page - 1) * perPage })
  const all = publications[0]?.all ?? 0
  if (all === 0 && page > 1) throw new NotFound(`publications of ${slug}, page ${page}`)
  return { collaboration: { slug, name }, publications, all, page, pages: Math.max(1, Math.ceil(all / perPage)) }
}

/** Where each kind of thing answers; the rest has no page for strangers. */
const addresses = {
  collaboration: Prisma.sql`'/samarbejder/' || c."slug"`,
  agreement: Prisma.sql`'/rammeaftaler/' || s."id"`,
  publication: Prisma.sql`'/papirer/' || b."paperId"`,
  group: Prisma.sql`'/grupper/' || s."id"`,
  focusArea: Prisma.sql`'/rammeaftaler/' || f."agreementId" || '/temaer/' || s."id"`,
}

/** FR4: the addresses that robots may keep, the latest change first; at most as many as one sitemap holds. */
export const publicAddresses = (actor: Actor) => db().$queryRaw<{ path: string; changed: Date }[]>`
  SELECT CASE s."kind" WHEN 'collaboration' THEN ${addresses.collaboration} WHEN 'agreement' THEN ${addresses.agreement}
    WHEN 'group' THEN ${addresses.group} WHEN 'focusArea' THEN ${addresses.focusArea} ELSE ${addresses.publication} END AS "path", s."updatedAt" AS "changed"
  FROM "Subject" s LEFT JOIN "Collaboration" c ON c."id" = s."id" LEFT JOIN "Publication" b ON b."id" = s."id"
    LEFT JOIN "FocusArea" f ON f."id" = s."id"
  WHERE s."kind" IN ('collaboration', 'agreement', 'focusArea', 'group', 'publication') AND ${visibleSubjectsSql(actor, 's')}
    AND (s."kind" <> 'publication' OR b."withdrawnAt" IS NULL)
  ORDER BY s."updatedAt" DESC LIMIT 50000`

/** Whom strangers write to: the secretariats of the collaborations with a front page. */
export const contacts = (actor: Actor) => db().$queryRaw<{ id: string; name: string; secretariat: string; email: string; phone: string }[]>`
  SELECT c."id", c."name", c."secretariat", c."email", c."phone" FROM "Collaboration" c JOIN "Subject" ON "Subject"."id" = c."id"
  WHERE ${visibleSubjectsSql(actor)} ORDER BY c."name" COLLATE "da-x-icu"`
