import type { Actor, PersonActor } from '#server/kernel/actor.ts'
import { now } from '#server/kernel/clock.ts'
import { db, type Level, Prisma, type Tx } from '#server/kernel/db.ts'
import { NotFound } from '#server/kernel/errors.ts'
import { isId } from '#server/kernel/ids.ts'
import { must } from '#server/kernel/verdict.ts'
import { groupFor, groupHead } from '#server/groups/queries.ts'
import { hiddenGroup } from '#server/groups/words.ts'
import { visibleSubjectsSql } from '#server/subjects/policy.ts'
import { mayChange, mayPlan, mayReopenDates, mayResume, mayTiePapers } from './policy.ts'
import { meetingState } from './words.ts'

type Row = {
  id: string
  groupId: string
  title: string
  startsAt: Date | null
  endsAt: Date | null
  place: string
  link: string | null
  note: string
  answerBy: Date | null
  chosenTimeId: string | null
  chosenAt: Date | null
  cancelledAt: Date | null
  cancelReason: string
  revision: number
  createdAt: Date
  changedAt: Date
  level: Level
  collaborationId: string
  closedAt: Date | null
  /** Null: a member who may not find the group (GR10). */
  groupName: string | null
}

const meetingSql = (actor: Actor, id: string, also: Prisma.Sql) => Prisma.sql`
  SELECT m."id", m."groupId", m."title", m."startsAt", m."endsAt", m."place", m."link", m."note", m."answerBy", m."chosenTimeId", m."chosenAt", m."cancelledAt", m."cancelReason",
    m."revision", m."createdAt", m."changedAt", "Subject"."level"::text, g."collaborationId", g."closedAt", found."title" AS "groupName", ${also}
  FROM "Meeting" m JOIN "Group" g ON g."id" = m."groupId" JOIN "Subject" ON "Subject"."id" = m."id"
    LEFT JOIN "Subject" found ON found."id" = g."id" AND ${visibleSubjectsSql(actor, 'found')}
  WHERE m."id" = ${id}::uuid AND ${visibleSubjectsSql(actor)}`

async function loaded<T>(tx: Tx, actor: Actor, { id, also }: { id: string; also: Prisma.Sql }) {
  const [row] = isId(id) ? await tx.$queryRaw<(Row & T)[]>(meetingSql(actor, id, also)) : []
  if (!row) throw new NotFound(`meeting ${id}`)
  const { groupName, collaborationId, closedAt, ...meeting } = row
  return { ...meeting, group: { id: row.groupId, name: groupName, collaborationId, closedAt } }
}

/** ME1: a meeting the actor may read, or NotFound: loading is authorising. */
export const meetingFor = (tx: Tx, actor: Actor, id: string) => loaded<object>(tx, actor, { id, also: Prisma.sql`NULL AS "nothing"` })

export type SeenMeeting = Awaited<ReturnType<typeof meetingFor>>

/** What the head of a meeting's pages shows. */
export function meetingHead(actor: Actor, seen: SeenMeeting) {
  const { group, level: _, ...meeting } = seen
  return {
    meeting: { ...meeting, state: meetingState(meeting, now()) },
    group: { id: group.name === null ? null : group.id, name: group.name ?? hiddenGroup[actor.language] },
    can: { change: mayChange(actor, group, meeting).ok, resume: mayResume(actor, group, meeting, now()).ok, tie: mayTiePapers(actor, group).ok },
  }
}

export type MeetingHead = ReturnType<typeof meetingHead>
/** `groupName` is null for a member who may not find the group (GR10); moments come as text. */
export type OtherMeeting = { id: string; title: string; groupName: string | null; startsAt: string; endsAt: string }

/** What a meeting's own page shows; `meanwhile` are other meetings of the actor's groups at the same time (ME5). */
export async function meetingPage(actor: Actor, id: string) {
  const { meanwhile, ...seen } = await loaded<{ meanwhile: OtherMeeting[] | null }>(db(), actor, { id, also: meanwhileSql(actor) })
  return { ...meetingHead(actor, seen), meanwhile: meanwhile ?? [] }
}

/** ME5: planned meetings of the actor's own groups that overlap with this one, which is planned and to come. */
const meanwhileSql = (actor: Actor) => Prisma.sql`(
  SELECT json_agg(json_build_object('id', o."id", 'title', o."title", 'groupName', theirs."title", 'startsAt', o."startsAt", 'endsAt', o."endsAt") ORDER BY o."startsAt", o."id")
  FROM "Meeting" o JOIN "Subject" os ON os."id" = o."id" AND ${visibleSubjectsSql(actor, 'os')}
    LEFT JOIN "Subject" theirs ON theirs."id" = o."groupId" AND ${visibleSubjectsSql(actor, 'theirs')}
  WHERE o."groupId" = ANY(${actor.kind === 'person' ? actor.memberships.map((one) => one.groupId) : []}::uuid[]) AND o."id" <> m."id"
    AND o."cancelledAt" IS NULL AND m."cancelledAt" IS NULL AND m."endsAt" > ${now()}
    AND o."startsAt" < m."endsAt" AND o."endsAt" > m."startsAt") AS "meanwhile"`

export type MeetingLine = {
  id: string
  title: string
  startsAt: Date | null
  endsAt: Date | null
  place: string
  online: boolean
  /** By when the group is asked to answer; while its date is being found. */
  answerBy: Date | null
  state: ReturnType<typeof meetingState>
}

