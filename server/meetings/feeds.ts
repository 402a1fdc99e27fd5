import { actorForPerson } from '#server/accounts/actor.ts'
import { type Actor, person } from '#server/kernel/actor.ts'
import { now } from '#server/kernel/clock.ts'
import { db, Prisma } from '#server/kernel/db.ts'
import { env } from '#server/kernel/env.ts'
import { NotFound } from '#server/kernel/errors.ts'
import { installationKind } from '#server/kernel/installation.ts'
import { limits } from '#server/kernel/limits.ts'
import { spendHere } from '#server/kernel/rate-limit.ts'
import { hiddenGroup } from '#server/groups/words.ts'
import { visibleSubjectsSql } from '#server/subjects/policy.ts'
import { feedIdOf, feedToken } from './feed-address.ts'
import { type CalendarMeeting, icsOf } from './ics.ts'
import { demoCalendar, meetingWords } from './words.ts'

const addressOf = (feedId: string) => `${env().PUBLIC_URL}/kalender/${feedToken(feedId)}/faelled.ics`

export type FeedLine = { groupId: string | null; groupName: string | null; feedId: string | null; address: string | null; createdAt: Date | null }

type Row = { groupId: string | null; groupName: string | null; feedId: string | null; createdAt: Date | null }

/** ME12: the calendars one may have an address for: all one's meetings, and each of one's groups; with the address where there is one. */
export async function feedsPage(actor: Actor): Promise<FeedLine[]> {
  const me = person(actor)
  const groups = me.memberships.map((one) => one.groupId)
  const rows = await db().$queryRaw<Row[]>`
    SELECT w."groupId", w."groupName", f."id" AS "feedId", f."createdAt"
    FROM (SELECT NULL::uuid AS "groupId", NULL AS "groupName" UNION ALL
        SELECT g."id", g."name" FROM "Group" g JOIN "Subject" ON "Subject"."id" = g."id"
        WHERE ${visibleSubjectsSql(me)} AND (g."id" = ANY(${groups}::uuid[])
          OR EXISTS (SELECT 1 FROM "CalendarFeed" o WHERE o."groupId" = g."id" AND o."personId" = ${me.personId}::uuid AND o."revokedAt" IS NULL))) w
      LEFT JOIN "CalendarFeed" f ON f."personId" = ${me.personId}::uuid AND f."revokedAt" IS NULL AND f."groupId" IS NOT DISTINCT FROM w."groupId"
    ORDER BY w."groupId" IS NOT NULL, w."groupName" COLLATE "da-x-icu"`
  return rows.map((row) => ({ ...row, address: row.feedId && addressOf(row.feedId) }))
}

const aYear = 366 * 86_400_000

type EventRow = Omit<CalendarMeeting, 'groupName'> & { groupName: string | null }

const eventsWhere = (actor: Actor, which: Prisma.Sql) => db().$queryRaw<EventRow[]>`
  SELECT m."id", m."title", m."startsAt", m."endsAt", m."place", m."link", m."note", m."cancelledAt", m."cancelReason", m."revision",
    m."createdAt", m."changedAt", found."title" AS "groupName"
  FROM "Meeting" m JOIN "Subject" ON "Subject"."id" = m."id"
    LEFT JOIN "Subject" found ON found."id" = m."groupId" AND ${visibleSubjectsSql(actor, 'found')}
  WHERE ${which} AND m."startsAt" IS NOT NULL AND ${visibleSubjectsSql(actor)} ORDER BY m."startsAt", m."id" LIMIT 2000`

const written = (actor: Actor, name: string, rows: EventRow[]) => {
  const { language } = actor
  const meetings = rows.map((row) => ({ ...row, groupName: row.groupName ?? hiddenGroup[language] }))
  return icsOf({ name: installationKind() === 'demo' ? demoCalendar(name) : name, language, address: env().PUBLIC_URL, meetings })
}

/** One meeting the actor may read, for their calendar; NotFound while its date is being found. */
export async function meetingCalendar(actor: Actor, id: string): Promise<{ ics: string; name: string }> {
  const rows = /^[0-9a-f-]{36}$/.test(id) ? await eventsWhere(actor, Prisma.sql`m."id" = ${id}::uuid`) : []
  const [row] = rows
  if (!row) throw new NotFound(`calendar of ${id}`)
  return { ics: written(actor, row.title, rows), name: `${meetingWords[actor.language].file}.ics` }
}

/** ME12: what a secret address gives at this moment: what its owner may read now, and nothing when it was revoked or they cannot sign in. */
export async function feedCalendar(token: string): Promise<{ ics: string }> {
  const feedId = feedIdOf(token)
  if (!feedId) throw new NotFound('feed')
  await spendHere(limits.calendars, feedId)
  const feed = await db().calendarFeed.findFirst({ where: { id: feedId, revokedAt: null }, select: { personId: true, groupId: true, group: { select: { name: true } } } })
  const actor = feed && (await actorForPerson(feed.personId))
  if (!actor) throw new NotFound('feed')
  const groups = feed.groupId ? [feed.groupId] : actor.memberships.map((one) => one.groupId)
  const since = new Date(now().getTime() - aYear)
  const rows = await eventsWhere(actor, Prisma.sql`m."groupId" = ANY(${groups}::uuid[]) AND m."endsAt" > ${since}`)
  const group = rows.find((row) => row.groupName)?.groupName
  return { ics: written(actor, (feed.groupId && group) || meetingWords[actor.language].mine, rows) }
}
