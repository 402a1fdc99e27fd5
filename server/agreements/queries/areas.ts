import type { Actor } from '#server/kernel/actor.ts'
import { today } from '#server/kernel/clock.ts'
import { db, Prisma } from '#server/kernel/db.ts'
import { collator } from '#server/organisations/queries.ts'
import { visibleSubjectsSql } from '#server/subjects/policy.ts'
import { progressOf } from '../progress.ts'
import type { Progress, Step } from '../words.ts'

export type AreaGroup = { id: string; name: string | null; kind: string | null; closed: boolean }
export type AreaLink = { id: string; number: number; title: string; agreementId: string; agreement: string }
/** A commitment of another area that one refers to, or that refers to it. */
export type Reference = { id: string; text: string; area: AreaLink }
export type AreaCommitment = { id: string; text: string; refersTo: Reference[]; referredBy: Reference[] }
export type AreaStep = Step & { id: string; groupId: string | null; group: string | null }
export type AreaPaper = { id: string; title: string; kind: string; published: boolean; publishedOn: string | null; dueOn: string | null }

export type Area = {
  id: string
  agreementId: string
  number: number
  title: string
  purpose: string
  commitments: AreaCommitment[]
  groups: AreaGroup[]
  predecessor: AreaLink | null
  successors: AreaLink[]
  /** Its milestones, and the deliverables of its groups within the agreement's period. */
  steps: AreaStep[]
  papers: AreaPaper[]
  progress: Progress<AreaStep>
}

/** An area's address in other words, for `b` of the agreement `ba`. */
const link = (b: string, a: string) =>
  Prisma.raw(`json_build_object('id', ${b}."id", 'number', ${b}."number", 'title', ${b}."title", 'agreementId', ${a}."id", 'agreement', ${a}."title")`)

/** Commitments on the other side of a reference whose area the reader may see. */
const references = (actor: Actor, mine: 'fromId' | 'toId', other: 'fromId' | 'toId') => Prisma.sql`
  coalesce((SELECT json_agg(json_build_object('id', o."id", 'text', o."text", 'area', ${link('of', 'oa')}) ORDER BY oa."startsOn" DESC, of."number", o."position")
    FROM "CommitmentReference" r JOIN "Commitment" o ON o."id" = r.${Prisma.raw(`"${other}"`)} AND o."removedAt" IS NULL
      JOIN "FocusArea" of ON of."id" = o."focusAreaId" JOIN "Agreement" oa ON oa."id" = of."agreementId"
      JOIN "Subject" seen ON seen."id" = of."id" AND ${visibleSubjectsSql(actor, 'seen')}
    WHERE r.${Prisma.raw(`"${mine}"`)} = k."id"), '[]')`

const commitments = (actor: Actor) => Prisma.sql`
  coalesce((SELECT json_agg(json_build_object('id', k."id", 'text', k."text",
      'refersTo', ${references(actor, 'fromId', 'toId')}, 'referredBy', ${references(actor, 'toId', 'fromId')}) ORDER BY k."position", k."id")
    FROM "Commitment" k WHERE k."focusAreaId" = f."id" AND k."removedAt" IS NULL), '[]')`

/** AG6: groups the actor may not find come without name and address. */
const groups = (actor: Actor) => Prisma.sql`
  coalesce((SELECT json_agg(json_build_object('id', CASE WHEN seen."id" IS NULL THEN 'hidden' ELSE g."id"::text END,
      'name', CASE WHEN seen."id" IS NULL THEN NULL ELSE g."name" END,
      'kind', CASE WHEN seen."id" IS NULL THEN NULL ELSE g."kind" END, 'closed', g."closedAt" IS NOT NULL))
    FROM "FocusAreaGroup" r JOIN "Group" g ON g."id" = r."groupId"
      LEFT JOIN "Subject" seen ON seen."id" = g."id" AND ${visibleSubjectsSql(actor, 'seen')}
    WHERE r."focusAreaId" = f."id"), '[]')`