const pastShown = 25

const lineColumns = Prisma.sql`m."id", m."title", m."startsAt", m."endsAt", m."place", m."link" IS NOT NULL AS "online", CASE WHEN m."startsAt" IS NULL THEN m."answerBy" END AS "answerBy", m."cancelledAt"`
type LineRow = Omit<MeetingLine, 'state'> & { cancelledAt: Date | null }
const lineOf = ({ cancelledAt, ...line }: LineRow): MeetingLine => ({ ...line, state: meetingState({ ...line, cancelledAt }, now()) })

/** A group's calendar: what comes, and a page of what is over, the latest first. */
export async function meetingsPage(actor: Actor, groupId: string, asked: number) {
  const page = Math.max(1, Math.min(asked || 1, 1000))
  const [group, coming, past] = await Promise.all([groupHead(actor, groupId), comingOf(actor, groupId), pastOf(actor, groupId, page)])
  const pages = Math.max(1, Math.ceil((past[0]?.count ?? 0) / pastShown))
  return { group, mayPlan: mayPlan(actor, group).ok, coming: coming.map(lineOf), past: past.map(({ count: _, ...row }) => lineOf(row)), page, pages }
}

const comingOf = async (actor: Actor, groupId: string): Promise<LineRow[]> =>
  isId(groupId)
    ? db().$queryRaw<LineRow[]>`
        SELECT ${lineColumns} FROM "Meeting" m JOIN "Subject" ON "Subject"."id" = m."id"
        WHERE m."groupId" = ${groupId}::uuid AND ${visibleSubjectsSql(actor)}
          AND (m."endsAt" > ${now()} OR (m."endsAt" IS NULL AND m."cancelledAt" IS NULL))
        ORDER BY m."startsAt" NULLS FIRST, m."id" LIMIT 200`
    : []

const pastOf = async (actor: Actor, groupId: string, page: number): Promise<(LineRow & { count: number })[]> =>
  isId(groupId)
    ? db().$queryRaw<(LineRow & { count: number })[]>`
        SELECT ${lineColumns}, (count(*) OVER ())::int AS "count" FROM "Meeting" m JOIN "Subject" ON "Subject"."id" = m."id"
        WHERE m."groupId" = ${groupId}::uuid AND ${visibleSubjectsSql(actor)}
          AND (m."endsAt" <= ${now()} OR (m."endsAt" IS NULL AND m."cancelledAt" IS NOT NULL))
        ORDER BY coalesce(m."startsAt", m."cancelledAt") DESC, m."id" LIMIT ${pastShown} OFFSET ${(page - 1) * pastShown}`
    : []

/** What the form of a new meeting needs; Refused for who may not plan one. */
export async function newMeetingPage(actor: Actor, groupId: string) {
  const group = await groupFor(db(), actor, groupId)
  must(mayPlan(actor, group))
  return { group: { id: group.id, name: group.name } }
}

/** What the form of a meeting needs; Refused for who may not change it. */
export async function editMeetingPage(actor: Actor, id: string) {
  const seen = await meetingFor(db(), actor, id)
  must(mayChange(actor, seen.group, seen))
  return meetingHead(actor, seen)
}

/** ME3, ME10: what of this meeting the actor may take back now. */
export async function takeBackInMeeting(actor: Actor, id: string) {
  const seen = await meetingFor(db(), actor, id)
  return { cancelling: mayResume(actor, seen.group, seen, now()).ok, choice: mayReopenDates(actor, seen.group, seen, now()).ok }
}

export type PollWaiting = { pollId: string; title: string; path: string; dueOn: Date | null; group: string; askedAt: Date }

/** ME9: the meetings whose dates wait for the actor's answer: for *Venter på dig*, the first to be answered first. */
export async function pollsWaitingFor(actor: Actor): Promise<PollWaiting[]> {
  if (actor.kind !== 'person') return []
  const rows = await db().$queryRaw<Omit<PollWaiting, 'path'>[]>(pollsWaitingSql(actor))
  return rows.map((row) => ({ ...row, path: `/moeder/${row.pollId}/datoer` }))
}

/** The same as a statement, to be asked together with others. */
export function pollsWaitingSql(actor: PersonActor): Prisma.Sql {
  const groups = actor.memberships.filter((one) => one.role !== 'observer').map((one) => one.groupId)
  return Prisma.sql`
    SELECT m."id" AS "pollId", m."title", m."answerBy" AS "dueOn", g."name" AS "group", m."createdAt" AS "askedAt"
    FROM "Meeting" m JOIN "Group" g ON g."id" = m."groupId" JOIN "Subject" ON "Subject"."id" = m."id"
      JOIN "Subject" found ON found."id" = g."id" AND ${visibleSubjectsSql(actor, 'found')}
    WHERE m."groupId" = ANY(${groups}::uuid[]) AND m."startsAt" IS NULL AND m."cancelledAt" IS NULL AND g."closedAt" IS NULL AND ${visibleSubjectsSql(actor)}
      AND EXISTS (SELECT 1 FROM "MeetingTime" t WHERE t."meetingId" = m."id" AND NOT EXISTS (
        SELECT 1 FROM "MeetingAnswer" a WHERE a."timeId" = t."id" AND a."personId" = ${actor.personId}::uuid))
    ORDER BY m."answerBy" NULLS LAST, m."createdAt"`
}
