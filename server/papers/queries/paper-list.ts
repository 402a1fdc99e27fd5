import type { Actor, PersonActor } from '#server/kernel/actor.ts'
import { db, Prisma } from '#server/kernel/db.ts'
import { isId } from '#server/kernel/ids.ts'
import { visibleSubjectsSql } from '#server/subjects/policy.ts'
import { type PaperKind, paperKinds, type PublicationLevel } from '../words.ts'

export const paperListParts = ['all', 'mine', 'drafts', 'published'] as const
export type PaperListPart = (typeof paperListParts)[number]

export type PaperListQuestion = {
  part: PaperListPart
  collaborationId: string | null
  kind: PaperKind | null
  groupId: string | null
  /** Where the page before ended. */
  after: string | null
}

export type PaperLine = {
  id: string
  kind: PaperKind
  title: string
  /** Null where only the publication is seen. */
  level: 'private' | 'group' | null
  publishedLevel: PublicationLevel | null
  /** The live text has been written in since it was published. */
  ahead: boolean
  /** Without name and id where the group itself is not visible. */
  inGroup: boolean
  groupId: string | null
  groupName: string | null
  collaborationName: string
  focusAreaNumber: number | null
  focusWord: string
  dueOn: Date | null
  changedAt: Date
}

const perPage = 30

/** The papers one sees, newest change first; a publication's reader learns nothing of edits to its live text. */
export async function paperList(actor: Actor, question: PaperListQuestion) {
  const [rows, groups] = await Promise.all([
    linesOf(actor, question),
    groupsWithPapers(actor, question.collaborationId),
  ])
  const lines = rows.slice(0, perPage)
  const last = lines.at(-1)
  return { lines, groups, next: rows.length > perPage && last ? `${last.changedAt.toISOString()}_${last.id}` : null }
}

function linesOf(actor: Actor, question: PaperListQuestion, also: Prisma.Sql[] = []): Promise<PaperLine[]> {
  const conditions = [...partCondition(actor, question.part), ...filterConditions(question), ...also]
  const after = cursorOf(question.after)
  return db().$queryRaw<PaperLine[]>`
    SELECT "id", "kind", "title", "level", "publishedLevel", CASE WHEN "groupName" IS NOT NULL THEN "groupId" END AS "groupId",
      "groupId" IS NOT NULL AS "inGroup", "groupName", "collaborationName", "focusWord", "focusAreaNumber", "dueOn", "ahead", "changedAt"
    FROM (
      SELECT p."id", p."kind", p."groupId", p."createdById", p."collaborationId",
        CASE WHEN live."id" IS NOT NULL THEN p."title" ELSE ps."title" END AS "title",
        live."level" AS "level", ps."level" AS "publishedLevel",
        gs."title" AS "groupName", c."name" AS "collaborationName", c."focusWord", fa."number" AS "focusAreaNumber",
        CASE WHEN live."id" IS NOT NULL THEN p."dueOn" END AS "dueOn",
        live."id" IS NOT NULL AND coalesce(t."textSeq" <> t."seq" OR t."savedAt" > v."publishedAt", true) AS "ahead",
        CASE WHEN live."id" IS NOT NULL THEN greatest(t."savedAt", p."createdAt", v."publishedAt") ELSE v."publishedAt" END AS "changedAt"
      FROM "Paper" p
        JOIN "Collaboration" c ON c."id" = p."collaborationId"
        LEFT JOIN "Subject" live ON live."id" = p."id" AND live."kind" = 'paper' AND ${visibleSubjectsSql(actor, 'live')}
        LEFT JOIN "PaperText" t ON t."paperId" = p."id"
        LEFT JOIN "Publication" pub ON pub."paperId" = p."id"
        LEFT JOIN "Subject" ps ON ps."id" = pub."id" AND ${visibleSubjectsSql(actor, 'ps')}
        LEFT JOIN "PublicationVersion" v ON v."publicationId" = ps."id" AND v."number" = pub."number"
        LEFT JOIN "Subject" gs ON gs."id" = p."groupId" AND ${visibleSubjectsSql(actor, 'gs')}
        LEFT JOIN "FocusArea" fa ON fa."id" = p."focusAreaId"
      WHERE live."id" IS NOT NULL OR ps."id" IS NOT NULL
    ) AS "paper"
    WHERE ${Prisma.join([Prisma.sql`TRUE`, ...conditions], ' AND ')}
      AND ${after ? Prisma.sql`("changedAt", "id") < (${after.at}, ${after.id}::uuid)` : Prisma.sql`TRUE`}
    ORDER BY "changedAt" DESC, "id" DESC LIMIT ${perPage + 1}`
}