/** AG13: milestones of the area, and deliverables of groups the actor may find, within the agreement's period. */
const steps = (actor: Actor) => Prisma.sql`
  coalesce((SELECT json_agg(step) FROM (
    SELECT 'milestone' AS "kind", m."id", m."title", m."dueOn", m."doneOn", NULL::uuid AS "groupId", NULL AS "group"
      FROM "Milestone" m WHERE m."focusAreaId" = f."id" AND m."agreementId" = a."id" AND m."removedAt" IS NULL
    UNION ALL SELECT 'deliverable', d."id", d."title", d."dueOn", d."doneOn", g."id", g."name"
      FROM "FocusAreaGroup" r JOIN "Group" g ON g."id" = r."groupId" JOIN "Deliverable" d ON d."groupId" = g."id" AND d."removedAt" IS NULL
        JOIN "Subject" seen ON seen."id" = g."id" AND ${visibleSubjectsSql(actor, 'seen')}
      WHERE r."focusAreaId" = f."id" AND coalesce(d."dueOn", d."doneOn", ${today()}::date) BETWEEN a."startsOn" AND a."endsOn"
  ) step), '[]')`

const papers = (actor: Actor) => Prisma.sql`
  coalesce((SELECT json_agg(json_build_object('id', p."id", 'kind', p."kind", 'title', coalesce(ls."title", ps."title"), 'published', ps."id" IS NOT NULL,
      'publishedOn', CASE WHEN ps."id" IS NOT NULL THEN (SELECT to_char(max(v."publishedAt") AT TIME ZONE 'Europe/Copenhagen', 'YYYY-MM-DD')
        FROM "PublicationVersion" v WHERE v."publicationId" = pub."id") END,
      'dueOn', p."dueOn"))
    FROM "Paper" p LEFT JOIN "Subject" ls ON ls."id" = p."id" AND ${visibleSubjectsSql(actor, 'ls')}
      LEFT JOIN "Publication" pub ON pub."paperId" = p."id" AND pub."withdrawnAt" IS NULL
      LEFT JOIN "Subject" ps ON ps."id" = pub."id" AND ${visibleSubjectsSql(actor, 'ps')}
    WHERE p."focusAreaId" = f."id" AND p."removedAt" IS NULL AND (ls."id" IS NOT NULL OR ps."id" IS NOT NULL)), '[]')`

/** Focus areas the actor may see with all that hangs on them, by number; `where` speaks of `f` and its agreement `a`. */
async function areasWhere(actor: Actor, where: Prisma.Sql): Promise<Area[]> {
  const rows = await db().$queryRaw<Omit<Area, 'progress'>[]>`
    SELECT f."id", f."agreementId", f."number", f."title", f."purpose",
      ${commitments(actor)} AS "commitments", ${groups(actor)} AS "groups", ${steps(actor)} AS "steps", ${papers(actor)} AS "papers",
      (SELECT ${link('b', 'ba')} FROM "FocusArea" b JOIN "Agreement" ba ON ba."id" = b."agreementId"
          JOIN "Subject" seen ON seen."id" = b."id" AND ${visibleSubjectsSql(actor, 'seen')}
        WHERE b."id" = f."predecessorId") AS "predecessor",
      coalesce((SELECT json_agg(${link('n', 'na')} ORDER BY na."startsOn", n."number") FROM "FocusArea" n JOIN "Agreement" na ON na."id" = n."agreementId"
          JOIN "Subject" seen ON seen."id" = n."id" AND ${visibleSubjectsSql(actor, 'seen')}
        WHERE n."predecessorId" = f."id"), '[]') AS "successors"
    FROM "FocusArea" f JOIN "Agreement" a ON a."id" = f."agreementId" JOIN "Subject" ON "Subject"."id" = f."id"
    WHERE ${where} AND ${visibleSubjectsSql(actor)} ORDER BY f."number"`
  return rows.map((row) => {
    const steps = row.steps.sort(byDay)
    return { ...row, groups: byName(row.groups), steps, papers: row.papers.sort(latestFirst), progress: progressOf(steps, today()) }
  })
}

/** The areas of an agreement. */
export const areasOf = (actor: Actor, agreementId: string) => areasWhere(actor, Prisma.sql`f."agreementId" = ${agreementId}::uuid`)

/** One area; none where it cannot be seen. */
export const areaOf = async (actor: Actor, focusAreaId: string): Promise<Area | undefined> =>
  (await areasWhere(actor, Prisma.sql`f."id" = ${focusAreaId}::uuid`))[0]

/** The named ones in order, then those without a name. */
const byName = (all: AreaGroup[]) =>
  all.sort((a, b) => Number(a.name === null) - Number(b.name === null) || collator.compare(a.name ?? '', b.name ?? ''))

/** By the day they are due, what has none last. */
const byDay = (a: Step, b: Step) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9') || collator.compare(a.title, b.title)

const latestFirst = (a: AreaPaper, b: AreaPaper) => (b.publishedOn ?? '').localeCompare(a.publishedOn ?? '') || collator.compare(a.title, b.title)
