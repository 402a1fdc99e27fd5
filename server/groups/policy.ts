import { type Actor, isSecretariatOf, personIdOf, roleIn } from '#server/kernel/actor.ts'
import { all, no, type Verdict, yes } from '#server/kernel/verdict.ts'
import { comeBackHours, type Joining, undoDays } from './words.ts'

export type GroupFacts = { id: string; collaborationId: string; closedAt: Date | null }

/** Chairs, secretaries and the home's secretariat: those whose group it is to run. */
export const runs = (actor: Actor, group: { id: string; collaborationId: string }): boolean =>
  isSecretariatOf(actor, group.collaborationId) || ['chair', 'secretary'].includes(roleIn(actor, group.id) ?? '')

const mayRun = (actor: Actor, group: GroupFacts): Verdict => (runs(actor, group) ? yes : no('group.onlyChairs'))
const isOpen = (group: GroupFacts): Verdict => (group.closedAt ? no('group.closed') : yes)

/** GR2: the secretariat makes groups; chairs and secretaries make groups that report to theirs. */
export const mayCreateGroup = (actor: Actor, collaborationId: string, reportsTo: GroupFacts | null): Verdict => {
  if (isSecretariatOf(actor, collaborationId)) return yes
  return reportsTo && runs(actor, reportsTo) ? yes : no('group.onlyBelowOwn')
}

/** GR3, GR6: an open group is edited by those who run it; so are its members and deliverables. */
export const mayEditGroup = (actor: Actor, group: GroupFacts): Verdict => all(mayRun(actor, group), isOpen(group))

/** GR4: moving it takes a say in both places. */
export const mayMoveGroup = (actor: Actor, group: GroupFacts, to: GroupFacts | null): Verdict => {
  if (isSecretariatOf(actor, group.collaborationId)) return yes
  return to && runs(actor, to) ? mayEditGroup(actor, group) : no('group.onlyBelowOwn')
}

/** GR3: closing is for those who run it. */
export const mayCloseGroup = mayEditGroup

/** GR5, GR6: opened again by those who run it, within the days of undoing; later by the secretariat. */
export const mayReopenGroup = (actor: Actor, group: GroupFacts, now: Date): Verdict =>
  group.closedAt ? all(mayRun(actor, group), inTime(actor, group, group.closedAt, now)) : no('group.open')

/** GR5: everybody may leave; others end it for them only as those who run the group. */
export const mayEndMembership = (actor: Actor, group: GroupFacts, member: { personId: string }): Verdict =>
  member.personId === personIdOf(actor) ? yes : mayRun(actor, group)

/** GR5: what ended is taken back by those who run the group. */
export const mayTakeBack = (actor: Actor, group: GroupFacts, endedAt: Date, now: Date): Verdict =>
  all(mayEditGroup(actor, group), inTime(actor, group, endedAt, now))

/** GR5: whoever has just left by themselves may come back at once; later they ask those who run the group. */
export const mayComeBack = (
  actor: Actor,
  group: GroupFacts,
  left: { personId: string; endedById: string | null; endedAt: Date },
  now: Date,
): Verdict => {
  const oneself = left.personId === personIdOf(actor) && left.endedById === left.personId
  const just = now.getTime() - left.endedAt.getTime() <= comeBackHours * 3_600_000
  return oneself && just ? isOpen(group) : no('group.onlyChairs')
}

const inTime = (actor: Actor, group: GroupFacts, at: Date, now: Date): Verdict =>
  isSecretariatOf(actor, group.collaborationId) || now.getTime() - at.getTime() <= undoDays * 86_400_000
    ? yes
    : no('undo.tooLate')

/** Who creates and writes papers in a group: all its members but observers, and the secretariat. */
export const mayWriteIn = (actor: Actor, group: GroupFacts): Verdict => {
  const writes = runs(actor, group) || roleIn(actor, group.id) === 'member'
  return writes ? isOpen(group) : no('group.onlyMembers')
}

/** GR16: whoever finds an open group and is not in it joins in the way the group has chosen. */
export const mayJoin = (actor: Actor, group: GroupFacts & { joining: string }, way: Joining): Verdict => {
  if (actor.kind !== 'person') return no('actor.signInFirst')
  if (roleIn(actor, group.id)) return no('join.already')
  return group.joining === way ? isOpen(group) : no('join.otherWay')
}

const isContactPersonOf = (actor: Actor, organisationId: string): boolean =>
  actor.kind === 'person' &&
  actor.affiliations.some((one) => one.organisationId === organisationId && one.roles.includes('contactPerson'))

/** GR13: a seat is filled and emptied by those who run the group, and by the contact persons of its organisation. */
export const mayFillSeat = (actor: Actor, group: GroupFacts, organisationId: string): Verdict =>
  runs(actor, group) || isContactPersonOf(actor, organisationId) ? isOpen(group) : no('seat.onlyThoseOfOrganisation')

/** GR13: what a member may do in the group is for those who run it to say. */
export const mayGiveRole = (actor: Actor, group: GroupFacts, role: string): Verdict =>
  runs(actor, group) || ['member', 'observer'].includes(role) ? yes : no('seat.roleByChairs')

/** GR13: everybody may leave a seat. */
export const mayEmptySeat = (actor: Actor, group: GroupFacts, seat: { organisationId: string; personId: string }): Verdict =>
  seat.personId === personIdOf(actor) ? yes : mayFillSeat(actor, group, seat.organisationId)

/** GR5, GR13: what was emptied is taken back by those who may fill it, in time. */
export const mayRefillSeat = (actor: Actor, group: GroupFacts, seat: { organisationId: string; endedAt: Date }, now: Date): Verdict =>
  all(mayFillSeat(actor, group, seat.organisationId), inTime(actor, group, seat.endedAt, now))
