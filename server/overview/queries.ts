import { unreadOf } from '#server/discussions/lists.ts'
import { findsGroups, whyNoGroups } from '#server/groups/finding-none.ts'
import { waitingInGroups } from '#server/groups/waiting.ts'
import { type Actor, person, type PersonActor } from '#server/kernel/actor.ts'
import { dayOf, now, today } from '#server/kernel/clock.ts'
import { db, Prisma } from '#server/kernel/db.ts'
import { pollsWaitingFor } from '#server/meetings/queries.ts'
import { titleFor } from '#server/messages/words.ts'
import { visibleSubjectsSql } from '#server/subjects/policy.ts'
import { recordVisit } from './commands.ts'
import type { Coming, MyGroup, MyPage, MyPaper } from './contract.ts'
import { type Beginnings, beginningsSql, guideOf } from './guide.ts'
import { type FactRow, newsByThing, newsFacts } from './news.ts'
import { startListOf } from './start-list.ts'
import { isMyTurn, waitingInOrder } from './waiting.ts'

const minute = 60_000
const day = 1440 * minute

/** What Min side shows, and that somebody has looked. */
export async function myPage(actor: Actor): Promise<MyPage> {
  const me = person(actor)
  const visit = await visitOf(me)
  const [unread, facts, dates, things, groups, polls, beginning] = await Promise.all([
    unreadOf(me),
    factsSince(me, visit.since),
    comingUp(me),
    myThings(me),
    waitingInGroups(me),
    pollsWaitingFor(me),
    beginningOf(me),
  ])
  const soon = dayOf(new Date(now().getTime() + 14 * day))
  return {
    since: visit.since.toISOString(),
    firstTime: visit.firstTime,
    newsReadAt: visit.newsReadAt,
    waiting: waitingInOrder({ groups, polls, dates: dates.filter((one) => isMyTurn(one, soon)) }, today()),
    news: newsByThing(unread, facts).slice(0, 30).map((one) => (one.kind === 'conversation' ? { ...one, title: titleFor(one.title, me.name) } : one)),
    coming: dates.filter((one) => !isMyTurn(one, soon)),
    papers: things.papers,
    groups: things.groups,
    guide: visit.guidePutAway || beginning.start ? null : guideOf(me, things.beginnings, visit.overviewSeen),
    ...beginning,
  }
}

/** What helps whoever has no group to work in; a secretariat is helped to make one. */
async function beginningOf(me: PersonActor) {
  const secretariat = me.collaborations.some((one) => one.secretariat)
  if (secretariat) return { start: await startListOf(me), secretariat, noGroups: null }
  return { start: null, secretariat, noGroups: me.memberships.length > 0 || (await findsGroups(me)) ? null : whyNoGroups(me) }
}

/** Since when things are new, and the visit remembered; a page that is looked at again and again writes every five minutes. */
async function visitOf(me: PersonActor) {
  const known = await db().visit.findUnique({ where: { personId: me.personId } })
  const silence = known ? now().getTime() - known.seenAt.getTime() : Infinity
  if (silence > 5 * minute) await recordVisit(me, {})
  const last = known && silence > 60 * minute ? known.seenAt : known?.previousAt
  const { guidePutAwayAt = null, overviewAt = null } = known ?? {}
  const since = last ?? new Date(now().getTime() - 14 * day)
  return { since, firstTime: !last, newsReadAt: known ? known.newsReadAt : now(), guidePutAway: guidePutAwayAt !== null, overviewSeen: overviewAt !== null }
}

const groupsOf = (me: PersonActor) => me.memberships.map((one) => one.groupId)

/** Subjects that are one's own: of one's groups, made by one, or with one's name on. */
const mine = (me: PersonActor) => Prisma.sql`
  (s."groupId" = ANY(${groupsOf(me)}::uuid[]) OR s."createdById" = ${me.personId}::uuid
    OR EXISTS (SELECT 1 FROM "SubjectGrant" g WHERE g."subjectId" = s."id" AND g."personId" = ${me.personId}::uuid))`

/** A file that arrives is news of its group: forty dragged in at once are one line. */
const factsSince = (me: PersonActor, since: Date) => db().$queryRaw<FactRow[]>`
  SELECT coalesce(g."id", pub."paperId", s."id") AS "pageId", coalesce(g."kind", s."kind") AS "kind", coalesce(g."title", s."title") AS "title",
    f."type", max(f."at") AS "at", count(*)::int AS "count", f."payload"->>'personId' IS NOT DISTINCT FROM ${me.personId} AS "me",
    coalesce(array_agg(DISTINCT p."name") FILTER (WHERE p."name" IS NOT NULL), '{}') AS "by",
    coalesce(array_agg(DISTINCT w."name") FILTER (WHERE w."name" IS NOT NULL), '{}') AS "who"
  FROM "Subject" s JOIN "Fact" f ON f."subjectId" = s."id"
  LEFT JOIN "Subject" g ON s."kind" = 'file' AND g."id" = s."groupId" AND ${visibleSubjectsSql(me, 'g')}
  LEFT JOIN "Subject" found ON found."id" = f."actorId" AND ${visibleSubjectsSql(me, 'found')}
  LEFT JOIN "Person" p ON p."id" = found."id" LEFT JOIN "Publication" pub ON pub."id" = s."id"
  LEFT JOIN "Subject" about ON about."id" = (f."payload"->>'personId')::uuid AND ${visibleSubjectsSql(me, 'about')}
  LEFT JOIN "Person" w ON w."id" = about."id"
  WHERE s."kind" IN ('group', 'paper', 'publication', 'file', 'meeting') AND ${visibleSubjectsSql(me, 's')} AND ${mine(me)}
    AND f."at" > ${since} AND f."actorId" IS DISTINCT FROM ${me.personId}::uuid AND f."type" = ANY(${newsFacts})
  GROUP BY 1, 2, 3, 4, 7 ORDER BY max(f."at") DESC LIMIT 200`