function partCondition(actor: Actor, part: PaperListPart): Prisma.Sql[] {
  const me = actor.kind === 'person' ? actor.personId : null
  const groups = actor.kind === 'person' ? actor.memberships.map((one) => one.groupId) : []
  if (part === 'mine') return [Prisma.sql`"level" IS NOT NULL AND "createdById" = ${me}::uuid`]
  if (part === 'drafts') return [Prisma.sql`"level" = 'group' AND "groupId" = ANY(${groups}::uuid[])`]
  return part === 'published' ? [Prisma.sql`"publishedLevel" IS NOT NULL`] : []
}

function filterConditions({ kind, groupId, collaborationId }: PaperListQuestion): Prisma.Sql[] {
  return [
    ...(kind ? [Prisma.sql`"kind" = ${kind}`] : []),
    ...(groupId ? [Prisma.sql`"groupId" = ${groupId}::uuid`] : []),
    ...(collaborationId ? [Prisma.sql`"collaborationId" = ${collaborationId}::uuid`] : []),
  ]
}

function cursorOf(after: string | null): { at: Date; id: string } | null {
  const [moment, id] = (after ?? '').split('_')
  const at = new Date(moment ?? '')
  return isId(id) && !Number.isNaN(at.getTime()) ? { at, id } : null
}

const groupsWithPapers = (actor: Actor, collaborationId: string | null): Promise<{ id: string; name: string }[]> => db()
  .$queryRaw`
  SELECT gs."id", gs."title" AS "name" FROM "Subject" gs
  WHERE gs."kind" = 'group' AND ${visibleSubjectsSql(actor, 'gs')}
    AND (${collaborationId}::uuid IS NULL OR gs."collaborationId" = ${collaborationId}::uuid)
    AND EXISTS (SELECT 1 FROM "Subject" s WHERE s."groupId" = gs."id" AND s."kind" IN ('paper', 'publication')
      AND ${visibleSubjectsSql(actor, 's')})
  ORDER BY gs."title" COLLATE "da-x-icu" LIMIT 60`

/** A group's papers for its own page, newest change first. */
export async function papersOfGroup(actor: Actor, groupId: string): Promise<PaperLine[]> {
  if (!isId(groupId)) return []
  return linesOf(actor, { part: 'all', collaborationId: null, kind: null, groupId, after: null })
}

/** Those of the papers a statement names by id that the actor sees: for the pages of what papers are tied to. */
export const papersAmong = (actor: Actor, ids: Prisma.Sql): Promise<PaperLine[]> =>
  linesOf(actor, { part: 'all', collaborationId: null, kind: null, groupId: null, after: null }, [Prisma.sql`"id" IN (${ids})`])

/** The parts of the list that can hold something for a person: without a group there are no drafts of one's groups. */
export function partsFor(actor: PersonActor, chosen: PaperListPart): PaperListPart[] {
  const inGroup = actor.memberships.length > 0
  const makes = inGroup || actor.collaborations.some((one) => one.secretariat)
  return paperListParts.filter((part) => part === chosen || (part === 'mine' ? makes : part !== 'drafts' || inGroup))
}

/** The question a list's address asks; what it does not understand it leaves out. */
export function paperListQuestion(query: URLSearchParams, collaborationId: string | null): PaperListQuestion {
  const part = paperListParts.find((one) => one === query.get('vis')) ?? 'all'
  const groupId = query.get('gruppe')
  return {
    part,
    collaborationId,
    kind: paperKinds.find((one) => one === query.get('slags')) ?? null,
    groupId: isId(groupId) ? groupId : null,
    after: query.get('efter'),
  }
}
