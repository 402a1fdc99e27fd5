import type { CommandRoom } from '#server/kernel/command.ts'
import type { Tx } from '#server/kernel/db.ts'
import { Invalid } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/ids.ts'
import { addLink, putCollaboration, putOrganisationSubject } from './commands.ts'
import * as facts from './facts.ts'
import type { LinkFacts } from './policy.ts'
import { type Party, regions } from './regions.ts'
import type { FocusWord, RegionCode } from './words.ts'

/*
 * How a collaboration comes into the world: first run makes the first one, drift the others, in their own transactions.
 */

export type Founding = {
  region: RegionCode | 'other'
  collaborationName: string
  /** Its part of the address; left empty it is made from the name. */
  slug?: string
  hostOrganisation: string
}

export type Founded = {
  collaborationId: string
  slug: string
  name: string
  /** The party that hosts the secretariat, where one was named. */
  hostId: string | null
  /** Parties that were here before: whoever calls tells their people, who have new rights. */
  joined: string[]
}

type Room = Omit<CommandRoom, 'actor'>
type Plan = { slug: string; slugField: string; name: string; secretariat: string; focusWord: FocusWord; parties: Party[]; host: Party | null }

/** OR7: makes a collaboration and its parties. Throws Invalid where something is missing or taken. */
export async function foundCollaboration(room: Room, founding: Founding): Promise<Founded> {
  const { tx, announce, now } = room
  requireNames(founding)
  const { slug, slugField, name, secretariat, focusWord, parties, host } = planOf(founding)
  await requireFreeSlug(tx, slug, slugField)
  const collaborationId = await putCollaboration(tx, { slug, name, secretariat, focusWord }, now)
  await announce(facts.collaborationCreated, { collaborationId }, { subjectId: collaborationId })
  const known = await namesakes(tx, parties)
  requireNoPartyElsewhere(known, host)
  const joined = known.map((one) => one.id)
  for (const one of known) await join(room, one, collaborationId)
  const fresh = parties.filter((party) => !known.some((one) => isNamed(one, party.name)))
  const made = await putParties(room, fresh, collaborationId)
  const hostId = host && [...known, ...made].find((one) => isNamed(one, host.name))!.id
  return { collaborationId, slug, name, hostId, joined }
}

function requireNames({ region, collaborationName, hostOrganisation }: Founding): void {
  if (region !== 'other' || (collaborationName && hostOrganisation)) return
  throw new Invalid({
    ...(!collaborationName && { collaborationName: 'field.required' }),
    ...(!hostOrganisation && { hostOrganisation: 'field.required' }),
  })
}

function planOf({ region, collaborationName, slug, hostOrganisation }: Founding): Plan {
  const preset = region === 'other' ? null : regions[region]
  const known = preset?.parties ?? []
  const host = hostOrganisation ? (known.find((party) => isSamePlace(party.name, hostOrganisation)) ?? hostCalled(hostOrganisation)) : null
  return {
    slug: preset?.slug ?? (slug || slugOf(collaborationName)),
    slugField: preset ? 'region' : slug ? 'slug' : 'collaborationName',
    name: preset?.name ?? collaborationName,
    secretariat: preset?.secretariat ?? '',
    focusWord: preset?.focusWord ?? 'actionArea',
    parties: host && !known.includes(host) ? [...known, host] : known,
    host,
  }
}

const hostCalled = (name: string): Party => ({ name, shortName: name, kindCode: 'municipality', council: null })

/** "Middelfart" and "Middelfart Kommune". */
const isSamePlace = (one: string, other: string) => withoutKind(one) === withoutKind(other)
const withoutKind = (name: string) => name.toLowerCase().replace(/ kommune$/, '')
const isNamed = (one: { name: string }, name: string) => one.name.toLowerCase() === name.toLowerCase()

const slugOf = (name: string) =>
  name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '') || 'samarbejde'

async function requireFreeSlug(tx: Tx, slug: string, field: string): Promise<void> {
  // Of two who ask for the same address at once, the second waits here and then sees the first.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`collaboration ${slug}`}, 0))`
  if (await tx.collaboration.findUnique({ where: { slug }, select: { id: true } })) throw new Invalid({ [field]: 'collaboration.taken' })
}

type Namesake = { id: string; name: string; links: LinkFacts[] }

const namesakes = (tx: Tx, parties: Party[]) => tx.$queryRaw<Namesake[]>`
  SELECT o."id", o."name", coalesce((SELECT json_agg(json_build_object('collaborationId', l."collaborationId", 'link', l."link"))
    FROM "OrganisationLink" l WHERE l."organisationId" = o."id"), '[]') AS "links"
  FROM "Organisation" o WHERE lower(o."name") = ANY(${parties.map((one) => one.name.toLowerCase())}::text[])`

/** OR4: whoever looks after a party's people decides in their collaboration too, so that is for the secretariats. */
function requireNoPartyElsewhere(known: Namesake[], host: Party | null): void {
  const elsewhere = known.find((one) => one.links.some(({ link }) => link === 'party'))
  if (!elsewhere) return
  const isHost = host !== null && isNamed(elsewhere, host.name)
  throw new Invalid({ [isHost ? 'hostOrganisation' : 'region']: 'collaboration.partyElsewhere' })
}

async function join({ tx, announce, now }: Room, known: Namesake, collaborationId: string): Promise<void> {
  const link = { collaborationId, link: 'party' as const }
  await addLink(tx, known, link, now)
  await announce(facts.organisationLinked, { organisationId: known.id, ...link }, { subjectId: known.id })
}

/** Writes the parties that are new, a whole region in few statements. */
async function putParties({ tx, announce, now }: Room, parties: Party[], collaborationId: string): Promise<{ id: string; name: string }[]> {
  const rows = parties.map((party) => ({ ...party, id: newId(), createdAt: now }))
  const link = { collaborationId, link: 'party' as const }
  await tx.organisation.createMany({ data: rows })
  await tx.organisationLink.createMany({ data: rows.map((row) => ({ organisationId: row.id, ...link })) })
  for (const { id, name } of rows) {
    await putOrganisationSubject(tx, { id, name, links: [link] }, now)
    await announce(facts.organisationCreated, { organisationId: id }, { subjectId: id })
  }
  return rows
}
