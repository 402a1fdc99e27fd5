import { dayOf } from '#server/kernel/clock.ts'
import { person } from '#server/kernel/actor.ts'
import { command } from '#server/kernel/command.ts'
import type { Tx } from '#server/kernel/db.ts'
import { Conflict, Invalid, NotFound } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/ids.ts'
import { unlessBuiltOn } from '#server/kernel/take-back.ts'
import { must } from '#server/kernel/verdict.ts'
import { mayAffiliate } from '#server/organisations/policy.ts'
import { organisationFor } from '#server/organisations/queries.ts'
import { takeAwaySubject } from '#server/subjects/commands.ts'
import { putAffiliation } from './affiliations.ts'
import { refreshPersonSubject } from './belonging.ts'
import { affiliationChoice } from './affiliations-contract.ts'
import { accountChoice, invitedPerson, newPerson } from './contract.ts'
import * as facts from './facts.ts'
import { findOrInvite, sendInvitation } from './invitation.ts'
import { mayEditProfile } from './policy.ts'
import { personFor } from './queries.ts'

/*
 * AC13: people who have no account yet. A secretariat notes them with where they belong; they are found like others, can
 * have seats, and get an account by being invited.
 */

/** AC13, OR5: a person without an account, in an organisation. Nobody is mailed. Answers the person's id. */
export const addPerson = command(newPerson, async ({ actor, tx, announce, now }, { phone, title, department, side, roles, from, until, organisationId, ...who }) => {
  const organisation = await organisationFor(tx, person(actor), organisationId)
  must(mayAffiliate(actor, organisation))
  // The same lock as for invitations: an address is one person's, whoever is first.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`invitation ${who.email}`}, 0))`
  const [known] = await tx.$queryRaw<object[]>`SELECT 1 FROM "Person" p LEFT JOIN "Account" a ON a."personId" = p."id"
    WHERE p."email" = ${who.email}::citext OR a."email" = ${who.email}::citext`
  if (known) throw new Invalid({ email: 'person.addressTaken' })
  const personId = newId()
  await tx.person.create({ data: { id: personId, ...who, title, phone: phone || null, askMeAbout: [], createdAt: now } })
  await putAffiliation(tx, personId, { organisationId, title, department, side, roles, from: from ?? new Date(dayOf(now)), until })
  await refreshPersonSubject(tx, personId, now)
  await announce(facts.personAdded, { personId, organisationId }, { subjectId: personId })
  return { personId }
})

/** AC13: a person without an account, or who has not chosen a password yet, is mailed a link to choose one. */
export const invitePerson = command(invitedPerson, async (room, { personId, place }) => {
  const { actor, tx, now } = room
  const me = person(actor)
  const target = await personFor(tx, me, personId)
  must(mayEditProfile(me, { personId, collaborationIds: target.collaborationIds }))
  const { name, email } = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { name: true, email: true } })
  const account = await tx.account.findUnique({ where: { personId }, select: { passwordHash: true, email: true } })
  if (account?.passwordHash) throw new Conflict('person.hasAccount')
  const address = account?.email ?? email
  if (!address) throw new Invalid({ email: 'field.required' })
  const found = await findOrInvite({ ...room, actor: me }, { name, email: address.toLowerCase(), title: '', affiliation: null }, null)
  if (found.personId !== personId) throw new Invalid({ email: 'person.addressTaken' })
  await refreshPersonSubject(tx, personId, now)
  await room.announce(facts.personInvited, { personId }, { subjectId: personId })
  await sendInvitation(tx, found, { actor: me, place, groupId: null, to: 'collaboration', now })
})

/** AC14: a person who was added by mistake is gone again, unless they have signed in or something refers to them. */
export const takeBackPerson = command(accountChoice, async ({ actor, tx, announce }, { personId }) => {
  const me = person(actor)
  const target = await personFor(tx, me, personId)
  must(mayEditProfile(me, { personId, collaborationIds: target.collaborationIds }))
  if (me.personId === personId) throw new Conflict('takeBack.builtOn')
  await requireUnused(tx, personId)
  await unlessBuiltOn(async () => {
    await tx.mailToken.deleteMany({ where: { account: { personId } } })
    await tx.account.deleteMany({ where: { personId } })
    await tx.affiliation.deleteMany({ where: { personId } })
    await takeAwaySubject(tx, personId)
    await tx.person.delete({ where: { id: personId } })
  })
  await announce(facts.personTakenBack, { personId, accessOf: [personId] }, { subjectId: personId, before: { name: target.name } })
})

/** AC14: where somebody was said to belong by mistake, they never did. */
export const takeBackAffiliation = command(affiliationChoice, async ({ actor, tx, announce, now }, { personId, affiliationId }) => {
  await personFor(tx, actor, personId)
  const found = await tx.affiliation.findFirst({ where: { id: affiliationId, personId } })
  if (!found) throw new NotFound(`affiliation ${affiliationId}`)
  must(mayAffiliate(person(actor), await organisationFor(tx, actor, found.organisationId)))
  await tx.affiliation.delete({ where: { id: affiliationId } })
  await refreshPersonSubject(tx, personId, now)
  await announce(facts.affiliationEnded, { personId, affiliationId, accessOf: [personId] }, { subjectId: personId })
})

async function requireUnused(tx: Tx, personId: string): Promise<void> {
  const found = await tx.person.findUnique({
    where: { id: personId },
    select: { account: { select: { passwordHash: true } }, substituteFor: { select: { id: true }, take: 1 } },
  })
  if (!found) throw new NotFound(`person ${personId}`)
  const acted = await tx.fact.findFirst({ where: { actorId: personId }, select: { id: true } })
  if (found.account?.passwordHash || found.substituteFor.length > 0 || acted) throw new Conflict('takeBack.builtOn')
}
