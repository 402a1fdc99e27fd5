import { type Actor, isSecretariatOf } from '#server/kernel/actor.ts'
import { all, no, type Verdict, yes } from '#server/kernel/verdict.ts'
import { type LinkFacts, lookingAfter, mayEditOrganisation } from '#server/organisations/policy.ts'

export type Concerned = { id: string; links: LinkFacts[]; authority: boolean; provider: boolean; mergedIntoId: string | null }

/** TR2: a new name is a matter of who edits the organisation. */
export const mayRename = (actor: Actor, of: Concerned): Verdict =>
  of.mergedIntoId ? no('organisation.merged') : mayEditOrganisation(actor, of.links)

/** Where it is more than a guest; where it is a guest only, there. */
const places = ({ links }: Concerned): LinkFacts[] => {
  const more = links.filter((one) => one.link !== 'guest')
  return more.length > 0 ? more : lookingAfter(links)
}

/** TR2: the secretariat everywhere the people of either may get rights. */
export const mayMerge = (actor: Actor, from: Concerned, into: Concerned): Verdict =>
  all(
    from.mergedIntoId || into.mergedIntoId ? no('organisation.merged') : yes,
    maySay(actor, [from, into]),
    from.id === into.id ? no('transition.intoItself') : yes,
    from.authority === into.authority && from.provider === into.provider ? yes : no('transition.otherKind'),
  )

const maySay = (actor: Actor, both: Concerned[]): Verdict =>
  both.flatMap(places).every((one) => isSecretariatOf(actor, one.collaborationId)) && both.some((one) => places(one).length > 0)
    ? yes
    : no('transition.concernsOthers')

/** What whoever planned a merger could say yes to. */
export type Agreed = { collaborationIds: string[]; authority: boolean; provider: boolean }

export const agreedOf = (from: Concerned, into: Concerned): Agreed => ({
  collaborationIds: [...new Set([from, into].flatMap(places).map((one) => one.collaborationId))],
  authority: into.authority,
  provider: into.provider,
})

/** TR8: on its day a merger gives nobody rights that were not planned. */
export function isStillAgreed(agreed: Agreed | null, from: Concerned, into: Concerned): Verdict {
  const isAlike = (one: Concerned) => one.authority === agreed?.authority && one.provider === agreed.provider
  const { collaborationIds } = agreedOf(from, into)
  return all(
    agreed && collaborationIds.every((one) => agreed.collaborationIds.includes(one)) ? yes : no('transition.otherPlaces'),
    isAlike(from) && isAlike(into) ? yes : no('transition.otherKindSince'),
  )
}

/** TR3: a planned merger is called off by the secretariat of any place it concerns. */
export const mayCallOff = (actor: Actor, concerned: Concerned[]): Verdict =>
  concerned.flatMap(places).some((one) => isSecretariatOf(actor, one.collaborationId)) ? yes : no('organisation.onlySecretariat')

/** TR2: who could plan a merger of this with something. */
export const mayBeginMerger = (actor: Actor, from: Concerned): Verdict =>
  from.mergedIntoId ? no('organisation.merged') : maySay(actor, [from])

/** TR6: after the merger the predecessor has no links of its own. */
export const mayUnmerge = (actor: Actor, into: Concerned): Verdict => maySay(actor, [into])

const undoDays = 30

/** TR6: for 30 days. */
export const isInTime = (carriedOutAt: Date, now: Date): Verdict =>
  now.getTime() - carriedOutAt.getTime() <= undoDays * 86_400_000 ? yes : no('transition.tooLate')
