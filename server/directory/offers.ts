import type { Actor } from '#server/kernel/actor.ts'
import { db, Prisma } from '#server/kernel/db.ts'
import { isId } from '#server/kernel/ids.ts'
import { type Leader, leaderJson } from '#server/offers/queries.ts'
import { type TargetGroup, targetGroups } from '#server/offers/words.ts'
import { calledLike } from '#server/organisations/queries.ts'
import { visibleSubjectsSql } from '#server/subjects/policy.ts'
import { pageIn, perPage } from './queries.ts'

export type OffersQuestion = {
  words: string
  collaborationId: string | null
  organisationId: string | null
  targetGroup: TargetGroup | null
  paragraph: string | null
  page: number
}

export type OfferLine = {
  id: string
  name: string
  organisation: string
  leader: string
  person: Leader | null
  targetGroups: string[]
  paragraphs: string[]
  municipality: string
  residencePlaces: number | null
  website: string | null
  all: number
}

/** Reads the choices of an address; what cannot be meant is left out. */
export const offersQuestion = (params: URLSearchParams, collaborationId: string | null): OffersQuestion => {
  const organisation = params.get('organisation')
  return {
    words: (params.get('q') ?? '').trim().slice(0, 100),
    collaborationId,
    organisationId: organisation && isId(organisation) ? organisation : null,
    targetGroup: targetGroups.find((one) => one === params.get('maalgruppe')) ?? null,
    paragraph: params.get('paragraf')?.slice(0, 100) || null,
    page: pageIn(params),
  }
}

const inCollaboration = (collaborationId: string | null) =>
  collaborationId
    ? Prisma.sql`EXISTS (SELECT 1 FROM "OrganisationLink" l WHERE l."organisationId" = o."id" AND l."collaborationId" = ${collaborationId}::uuid)`
    : Prisma.sql`true`

function conditionsOf(actor: Actor, { words, collaborationId, organisationId, targetGroup, paragraph }: OffersQuestion): Prisma.Sql {
  const conditions = [visibleSubjectsSql(actor), Prisma.sql`f."removedAt" IS NULL`, inCollaboration(collaborationId)]
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`
    conditions.push(Prisma.sql`(f."name" ILIKE ${like} OR ${calledLike(like)} OR f."municipality" ILIKE ${like} OR f."description" ILIKE ${like})`)
  }
  if (organisationId) conditions.push(Prisma.sql`f."organisationId" = ${organisationId}::uuid`)
  if (targetGroup) conditions.push(Prisma.sql`${targetGroup} = ANY(f."targetGroups")`)
  if (paragraph) conditions.push(Prisma.sql`${paragraph} = ANY(f."paragraphs")`)
  return Prisma.join(conditions, ' AND ')
}

/** DI1: the offers one may find, in the order of Danish names. */
export const offerLines = (actor: Actor, question: OffersQuestion, { limit, offset }: { limit: number; offset: number }) =>
  db().$queryRaw<OfferLine[]>`
    SELECT f."id", f."name", o."name" AS "organisation", f."leader", ${leaderJson(actor)} AS "person", f."targetGroups", f."paragraphs",
      f."municipality", f."residencePlaces", f."website", count(*) OVER ()::int AS "all"
    FROM "Offer" f JOIN "Subject" ON "Subject"."id" = f."id" JOIN "Organisation" o ON o."id" = f."organisationId"
    WHERE ${conditionsOf(actor, question)} ORDER BY f."name" COLLATE "da-x-icu", f."id" LIMIT ${limit} OFFSET ${offset}`

type Choices = { organisations: { id: string; name: string }[] | null; paragraphs: string[] | null }

/** The organisations and paragraphs there are offers of. */
const choicesOf = (actor: Actor, collaborationId: string | null) => db().$queryRaw<Choices[]>`
  WITH found AS (SELECT f.*, o."name" AS "organisation" FROM "Offer" f JOIN "Subject" ON "Subject"."id" = f."id" JOIN "Organisation" o ON o."id" = f."organisationId"
    WHERE ${visibleSubjectsSql(actor)} AND f."removedAt" IS NULL AND ${inCollaboration(collaborationId)})
  SELECT (SELECT json_agg(json_build_object('id', one."organisationId", 'name', one."organisation") ORDER BY one."organisation" COLLATE "da-x-icu")
      FROM (SELECT DISTINCT "organisationId", "organisation" FROM found) one) AS "organisations",
    (SELECT array_agg(one."paragraph") FROM (SELECT DISTINCT unnest("paragraphs") AS "paragraph" FROM found) one) AS "paragraphs"`

/** What the page of offers shows. */
export async function offersPage(actor: Actor, question: OffersQuestion) {
  const [lines, choices] = await Promise.all([
    offerLines(actor, question, { limit: perPage, offset: (question.page - 1) * perPage }),
    choicesOf(actor, question.collaborationId),
  ])
  const all = lines[0]?.all ?? 0
  const { organisations, paragraphs } = choices[0]!
  return {
    lines,
    organisations: organisations ?? [],
    paragraphs: (paragraphs ?? []).sort(byNumber.compare),
    all,
    page: question.page,
    pages: Math.max(1, Math.ceil(all / perPage)),
  }
}

/** § 85 before § 107. */
const byNumber = new Intl.Collator('da', { numeric: true })
