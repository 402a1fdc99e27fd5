import type { Actor } from '#server/kernel/actor.ts'
import { closeScopes } from '#server/accounts/policy.ts'
import { today } from '#server/kernel/clock.ts'
import { db, Prisma } from '#server/kernel/db.ts'
import { isId } from '#server/kernel/ids.ts'
import { calledLike, organisationKinds } from '#server/organisations/queries.ts'
import { visibleSubjectsSql } from '#server/subjects/policy.ts'
import { type PeopleRole, peopleRoles } from './words.ts'

export type PeopleQuestion = {
  words: string
  collaborationId: string | null
  organisationId: string | null
  role: PeopleRole | null
  /** From 1. */
  page: number
}

export type PersonLine = {
  id: string
  name: string
  title: string
  organisations: { id: string; name: string; title: string; roles: string[] }[] | null
  secretariat: string[] | null
  email: string | null
  phone: string | null
  field: string
  askMeAbout: string[]
  /** Yyyy-mm-dd of the last day, or '' where it is not known; null for who is here. */
  awayUntil: string | null
  all: number
}

export const perPage = 50
/** As many rows as a file may hold. */
export const longestList = 10_000

/** Reads the choices of an address; what cannot be meant is left out. */
export const peopleQuestion = (params: URLSearchParams, collaborationId: string | null): PeopleQuestion => {
  const organisation = params.get('organisation')
  const role = params.get('ansvar')
  return {
    words: (params.get('q') ?? '').trim().slice(0, 100),
    collaborationId,
    organisationId: organisation && isId(organisation) ? organisation : null,
    role: peopleRoles.find((one) => one === role) ?? null,
    page: pageIn(params),
  }
}

/** The page an address asks for; from 1. */
export const pageIn = (params: URLSearchParams): number => {
  const page = Number(params.get('side') ?? 1)
  return Number.isSafeInteger(page) && page > 0 && page < 10_000 ? page : 1
}

/** Whether the affiliation `f` holds today. */
const holdsToday = () => Prisma.sql`f."from" <= ${today()}::date AND (f."until" IS NULL OR f."until" >= ${today()}::date)`

const affiliated = (where: Prisma.Sql) =>
  Prisma.sql`EXISTS (SELECT 1 FROM "Affiliation" f WHERE f."personId" = p."id" AND ${holdsToday()} AND ${where})`

/** A membership of `p` in an open group the actor may find: another one must not show by who is listed. */
const inGroup = (actor: Actor, where: Prisma.Sql) => Prisma.sql`EXISTS (
  SELECT 1 FROM "Membership" m JOIN "Group" g ON g."id" = m."groupId" JOIN "Subject" gs ON gs."id" = g."id"
  WHERE m."personId" = p."id" AND m."endedAt" IS NULL AND g."closedAt" IS NULL AND ${visibleSubjectsSql(actor, 'gs')} AND ${where})`

/** DI1: the people one may find, in the order of Danish names. */
export const peopleLines = (actor: Actor, question: PeopleQuestion, { limit, offset }: { limit: number; offset: number }) => {
  const conditions = [visibleSubjectsSql(actor), ...conditionsOf(actor, question)]
  return db().$queryRaw<PersonLine[]>`
    WITH found AS (
      SELECT p.*, "Subject"."scopes", count(*) OVER ()::int AS "all"
      FROM "Person" p JOIN "Subject" ON "Subject"."id" = p."id" AND "Subject"."kind" = 'person'
      WHERE ${Prisma.join(conditions, ' AND ')}
      ORDER BY p."name" COLLATE "da-x-icu", p."id" LIMIT ${limit} OFFSET ${offset})
    SELECT p."id", p."name", p."title", p."field", p."askMeAbout", p."all",
      ${contact(actor, 'email')} AS "email", ${contact(actor, 'phone')} AS "phone",
      CASE WHEN p."absentFrom" <= ${today()}::date AND (p."absentUntil" IS NULL OR p."absentUntil" >= ${today()}::date)
        THEN coalesce(p."absentUntil"::text, '') END AS "awayUntil",
      (SELECT json_agg(json_build_object('id', o."id", 'name', o."name", 'title', f."title", 'roles', f."roles") ORDER BY f."from")
        FROM "Affiliation" f JOIN "Organisation" o ON o."id" = f."organisationId" JOIN "Subject" seen ON seen."id" = o."id"
        WHERE f."personId" = p."id" AND ${holdsToday()} AND ${visibleSubjectsSql(actor, 'seen')}) AS "organisations",
      (SELECT json_agg(c."name" ORDER BY c."name" COLLATE "da-x-icu") FROM "CollaborationRole" r JOIN "Collaboration" c ON c."id" = r."collaborationId"
        WHERE r."personId" = p."id" AND r."role" = 'secretariat') AS "secretariat"
    FROM found p ORDER BY p."name" COLLATE "da-x-icu", p."id"`
}

