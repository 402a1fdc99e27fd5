import type { Actor } from '#server/kernel/actor.ts'
import { now } from '#server/kernel/clock.ts'
import { db, Prisma } from '#server/kernel/db.ts'
import { NotFound } from '#server/kernel/errors.ts'
import { isId } from '#server/kernel/ids.ts'
import { visibleSubjectsSql } from '#server/subjects/policy.ts'
import { textOf } from '../collaboration/stored-text.ts'
import { othersWroteSql } from '../queries.ts'
import { rendered } from '../rendered.ts'
import { type PaperPageRow, type PaperView, viewOfPaper } from '../views.ts'

export type PaperLayer = 'live' | 'published'

/** What a paper's page shows: the live text, or the publication where that is all the actor sees or has asked for. */
export async function paperPage(actor: Actor, paperId: string, asked: PaperLayer = 'live') {
  const paper = await paperHead(actor, paperId)
  const layer: PaperLayer = paper.layers.live && (asked === 'live' || !paper.layers.published) ? 'live' : 'published'
  const text = layer === 'live' ? await liveHtml(paper.id) : await publicationHtml(paper.publication?.versionId)
  return { paper, layer, ...text }
}

/** The head every page of a paper shares, or NotFound if neither layer is visible. */
export async function paperHead(actor: Actor, paperId: string): Promise<PaperView> {
  const [row] = isId(paperId) ? await db().$queryRaw<PaperPageRow[]>(headSql(actor, paperId)) : []
  if (!row) throw new NotFound(`paper ${paperId}`)
  return viewOfPaper(actor, row, now())
}

const secretariatOf = (actor: Actor): string[] =>
  actor.kind === 'person' ? actor.collaborations.filter((one) => one.secretariat).map((one) => one.id) : []

/** What a withdrawn publication was open to: whoever was not among them does not get to know it by looking after it. */
const scopesOf = (actor: Actor): string[] => (actor.kind === 'system' ? [] : actor.scopes)

const headSql = (actor: Actor, paperId: string): Prisma.Sql => Prisma.sql`
  SELECT p."id", p."kind", p."title", p."dueOn", p."createdAt", p."createdById", p."collaborationId", p."groupId",
    c."slug" AS "collaborationSlug", c."name" AS "collaborationName", c."focusWord",
    live."level" AS "liveLevel", live."scopes" AS "liveScopes",
    gs."title" AS "groupName",
    fa."id" AS "focusAreaId", fa."number" AS "focusAreaNumber", fas."title" AS "focusAreaTitle", fa."agreementId",
    t."savedAt", saver."name" AS "savedByName",
    pub."id" AS "publicationId", pub."withdrawnAt", ps."id" IS NOT NULL AS "publicationVisible",
    v."id" AS "versionId", v."number" AS "versionNumber", v."title" AS "versionTitle", v."level" AS "versionLevel",
    coalesce(v."scopes" && ${scopesOf(actor)}::text[], false) AS "versionOpen",
    t."textSeq" <> t."seq" OR t."document" <> v."document" AS "ahead",
    v."publishedAt", v."hash", publisher."name" AS "publishedByName",
    i."sourceName", i."format" AS "sourceFormat", i."year" AS "sourceYear", i."importedAt",
    live."level" = 'group' AND ${othersWroteSql} AS "othersWrote",
    CASE WHEN live."id" IS NOT NULL THEN ${grantsJson} END AS "named",
    CASE WHEN live."id" IS NOT NULL THEN ${contributorsJson} END AS "contributors",
    ${meetingsJson(actor)} AS "meetings"
  FROM "Paper" p
    JOIN "Collaboration" c ON c."id" = p."collaborationId"
    LEFT JOIN "Subject" live ON live."id" = p."id" AND live."kind" = 'paper' AND ${visibleSubjectsSql(actor, 'live')}
    LEFT JOIN "Subject" gs ON gs."id" = p."groupId" AND ${visibleSubjectsSql(actor, 'gs')}
    LEFT JOIN "FocusArea" fa ON fa."id" = p."focusAreaId"
    LEFT JOIN "Subject" fas ON fas."id" = fa."id" AND ${visibleSubjectsSql(actor, 'fas')}
    LEFT JOIN "PaperText" t ON t."paperId" = p."id" AND live."id" IS NOT NULL
    LEFT JOIN "Person" saver ON saver."id" = t."savedById"
    LEFT JOIN "Publication" pub ON pub."paperId" = p."id"
    LEFT JOIN "Subject" ps ON ps."id" = pub."id" AND ${visibleSubjectsSql(actor, 'ps')}
    LEFT JOIN "PublicationVersion" v ON v."publicationId" = pub."id" AND v."number" = pub."number"
    ${publisherSql(actor)}
    LEFT JOIN "ImportedDocument" i ON i."paperId" = p."id"
  WHERE p."id" = ${paperId}::uuid AND p."removedAt" IS NULL
    AND (live."id" IS NOT NULL OR ps."id" IS NOT NULL
      OR (pub."withdrawnAt" IS NOT NULL AND v."scopes" && ${scopesOf(actor)}::text[] AND p."collaborationId" = ANY(${secretariatOf(actor)}::uuid[])))`

