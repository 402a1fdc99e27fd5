import { type Actor, person } from '#server/kernel/actor.ts'
import { db, Prisma, type Tx } from '#server/kernel/db.ts'
import { NotFound } from '#server/kernel/errors.ts'
import { visibleSubjectsSql } from '#server/subjects/policy.ts'
import { subjectFor } from '#server/subjects/queries.ts'
import { collaborationsOfPeople, lookedAfterBy } from './belonging.ts'
import { now, today } from '#server/kernel/clock.ts'
import { mayReadContact } from './policy.ts'
import { tokenOwner } from './tokens.ts'

/** A person the actor may find, with what opens them and the collaborations that look after them, or NotFound. */
export async function personFor(tx: Tx, actor: Actor, id: string) {
  const { scopes } = await subjectFor(tx, actor, id)
  const found = await tx.person.findUnique({
    where: { id },
    select: { id: true, name: true, title: true, email: true, phone: true, field: true, askMeAbout: true, emailSeen: true, phoneSeen: true },
  })
  if (!found) throw new NotFound(`person ${id}`)
  const belongings = await collaborationsOfPeople(tx, [id])
  const { emailSeen, phoneSeen, ...rest } = found
  return {
    ...rest,
    email: mayReadContact(actor, { seen: emailSeen, scopes }) ? found.email : null,
    phone: mayReadContact(actor, { seen: phoneSeen, scopes }) ? found.phone : null,
    scopes,
    collaborationIds: lookedAfterBy(belongings),
  }
}

export type Away = { from: string; until: string | null; words: string; substitute: { id: string; name: string } | null }

/** AC12: whether the person `p` of a statement is away, and whom to ask instead if the actor may find that person; an `Away` or null. */
export const awayJson = (actor: Actor) => Prisma.sql`(
  SELECT json_build_object('from', away."absentFrom", 'until', away."absentUntil", 'words', away."absence", 'substitute',
    (SELECT json_build_object('id', seen."id", 'name', seen."title") FROM "Subject" seen
     WHERE seen."id" = away."substituteId" AND ${visibleSubjectsSql(actor, 'seen')}))
  FROM "Person" away
  WHERE away."id" = p."id" AND away."absentFrom" IS NOT NULL AND (away."absentUntil" IS NULL OR away."absentUntil" >= ${today()}::date))`

/** One's own contact choices, for the form, and the colleagues who could step in. */
export async function myAvailability(actor: Actor) {
  const { personId } = person(actor)
  const [mine, colleagues] = await Promise.all([
    db().person.findUniqueOrThrow({
      where: { id: personId },
      select: { emailSeen: true, phoneSeen: true, absentFrom: true, absentUntil: true, absence: true, substituteId: true },
    }),
    colleaguesOf(actor, personId),
  ])
  return { mine, colleagues }
}

/** AC12: who could step in for a person: those of their organisations and groups whom they find. */
export const colleaguesOf = (actor: Actor, personId: string, tx: Tx = db()) => tx.$queryRaw<{ id: string; name: string }[]>`
  SELECT p."id", p."name" FROM "Person" p JOIN "Subject" ON "Subject"."id" = p."id"
  WHERE p."id" <> ${personId}::uuid AND ${visibleSubjectsSql(actor)} AND p."id" IN (
    SELECT theirs."personId" FROM "Affiliation" mine JOIN "Affiliation" theirs ON theirs."organisationId" = mine."organisationId"
    WHERE mine."personId" = ${personId}::uuid AND (mine."until" IS NULL OR mine."until" >= ${today()}::date)
      AND (theirs."until" IS NULL OR theirs."until" >= ${today()}::date)
    UNION SELECT theirs."personId" FROM "Membership" mine JOIN "Membership" theirs ON theirs."groupId" = mine."groupId"
    WHERE mine."personId" = ${personId}::uuid AND mine."endedAt" IS NULL AND theirs."endedAt" IS NULL)
  ORDER BY p."name" COLLATE "da-x-icu"`

/** Where one is signed in, newest first. */
export async function mySessions(actor: Actor) {
  const me = person(actor)
  const sessions = await db().session.findMany({
    where: { accountId: me.accountId, expiresAt: { gt: now() } },
    orderBy: { createdAt: 'desc' },
    select: { publicId: true, device: true, createdAt: true, lastSeenAt: true },
  })
  return sessions.map((session) => ({ ...session, current: session.publicId === me.sessionId }))
}

/** One's own profile, for the form. */
export const myProfile = (actor: Actor) =>
  db().person.findUniqueOrThrow({
    where: { id: person(actor).personId },
    select: { name: true, title: true, phone: true, field: true, askMeAbout: true },
  })

/** The private provider that keeps an employee of a municipality or region from what is only for those; null if none does. */
export async function barringProvider(actor: Actor): Promise<string | null> {
  const { personId } = person(actor)
  const holds = Prisma.sql`f."personId" = ${personId}::uuid AND f."from" <= ${today()}::date AND (f."until" IS NULL OR f."until" >= ${today()}::date)`
  const rows = await db().$queryRaw<{ name: string; authority: boolean; provider: boolean }[]>`
    SELECT o."name", k."authority", k."provider" FROM "Affiliation" f JOIN "Organisation" o ON o."id" = f."organisationId"
      JOIN "OrganisationKind" k ON k."code" = o."kindCode" WHERE ${holds} ORDER BY o."name" COLLATE "da-x-icu"`
  return rows.some((one) => one.authority) ? (rows.find((one) => one.provider)?.name ?? null) : null
}

/** Whose password a mailed token would set; null when it no longer works. */
export async function passwordTokenFor(token: string) {
  const owner = await tokenOwner(db(), token, now())
  return owner && { name: owner.name, email: owner.email, invited: owner.purpose === 'invitation' }
}
