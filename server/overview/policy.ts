import type { ActorCollaboration, PersonActor } from '#server/kernel/actor.ts'

/** Roles at one's organisation that follow the whole agreement. */
const following = ['director', 'contactPerson']

/** OV5: whoever belongs to a collaboration may look at its Overblik; it shows what each may see anyway. */
export const mayOverlook = (one: ActorCollaboration): boolean => one.covered || one.secretariat

/** OV5: the collaboration looked at: the chosen one, else the first one belongs to. */
export const overlooked = (actor: PersonActor): ActorCollaboration | undefined => {
  const own = actor.collaborations.filter(mayOverlook)
  return own.find((one) => one.id === actor.collaborationId) ?? own[0]
}

/** OV5: who has Overblik among their places: directors, contact persons and secretariats. */
export const followsAgreement = (actor: PersonActor): boolean =>
  actor.collaborations.some((one) => one.secretariat) ||
  (actor.collaborations.some(mayOverlook) && actor.affiliations.some((one) => one.roles.some((role) => following.includes(role))))

/** OV9: what kind of organisation is one's own, for the word in the menu; null for who belongs nowhere. */
export const ownKind = ({ affiliations: [first] }: PersonActor): 'municipality' | 'region' | 'other' | null => {
  if (!first) return null
  return first.kindCode === 'municipality' || first.kindCode === 'region' ? first.kindCode : 'other'
}
