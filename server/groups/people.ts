import { type Actor, person as asPerson, personIdOf } from '#server/kernel/actor.ts'
import { today } from '#server/kernel/clock.ts'
import { db } from '#server/kernel/db.ts'
import { NotFound, Refused } from '#server/kernel/errors.ts'
import { isId } from '#server/kernel/ids.ts'
import { mayDeactivate, mayEditProfile } from '#server/accounts/policy.ts'
import { type Away, awayJson, personFor } from '#server/accounts/queries.ts'
import { must } from '#server/kernel/verdict.ts'
import { mayAffiliate, mayEndAffiliation } from '#server/organisations/policy.ts'
import type { LinkFacts } from '#server/organisations/policy.ts'
import { departmentNames } from '#server/organisations/departments.ts'
import { collator, organisationFor } from '#server/organisations/queries.ts'
import { visibleSubjectsSql } from '#server/subjects/policy.ts'
import { subjectFor } from '#server/subjects/queries.ts'

export type PersonAffiliation = {
  id: string
  organisationId: string
  organisation: string
  title: string
  department: string
  side: string
  roles: string[]
  from: string
  until: string | null
  current: boolean
  /** Whether the actor may change it. */
  mayEdit: boolean
  /** One's own, which one may only end. */
  mayEnd: boolean
}

/** What the page of a person shows: where they belong, and the groups of theirs the actor may find. */
export async function personPage(actor: Actor, id: string) {
  if (!isId(id)) throw new NotFound(`person ${id}`)
  const [person, belonging] = await Promise.all([personFor(db(), actor, id), belongingOf(actor, id)])
  const { collaborationIds, scopes: _, ...shown } = person
  const mine = personIdOf(actor) === id
  const secretariatHere = actor.kind === 'person' && actor.collaborations.some((one) => one.secretariat)
  return {
    person: shown,
    ...belonging,
    can: {
      editProfile: actor.kind === 'person' && mayEditProfile(actor, { personId: id, collaborationIds }).ok,
      deactivate: actor.kind === 'person' && mayDeactivate(actor, { personId: id, collaborationIds }).ok,
      addAffiliation: secretariatHere,
      history: mine || (actor.kind === 'person' && mayEditProfile(actor, { personId: id, collaborationIds }).ok),
    },
  }
}

type AffiliationRow = Omit<PersonAffiliation, 'mayEdit' | 'mayEnd'> & {
  links: LinkFacts[] | null
  authority: boolean
  provider: boolean
}
type BelongingRow = { affiliations: AffiliationRow[] | null; secretariatOf: { slug: string; name: string }[] | null; standing: string | null; groups: PersonGroup[] | null; away: Away | null; seats: PersonSeat[] | null }

async function belongingOf(actor: Actor, id: string) {
  const [row] = await db().$queryRaw<BelongingRow[]>`
    SELECT
      (SELECT json_agg(json_build_object('id', f."id", 'organisationId', o."id", 'organisation', o."name", 'title', f."title",
          'department', f."department", 'side', f."side", 'roles', f."roles", 'from', f."from", 'until', f."until",
          'current', f."from" <= ${today()}::date AND (f."until" IS NULL OR f."until" >= ${today()}::date), 'authority', k."authority",
          'provider', k."provider", 'links', (SELECT json_agg(json_build_object('collaborationId', l."collaborationId", 'link', l."link"))
            FROM "OrganisationLink" l WHERE l."organisationId" = o."id")) ORDER BY f."until" DESC NULLS FIRST, f."from" DESC)
        FROM "Affiliation" f JOIN "Organisation" o ON o."id" = f."organisationId" JOIN "OrganisationKind" k ON k."code" = o."kindCode"
        WHERE f."personId" = p."id") AS "affiliations",
      ${awayJson(actor)} AS "away",
      (SELECT json_agg(json_build_object('slug', c."slug", 'name', c."name") ORDER BY c."name" COLLATE "da-x-icu") FROM "CollaborationRole" r
        JOIN "Collaboration" c ON c."id" = r."collaborationId" WHERE r."personId" = p."id" AND r."role" = 'secretariat') AS "secretariatOf",
      (SELECT CASE WHEN a."deactivatedAt" IS NOT NULL THEN 'closed' WHEN a."passwordHash" IS NULL THEN 'invited' ELSE 'active' END
        FROM "Account" a WHERE a."personId" = p."id") AS "standing",
      (SELECT json_agg(json_build_object('id', g."id", 'name', g."name", 'kind', g."kind", 'role', m."role", 'collaboration', c."name",
          'closed', g."closedAt" IS NOT NULL))
        FROM "Membership" m JOIN "Group" g ON g."id" = m."groupId" JOIN "Collaboration" c ON c."id" = g."collaborationId"
          JOIN "Subject" seen ON seen."id" = g."id" AND ${visibleSubjectsSql(actor, 'seen')}
        WHERE m."personId" = p."id" AND m."endedAt" IS NULL) AS "groups",
      (SELECT json_agg(json_build_object('id', h."id", 'groupId', g."id", 'group', g."name", 'organisation', o."name", 'label', s."label", 'as', h."as",
          'until', s."until") ORDER BY o."name" COLLATE "da-x-icu", g."name" COLLATE "da-x-icu")
        FROM "SeatHolding" h JOIN "Seat" s ON s."id" = h."seatId" JOIN "Organisation" o ON o."id" = s."organisationId" JOIN "Group" g ON g."id" = s."groupId"
          JOIN "Subject" seen ON seen."id" = g."id" AND ${visibleSubjectsSql(actor, 'seen')}
        WHERE h."personId" = p."id" AND h."endedAt" IS NULL AND g."closedAt" IS NULL) AS "seats"
    FROM "Person" p WHERE p."id" = ${id}::uuid`
  const affiliations = (row?.affiliations ?? []).map(
    ({ links, authority, provider, ...shown }): PersonAffiliation => {
      const organisation = { links: links ?? [], authority, provider }
      const mayEdit = mayAffiliate(actor, organisation).ok
      return { ...shown, mayEdit, mayEnd: shown.current && !mayEdit && mayEndAffiliation(actor, organisation, id).ok }
    },
  )
  return { affiliations, secretariatOf: row?.secretariatOf ?? [], account: row?.standing ?? 'none', groups: (row?.groups ?? []).sort(openFirst), away: row?.away ?? null, seats: row?.seats ?? [] }
}