const ledBy = (me: PersonActor) => me.memberships.filter((one) => ['chair', 'secretary'].includes(one.role)).map((one) => one.groupId)

/** Open deliverables and deadlines of one's groups and papers: what is late by up to two months, then what comes. */
const comingUp = (me: PersonActor) => db().$queryRaw<Coming[]>`
  SELECT * FROM (
    SELECT d."id", 'deliverable' AS "kind", d."title", s."id" AS "groupId", s."title" AS "groupName", to_char(d."dueOn", 'YYYY-MM-DD') AS "dueOn",
      s."id" = ANY(${ledBy(me)}::uuid[]) AND g."closedAt" IS NULL AS "mine", NULL::timestamptz AS "startsAt", NULL::timestamptz AS "endsAt"
    FROM "Deliverable" d JOIN "Subject" s ON s."id" = d."groupId" JOIN "Group" g ON g."id" = d."groupId"
    WHERE d."doneOn" IS NULL AND d."removedAt" IS NULL AND s."groupId" = ANY(${groupsOf(me)}::uuid[]) AND ${visibleSubjectsSql(me, 's')}
    UNION ALL
    SELECT p."id", 'paper', s."title", g."id", g."title", to_char(p."dueOn", 'YYYY-MM-DD'), p."createdById" = ${me.personId}::uuid, NULL, NULL
    FROM "Paper" p JOIN "Subject" s ON s."id" = p."id"
    LEFT JOIN "Subject" g ON g."id" = p."groupId" AND ${visibleSubjectsSql(me, 'g')}
    LEFT JOIN "Publication" pub ON pub."paperId" = p."id" AND pub."withdrawnAt" IS NULL
    WHERE pub."id" IS NULL AND ${visibleSubjectsSql(me, 's')} AND ${mine(me)}
    UNION ALL
    SELECT m."id", 'meeting', m."title", g."id", g."title", to_char(m."startsAt" AT TIME ZONE 'Europe/Copenhagen', 'YYYY-MM-DD'), FALSE, m."startsAt", m."endsAt"
    FROM "Meeting" m JOIN "Subject" s ON s."id" = m."id" LEFT JOIN "Subject" g ON g."id" = m."groupId" AND ${visibleSubjectsSql(me, 'g')}
    WHERE m."groupId" = ANY(${groupsOf(me)}::uuid[]) AND m."cancelledAt" IS NULL AND m."endsAt" > ${now()} AND ${visibleSubjectsSql(me, 's')}
  ) due WHERE "dueOn" >= to_char(${today()}::date - 60, 'YYYY-MM-DD')
  ORDER BY "dueOn", "startsAt", "title" COLLATE "da-x-icu" LIMIT 24`

/** The papers one has to do with, the latest first, one's groups, and how far one has begun, in one statement. */
async function myThings(me: PersonActor) {
  type Found = { papers: MyPaper[] | null; groups: MyGroup[] | null; beginnings: Beginnings }
  const [found] = await db().$queryRaw<Found[]>`
    SELECT (SELECT json_agg(one) FROM (${papersSql(me)}) one) AS "papers", (SELECT json_agg(one) FROM (${groupsSql(me)}) one) AS "groups",
      (SELECT row_to_json(one) FROM (${beginningsSql(me)}) one) AS "beginnings"`
  return { papers: found!.papers ?? [], groups: found!.groups ?? [], beginnings: found!.beginnings }
}

const papersSql = (me: PersonActor) => Prisma.sql`
  SELECT p."id", p."kind", s."title", s."level"::text AS "level", g."title" AS "groupName", to_char(p."dueOn", 'YYYY-MM-DD') AS "dueOn",
    EXISTS (SELECT 1 FROM "Publication" pub WHERE pub."paperId" = p."id" AND pub."withdrawnAt" IS NULL) AS "published",
    greatest(t."savedAt", p."createdAt") AS "changedAt"
  FROM "Paper" p JOIN "Subject" s ON s."id" = p."id" LEFT JOIN "PaperText" t ON t."paperId" = p."id"
  LEFT JOIN "Subject" g ON g."id" = p."groupId" AND ${visibleSubjectsSql(me, 'g')}
  WHERE ${visibleSubjectsSql(me, 's')} AND ${mine(me)}
  ORDER BY greatest(t."savedAt", p."createdAt") DESC, p."id" LIMIT 8`

const groupsSql = (me: PersonActor) => Prisma.sql`
  SELECT g."id", s."title" AS "name", g."kind", m."role",
    (SELECT count(*)::int FROM "Membership" o WHERE o."groupId" = g."id" AND o."endedAt" IS NULL) AS "members"
  FROM "Membership" m JOIN "Group" g ON g."id" = m."groupId" JOIN "Subject" s ON s."id" = g."id"
  WHERE m."personId" = ${me.personId}::uuid AND m."endedAt" IS NULL AND g."closedAt" IS NULL AND ${visibleSubjectsSql(me, 's')}
  ORDER BY array_position(ARRAY['chair', 'secretary', 'member', 'observer'], m."role"), s."title" COLLATE "da-x-icu"`
