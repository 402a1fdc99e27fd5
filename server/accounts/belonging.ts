import { today } from '#server/kernel/clock.ts'
import type { Tx } from '#server/kernel/db.ts'
import { putPersonSubject } from '#server/subjects/commands.ts'

type Belonging = {
  personId: string
  collaborationId: string
  guest: boolean
  /** The person's organisation is party here, or party nowhere (OR5). */
  decides: boolean
  /** The person holds a role of the collaboration itself. */
  role: boolean
}

/** Where people belong today, for whom they can be found by. */
export async function collaborationsOfPeople(tx: Tx, personIds: string[]) {
  return tx.$queryRaw<Belonging[]>`
    SELECT f."personId", l."collaborationId", bool_and(l."link" = 'guest') AS "guest",
      bool_or(l."link" = 'party' OR NOT EXISTS (
        SELECT 1 FROM "OrganisationLink" p WHERE p."organisationId" = l."organisationId" AND p."link" = 'party')) AS "decides",
      false AS "role"
    FROM "Affiliation" f JOIN "OrganisationLink" l ON l."organisationId" = f."organisationId"
    WHERE f."personId" = ANY(${personIds}::uuid[]) AND f."from" <= ${today()}::date AND (f."until" IS NULL OR f."until" >= ${today()}::date)
    GROUP BY 1, 2
    UNION
    SELECT r."personId", r."collaborationId", false, true, true FROM "CollaborationRole" r WHERE r."personId" = ANY(${personIds}::uuid[])`
}

/**
 * AC1, AC2: the collaborations whose secretariats look after a person. A link anybody can make to an organisation that is
 * party elsewhere gives no power over its people, and who works for a secretariat is looked after by it alone.
 */
export function lookedAfterBy(belongings: Belonging[]): string[] {
  const roles = belongings.filter((one) => one.role)
  const deciding = roles.length > 0 ? roles : belongings.filter((one) => one.decides)
  return [...new Set(deciding.map((one) => one.collaborationId))]
}

/** Writes the person's Subject anew; whoever changes where a person belongs, or whether they can sign in, calls it in the same transaction. */
export async function refreshPersonSubject(tx: Tx, personId: string, now: Date): Promise<void> {
  const [person, belongings, memberships, unusable] = await Promise.all([
    tx.person.findUniqueOrThrow({ where: { id: personId }, select: { name: true } }),
    collaborationsOfPeople(tx, [personId]),
    tx.membership.findMany({
      where: { personId, endedAt: null },
      select: { groupId: true, group: { select: { collaborationId: true } } },
    }),
    tx.account.findFirst({
      where: { personId, OR: [{ deactivatedAt: { not: null } }, { passwordHash: null }] },
      select: { id: true },
    }),
  ])
  const covered = belongings.filter((one) => !one.guest).map((one) => one.collaborationId)
  await putPersonSubject(tx, {
    id: personId,
    title: person.name,
    collaborationIds: [...new Set(covered)],
    // The secretariat of a group's home meets its members, wherever they come from.
    guestOf: [
      ...belongings.filter((one) => one.guest).map((one) => one.collaborationId),
      ...memberships.map((one) => one.group.collaborationId),
    ],
    groupIds: memberships.map((one) => one.groupId),
    hidden: unusable !== null,
    now,
  })
}
