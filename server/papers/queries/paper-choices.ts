import { type Actor, person } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { NotFound } from '#server/kernel/errors.ts'
import { must } from '#server/kernel/verdict.ts'
import { visibleSubjectsSql } from '#server/subjects/policy.ts'
import { paperFor } from '../queries.ts'
import { paperHead } from './paper-page.ts'

export type GroupChoice = { id: string; name: string; collaborationId: string; collaborationName: string }
export type FocusAreaChoice = {
  id: string
  number: number
  title: string
  agreement: string
  collaborationId: string
  focusWord: string
  groupIds: string[]
}

/** The groups one may make papers in: those one writes in, and for the secretariat all of its collaboration's. */
export function groupChoices(actor: Actor): Promise<GroupChoice[]> {
  const me = person(actor)
  const mine = me.memberships.filter((one) => one.role !== 'observer').map((one) => one.groupId)
  const ours = me.collaborations.filter((one) => one.secretariat).map((one) => one.id)
  return db().$queryRaw`
    SELECT g."id", g."name", g."collaborationId", c."name" AS "collaborationName"
    FROM "Group" g JOIN "Collaboration" c ON c."id" = g."collaborationId" JOIN "Subject" s ON s."id" = g."id"
    WHERE g."closedAt" IS NULL AND ${visibleSubjectsSql(actor, 's')}
      AND (g."id" = ANY(${mine}::uuid[]) OR g."collaborationId" = ANY(${ours}::uuid[]))
    ORDER BY (g."id" = ANY(${mine}::uuid[])) DESC, g."name" COLLATE "da-x-icu"`
}

/** The focus areas a paper of these collaborations may belong to, those of the newest agreement first. */
export const focusAreaChoices = (actor: Actor, collaborationIds: string[]): Promise<FocusAreaChoice[]> => db()
  .$queryRaw`
  SELECT f."id", f."number", f."title", a."title" AS "agreement", a."collaborationId", c."focusWord",
    coalesce((SELECT json_agg(fg."groupId") FROM "FocusAreaGroup" fg WHERE fg."focusAreaId" = f."id"), '[]') AS "groupIds"
  FROM "FocusArea" f JOIN "Agreement" a ON a."id" = f."agreementId"
    JOIN "Collaboration" c ON c."id" = a."collaborationId" JOIN "Subject" s ON s."id" = f."id"
  WHERE a."collaborationId" = ANY(${collaborationIds}::uuid[]) AND ${visibleSubjectsSql(actor, 's')}
  ORDER BY a."startsOn" DESC, a."title" COLLATE "da-x-icu", f."number"`

export type MentionChoice = { id: string; name: string; title: string }

/** The people a writer may mention: those who see the live text. */
export async function peopleAtPaper(
  actor: Actor,
  { paperId, q }: { paperId: string; q: string },
): Promise<MentionChoice[]> {
  const paper = await paperFor(db(), actor, paperId)
  const shared = paper.level === 'group'
  return db().$queryRaw`
    SELECT p."id", p."name", p."title" FROM "Person" p JOIN "Account" a ON a."personId" = p."id"
    WHERE a."deactivatedAt" IS NULL AND p."name" ILIKE ${`%${escaped(q)}%`} AND (
      p."id" = ${paper.createdById}::uuid
      OR p."id" IN (SELECT "personId" FROM "SubjectGrant" WHERE "subjectId" = ${paperId}::uuid)
      OR (${shared} AND p."id" IN (SELECT "personId" FROM "Membership" WHERE "groupId" = ${paper.groupId}::uuid AND "endedAt" IS NULL))
      OR (${shared} AND p."id" IN (SELECT "personId" FROM "CollaborationRole" WHERE "collaborationId" = ${paper.collaborationId}::uuid)))
    ORDER BY p."name" COLLATE "da-x-icu" LIMIT 8`
}

/** The people one finds by name, for naming readers and writers of a draft. */
export async function peopleToName(
  actor: Actor,
  { paperId, q }: { paperId: string; q: string },
): Promise<MentionChoice[]> {
  await paperFor(db(), actor, paperId)
  if (q.trim().length < 2) return []
  return db().$queryRaw`
    SELECT p."id", p."name", p."title" FROM "Person" p JOIN "Account" a ON a."personId" = p."id"
      JOIN "Subject" s ON s."id" = p."id" AND s."kind" = 'person'
    WHERE a."deactivatedAt" IS NULL AND ${visibleSubjectsSql(actor, 's')} AND p."name" ILIKE ${`%${escaped(q.trim())}%`}
      AND p."id" <> ${person(actor).personId}::uuid
      AND p."id" NOT IN (SELECT "personId" FROM "SubjectGrant" WHERE "subjectId" = ${paperId}::uuid)
    ORDER BY p."name" COLLATE "da-x-icu" LIMIT 12`
}

const escaped = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`)

/** The form for a new paper: the groups to choose among and the focus areas of their collaborations; a group's only one is chosen. */
export async function newPaperPage(actor: Actor, asked: string | null) {
  const groups = await groupChoices(actor)
  const chosen = groups.find((group) => group.id === asked) ?? null
  const collaborations = chosen ? [chosen.collaborationId] : [...new Set(groups.map((group) => group.collaborationId))]
  const focusAreas = await focusAreaChoices(actor, collaborations)
  const isMine = (area: FocusAreaChoice) => chosen !== null && area.groupIds.includes(chosen.id)
  const mine = focusAreas.filter(isMine)
  return {
    groups,
    observes: person(actor).memberships.some((one) => one.role === 'observer'),
    focusAreas: [...mine, ...focusAreas.filter((area) => !isMine(area))],
    chosen: chosen?.id ?? null,
    focusAreaId: mine.length === 1 ? mine[0]!.id : null,
  }
}

/** The form for a paper's facts. */
export async function paperFactsPage(actor: Actor, paperId: string) {
  const paper = await paperHead(actor, paperId)
  must(paper.can.write)
  return { paper, focusAreas: await focusAreaChoices(actor, [paper.collaboration.id]) }
}

/** Who sees a draft, and the people one has searched for to name. */
export async function paperAccessPage(actor: Actor, { paperId, q }: { paperId: string; q: string }) {
  const paper = await paperHead(actor, paperId)
  if (!paper.layers.live) throw new NotFound(`paper ${paperId}`)
  return { paper, q, found: paper.can.name.ok ? await peopleToName(actor, { paperId: paper.id, q }) : [] }
}
