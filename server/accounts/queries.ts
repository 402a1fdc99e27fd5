import { type Actor, person } from '#server/kernel/actor.ts'
import { db, Prisma, type Tx } from '#server/kernel/db.ts'
import { NotFound } from '#server/kernel/errors.ts'
import { subjectFor } from '#server/subjects/queries.ts'
import { collaborationsOfPeople, lookedAfterBy } from './belonging.ts'
import { now, today } from '#server/kernel/clock.ts'
import { tokenOwner } from './tokens.ts'

/** A person the actor may find, with what opens them and the collaborations that look after them, or NotFound. */
export async function personFor(tx: Tx, actor: Actor, id: string) {
  const { scopes } = await subjectFor(tx, actor, id)
  const found = await tx.person.findUnique({
    where: { id },
    select: { id: true, name: true, title: true, email: true, phone: true, field: true, askMeAbout: true },
  })
  if (!found) throw new NotFound(`person ${id}`)
  const belongings = await collaborationsOfPeople(tx, [id])
  return { ...found, scopes, collaborationIds: lookedAfterBy(belongings) }
}

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