/** DI2: the same rule as `mayReadContact`, as SQL on the rows found. */
function contact(actor: Actor, field: 'email' | 'phone'): Prisma.Sql {
  const column = Prisma.raw(`p."${field}"`)
  if (actor.kind === 'system') return column
  const seen = Prisma.raw(`p."${field}Seen"`)
  return Prisma.sql`CASE WHEN ${seen} = 'collaboration' OR p."scopes" && ${closeScopes(actor)}::text[] THEN ${column} END`
}

function conditionsOf(actor: Actor, { words, collaborationId, organisationId, role }: PeopleQuestion): Prisma.Sql[] {
  const conditions = words
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => {
      const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`
      return Prisma.sql`(p."name" ILIKE ${like} OR p."title" ILIKE ${like} OR p."field" ILIKE ${like} OR array_to_string(p."askMeAbout", ' ') ILIKE ${like}
        OR ${affiliated(Prisma.sql`(f."title" ILIKE ${like} OR f."department" ILIKE ${like})`)})`
    })
  if (collaborationId) conditions.push(isOf(actor, collaborationId))
  if (organisationId) conditions.push(affiliated(Prisma.sql`f."organisationId" = ${organisationId}::uuid`))
  if (role) conditions.push(answersFor(actor, role))
  return conditions
}

/** By an organisation, a role or a group of it: gathered once, not asked of each person. */
const isOf = (actor: Actor, collaborationId: string) => Prisma.sql`p."id" IN (
  SELECT f."personId" FROM "Affiliation" f JOIN "OrganisationLink" l ON l."organisationId" = f."organisationId"
  WHERE l."collaborationId" = ${collaborationId}::uuid AND ${holdsToday()}
  UNION SELECT r."personId" FROM "CollaborationRole" r WHERE r."collaborationId" = ${collaborationId}::uuid
  UNION SELECT m."personId" FROM "Membership" m JOIN "Group" g ON g."id" = m."groupId" JOIN "Subject" gs ON gs."id" = g."id"
  WHERE g."collaborationId" = ${collaborationId}::uuid AND m."endedAt" IS NULL AND g."closedAt" IS NULL AND ${visibleSubjectsSql(actor, 'gs')})`

function answersFor(actor: Actor, role: PeopleRole): Prisma.Sql {
  if (role === 'secretariat') return Prisma.sql`EXISTS (SELECT 1 FROM "CollaborationRole" r WHERE r."personId" = p."id" AND r."role" = 'secretariat')`
  if (role === 'chair') return inGroup(actor, Prisma.sql`m."role" = 'chair'`)
  return affiliated(Prisma.sql`${role} = ANY(f."roles")`)
}

/** What the page of people shows. */
export async function peoplePage(actor: Actor, question: PeopleQuestion) {
  const [lines, organisations] = await Promise.all([
    peopleLines(actor, question, { limit: perPage, offset: (question.page - 1) * perPage }),
    organisationsWithPeople(actor, question.collaborationId),
  ])
  const all = lines[0]?.all ?? 0
  return { lines, organisations, all, page: question.page, pages: Math.max(1, Math.ceil(all / perPage)) }
}

const organisationsWithPeople = (actor: Actor, collaborationId: string | null) => {
  const linked = collaborationId
    ? Prisma.sql`EXISTS (SELECT 1 FROM "OrganisationLink" l WHERE l."organisationId" = o."id" AND l."collaborationId" = ${collaborationId}::uuid)`
    : Prisma.sql`true`
  return db().$queryRaw<{ id: string; name: string }[]>`
    SELECT o."id", o."name" FROM "Organisation" o JOIN "Subject" ON "Subject"."id" = o."id"
    WHERE ${visibleSubjectsSql(actor)} AND ${linked} ORDER BY o."name" COLLATE "da-x-icu"`
}

export type OrganisationsQuestion = { words: string; collaborationId: string | null; kindCode: string | null; page: number }

export type OrganisationLine = {
  id: string
  name: string
  shortName: string
  nameDa: string
  nameEn: string
  website: string | null
  links: string[] | null
  people: number
  all: number
}

/** Reads the choices of an address; what cannot be meant is left out. */
export const organisationsQuestion = (params: URLSearchParams, collaborationId: string | null): OrganisationsQuestion => ({
  words: (params.get('q') ?? '').trim().slice(0, 100),
  collaborationId,
  kindCode: params.get('type')?.slice(0, 60) || null,
  page: pageIn(params),
})

/** The organisations one may find, each with how many of its people one may find. */
export const organisationLines = (actor: Actor, question: OrganisationsQuestion, { limit, offset }: { limit: number; offset: number }) => {
  const { words, collaborationId, kindCode } = question
  const conditions = [visibleSubjectsSql(actor)]
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`
    conditions.push(calledLike(like))
  }
  if (kindCode) conditions.push(Prisma.sql`o."kindCode" = ${kindCode}`)
  if (collaborationId)
    conditions.push(Prisma.sql`EXISTS (SELECT 1 FROM "OrganisationLink" l WHERE l."organisationId" = o."id" AND l."collaborationId" = ${collaborationId}::uuid)`)
  return db().$queryRaw<OrganisationLine[]>`
    WITH found AS (
      SELECT o.*, count(*) OVER ()::int AS "all" FROM "Organisation" o JOIN "Subject" ON "Subject"."id" = o."id"
      WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY o."name" COLLATE "da-x-icu", o."id" LIMIT ${limit} OFFSET ${offset}),
    counted AS MATERIALIZED (
      SELECT f."organisationId", count(DISTINCT f."personId")::int AS "people" FROM "Affiliation" f JOIN "Subject" seen ON seen."id" = f."personId"
      WHERE f."organisationId" IN (SELECT "id" FROM found) AND ${holdsToday()} AND ${visibleSubjectsSql(actor, 'seen')} GROUP BY 1)
    SELECT o."id", o."name", o."shortName", o."website", o."all", k."nameDa", k."nameEn",
      (SELECT array_agg(DISTINCT l."link") FROM "OrganisationLink" l
        WHERE l."organisationId" = o."id" AND (${collaborationId}::uuid IS NULL OR l."collaborationId" = ${collaborationId}::uuid)) AS "links",
      coalesce(counted."people", 0) AS "people"
    FROM found o JOIN "OrganisationKind" k ON k."code" = o."kindCode" LEFT JOIN counted ON counted."organisationId" = o."id" ORDER BY o."name" COLLATE "da-x-icu", o."id"`
}

/** What the page of organisations shows. */
export async function organisationsPage(actor: Actor, question: OrganisationsQuestion) {
  const [lines, kinds] = await Promise.all([
    organisationLines(actor, question, { limit: perPage, offset: (question.page - 1) * perPage }),
    organisationKinds(),
  ])
  const all = lines[0]?.all ?? 0
  return { lines, kinds, all, page: question.page, pages: Math.max(1, Math.ceil(all / perPage)) }
}
