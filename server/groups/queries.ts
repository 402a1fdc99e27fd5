import { type Actor, roleIn } from '#server/kernel/actor.ts'
import { now, today } from '#server/kernel/clock.ts'
import { db, type Level, Prisma, type Tx } from '#server/kernel/db.ts'
import { NotFound } from '#server/kernel/errors.ts'
import { isId } from '#server/kernel/ids.ts'
import { collator } from '#server/organisations/queries.ts'
import { visibleSubjects, visibleSubjectsSql } from '#server/subjects/policy.ts'
import { mayCloseGroup, mayEditGroup, mayReopenGroup, mayWriteIn, runs } from './policy.ts'
import { hiddenGroup, mandateKind } from './words.ts'

/** A group the actor may find, or NotFound: loading is authorising. */
export async function groupFor(tx: Tx, actor: Actor, id: string) {
  if (!isId(id)) throw new NotFound(`group ${id}`)
  const [found] = await tx.$queryRaw<GroupRow[]>`
    SELECT g."id", g."collaborationId", g."kind", g."name", g."purpose", g."reportsToId", g."defaultLevel"::text, g."joining", g."mandateId", g."createdAt", g."closedAt",
      "Subject"."level"::text, c."slug", c."name" AS "collaboration", c."focusWord"
    FROM "Group" g JOIN "Subject" ON "Subject"."id" = g."id" JOIN "Collaboration" c ON c."id" = g."collaborationId"
    WHERE g."id" = ${id}::uuid AND ${visibleSubjectsSql(actor)}`
  if (!found) throw new NotFound(`group ${id}`)
  return found
}

type GroupRow = {
  id: string
  collaborationId: string
  kind: string
  name: string
  purpose: string
  reportsToId: string | null
  defaultLevel: Level
  joining: string
  mandateId: string | null
  level: Level
  createdAt: Date
  closedAt: Date | null
  slug: string
  collaboration: string
  focusWord: string
}

/** What the frame of every page of a group shows: its name, its state, and what the actor may do. */
export async function groupHead(actor: Actor, id: string) {
  const group = await groupFor(db(), actor, id)
  return {
    ...group,
    myRole: roleIn(actor, group.id),
    can: {
      edit: mayEditGroup(actor, group).ok,
      close: mayCloseGroup(actor, group).ok,
      reopen: mayReopenGroup(actor, group, now()).ok,
      write: mayWriteIn(actor, group).ok,
      createBelow: !group.closedAt && runs(actor, group),
    },
  }
}

export type GroupHead = Awaited<ReturnType<typeof groupHead>>

type Around = {
  reportsTo: { id: string; name: string | null } | null
  mandate: { id: string; title: string; published: boolean } | null
  reporting: { id: string; name: string; kind: string }[] | null
  focusAreas: { id: string; number: number; title: string; agreementId: string; agreement: string }[] | null
  deliverables: { id: string; title: string; dueOn: string | null; doneOn: string | null }[] | null
  threads: { id: string; title: string; postCount: number; lastPostAt: string; lastAuthor: string | null }[] | null
}

const threadsShown = 5

