import { type Actor, person } from '#server/kernel/actor.ts'
import { refreshPersonSubject } from '#server/accounts/belonging.ts'
import { accountOf, findOrInvite, sendInvitation } from '#server/accounts/invitation.ts'
import { personFor } from '#server/accounts/queries.ts'
import { dayOf } from '#server/kernel/clock.ts'
import { command, type CommandRoom } from '#server/kernel/command.ts'
import type { Tx } from '#server/kernel/db.ts'
import { Conflict, NotFound } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/ids.ts'
import { must } from '#server/kernel/verdict.ts'
import { mayAffiliate } from '#server/organisations/policy.ts'
import { organisationFor } from '#server/organisations/queries.ts'
import { invitation, membershipChoice, newMember, roleChange } from '../contract.ts'
import * as facts from '../facts.ts'
import { type GroupFacts, mayComeBack, mayEditGroup, mayEndMembership, mayTakeBack } from '../policy.ts'
import { groupFor } from '../queries.ts'
import { endHoldingsOf, resumeHoldingsOf } from './holdings.ts'

/** GR3, GR5: a person the actor may find becomes a member, and gets a mail. Answers the membership's id and the name. */
export const addMember = command(newMember, async (room, { groupId, personId, role }) => {
  const { actor, tx, announce, now } = room
  const me = person(actor)
  const group = await groupFor(tx, actor, groupId)
  must(mayEditGroup(actor, group))
  const added = await personFor(tx, actor, personId)
  const account = await accountOf(tx, personId)
  const membershipId = await putMembership(tx, { groupId, personId, role, organisationId: await onlyOrganisation(tx, personId, now), now })
  await refreshPersonSubject(tx, personId, now)
  await announce(facts.memberAdded, { groupId, membershipId, personId, role }, { subjectId: groupId })
  if (account && personId !== me.personId) await sendInvitation(tx, account, { actor: me, place: group.name, groupId, now })
  return { membershipId, name: added.name }
})

export type MembershipDraft = { groupId: string; personId: string; role: string; organisationId: string | null; now: Date }

/** Writes a membership in the caller's transaction; Conflict where there is one (GR5). */
export async function putMembership(tx: Tx, { now, ...draft }: MembershipDraft): Promise<string> {
  const id = newId()
  // The one active membership is an index of the database (GR5): whoever comes second writes nothing.
  const { count } = await tx.membership.createMany({ data: [{ id, ...draft, startedAt: now }], skipDuplicates: true })
  if (count === 0) throw new Conflict('membership.already')
  return id
}

/** The organisation a person is there for, if there is no doubt. */
export async function onlyOrganisation(tx: Tx, personId: string, now: Date): Promise<string | null> {
  const day = new Date(dayOf(now))
  const held = await tx.affiliation.findMany({
    where: { personId, from: { lte: day }, OR: [{ until: null }, { until: { gte: day } }] },
    distinct: ['organisationId'],
    select: { organisationId: true },
  })
  return held.length === 1 ? held[0]!.organisationId : null
}

/**
 * GR3, GR7, GR8: invites by e-mail; a person who is new gets a link to choose a password. The answer is the same for a
 * closed account, which gets no mail: nobody learns from an invitation who has been shut out.
 */
export const inviteMember = command(invitation, async (room, { groupId, role, organisationId, ...typed }) => {
  const { actor, tx, now } = room
  const me = person(actor)
  const group = await groupFor(tx, actor, groupId)
  must(mayEditGroup(actor, group))
  const affiliation = organisationId ? await allowedAffiliation(tx, actor, organisationId, group.collaborationId) : null
  const invited = await findOrInvite(room, { ...typed, affiliation }, groupId)
  const member = { groupId, personId: invited.personId }
  const already = await tx.membership.findFirst({ where: { ...member, endedAt: null }, select: { id: true, role: true } })
  if (already && !invited.waiting) throw new Conflict('membership.already')
  const membershipId = already?.id ?? (await putMembership(tx, { ...member, role, organisationId, now }))
  await refreshPersonSubject(tx, invited.personId, now)
  const told = { ...member, membershipId, role: already?.role ?? role }
  await room.announce(already ? facts.memberRemindedOfInvitation : facts.memberInvited, told, { subjectId: groupId })
  await sendInvitation(tx, invited, { actor: me, place: group.name, groupId, now })
  return { membershipId, again: Boolean(already) }
})

