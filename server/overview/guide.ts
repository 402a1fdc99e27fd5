import type { PersonActor } from '#server/kernel/actor.ts'
import { today } from '#server/kernel/clock.ts'
import { Prisma } from '#server/kernel/db.ts'
import type { Guide, GuideStep } from './contract.ts'

/** What is known of somebody's beginnings. */
export type Beginnings = {
  profile: boolean
  phone: boolean
  thread: boolean
  groupId: string | null
  purpose: boolean
  deliverables: boolean
  organisationId: string | null
  seats: boolean
}

const ledBy = (me: PersonActor) => me.memberships.filter((one) => ['chair', 'secretary'].includes(one.role)).map((one) => one.groupId)
const answersFor = (me: PersonActor) => me.affiliations.filter((one) => one.roles.includes('contactPerson')).map((one) => one.organisationId)

/** The evidence for each step, as one row. */
export const beginningsSql = (me: PersonActor): Prisma.Sql => {
  const groups = me.memberships.map((one) => one.groupId)
  return Prisma.sql`
    SELECT p."field" <> '' OR cardinality(p."askMeAbout") > 0 AS "profile", coalesce(p."phone", '') <> '' AS "phone",
      EXISTS (SELECT 1 FROM "ThreadRead" r WHERE r."personId" = p."id") AS "thread",
      (SELECT g."id" FROM "Group" g WHERE g."id" = ANY(${groups}::uuid[]) AND g."closedAt" IS NULL ORDER BY g."id" = ANY(${ledBy(me)}::uuid[]) DESC, g."createdAt" LIMIT 1) AS "groupId",
      NOT EXISTS (SELECT 1 FROM "Group" g WHERE g."id" = ANY(${ledBy(me)}::uuid[]) AND g."closedAt" IS NULL AND g."purpose" = '') AS "purpose",
      EXISTS (SELECT 1 FROM "Deliverable" d WHERE d."groupId" = ANY(${ledBy(me)}::uuid[]) AND d."removedAt" IS NULL) AS "deliverables",
      (SELECT o."id" FROM "Organisation" o WHERE o."id" = ANY(${answersFor(me)}::uuid[]) ORDER BY o."name" COLLATE "da-x-icu" LIMIT 1) AS "organisationId",
      NOT EXISTS (SELECT 1 FROM "Seat" s JOIN "Group" g ON g."id" = s."groupId" WHERE s."organisationId" = ANY(${answersFor(me)}::uuid[])
        AND s."removedAt" IS NULL AND g."closedAt" IS NULL AND s."from" <= ${today()}::date AND (s."until" IS NULL OR s."until" >= ${today()}::date)
        AND NOT EXISTS (SELECT 1 FROM "SeatHolding" h WHERE h."seatId" = s."id" AND h."as" = 'holder' AND h."endedAt" IS NULL)) AS "seats"
    FROM "Person" p WHERE p."id" = ${me.personId}::uuid`
}

/** OV10: the steps of one's role, ticked by what is there; null once all are done. */
export function guideOf(me: PersonActor, known: Beginnings, overviewSeen: boolean): Guide | null {
  const own = (role: string) => me.affiliations.some((one) => one.roles.includes(role))
  const group = known.groupId ? `/grupper/${known.groupId}` : '/grupper'
  const all: Record<GuideStep, { done: boolean; to: string }> = {
    profile: { done: known.profile, to: '/min-konto' },
    phone: { done: known.phone, to: '/min-konto/kontakt' },
    thread: { done: known.thread, to: known.groupId ? `${group}/dialog` : '/grupper' },
    purpose: { done: known.purpose, to: `${group}/rediger` },
    deliverables: { done: known.deliverables, to: `${group}/leverancer/ny` },
    seats: { done: known.seats, to: known.organisationId ? `/organisationer/${known.organisationId}` : '/organisationer' },
    overview: { done: overviewSeen, to: '/overblik' },
  }
  const steps: GuideStep[] = ['profile', 'phone', 'thread']
  if (known.organisationId) steps.push('seats')
  if (own('director')) steps.push('overview')
  if (ledBy(me).length > 0) steps.push('purpose', 'deliverables')
  const shown = steps.slice(0, 5).map((step) => ({ step, ...all[step] }))
  return shown.every((one) => one.done) ? null : { steps: shown }
}