type PersonSeat = { id: string; groupId: string; group: string; organisation: string; label: string; as: string; until: string | null }
type PersonGroup = { id: string; name: string; kind: string; role: string; collaboration: string; closed: boolean }

const openFirst = (a: PersonGroup, b: PersonGroup) => Number(a.closed) - Number(b.closed) || collator.compare(a.name, b.name)

/** What the form of a person's profile needs; Refused for who may not change it. */
export async function profilePage(actor: Actor, id: string) {
  const { collaborationIds, scopes: _, ...person } = await personFor(db(), actor, id)
  must(mayEditProfile(asPerson(actor), { personId: id, collaborationIds }))
  return { person }
}

type ChoiceRow = { id: string; name: string; authority: boolean; links: LinkFacts[] }

/** What the form for a new affiliation needs: the organisations the actor may say somebody belongs to. */
export async function newAffiliationPage(actor: Actor, personId: string) {
  const person = await subjectFor(db(), actor, personId)
  if (!asPerson(actor).collaborations.some((one) => one.secretariat)) throw new Refused('affiliation.onlySecretariat')
  const rows = await db().$queryRaw<ChoiceRow[]>`
    SELECT o."id", o."name", k."authority", json_agg(json_build_object('collaborationId', l."collaborationId", 'link', l."link")) AS "links"
    FROM "Organisation" o JOIN "OrganisationKind" k ON k."code" = o."kindCode" JOIN "OrganisationLink" l ON l."organisationId" = o."id"
      JOIN "Subject" ON "Subject"."id" = o."id"
    WHERE ${visibleSubjectsSql(actor)} GROUP BY o."id", k."code"`
  const organisations = rows
    .filter((row) => mayAffiliate(actor, row).ok)
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => collator.compare(a.name, b.name))
  const departments = await departmentNames(organisations.map((one) => one.id))
  return { person: { id: person.id, name: person.title }, organisations, departments }
}

/** What the form of an affiliation needs; Refused for who may not change it. */
export async function affiliationPage(actor: Actor, personId: string, affiliationId: string) {
  const person = await subjectFor(db(), actor, personId)
  const affiliation = isId(affiliationId)
    ? await db().affiliation.findFirst({ where: { id: affiliationId, personId } })
    : null
  if (!affiliation) throw new NotFound(`affiliation ${affiliationId}`)
  const organisation = await organisationFor(db(), actor, affiliation.organisationId)
  must(mayAffiliate(actor, organisation))
  return {
    person: { id: person.id, name: person.title },
    affiliation: { ...affiliation, organisation: { name: organisation.name } },
    departments: await departmentNames([organisation.id]),
    ended: affiliation.until !== null && affiliation.until < new Date(today()),
  }
}
