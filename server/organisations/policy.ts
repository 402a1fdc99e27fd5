import { type Actor, isSecretariatOf } from '#server/kernel/actor.ts'
import { no, type Verdict, yes } from '#server/kernel/verdict.ts'
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

/** OR3: the kind decides rights everywhere it is linked. */
export const mayChangeKind = (actor: Actor, links: LinkFacts[]): Verdict =>
  links.every((one) => isSecretariatOf(actor, one.collaborationId)) ? yes : no('organisation.kindConcernsOthers')

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

const isAuthorityIn = (actor: Actor, collaborationId: string) =>
  actor.kind === 'person' && actor.collaborations.some((one) => one.id === collaborationId && one.authority)