/** PA10: who published a version is named to those who may find that person, and to nobody who is not signed in. */
export const publisherSql = (actor: Actor): Prisma.Sql => Prisma.sql`
    LEFT JOIN "Subject" publisher_seen ON publisher_seen."id" = v."publishedById" AND ${visibleSubjectsSql(actor, 'publisher_seen')}
    LEFT JOIN "Person" publisher ON publisher."id" = publisher_seen."id"`

const grantsJson = Prisma.sql`(
  SELECT json_agg(json_build_object('personId', q."id", 'name', q."name", 'verb', sg."verb") ORDER BY q."name" COLLATE "da-x-icu")
  FROM "SubjectGrant" sg JOIN "Person" q ON q."id" = sg."personId" WHERE sg."subjectId" = p."id")`

/** Everybody who ever wrote in the live text, by what outlives the folding of updates. */
const contributorsJson = Prisma.sql`(
  SELECT json_agg(json_build_object('personId', q."id", 'name', q."name") ORDER BY q."name" COLLATE "da-x-icu")
  FROM "Person" q WHERE q."id" IN (
    SELECT unnest(pv."contributorIds") FROM "PaperVersion" pv WHERE pv."paperId" = p."id"
    UNION SELECT f."actorId" FROM "Fact" f WHERE f."subjectId" = p."id" AND f."type" = 'paper.edited'
    UNION SELECT p."createdById"))`

/** The latest meetings it is tied to, as far as the reader knows of them. */
const meetingsJson = (actor: Actor): Prisma.Sql => Prisma.sql`(
  SELECT json_agg(json_build_object('id', met."id", 'title', met."title")) FROM (
    SELECT ms."id", ms."title" FROM "MeetingPaper" mp JOIN "Meeting" mt ON mt."id" = mp."meetingId"
      JOIN "Subject" ms ON ms."id" = mt."id" AND ${visibleSubjectsSql(actor, 'ms')}
    WHERE mp."paperId" = p."id" AND mp."removedAt" IS NULL ORDER BY mt."startsAt" DESC NULLS FIRST, mt."id" LIMIT 3) met)`

async function liveHtml(paperId: string) {
  const { document, seq } = await textOf(paperId)
  const text = await rendered(`text ${paperId} ${seq}`, async () => ({ document }))
  return { ...text, seq }
}

async function publicationHtml(versionId: string | undefined) {
  if (!versionId) throw new NotFound('publication version')
  const text = await rendered(`publication ${versionId}`, async () => {
    const version = await db().publicationVersion.findUniqueOrThrow({
      where: { id: versionId },
      select: { html: true, document: true },
    })
    return { html: version.html, document: version.document as never }
  })
  return { ...text, seq: null }
}
