import type { Actor } from '#server/kernel/actor.ts'
import { db, type Level, Prisma, type Tx } from '#server/kernel/db.ts'
import { NotFound } from '#server/kernel/errors.ts'
import { isId } from '#server/kernel/ids.ts'
import { maySee, visibleSubjects } from '#server/subjects/policy.ts'
import { subjectFor } from '#server/subjects/queries.ts'
import { subjectScopes } from '#server/subjects/scopes.ts'
import { paperEdited } from './collaboration/facts.ts'
import { mayRestore, mayWithdraw, mayWriteText, type PaperRights } from './policy.ts'
import type { PublicationLevel } from './words.ts'

/** What the actor may do with a paper's live text; null when they may not know of it. */
export async function liveTextAccess(actor: Actor, paperId: string): Promise<{ read: boolean; write: boolean } | null> {
  const rights = await rightsOf(db(), actor, paperId)
  return rights && { read: true, write: mayWriteText(actor, rights).ok }
}

/** The rights of a live text the actor sees, or NotFound: loading is authorising. */
export async function paperFor(tx: Tx, actor: Actor, paperId: string): Promise<SeenPaper> {
  const rights = await rightsOf(tx, actor, paperId)
  if (!rights) throw new NotFound(`paper ${paperId}`)
  return rights
}

export type SeenPaper = PaperRights & { id: string; title: string }

async function rightsOf(tx: Tx, actor: Actor, paperId: string): Promise<SeenPaper | null> {
  if (!isId(paperId)) return null
  const subject = await tx.subject.findFirst({
    where: { id: paperId, kind: 'paper', ...visibleSubjects(actor) },
    select: subjectRights,
  })
  return subject && asRights(subject)
}

const subjectRights = {
  id: true,
  title: true,
  collaborationId: true,
  groupId: true,
  createdById: true,
  level: true,
  scopes: true,
  grants: { select: { personId: true, verb: true } },
} as const

type SubjectRow = Omit<SeenPaper, 'collaborationId' | 'level' | 'writers'> & {
  collaborationId: string | null
  level: string
  grants: { personId: string; verb: string }[]
}

const asRights = ({ grants, level, collaborationId, ...row }: SubjectRow): SeenPaper => ({
  ...row,
  collaborationId: collaborationId ?? '',
  level: level === 'private' ? 'private' : 'group',
  writers: grants.filter((grant) => grant.verb === 'write').map((grant) => grant.personId),
})

/** What the rules need of the group a paper is made in; NotFound if the actor does not see it. */
export async function groupForPapers(tx: Tx, actor: Actor, groupId: string) {
  const subject = await subjectFor(tx, actor, groupId)
  const group =
    subject.kind === 'group'
      ? await tx.group.findUnique({
          where: { id: groupId },
          select: { id: true, collaborationId: true, name: true, closedAt: true },
        })
      : null
  if (!group) throw new NotFound(`group ${groupId}`)
  return { ...group, closed: group.closedAt !== null }
}

/** Whether a publication is out now. */
export const isPublished = async (tx: Tx, paperId: string): Promise<boolean> =>
  (await tx.publication.findFirst({ where: { paperId, withdrawnAt: null }, select: { id: true } })) !== null

/** Whether anybody but its creator has ever written in a text: facts outlive the folding of updates. */
export async function othersWroteIn(tx: Tx, paper: { id: string }): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ found: boolean }[]>`
    SELECT ${othersWroteSql} AS found FROM "Paper" p WHERE p."id" = ${paper.id}::uuid`
  return row?.found ?? false
}

/** The same as a part of a statement about the paper `p`. */
export const othersWroteSql = Prisma.sql`(
  EXISTS (SELECT 1 FROM "Fact" f WHERE f."subjectId" = p."id" AND f."type" = ${paperEdited.type}
      AND f."actorId" IS DISTINCT FROM p."createdById")
  OR EXISTS (SELECT 1 FROM "PaperUpdate" u WHERE u."paperId" = p."id" AND u."authorId" IS DISTINCT FROM p."createdById")
  OR EXISTS (SELECT 1 FROM "PaperVersion" pv WHERE pv."paperId" = p."id"
      AND NOT pv."contributorIds" <@ ARRAY[p."createdById"]))`

