import { tellPeople } from '#server/accounts/affiliations.ts'
import { addressee, findOrInvite, type Invited, sendInvitation } from '#server/accounts/invitation.ts'
import { giveSecretariat, takeSecretariat } from '#server/accounts/secretariat.ts'
import { command, type CommandRoom } from '#server/kernel/command.ts'
import type { Tx } from '#server/kernel/db.ts'
import { Invalid, NotFound } from '#server/kernel/errors.ts'
import { foundCollaboration } from '#server/organisations/founding.ts'
import { collaborationFor } from '#server/organisations/queries.ts'
import { newCollaboration, secretariatChoice, secretariatNaming } from './contract.ts'
import * as facts from './facts.ts'
import { mayName } from './policy.ts'
import { partiesOf, recentlyEnded, runnerOf } from './queries.ts'

/** IN1, OR7: makes a collaboration with its parties; it has no secretariat yet. Answers its address and name. */
export const createCollaboration = command(newCollaboration, async (room, input) => {
  runnerOf(room.actor)
  const { slug, name, joined } = await foundCollaboration(room, input)
  for (const organisationId of joined) await tellPeople(room, organisationId)
  return { slug, name }
})

type Newcomer = { email: string; name: string; title: string; organisationId: string | null }

/** IN3, IN4: names somebody to a secretariat by their address; whoever is new is invited by mail. */
export const nameToSecretariat = command(secretariatNaming, async (room, { slug, ...typed }) => {
  const { tx, announce, now } = room
  const me = runnerOf(room.actor)
  const collaboration = await collaborationFor(tx, me, slug)
  const verdict = mayName(me, typed.email)
  if (!verdict.ok) throw new Invalid({ email: verdict.reason })
  const found = await findOrInvite(room, await invited(tx, typed, collaboration.id), null)
  const seat = { personId: found.personId, collaborationId: collaboration.id }
  const given = await giveSecretariat(tx, seat, now)
  if (!given && !found.waiting) throw new Invalid({ email: 'secretariat.already' })
  const about = { subjectId: collaboration.id }
  if (given) await announce(facts.secretariatNamed, { ...seat, accessOf: [seat.personId] }, about)
  else await announce(facts.secretariatReminded, seat, about)
  await sendInvitation(tx, found, { actor: me, place: collaboration.name, groupId: null, to: 'secretariat', now })
  return { personId: found.personId, name: found.name, email: found.email }
})

/** Who is invited; for somebody new their name and a party they belong to must be there. */
async function invited(tx: Tx, { organisationId, ...typed }: Newcomer, collaborationId: string): Promise<Invited> {
  const known = await addressee(tx, typed.email)
  if (known === 'closed') throw new Invalid({ email: 'invitation.accountClosed' })
  if (known === 'known') return { ...typed, affiliation: null }
  const party = (await partiesOf(tx, collaborationId)).find((one) => one.id === organisationId)
  if (!typed.name || !party)
    throw new Invalid({
      ...(!typed.name && { name: 'secretariat.nameNewcomer' }),
      ...(!party && { organisationId: 'secretariat.placeNewcomer' }),
    })
  return { ...typed, affiliation: { organisationId: party.id, side: party.authority ? 'authority' : 'provider' } }
}

async function seatIn({ tx, actor }: CommandRoom, { slug, personId }: { slug: string; personId: string }) {
  const me = runnerOf(actor)
  const { id } = await collaborationFor(tx, me, slug)
  return { personId, collaborationId: id }
}

/** IN5: ends somebody's part in a secretariat; what it opened closes at once. Answers the name. */
export const endSecretariatRole = command(secretariatChoice, async (room, input) => {
  const { tx, announce, now } = room
  const seat = await seatIn(room, input)
  const held = await tx.collaborationRole.findFirst({ where: { ...seat, role: 'secretariat' }, select: { person: { select: { name: true } } } })
  if (!held || !(await takeSecretariat(tx, seat, now))) throw new NotFound('secretariat role')
  await announce(facts.secretariatEnded, { ...seat, accessOf: [seat.personId] }, { subjectId: seat.collaborationId })
  return { name: held.person.name }
})

/** IN5: takes such an end back. Answers the name. */
export const restoreSecretariatRole = command(secretariatChoice, async (room, input) => {
  const { tx, announce, now } = room
  const seat = await seatIn(room, input)
  const ended = (await recentlyEnded(tx, seat.collaborationId)).find((one) => one.personId === seat.personId)
  if (!ended || !(await giveSecretariat(tx, seat, now))) throw new NotFound('ended secretariat role')
  await announce(facts.secretariatRestored, { ...seat, accessOf: [seat.personId] }, { subjectId: seat.collaborationId })
  return { name: ended.name }
})
