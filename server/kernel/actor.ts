import { Refused } from './errors.ts'

export type GroupRole = 'chair' | 'secretary' | 'member' | 'observer'

export type ActorCollaboration = {
  id: string
  slug: string
  name: string
  /** Active affiliation to a municipality or region that is a party, and to no private provider. */
  authority: boolean
  secretariat: boolean
  /** Belongs to it by an affiliation (party, provider, council) or a role; guests do not. */
  covered: boolean
}

export type ActorAffiliation = { id: string; organisationId: string; organisation: string; kindCode: string; roles: string[] }
export type ActorMembership = { groupId: string; role: GroupRole; collaborationId: string }

/** A signed-in person, loaded once per request and the first argument everywhere. */
export type PersonActor = {
  kind: 'person'
  personId: string
  accountId: string
  sessionId: string
  name: string
  email: string
  language: Language
  keyboardLetters: boolean
  drift: boolean
  /** The collaboration the person has chosen to look at, or the first one. */
  collaborationId: string | null
  collaborations: ActorCollaboration[]
  affiliations: ActorAffiliation[]
  memberships: ActorMembership[]
  /** Tokens of subjects/scopes.ts: a Subject that carries one of them is visible. */
  scopes: string[]
  /** An import acts for the person: its facts carry these names, and it mails nobody by the way. */
  importing?: Importing
}

/** The import and its line that something happens by; `importUndo` while it is being taken back. */
export type Importing = { importId: string; importLineId: string; importUndo?: true }

export type Language = 'da' | 'en'
export type AnonymousActor = { kind: 'anonymous'; language: Language; scopes: string[] }
/** The installation itself: imports, seeds, jobs. Facts name no person. */
export type SystemActor = { kind: 'system'; language: Language; scopes: string[] }

export type Actor = PersonActor | AnonymousActor | SystemActor

export const anonymous = (language: Language = 'da'): AnonymousActor => ({
  kind: 'anonymous',
  language,
  scopes: ['public'],
})

export const system: SystemActor = { kind: 'system', language: 'da', scopes: [] }

/** The person, or Refused: for what only people do. */
export function person(actor: Actor): PersonActor {
  if (actor.kind !== 'person') throw new Refused('actor.signInFirst')
  return actor
}

/** What an import adds to its facts; nothing for what people do by hand. */
export const importingOf = (actor: Actor): Partial<Importing> => (actor.kind === 'person' && actor.importing) || {}

/** The person's id for facts and rows; null for the system. */
export const personIdOf = (actor: Actor): string | null => (actor.kind === 'person' ? actor.personId : null)

export const isSecretariatOf = (actor: Actor, collaborationId: string | null): boolean =>
  actor.kind === 'person' &&
  actor.collaborations.some((one) => one.secretariat && one.id === collaborationId)

export const roleIn = (actor: Actor, groupId: string | null): GroupRole | null =>
  (actor.kind === 'person' && actor.memberships.find((one) => one.groupId === groupId)?.role) || null