/** What stands around a group: reporting lines, focus areas, deliverables, its newest threads. For a group the actor has already loaded. */
async function aroundGroup(actor: Actor, id: string) {
  const [row] = await db().$queryRaw<Around[]>`
    SELECT
      (SELECT json_build_object('id', CASE WHEN seen."id" IS NULL THEN NULL ELSE p."id" END, 'name', CASE WHEN seen."id" IS NULL THEN NULL ELSE p."name" END)
        FROM "Group" p LEFT JOIN "Subject" seen ON seen."id" = p."id" AND ${visibleSubjectsSql(actor, 'seen')}
        WHERE p."id" = g."reportsToId") AS "reportsTo",
      (SELECT json_build_object('id', p."id", 'title', coalesce(pub."title", live."title"), 'published', pub."id" IS NOT NULL)
        FROM "Paper" p LEFT JOIN "Subject" live ON live."id" = p."id" AND ${visibleSubjectsSql(actor, 'live')}
          LEFT JOIN "Publication" x ON x."paperId" = p."id" AND x."withdrawnAt" IS NULL
          LEFT JOIN "Subject" pub ON pub."id" = x."id" AND ${visibleSubjectsSql(actor, 'pub')}
        WHERE p."id" = g."mandateId" AND p."removedAt" IS NULL AND coalesce(live."id", pub."id") IS NOT NULL) AS "mandate",
      (SELECT json_agg(json_build_object('id', r."id", 'name', r."name", 'kind', r."kind"))
        FROM "Group" r JOIN "Subject" seen ON seen."id" = r."id" AND ${visibleSubjectsSql(actor, 'seen')}
        WHERE r."reportsToId" = g."id" AND r."closedAt" IS NULL) AS "reporting",
      (SELECT json_agg(json_build_object('id', f."id", 'number', f."number", 'title', f."title", 'agreementId', a."id", 'agreement', a."title")
          ORDER BY a."startsOn" DESC, a."title" COLLATE "da-x-icu", f."number")
        FROM "FocusAreaGroup" l JOIN "FocusArea" f ON f."id" = l."focusAreaId" JOIN "Agreement" a ON a."id" = f."agreementId"
          JOIN "Subject" seen ON seen."id" = f."id" AND ${visibleSubjectsSql(actor, 'seen')}
        WHERE l."groupId" = g."id") AS "focusAreas",
      (SELECT json_agg(json_build_object('id', d."id", 'title', d."title", 'dueOn', d."dueOn", 'doneOn', d."doneOn")
          ORDER BY d."doneOn" IS NOT NULL, d."dueOn" NULLS LAST, d."title" COLLATE "da-x-icu")
        FROM "Deliverable" d WHERE d."groupId" = g."id" AND d."removedAt" IS NULL) AS "deliverables",
      (SELECT json_agg(newest ORDER BY newest."lastPostAt" DESC, newest."id") FROM (
        SELECT t."id", t."title", t."postCount", t."lastPostAt", (SELECT a."name" FROM "Post" o JOIN "Person" a ON a."id" = o."authorId"
            WHERE o."threadId" = t."id" AND o."removedAt" IS NULL ORDER BY o."seq" DESC LIMIT 1) AS "lastAuthor"
        FROM "Thread" t WHERE t."subjectId" = g."id" AND t."removedAt" IS NULL AND t."resolvedAt" IS NULL AND ${actor.kind === 'person'}
        ORDER BY t."lastPostAt" DESC, t."id" LIMIT ${threadsShown}) newest) AS "threads"
    FROM "Group" g JOIN "Subject" ON "Subject"."id" = g."id" WHERE g."id" = ${id}::uuid AND ${visibleSubjectsSql(actor)}`
  const reporting = (row?.reporting ?? []).sort((a, b) => collator.compare(a.name, b.name))
  return { reportsTo: row?.reportsTo ?? null, mandate: row?.mandate ?? null, reporting, focusAreas: row?.focusAreas ?? [], deliverables: row?.deliverables ?? [], threads: row?.threads ?? [] }
}

export type Member = {
  membershipId: string
  personId: string
  name: string
  title: string
  role: string
  organisation: string | null
  startedAt: Date
  /** Invited, and has not chosen a password yet. */
  waiting: boolean
}

const roleOrder = ['chair', 'secretary', 'member', 'observer']

