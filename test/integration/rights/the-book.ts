import { pool } from '#server/kernel/db.ts'

/*
 * The table of rights (server/decisions) written a second time, by noun, from the rows themselves: it knows nothing of
 * scopes, actors or policies. What the product shows is compared with it.
 */

export type Level = 'private' | 'group' | 'authorities' | 'collaboration' | 'signed_in' | 'public'

export type Thing = {
  id: string
  kind: string
  level: Level
  title: string
  collaborationId: string | null
  groupId: string | null
  createdById: string | null
  removed: boolean
  named: string[]
  shares: { collaborationId: string; level: Level }[]
}

export type Role = 'chair' | 'secretary' | 'member' | 'observer'

/** Where a person stands: everything the rules ask about them. */
export type Standing = {
  personId: string
  /** Belongs by an affiliation to a party, provider or council, or by a role; a guest does not. */
  belongs: Set<string>
  guestOf: Set<string>
  authorityIn: Set<string>
  secretariatOf: Set<string>
  roles: Map<string, Role>
  /** The home collaborations of the groups they sit in. */
  groupHomes: Set<string>
  /** Has an account and cannot sign in: it is closed, or was never taken into use. */
  hidden: boolean
}

/** Nobody is signed in. */
export const nobody = null

type Affiliation = {
  personId: string
  collaborationId: string | null
  link: string | null
  authority: boolean
  provider: boolean
}

const affiliationSql = `
  SELECT f."personId", l."collaborationId", l."link", k."authority", k."provider"
  FROM "Affiliation" f JOIN "Organisation" o ON o."id" = f."organisationId" JOIN "OrganisationKind" k ON k."code" = o."kindCode"
  LEFT JOIN "OrganisationLink" l ON l."organisationId" = o."id"
  WHERE f."from" <= CURRENT_DATE AND (f."until" IS NULL OR f."until" >= CURRENT_DATE)`

const thingSql = `
  SELECT s."id", s."kind", s."level", s."title", s."collaborationId", s."groupId", s."createdById", s."removedAt" IS NOT NULL AS "removed",
    ARRAY(SELECT g."personId"::text FROM "SubjectGrant" g WHERE g."subjectId" = s."id") AS "named",
    coalesce((SELECT json_agg(json_build_object('collaborationId', h."collaborationId", 'level', h."level")) FROM "SubjectShare" h WHERE h."subjectId" = s."id"), '[]') AS "shares"
  FROM "Subject" s`

/** Reads the rows as they are now. */
export async function openBook() {
  const [affiliations, roles, memberships, things, unusable] = await Promise.all([
    pool().query<Affiliation>(affiliationSql),
    pool().query<{ personId: string; collaborationId: string; role: string }>('SELECT * FROM "CollaborationRole"'),
    pool().query<{ personId: string; groupId: string; role: Role; home: string }>(
      `SELECT m."personId", m."groupId", m."role", g."collaborationId" AS "home"
       FROM "Membership" m JOIN "Group" g ON g."id" = m."groupId" WHERE m."endedAt" IS NULL`,
    ),
    pool().query<Thing>(thingSql),
    pool().query<{ personId: string }>(
      'SELECT "personId" FROM "Account" WHERE "deactivatedAt" IS NOT NULL OR "passwordHash" IS NULL',
    ),
  ])
  const known = new Map(things.rows.map((one) => [one.id, one]))
  const standings = new Map<string, Standing>()
  const standing = (personId: string): Standing => {
    const made = standings.get(personId) ?? standingFrom(personId, affiliations.rows)
    standings.set(personId, made)
    return made
  }
  for (const one of roles.rows) {
    standing(one.personId).belongs.add(one.collaborationId)
    if (one.role === 'secretariat') standing(one.personId).secretariatOf.add(one.collaborationId)
  }
  for (const one of memberships.rows) {
    standing(one.personId).roles.set(one.groupId, one.role)
    standing(one.personId).groupHomes.add(one.home)
  }
  for (const { personId } of unusable.rows) standing(personId).hidden = true
  return {
    things: [...known.values()],
    thing: (id: string) => known.get(id),
    standing,
    sees: (who: Standing | null, thing: Thing) => sees(who, thing, standing),
  }
}

