import { person } from '#server/kernel/actor.ts'
import { dayOf } from '#server/kernel/clock.ts'
import { command, type CommandRoom } from '#server/kernel/command.ts'
import type { Tx } from '#server/kernel/db.ts'
import { NotFound } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/ids.ts'
import { must } from '#server/kernel/verdict.ts'
import { changedFields, only } from '#server/organisations/changes.ts'
import { addLink, removeLink, requireKind, requireNewName, saveOrganisation } from '#server/organisations/commands.ts'
import { organisationEdit, organisationLink } from '#server/organisations/contract.ts'
import * as organisationFacts from '#server/organisations/facts.ts'
import { mayAffiliate, mayAffiliatePerson, mayChangeKind, mayEditOrganisation, mayEndAffiliation, mayLink, mayUnlink } from '#server/organisations/policy.ts'
import { organisationFor } from '#server/organisations/queries.ts'
import { requireStanding } from '#server/organisations/standing.ts'
import { affiliationChoice, affiliationEdit, newAffiliation } from './affiliations-contract.ts'
import { tellAffiliated } from './affiliation-mail.ts'
import { refreshPersonSubject } from './belonging.ts'
import * as facts from './facts.ts'
import { personFor } from './queries.ts'

/*
 * Where people belong, and what decides what belonging means: an organisation's kind and links. Whoever may have lost
 * rights is named in the fact, so that their sockets ask again.
 */

/** OR5, OR8: a person belongs to an organisation from a day on, perhaps until another, and is told. Answers the affiliation's id. */
export const addAffiliation = command(newAffiliation, async ({ actor, tx, announce, now }, input) => {
  const target = await personFor(tx, actor, input.personId)
  const organisation = await organisationFor(tx, actor, input.organisationId)
  must(mayAffiliatePerson(person(actor), organisation, { ...target, personId: target.id, lookedAfterBy: target.collaborationIds }))
  const { personId, ...fields } = input
  const affiliationId = await putAffiliation(tx, target.id, fields)
  await refreshPersonSubject(tx, personId, now)
  // A private provider's people are barred from what is for authorities: belonging to more can mean seeing less.
  await announce(facts.affiliationChanged, { personId, affiliationId, accessOf: [personId] }, { subjectId: personId, after: fields })
  await tellAffiliated(tx, { by: person(actor), personId, organisation, from: input.from, now })
  return { affiliationId }
})

export type AffiliationDraft = {
  organisationId: string
  title?: string
  department?: string
  side?: string
  roles?: string[]
  from: Date
  until?: Date | null
}

/** Writes an affiliation in the caller's transaction; the caller refreshes the person's Subject. */
export async function putAffiliation(tx: Tx, personId: string, draft: AffiliationDraft): Promise<string> {
  await requireStanding(tx, draft.organisationId)
  const id = newId()
  await tx.affiliation.create({ data: { id, personId, ...draft, roles: draft.roles ?? [] } })
  return id
}

/** Changes title, department, side, roles or dates of an affiliation; an `until` ends it. */
export const changeAffiliation = command(affiliationEdit, async (room, { personId, affiliationId, ...fields }) => {
  const before = await affiliationFor(room, personId, affiliationId)
  await requireStanding(room.tx, before.organisationId)
  await saveAffiliation(room, before, fields)
})

/** OR9: ends an affiliation yesterday, so that it no longer holds today. Answers whether the actor may take that back. */
export const endAffiliation = command(affiliationChoice, async (room, { personId, affiliationId }) => {
  const before = await affiliationFor(room, personId, affiliationId, mayEndAffiliation)
  const yesterday = new Date(new Date(dayOf(room.now)).getTime() - 86_400_000)
  // Begun today and ended today, it would still hold: then it never began.
  const from = before.from > yesterday ? yesterday : before.from
  await saveAffiliation(room, before, { from, until: yesterday }, facts.affiliationEnded)
  const organisation = await organisationFor(room.tx, room.actor, before.organisationId)
  return { mayResume: mayAffiliate(room.actor, organisation).ok }
})

/** Takes the end of an affiliation back. */
export const resumeAffiliation = command(affiliationChoice, async (room, { personId, affiliationId }) => {
  const before = await affiliationFor(room, personId, affiliationId)
  await requireStanding(room.tx, before.organisationId)
  await saveAffiliation(room, before, { until: null }, facts.affiliationResumed)
})