/** The members of a visible group whom the actor may find, chairs first; the others as a number. */
export async function membersOf(actor: Actor, groupId: string): Promise<{ members: Member[]; others: number }> {
  if (!isId(groupId)) return { members: [], others: 0 }
  // AC9: whoever runs the group sees whom they have invited, and who can no longer sign in.
  const runs = ['chair', 'secretary'].includes(roleIn(actor, groupId) ?? '')
  const rows = await db().$queryRaw<(Member & { seen: boolean })[]>`
    SELECT m."id" AS "membershipId", p."id" AS "personId", p."name", p."title", m."role", m."startedAt",
      "Subject"."id" IS NOT NULL OR (${runs} AND EXISTS (SELECT 1 FROM "Account" u
        WHERE u."personId" = p."id" AND (u."passwordHash" IS NULL OR u."deactivatedAt" IS NOT NULL))) AS "seen",
      coalesce(o."name", (SELECT string_agg(ao."name", ', ' ORDER BY ao."name" COLLATE "da-x-icu") FROM "Affiliation" f JOIN "Organisation" ao ON ao."id" = f."organisationId"
        WHERE f."personId" = p."id" AND f."from" <= ${today()}::date AND (f."until" IS NULL OR f."until" >= ${today()}::date))) AS "organisation",
      EXISTS (SELECT 1 FROM "Account" a WHERE a."personId" = p."id" AND a."passwordHash" IS NULL) AS "waiting"
    FROM "Membership" m JOIN "Person" p ON p."id" = m."personId" LEFT JOIN "Organisation" o ON o."id" = m."organisationId"
      LEFT JOIN "Subject" ON "Subject"."id" = p."id" AND ${visibleSubjectsSql(actor)}
    WHERE m."groupId" = ${groupId}::uuid AND m."endedAt" IS NULL
      AND EXISTS (SELECT 1 FROM "Subject" g WHERE g."id" = m."groupId" AND ${visibleSubjectsSql(actor, 'g')})`
  const members = rows
    .filter((row) => row.seen)
    .map(({ seen: _, ...member }) => member)
    .sort((a, b) => roleOrder.indexOf(a.role) - roleOrder.indexOf(b.role) || collator.compare(a.name, b.name))
  return { members, others: rows.length - members.length }
}

/** What the first page of a group shows. */
export async function groupPage(actor: Actor, id: string) {
  const [group, around, people] = await Promise.all([
    groupHead(actor, id),
    isId(id) ? aroundGroup(actor, id) : Promise.reject(new NotFound(`group ${id}`)),
    membersOf(actor, id),
  ])
  return { group, ...around, ...people }
}

/** What the page of a group's members shows. */
export async function membersPage(actor: Actor, id: string) {
  const [group, people] = await Promise.all([groupHead(actor, id), membersOf(actor, id)])
  return { group, ...people }
}

export type GroupLine = {
  id: string
  name: string
  kind: string
  collaborationId: string
  collaboration: string
  slug: string
  reportsToId: string | null
  closedAt: Date | null
  members: number
  role: string | null
}

/** Every group the actor may find, in Danish order. */
export async function groupsPage(actor: Actor): Promise<GroupLine[]> {
  const groups = await db().$queryRaw<Omit<GroupLine, 'role'>[]>`
    SELECT g."id", g."name", g."kind", g."collaborationId", c."name" AS "collaboration", c."slug", g."reportsToId", g."closedAt",
      (SELECT count(*)::int FROM "Membership" m WHERE m."groupId" = g."id" AND m."endedAt" IS NULL) AS "members"
    FROM "Group" g JOIN "Collaboration" c ON c."id" = g."collaborationId" JOIN "Subject" ON "Subject"."id" = g."id"
    WHERE ${visibleSubjectsSql(actor)}`
  return groups
    .map((group) => ({ ...group, role: roleIn(actor, group.id) }))
    .sort((a, b) => collator.compare(a.collaboration, b.collaboration) || collator.compare(a.name, b.name))
}

/** The names of those of the groups the actor may find; whoever is missing is called `hiddenGroup` (words.ts). */
export async function groupNamesFor(tx: Tx, actor: Actor, ids: string[]): Promise<Map<string, string>> {
  const seen = await tx.subject.findMany({
    where: { id: { in: [...new Set(ids)] }, kind: 'group', ...visibleSubjects(actor) },
    select: { id: true, title: true },
  })
  return new Map(seen.map((one) => [one.id, one.title]))
}

/**
 * The groups a group may report to: open, of the same home, not itself nor below it. Where it reports now stays a
 * choice, also where the actor could not move it, nor find it (GR10).
 */
