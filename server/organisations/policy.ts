import { type Actor, isSecretariatOf, personIdOf } from '#server/kernel/actor.ts'
import { all, no, type Verdict, yes } from '#server/kernel/verdict.ts'
import { token } from '#server/subjects/scopes.ts'
import type { LinkCode } from './words.ts'

export type LinkFacts = { collaborationId: string; link: LinkCode }

/** OR1: a collaboration is described by its secretariat. */
export const mayEditCollaboration = (actor: Actor, collaborationId: string): Verdict =>
  isSecretariatOf(actor, collaborationId) ? yes : no('collaboration.onlySecretariat')

/** Whose say counts: where it is party; where it is party nowhere, wherever it is linked. A link alone gives no power. */
export const lookingAfter = (links: LinkFacts[]): LinkFacts[] => {
  const parties = links.filter((one) => one.link === 'party')
  return parties.length > 0 ? parties : links
}

/** OR2: an organisation is changed by the secretariat of a collaboration that looks after it. */
export const mayEditOrganisation = (actor: Actor, links: LinkFacts[]): Verdict =>
  lookingAfter(links).some((one) => isSecretariatOf(actor, one.collaborationId)) ? yes : no('organisation.onlySecretariat')

/** OR10: its departments are also its own contact persons' matter. */
export const mayEditDepartments = (actor: Actor, organisationId: string, links: LinkFacts[]): Verdict =>
  isContactPerson(actor, organisationId) || mayEditOrganisation(actor, links).ok ? yes : no('department.onlyTheirs')

const isContactPerson = (actor: Actor, organisationId: string) =>
  actor.kind === 'person' && actor.affiliations.some((one) => one.organisationId === organisationId && one.roles.includes('contactPerson'))

/** OR3: the kind decides rights everywhere it is linked. */
export const mayChangeKind = (actor: Actor, links: LinkFacts[]): Verdict =>
  links.every((one) => isSecretariatOf(actor, one.collaborationId)) ? yes : no('organisation.kindConcernsOthers')

/** OR12: it was linked nowhere else, by nobody else. */
export const mayTakeBackOrganisation = (actor: Actor, links: LinkFacts[]): Verdict =>
  links.every((one) => isSecretariatOf(actor, one.collaborationId)) ? yes : no('organisation.linkedElsewhere')

/** OR4: one links to one's own collaboration; what is party elsewhere is not made party here by us alone. */
export const mayLink = (actor: Actor, to: LinkFacts, others: LinkFacts[]): Verdict => {
  if (!isSecretariatOf(actor, to.collaborationId)) return no('organisation.onlySecretariat')
  const elsewhere = others.filter((one) => one.link === 'party' && !isSecretariatOf(actor, one.collaborationId))
  return to.link === 'party' && elsewhere.length > 0 ? no('organisation.partyElsewhere') : yes
}

/** OR4, OR6: one's own links, never the last one. */
export const mayUnlink = (actor: Actor, from: LinkFacts, links: LinkFacts[]): Verdict => {
  if (!isSecretariatOf(actor, from.collaborationId)) return no('organisation.onlySecretariat')
  return links.length > 1 ? yes : no('organisation.lastLink')
}

export type AffiliationFacts = {
  links: LinkFacts[]
  /** A municipality or a region. */
  authority: boolean
  /** The home of the group the person is invited to, by its chair or secretary. */
  invitedTo?: string
}

/** OR5: who may say that somebody belongs to an organisation; it may open a whole collaboration to them. */
export const mayAffiliate = (actor: Actor, organisation: AffiliationFacts): Verdict => {
  const { links, authority, invitedTo } = organisation
  const decides = lookingAfter(links)
  if (decides.some((one) => isSecretariatOf(actor, one.collaborationId))) return yes
  const athome = decides.some((one) => one.collaborationId === invitedTo && one.link !== 'guest')
  if (!invitedTo || !athome) return no('affiliation.onlySecretariat')
  return authority && !isAuthorityIn(actor, invitedTo) ? no('affiliation.onlyAuthority') : yes
}

export type AffiliatedPerson = {
  personId: string
  /** The tokens that open the person to others. */
  scopes: string[]
  /** The collaborations whose secretariats look after the person. */
  lookedAfterBy: string[]
}

/**
 * OR8: only whom that very secretariat finds. To belong to a private provider takes rights away everywhere, so that is
 * said by a secretariat that looks after the person, where there is one.
 */
export const mayAffiliatePerson = (
  actor: Actor,
  organisation: AffiliationFacts & { provider: boolean },
  { scopes, lookedAfterBy }: AffiliatedPerson,
): Verdict => {
  const mine = lookingAfter(organisation.links).filter((one) => isSecretariatOf(actor, one.collaborationId))
  const finds = mine.some((one) => scopes.includes(token.secretariat(one.collaborationId)))
  if (!finds) return all(mayAffiliate(actor, organisation), no('affiliation.notOurs'))
  if (!organisation.provider || lookedAfterBy.length === 0) return yes
  return lookedAfterBy.some((one) => isSecretariatOf(actor, one)) ? yes : no('affiliation.notOurs')
}

/** OR9: one leaves by oneself; not a private provider, as that would open what is for authorities. */
export const mayEndAffiliation = (
  actor: Actor,
  organisation: AffiliationFacts & { provider: boolean },
  personId: string,
): Verdict =>
  personIdOf(actor) === personId && !organisation.provider ? yes : mayAffiliate(actor, organisation)

const isAuthorityIn = (actor: Actor, collaborationId: string) =>
  actor.kind === 'person' && actor.collaborations.some((one) => one.id === collaborationId && one.authority)