async function allowedAffiliation(tx: Tx, actor: Actor, organisationId: string, invitedTo: string) {
  const organisation = await organisationFor(tx, actor, organisationId)
  if (!mayAffiliate(actor, { ...organisation, invitedTo }).ok) return null
  return { organisationId, side: organisation.authority ? 'authority' : 'provider' }
}

async function membershipFor({ actor, tx }: CommandRoom, groupId: string, membershipId: string, leftJustNow?: GroupFacts | null) {
  const group = leftJustNow ?? (await groupFor(tx, actor, groupId))
  const membership = await tx.membership.findFirst({
    where: { id: membershipId, groupId },
    select: { id: true, personId: true, role: true, endedAt: true, person: { select: { name: true } } },
  })
  if (!membership) throw new NotFound(`membership ${membershipId}`)
  return { group, membership }
}

/** GR3: gives a member another role; what the old one allowed ends at once. */
export const changeRole = command(roleChange, async (room, { groupId, membershipId, role }) => {
  const { group, membership } = await membershipFor(room, groupId, membershipId)
  must(mayEditGroup(room.actor, group))
  if (membership.endedAt) throw new NotFound(`membership ${membershipId}`)
  const { personId } = membership
  if (membership.role === role) return { name: membership.person.name }
  await room.tx.membership.update({ where: { id: membershipId }, data: { role } })
  await room.announce(
    facts.memberRoleChanged,
    { groupId, membershipId, personId, role, accessOf: [personId] },
    { subjectId: groupId, before: { role: membership.role }, after: { role } },
  )
  return { name: membership.person.name }
})

/** GR5: ends a membership; what it opened closes at once, sockets included. */
export const endMembership = command(membershipChoice, async (room, { groupId, membershipId }) => {
  const { tx, announce, now } = room
  const { group, membership } = await membershipFor(room, groupId, membershipId)
  must(mayEndMembership(room.actor, group, membership))
  const { personId, role } = membership
  const { count } = await tx.membership.updateMany({ where: { id: membershipId, endedAt: null }, data: { endedAt: now } })
  if (count === 0) throw new NotFound(`membership ${membershipId}`)
  await endHoldingsOf(tx, membershipId, now)
  await refreshPersonSubject(tx, personId, now)
  await announce(facts.memberEnded, { groupId, membershipId, personId, role, accessOf: [personId] }, { subjectId: groupId })
  return { personId, name: membership.person.name }
})

/** Whoever has just left may no longer find the group: it is loaded by their own ended membership instead. */
async function mayJustComeBack({ actor, tx, now }: CommandRoom, groupId: string, membershipId: string): Promise<GroupFacts | null> {
  const left = await tx.membership.findFirst({
    where: { id: membershipId, groupId, personId: person(actor).personId, endedAt: { not: null } },
    select: { personId: true, endedAt: true, group: { select: { id: true, collaborationId: true, closedAt: true } } },
  })
  if (!left?.endedAt) return null
  const ended = await tx.fact.findFirst({
    where: { subjectId: groupId, type: facts.memberEnded.type, payload: { path: ['membershipId'], equals: membershipId } },
    orderBy: { seq: 'desc' },
    select: { actorId: true },
  })
  const { personId, endedAt, group } = left
  return mayComeBack(actor, group, { personId, endedAt, endedById: ended?.actorId ?? null }, now).ok ? group : null
}

/** GR5: takes the end of a membership back. */
export const restoreMembership = command(membershipChoice, async (room, { groupId, membershipId }) => {
  const { tx, announce, now } = room
  const back = await mayJustComeBack(room, groupId, membershipId)
  const { group, membership } = await membershipFor(room, groupId, membershipId, back)
  if (!membership.endedAt) throw new Conflict('membership.already')
  if (!back) must(mayTakeBack(room.actor, group, membership.endedAt, now))
  const { personId, role } = membership
  const active = await tx.membership.findFirst({ where: { groupId, personId, endedAt: null }, select: { id: true } })
  if (active) throw new Conflict('membership.already')
  await tx.membership.update({ where: { id: membershipId }, data: { endedAt: null } })
  await resumeHoldingsOf(tx, membershipId, membership.endedAt)
  await refreshPersonSubject(tx, personId, now)
  await announce(facts.memberRestored, { groupId, membershipId, personId, role }, { subjectId: groupId })
  return { name: membership.person.name }
})
