import type { Level } from '#server/kernel/db.ts'

/*
 * Who may see what, as tokens: a Subject carries the tokens that open it, an actor carries those they hold, and
 * "visible" is that the two share one. The same arrays serve pages, search, sockets and files.
 */

export type SubjectRights = {
  level: Level
  collaborationId: string | null
  groupId: string | null
  createdById: string | null
  /** People named on it as readers or writers. */
  grants: string[]
  /** Further collaborations it is shared with. */
  shares: { collaborationId: string; level: Level }[]
  removed: boolean
}

export const token = {
  everyone: 'public',
  signedIn: 'in',
  person: (id: string) => `p:${id}`,
  group: (id: string) => `g:${id}`,
  collaboration: (id: string) => `c:${id}`,
  authorities: (id: string) => `a:${id}`,
  secretariat: (id: string) => `s:${id}`,
}

/** The tokens that open a Subject. What is removed opens to nobody. */
export function subjectScopes(rights: SubjectRights): string[] {
  if (rights.removed) return []
  const named = rights.grants.map(token.person)
  if (rights.level === 'private') return unique([...(rights.createdById ? [token.person(rights.createdById)] : []), ...named])
  const own = levelScopes(rights.level, rights.collaborationId)
  // For authorities only: neither membership nor being named lets anyone past who is not an authority, nor does a share.
  if (rights.level === 'authorities') return unique([...own, ...rights.shares.flatMap(authoritiesOf)])
  const shared = rights.shares.flatMap((share) => levelScopes(share.level, share.collaborationId))
  const group = rights.groupId ? [token.group(rights.groupId)] : []
  const secretariat = rights.collaborationId ? [token.secretariat(rights.collaborationId)] : []
  return unique([...own, ...group, ...secretariat, ...named, ...shared])
}

const authoritiesOf = ({ level, collaborationId }: SubjectRights['shares'][number]): string[] =>
  levelScopes(level, collaborationId).length > 0 ? [token.authorities(collaborationId)] : []

function levelScopes(level: Level, collaborationId: string | null): string[] {
  if (level === 'public') return [token.everyone, token.signedIn]
  if (level === 'signed_in') return [token.signedIn]
  if (!collaborationId) return []
  if (level === 'collaboration') return [token.collaboration(collaborationId)]
  return level === 'authorities' ? [token.authorities(collaborationId)] : []
}

export type Standing = {
  personId: string
  collaborations: { id: string; covered: boolean; authority: boolean; secretariat: boolean }[]
  groupIds: string[]
}

/** A link of an organisation somebody belongs to; `authority`: it is a municipality or a region. */
export type PersonLink = { link: string; authority: boolean }

/**
 * What such a link gives in its collaboration. Guests see through their groups only; whoever also belongs to a private
 * provider (`alsoProvider`) is no authority anywhere.
 */
export const givenBy = ({ link, authority }: PersonLink, { alsoProvider }: { alsoProvider: boolean }) => ({
  covered: link !== 'guest',
  authority: link === 'party' && authority && !alsoProvider,
})

/** The tokens a signed-in person holds. */
export function actorScopes(standing: Standing): string[] {
  const tokens = [token.everyone, token.signedIn, token.person(standing.personId), ...standing.groupIds.map(token.group)]
  for (const one of standing.collaborations) {
    if (one.covered) tokens.push(token.collaboration(one.id))
    if (one.authority) tokens.push(token.authorities(one.id))
    if (one.secretariat) tokens.push(token.secretariat(one.id))
  }
  return tokens
}

export type PersonPlaces = {
  personId: string
  covered: string[]
  guestOf: string[]
  groupIds: string[]
  /** The account is closed, or was never taken into use. */
  hidden?: boolean
}

/**
 * The tokens that open a person to others: those who share a collaboration or a group with them find them. Whoever cannot
 * sign in, though they have an account, is found by the secretariats alone.
 */
export const personScopes = ({ personId, covered, guestOf, groupIds, hidden = false }: PersonPlaces): string[] => [
  token.person(personId),
  ...(hidden ? [] : covered.map(token.collaboration)),
  ...[...covered, ...guestOf].map(token.secretariat),
  ...(hidden ? [] : groupIds.map(token.group)),
]

/** The same rights for what is never wider than signed in: dialogs. */
export const withoutEveryone = (scopes: string[]): string[] => scopes.filter((one) => one !== token.everyone)

const unique = (tokens: string[]) => [...new Set(tokens)]
