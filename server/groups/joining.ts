import { type Actor, person, type PersonActor, roleIn } from '#server/kernel/actor.ts'
import { today } from '#server/kernel/clock.ts'
import { db, Prisma } from '#server/kernel/db.ts'
import { NotFound } from '#server/kernel/errors.ts'
import { must } from '#server/kernel/verdict.ts'
import { mayEditGroup, mayJoin, runs } from './policy.ts'
import { groupHead } from './queries.ts'

/** Somebody who waits for an answer. */
export type JoinRequest = {
  id: string
  groupId: string
  group: string
  personId: string
  name: string
  title: string
  organisation: string | null
  reason: string
  askedAt: Date
}

/** One's own latest request, where it still says something. */
export type MyRequest = { id: string; state: string; answer: string; reason: string }

const waiting = (where: Prisma.Sql) => Prisma.sql`
  SELECT r."id", r."groupId", g."name" AS "group", p."id" AS "personId", p."name", p."title", r."reason", r."askedAt",
    (SELECT string_agg(o."name", ', ' ORDER BY o."name" COLLATE "da-x-icu") FROM "Affiliation" f JOIN "Organisation" o ON o."id" = f."organisationId"
      WHERE f."personId" = p."id" AND f."from" <= ${today()}::date AND (f."until" IS NULL OR f."until" >= ${today()}::date)) AS "organisation"
  FROM "JoinRequest" r JOIN "Group" g ON g."id" = r."groupId" JOIN "Person" p ON p."id" = r."personId"
  WHERE r."state" = 'waiting' AND g."closedAt" IS NULL AND ${where}
    AND NOT EXISTS (SELECT 1 FROM "Membership" m WHERE m."groupId" = g."id" AND m."personId" = p."id" AND m."endedAt" IS NULL)
  ORDER BY r."askedAt"`

/** GR17: who waits for an answer from the actor, in all the groups they run; the longest waiting first. */
export async function joinRequestsWaitingFor(actor: Actor): Promise<JoinRequest[]> {
  const asked = joinRequestsSql(person(actor))
  return asked ? db().$queryRaw<JoinRequest[]>(asked) : []
}

/** The same as a statement, for pages that gather; null for who runs nothing. */
export function joinRequestsSql(me: PersonActor): Prisma.Sql | null {
  const secretariats = me.collaborations.filter((one) => one.secretariat).map((one) => one.id)
  const led = me.memberships.filter((one) => ['chair', 'secretary'].includes(one.role)).map((one) => one.groupId)
  if (secretariats.length === 0 && led.length === 0) return null
  return waiting(Prisma.sql`(g."id" = ANY(${led}::uuid[]) OR g."collaborationId" = ANY(${secretariats}::uuid[]))`)
}

type InGroup = { id: string; collaborationId: string; joining: string; closedAt: Date | null }

/** GR16, GR17: how the actor may become a member of a group they have loaded, what they have asked, and who waits for them. */
export async function joiningOf(actor: Actor, group: InGroup) {
  const requests = runs(actor, group) ? await db().$queryRaw<JoinRequest[]>(waiting(Prisma.sql`g."id" = ${group.id}::uuid`)) : []
  const outside = actor.kind === 'person' && roleIn(actor, group.id) === null && !runs(actor, group)
  const way = (['direct', 'request'] as const).find((one) => mayJoin(actor, group, one).ok) ?? null
  return { way, requests, mine: outside ? await myRequest(actor, group.id) : null }
}

async function myRequest(actor: Actor, groupId: string): Promise<MyRequest | null> {
  const latest = await db().joinRequest.findFirst({
    where: { groupId, personId: person(actor).personId },
    orderBy: { askedAt: 'desc' },
    select: { id: true, state: true, answer: true, reason: true },
  })
  return latest && ['waiting', 'declined'].includes(latest.state) ? latest : null
}

/** What the form for asking needs; Refused for who may not ask. */
export async function askPage(actor: Actor, groupId: string) {
  const group = await groupHead(actor, groupId)
  must(mayJoin(actor, group, 'request'))
  return { group }
}

/** What the form for saying no needs; Refused for who does not decide. */
export async function declinePage(actor: Actor, groupId: string, requestId: string) {
  const group = await groupHead(actor, groupId)
  must(mayEditGroup(actor, group))
  const requests = await db().$queryRaw<JoinRequest[]>(waiting(Prisma.sql`g."id" = ${group.id}::uuid`))
  const request = requests.find((one) => one.id === requestId)
  if (!request) throw new NotFound(`request ${requestId}`)
  return { group, request }
}