/** Who has written since a version was last kept. */
export async function writersSinceLastVersion(tx: Tx, paperId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH last AS (SELECT max("createdAt") AS at FROM "PaperVersion" WHERE "paperId" = ${paperId}::uuid)
    SELECT "actorId" AS id FROM "Fact", last WHERE "subjectId" = ${paperId}::uuid AND "type" = ${paperEdited.type}
      AND "actorId" IS NOT NULL AND (last.at IS NULL OR "Fact"."at" > last.at)
    UNION SELECT "authorId" FROM "PaperUpdate", last WHERE "paperId" = ${paperId}::uuid
      AND "authorId" IS NOT NULL AND (last.at IS NULL OR "PaperUpdate"."at" > last.at)
    UNION SELECT "savedById" FROM "PaperText", last WHERE "paperId" = ${paperId}::uuid
      AND "savedById" IS NOT NULL AND (last.at IS NULL OR "savedAt" > last.at)`
  return rows.map((row) => row.id)
}

/** PA11: the kept versions of a visible text that open to the actor. */
export const openVersions = (actor: Actor): Prisma.PaperVersionWhereInput =>
  actor.kind === 'system' ? {} : { OR: [{ scopes: { isEmpty: true } }, { scopes: { hasSome: actor.scopes } }] }

/** The same for plain SQL on the alias `v`. */
export const openVersionsSql = (actor: Actor): Prisma.Sql =>
  actor.kind === 'system' ? Prisma.sql`TRUE` : Prisma.sql`(v."scopes" = '{}' OR v."scopes" && ${actor.scopes}::text[])`

/** A paper's publication, withdrawn ones too, for whoever sees it, would see it, or sees the live text; else NotFound. */
export async function publicationFor(tx: Tx, actor: Actor, paperId: string) {
  const found = isId(paperId)
    ? await tx.publication.findUnique({
        where: { paperId },
        select: {
          id: true,
          number: true,
          withdrawnAt: true,
          paper: {
            select: { collaborationId: true, groupId: true, removedAt: true, text: { select: { paperId: true } } },
          },
          versions: {
            orderBy: { number: 'desc' },
            take: 1,
            select: { title: true, level: true, scopes: true, publishedById: true },
          },
        },
      })
    : null
  const version = found?.versions[0]
  if (!found || !version || found.paper.removedAt) throw new NotFound(`publication of ${paperId}`)
  const { paper, id, number, withdrawnAt } = found
  const seen = withdrawnAt ? mayWithdraw(actor, paper).ok : maySee(actor, version.scopes)
  if (!seen && !(await rightsOf(tx, actor, paperId))) throw new NotFound(`publication of ${paperId}`)
  const { title, level, publishedById } = version
  return {
    id,
    number,
    withdrawnAt,
    paper,
    title,
    level: level as PublicationLevel,
    createdById: publishedById,
    hasText: paper.text !== null,
  }
}

/** Who saw a paper before it was removed. */
const scopesBefore = (row: SubjectRow): string[] =>
  subjectScopes({ ...row, level: row.level as Level, grants: row.grants.map((grant) => grant.personId), shares: [], removed: false })

/** The papers in the waste basket the actor may bring back, the latest first; `ids` asks about some of them. */
export async function removedPapersFor(tx: Tx, actor: Actor, { ids, now }: { ids?: string[]; now: Date }) {
  if (actor.kind !== 'person') return []
  const secretariats = actor.collaborations.filter((one) => one.secretariat).map((one) => one.id)
  const papers = await tx.paper.findMany({
    where: {
      removedAt: { not: null },
      ...(ids && { id: { in: ids } }),
      OR: [
        { createdById: actor.personId },
        { groupId: { in: actor.memberships.map((one) => one.groupId) } },
        { collaborationId: { in: secretariats } },
      ],
    },
    orderBy: { removedAt: 'desc' },
    take: 200,
    select: { id: true, kind: true, removedAt: true, groupId: true },
  })
  const named = papers.flatMap((one) => [one.id, ...(one.groupId ? [one.groupId] : [])])
  const rows = await tx.subject.findMany({ where: { id: { in: named } }, select: subjectRights })
  return papers.flatMap(({ removedAt, groupId, ...paper }) => {
    const row = rows.find((one) => one.id === paper.id)
    if (!row || !removedAt) return []
    const rights = { ...asRights({ ...row, scopes: scopesBefore(row) }), removedAt }
    const group = groupId ? { id: groupId, name: rows.find((one) => one.id === groupId)?.title ?? '' } : null
    return mayRestore(actor, rights, now).ok ? [{ ...paper, group, removedAt, title: titleFor(actor, rights) }] : []
  })
}

/** PA2, PA5: after 30 days the secretariat brings back a draft it could not read; its title stays its writer's. */
export const titleFor = (actor: Actor, paper: { title: string; scopes: string[] }): string | null =>
  maySee(actor, paper.scopes) ? paper.title : null

/** A paper in the waste basket, for those who saw it before and for the secretariat after 30 days; else NotFound. */
export async function removedPaperFor(tx: Tx, actor: Actor, { paperId, now }: { paperId: string; now: Date }) {
  const where = isId(paperId) ? { id: paperId, removedAt: { not: null } } : null
  const paper = where && (await tx.paper.findFirst({ where, select: { removedAt: true } }))
  const row = paper && (await tx.subject.findFirst({ where: { id: paperId, kind: 'paper' }, select: subjectRights }))
  if (!row || !paper?.removedAt) throw new NotFound(`removed paper ${paperId}`)
  const rights = { ...asRights({ ...row, scopes: scopesBefore(row) }), removedAt: paper.removedAt }
  const { scopes } = rights
  if (!maySee(actor, scopes) && !mayRestore(actor, rights, now).ok) throw new NotFound(`removed paper ${paperId}`)
  return rights
}