export type Book = Awaited<ReturnType<typeof openBook>>

function standingFrom(personId: string, all: Affiliation[]): Standing {
  const mine = all.filter((one) => one.personId === personId)
  const works = mine.some((one) => one.provider)
  const where = (keep: (one: Affiliation) => boolean) =>
    new Set(mine.filter(keep).flatMap((one) => one.collaborationId ?? []))
  return {
    personId,
    belongs: where((one) => one.link !== 'guest'),
    guestOf: where((one) => one.link === 'guest'),
    authorityIn: where((one) => one.link === 'party' && one.authority && !works),
    secretariatOf: new Set(),
    roles: new Map(),
    groupHomes: new Set(),
    hidden: false,
  }
}

/** Visible: member of the owning group, named, secretariat (not of what is private), or covered by the level; never what is for authorities to others. */
export function sees(who: Standing | null, thing: Thing, standingOf: (personId: string) => Standing): boolean {
  if (thing.removed) return false
  if (thing.kind === 'person') return who !== null && findsPerson(who, standingOf(thing.id))
  if (thing.level === 'private')
    return who !== null && (thing.createdById === who.personId || thing.named.includes(who.personId))
  const homes = [{ collaborationId: thing.collaborationId, level: thing.level }, ...thing.shares]
  // Each row of sharing is the level there; what is for authorities at home is for authorities wherever it is shared.
  const passes = (one: { collaborationId: string | null; level: Level }) =>
    covers(who, one) && (thing.level !== 'authorities' || isAuthority(who, one.collaborationId))
  if (homes.some(passes)) return true
  if (who === null || thing.level === 'authorities') return false
  return (
    thing.named.includes(who.personId) ||
    (thing.groupId !== null && who.roles.has(thing.groupId)) ||
    (thing.collaborationId !== null && who.secretariatOf.has(thing.collaborationId))
  )
}

const isAuthority = (who: Standing | null, collaborationId: string | null) =>
  who !== null && collaborationId !== null && who.authorityIn.has(collaborationId)

function covers(
  who: Standing | null,
  { level, collaborationId }: { level: Level; collaborationId: string | null },
): boolean {
  if (level === 'public') return true
  if (who === null) return false
  if (level === 'signed_in') return true
  if (collaborationId === null) return false
  if (level === 'collaboration') return who.belongs.has(collaborationId)
  return level === 'authorities' && isAuthority(who, collaborationId)
}

/** People find whom they share a collaboration or a group with; the secretariat finds guests, whoever sits in its groups, and, alone, those who cannot sign in. */
function findsPerson(who: Standing, other: Standing): boolean {
  if (who.personId === other.personId) return true
  const meets =
    !other.hidden &&
    ([...who.belongs].some((one) => other.belongs.has(one)) || [...who.roles.keys()].some((one) => other.roles.has(one)))
  return (
    meets ||
    [...who.secretariatOf].some((one) => other.belongs.has(one) || other.guestOf.has(one) || other.groupHomes.has(one))
  )
}

/** Chair, secretary, or secretariat of the home. */
export const runs = (who: Standing, thing: { groupId: string | null; collaborationId: string | null }): boolean =>
  (thing.collaborationId !== null && who.secretariatOf.has(thing.collaborationId)) ||
  ['chair', 'secretary'].includes(who.roles.get(thing.groupId ?? '') ?? '')

/** Who creates and writes papers: those who run the group, and its members; not its observers. */
export const writesIn = (who: Standing, thing: { groupId: string | null; collaborationId: string | null }): boolean =>
  runs(who, thing) || who.roles.get(thing.groupId ?? '') === 'member'