async function affiliationFor(
  { actor, tx }: CommandRoom,
  personId: string,
  affiliationId: string,
  may: typeof mayEndAffiliation = mayAffiliate,
) {
  await personFor(tx, actor, personId)
  const found = await tx.affiliation.findFirst({ where: { id: affiliationId, personId } })
  if (!found) throw new NotFound(`affiliation ${affiliationId}`)
  must(may(person(actor), await organisationFor(tx, actor, found.organisationId), personId))
  return found
}

type Held = Awaited<ReturnType<typeof affiliationFor>>
type Changes = Partial<Pick<Held, 'title' | 'department' | 'side' | 'roles' | 'from' | 'until'>>

type Told = typeof facts.affiliationEnded | typeof facts.affiliationResumed

async function saveAffiliation({ tx, announce, now }: CommandRoom, before: Held, fields: Changes, told?: Told): Promise<void> {
  const changed = changedFields(before, fields)
  if (changed.length === 0) return
  const { id, personId } = before
  await tx.affiliation.update({ where: { id }, data: fields })
  await refreshPersonSubject(tx, personId, now)
  const about = { subjectId: personId, before: only(before, changed), after: only(fields, changed) }
  if (told) await announce(told, { personId, affiliationId: id, accessOf: [personId] }, about)
  else await announce(facts.affiliationChanged, { personId, affiliationId: id, accessOf: [personId] }, about)
}

/** OR2, OR3: an organisation's name, kind and the rest. */
export const editOrganisation = command(organisationEdit, async (room, { organisationId, ...fields }) => {
  const { actor, tx, announce, now } = room
  const before = await organisationFor(tx, actor, organisationId)
  must(mayEditOrganisation(actor, before.links))
  await requireStanding(tx, organisationId)
  const { callingNames = before.callingNames, ...given } = fields
  const after = { ...given, callingNames, shortName: fields.shortName || fields.name }
  const changed = changedFields(before, after)
  if (changed.length === 0) return
  const kind = await requireKind(tx, fields.kindCode)
  const newRights = kind.authority !== before.authority || kind.provider !== before.provider
  if (changed.includes('kindCode')) must(mayChangeKind(actor, before.links))
  if (changed.includes('name') || changed.includes('shortName')) await requireNewName(tx, after, organisationId)
  await saveOrganisation(tx, before, after, now)
  await announce(
    organisationFacts.organisationChanged,
    { organisationId, fields: changed },
    { subjectId: organisationId, before: only(before, changed), after: only(after, changed) },
  )
  if (newRights) await tellPeople(room, organisationId)
})

/** OR4: an organisation becomes part of the actor's collaboration. */
export const linkOrganisation = command(organisationLink, async (room, { organisationId, ...link }) => {
  const { actor, tx, announce, now } = room
  const organisation = await organisationFor(tx, actor, organisationId)
  must(mayLink(actor, link, organisation.links))
  await requireStanding(tx, organisationId)
  await addLink(tx, organisation, link, now)
  await announce(organisationFacts.organisationLinked, { organisationId, ...link }, { subjectId: organisationId })
  await tellPeople(room, organisationId)
})

/** OR4, OR6: and is so no longer. Its people lose what the link opened, at once. */
export const unlinkOrganisation = command(organisationLink, async (room, { organisationId, ...link }) => {
  const { actor, tx, announce, now } = room
  const organisation = await organisationFor(tx, actor, organisationId)
  must(mayUnlink(actor, link, organisation.links))
  await requireStanding(tx, organisationId)
  await removeLink(tx, organisation, link, now)
  await announce(organisationFacts.organisationUnlinked, { organisationId, ...link }, { subjectId: organisationId })
  await tellPeople(room, organisationId)
})

/** A NOTIFY carries 8,000 bytes at most; so many ids are safely below. */
const atATime = 100

/** Writes anew where an organisation's people are found, and tells that their rights may have changed. */
export async function tellPeople({ tx, announce, now }: Omit<CommandRoom, 'actor'>, organisationId: string): Promise<void> {
  const people = await tx.affiliation.findMany({ where: { organisationId }, distinct: ['personId'], select: { personId: true } })
  const ids = people.map((one) => one.personId)
  for (const id of ids) await refreshPersonSubject(tx, id, now)
  for (let first = 0; first < ids.length; first += atATime) {
    const accessOf = ids.slice(first, first + atATime)
    await announce(organisationFacts.accessChanged, { organisationId, accessOf }, { subjectId: organisationId })
  }
}
