import { type Actor, type ActorAffiliation, type ActorCollaboration, type ActorMembership, anonymous, type Language, type PersonActor } from '#server/kernel/actor.ts'
import { now, today } from '#server/kernel/clock.ts'
import { pool } from '#server/kernel/db.ts'
import { actorScopes, givenBy } from '#server/subjects/scopes.ts'
import { sessionIdFrom, sessionKey } from './sessions.ts'

type Row = {
  sessionId: string
  accountId: string
  personId: string
  name: string
  email: string
  language: Language
  keyboardLetters: boolean
  drift: boolean
  chosen: string | null
  links: { collaborationId: string; slug: string; name: string; link: string; authority: boolean }[] | null
  roles: { collaborationId: string; slug: string; name: string; role: string }[] | null
  affiliations: (ActorAffiliation & { provider: boolean })[] | null
  memberships: ActorMembership[] | null
}

const statementFor = (session: string, from: string) => `
  SELECT ${session} AS "sessionId", a."id" AS "accountId", p."id" AS "personId", p."name", a."email"::text AS "email", a."language",
    a."keyboardLetters", a."drift", a."collaborationId" AS "chosen",
    (SELECT json_agg(json_build_object('id', f."id", 'organisationId', o."id", 'organisation', o."name", 'kindCode', o."kindCode", 'roles', f."roles",
        'provider', k."provider") ORDER BY f."from")
      FROM "Affiliation" f JOIN "Organisation" o ON o."id" = f."organisationId" JOIN "OrganisationKind" k ON k."code" = o."kindCode"
      WHERE f."personId" = p."id" AND f."from" <= $3::date AND (f."until" IS NULL OR f."until" >= $3::date)) AS "affiliations",
    (SELECT json_agg(json_build_object('collaborationId', c."id", 'slug', c."slug", 'name', c."name", 'link', l."link",
        'authority', k."authority") ORDER BY f."from", c."name" COLLATE "da-x-icu")
      FROM "Affiliation" f JOIN "Organisation" o ON o."id" = f."organisationId" JOIN "OrganisationKind" k ON k."code" = o."kindCode"
      JOIN "OrganisationLink" l ON l."organisationId" = o."id" JOIN "Collaboration" c ON c."id" = l."collaborationId"
      WHERE f."personId" = p."id" AND f."from" <= $3::date AND (f."until" IS NULL OR f."until" >= $3::date)) AS "links",
    (SELECT json_agg(json_build_object('collaborationId', c."id", 'slug', c."slug", 'name', c."name", 'role', r."role"))
      FROM "CollaborationRole" r JOIN "Collaboration" c ON c."id" = r."collaborationId" WHERE r."personId" = p."id") AS "roles",
    (SELECT json_agg(json_build_object('groupId', m."groupId", 'role', m."role", 'collaborationId', g."collaborationId"))
      FROM "Membership" m JOIN "Group" g ON g."id" = m."groupId" WHERE m."personId" = p."id" AND m."endedAt" IS NULL) AS "memberships"
  FROM ${from} AND a."deactivatedAt" IS NULL`

const statement = statementFor(
  's."publicId"',
  `"Session" s JOIN "Account" a ON a."id" = s."accountId" JOIN "Person" p ON p."id" = a."personId" WHERE s."id" = $1 AND s."expiresAt" > $2::timestamptz`,
)
const withoutSession = statementFor(
  `''`,
  `"Account" a JOIN "Person" p ON p."id" = a."personId" WHERE p."id" = $1::uuid AND $2::timestamptz IS NOT NULL`,
)

/** Who is asking, by the cookie they carry: one statement, everything that decides rights. */
export async function actorForCookies(cookies: string | null | undefined, language: Language = 'da'): Promise<Actor> {
  const sessionId = sessionIdFrom(cookies)
  if (!sessionId) return anonymous(language)
  const { rows } = await pool().query<Row>({ name: 'actor', text: statement, values: [sessionKey(sessionId), now(), today()] })
  return rows[0] ? personActor(rows[0]) : anonymous(language)
}

/** Somebody as they are today, for what goes on in their name while they are away; null for who can no longer sign in. */
export async function actorForPerson(personId: string): Promise<PersonActor | null> {
  const { rows } = await pool().query<Row>({ name: 'actor of a person', text: withoutSession, values: [personId, now(), today()] })
  return rows[0] ? personActor(rows[0]) : null
}

function personActor(row: Row): PersonActor {
  const affiliations = row.affiliations ?? []
  const memberships = row.memberships ?? []
  const collaborations = collaborationsOf(row, affiliations.some((one) => one.provider))
  const chosen = collaborations.find((one) => one.id === row.chosen) ?? beginning(collaborations, memberships, row.links ?? [])
  return {
    kind: 'person',
    personId: row.personId,
    accountId: row.accountId,
    sessionId: row.sessionId,
    name: row.name,
    email: row.email,
    language: row.language,
    keyboardLetters: row.keyboardLetters,
    drift: row.drift,
    collaborationId: chosen?.id ?? null,
    collaborations,
    affiliations: affiliations.map(({ provider: _, ...affiliation }) => affiliation),
    memberships,
    scopes: actorScopes({
      personId: row.personId,
      collaborations,
      groupIds: memberships.map((one) => one.groupId),
    }),
  }
}

/** Where whoever has not chosen begins: in their secretariat, else where they have a group, else where they are party. */
function beginning(collaborations: ActorCollaboration[], memberships: ActorMembership[], links: { collaborationId: string; link: string }[]) {
  const groups = memberships.map((one) => one.collaborationId)
  const parties = links.filter((one) => one.link === 'party').map((one) => one.collaborationId)
  const [party] = parties
  return (
    collaborations.find((one) => one.secretariat) ??
    collaborations.find((one) => groups.includes(one.id) && parties.includes(one.id)) ??
    collaborations.find((one) => groups.includes(one.id)) ??
    collaborations.find((one) => one.id === party) ??
    collaborations[0]
  )
}

function collaborationsOf(row: Row, alsoProvider: boolean): ActorCollaboration[] {
  const found = new Map<string, ActorCollaboration>()
  const meet = (one: { collaborationId: string; slug: string; name: string }) => {
    const known = found.get(one.collaborationId)
    const fresh = { id: one.collaborationId, slug: one.slug, name: one.name, authority: false, secretariat: false, covered: false }
    if (!known) found.set(one.collaborationId, fresh)
    return known ?? fresh
  }
  for (const role of row.roles ?? []) Object.assign(meet(role), { covered: true, secretariat: role.role === 'secretariat' })
  for (const link of row.links ?? []) {
    const one = meet(link)
    const given = givenBy(link, { alsoProvider })
    one.covered ||= given.covered
    one.authority ||= given.authority
  }
  return [...found.values()].sort((a, b) => Number(b.secretariat) - Number(a.secretariat) || a.name.localeCompare(b.name, 'da'))
}