export async function reportsToChoices(
  actor: Actor,
  collaborationId: string,
  group: { id: string; reportsToId: string | null } | null,
): Promise<{ id: string; name: string }[]> {
  const present = group?.reportsToId ?? null
  const rows = await db().$queryRaw<{ id: string; name: string }[]>`
    WITH RECURSIVE below AS (
      SELECT "id" FROM "Group" WHERE "id" = ${group?.id ?? null}::uuid
      UNION SELECT g."id" FROM "Group" g JOIN below b ON g."reportsToId" = b."id"
    )
    SELECT g."id", g."name" FROM "Group" g JOIN "Subject" ON "Subject"."id" = g."id"
    WHERE g."collaborationId" = ${collaborationId}::uuid AND (g."closedAt" IS NULL OR g."id" = ${present}::uuid)
      AND g."id" NOT IN (SELECT "id" FROM below) AND ${visibleSubjectsSql(actor)}`
  const offered = rows
    .filter((row) => row.id === present || runs(actor, { ...row, collaborationId }))
    .sort((a, b) => collator.compare(a.name, b.name))
  const hidden = present !== null && !offered.some((row) => row.id === present)
  return hidden ? [{ id: present, name: hiddenGroup[actor.language] }, ...offered] : offered
}

/** GR18: the papers of a group that can be its mandate, as far as the actor sees them. */
export const mandatesSql = (actor: Actor, groupId: string): Prisma.Sql => Prisma.sql`
  SELECT p."id", "Subject"."title" FROM "Paper" p JOIN "Subject" ON "Subject"."id" = p."id"
  WHERE p."groupId" = ${groupId}::uuid AND p."kind" = ${mandateKind} AND p."removedAt" IS NULL AND ${visibleSubjectsSql(actor)}
  ORDER BY p."createdAt" DESC`

/** People the actor may find by name, title or organisation and who are not in the group yet. */
export async function peopleToAdd(actor: Actor, groupId: string, words: string) {
  const group = await groupHead(actor, groupId)
  const asked = words.trim()
  if (!group.can.edit || asked.length < 2) return { group, people: [] }
  const pattern = `%${asked.replace(/[\\%_]/g, '\\$&')}%`
  const people = await db().$queryRaw<{ id: string; name: string; title: string; organisation: string | null }[]>`
    SELECT * FROM (
      SELECT p."id", p."name", p."title", (SELECT string_agg(o."name", ', ' ORDER BY o."name" COLLATE "da-x-icu") FROM "Affiliation" f
          JOIN "Organisation" o ON o."id" = f."organisationId"
          WHERE f."personId" = p."id" AND f."from" <= ${today()}::date AND (f."until" IS NULL OR f."until" >= ${today()}::date)) AS "organisation"
      FROM "Person" p JOIN "Subject" ON "Subject"."id" = p."id"
      WHERE ${visibleSubjectsSql(actor)}
        AND NOT EXISTS (SELECT 1 FROM "Membership" m WHERE m."personId" = p."id" AND m."groupId" = ${group.id}::uuid AND m."endedAt" IS NULL)
        AND NOT EXISTS (SELECT 1 FROM "Account" a WHERE a."personId" = p."id" AND a."deactivatedAt" IS NOT NULL)
    ) found WHERE found."name" ILIKE ${pattern} OR found."title" ILIKE ${pattern} OR found."organisation" ILIKE ${pattern}
    ORDER BY found."name" COLLATE "da-x-icu" LIMIT 30`
  return { group, people }
}

/** A deliverable of a group the actor edits, for its form. */
export async function deliverableFor(tx: Tx, actor: Actor, groupId: string, deliverableId: string) {
  const group = await groupFor(tx, actor, groupId)
  const deliverable = isId(deliverableId)
    ? await tx.deliverable.findFirst({ where: { id: deliverableId, groupId: group.id } })
    : null
  if (!deliverable) throw new NotFound(`deliverable ${deliverableId}`)
  return { group, deliverable }
}

