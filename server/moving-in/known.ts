import type { LinkFacts } from '#server/organisations/policy.ts'
import { folded } from './columns.ts'

/* What a spreadsheet is held against: what there is already, and what its earlier lines make. Pure. */

export type KnownKind = { code: string; nameDa: string; nameEn: string; authority: boolean; provider: boolean }

export type KnownOrganisation = {
  id: string
  name: string
  shortName: string
  /** What people call it besides. */
  callingNames: string[]
  kindCode: string
  council: string | null
  note: string
  website: string | null
  links: LinkFacts[]
}

export type KnownAffiliation = {
  id: string
  organisationId: string
  title: string
  department: string
  side: string
  roles: string[]
  from: string
  until: string | null
}

export type KnownPerson = {
  id: string
  email: string | null
  name: string
  title: string
  phone: string
  field: string
  askMeAbout: string[]
  /** The importer finds the person. */
  seen: boolean
  closed: boolean
  scopes: string[]
  lookedAfterBy: string[]
  affiliations: KnownAffiliation[]
}

export type KnownHolding = { holdingId: string; personId: string; name: string; membershipId: string; role: string }

export type KnownSeat = {
  id: string
  organisationId: string
  label: string
  from: string
  until: string | null
  holder: KnownHolding | null
  substitute: KnownHolding | null
}

export type KnownGroup = {
  id: string
  name: string
  kind: string
  purpose: string
  reportsToId: string | null
  level: string
  defaultLevel: string
  joining: string
  focusAreaIds: string[]
  closed: boolean
  seats: KnownSeat[]
}

export type KnownOffer = {
  id: string
  organisationId: string
  name: string
  leaderId: string | null
  leader: string
  targetGroups: string[]
  paragraphs: string[]
  municipality: string
  residencePlaces: number | null
  description: string
  website: string | null
}

export type Known = {
  collaborationId: string
  slug: string
  /** Of Copenhagen, as yyyy-mm-dd. */
  today: string
  kinds: KnownKind[]
  organisations: KnownOrganisation[]
  people: KnownPerson[]
  offers: KnownOffer[]
  groups: KnownGroup[]
  /** Names and addresses of lines that are wrong themselves: whoever names them is wrong for that reason. */
  wrong: Set<string>
}

export const organisationCalled = (known: Known, name: string): KnownOrganisation | undefined => {
  const word = folded(name)
  return (
    known.organisations.find((one) => folded(one.name) === word) ??
    only(known.organisations.filter((one) => [one.shortName, ...one.callingNames].some((name) => folded(name) === word)))
  )
}

export const groupCalled = (known: Known, name: string): KnownGroup | undefined => {
  const called = known.groups.filter((one) => folded(one.name) === folded(name))
  return called.find((one) => !one.closed) ?? called[0]
}

export const personAt = (known: Known, email: string): KnownPerson | undefined => {
  const address = email.trim().toLowerCase()
  return known.people.find((one) => one.email?.toLowerCase() === address)
}

/** Somebody by address, or by a name only one person in the organisation has. */
export function personIn(known: Known, written: string, organisationId: string): KnownPerson | undefined {
  if (written.includes('@')) return personAt(known, written)
  const called = known.people.filter((one) => one.seen && folded(one.name) === folded(written))
  return only(called.filter((one) => belongsTo(one, organisationId, known.today))) ?? only(called)
}

export const belongsTo = (who: KnownPerson, organisationId: string, today: string): boolean =>
  who.affiliations.some((one) => one.organisationId === organisationId && one.from <= today && (one.until === null || one.until >= today))

const only = <One>(found: One[]): One | undefined => (found.length === 1 ? found[0] : undefined)

/** The name most like the one written, if it is like enough to be meant. */
export function nearest(written: string, names: string[]): string | null {
  const pairs = pairsOf(folded(written))
  let best = { name: '', likeness: 0 }
  for (const name of names) {
    const other = pairsOf(folded(name))
    const shared = [...pairs].filter((pair) => other.has(pair)).length
    const likeness = (2 * shared) / Math.max(1, pairs.size + other.size)
    if (likeness > best.likeness) best = { name, likeness }
  }
  return best.likeness >= 0.6 ? best.name : null
}

const pairsOf = (word: string) => new Set(Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2)))
