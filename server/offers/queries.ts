import type { Actor } from '#server/kernel/actor.ts'
import { now, today } from '#server/kernel/clock.ts'
import { db, Prisma, type Tx } from '#server/kernel/db.ts'
import { NotFound } from '#server/kernel/errors.ts'
import { isId } from '#server/kernel/ids.ts'
import { must } from '#server/kernel/verdict.ts'
import type { LinkFacts } from '#server/organisations/policy.ts'
import { collator, organisationFor } from '#server/organisations/queries.ts'
import { visibleSubjectsSql } from '#server/subjects/policy.ts'
import { mayEditOffer, mayMakeOffer, mayRestoreOffer } from './policy.ts'

export type Leader = { id: string; name: string; title: string }

export type Offer = {
  id: string
  name: string
  organisationId: string
  leader: string
  targetGroups: string[]
  paragraphs: string[]
  municipality: string
  residencePlaces: number | null
  description: string
  website: string | null
}

/** OF4: whether the person `p` belongs to the organisation of the offer `f` today. */
const belongsThere = () => Prisma.sql`EXISTS (SELECT 1 FROM "Affiliation" a WHERE a."personId" = p."id" AND a."organisationId" = f."organisationId"
  AND a."from" <= ${today()}::date AND (a."until" IS NULL OR a."until" >= ${today()}::date))`

/** OF4: the leader of the offer `f` as the reader may know them; a `Leader` or null. Other domains' lists use it too. */
export const leaderJson = (actor: Actor) => Prisma.sql`(
  SELECT json_build_object('id', p."id", 'name', p."name", 'title', p."title") FROM "Person" p JOIN "Subject" seen ON seen."id" = p."id"
  WHERE p."id" = f."leaderId" AND ${visibleSubjectsSql(actor, 'seen')} AND ${belongsThere()})`

const columns = Prisma.sql`f."id", f."name", f."organisationId", f."leader", f."targetGroups", f."paragraphs", f."municipality",
  f."residencePlaces", f."description", f."website"`

type OfferRow = Offer & { leaderId: string | null; person: Leader | null }

/** An offer the actor may see, with the organisation that runs it, or NotFound. */
export async function offerFor(tx: Tx, actor: Actor, id: string) {
  const rows = isId(id)
    ? await tx.$queryRaw<OfferRow[]>`
        SELECT ${columns}, f."leaderId", ${leaderJson(actor)} AS "person" FROM "Offer" f JOIN "Subject" ON "Subject"."id" = f."id"
        WHERE f."id" = ${id}::uuid AND f."removedAt" IS NULL AND ${visibleSubjectsSql(actor)}`
    : []
  if (!rows[0]) throw new NotFound(`offer ${id}`)
  const organisation = await organisationFor(tx, actor, rows[0].organisationId)
  return { ...rows[0], organisation, links: organisation.links }
}

/** What the page of an offer shows. */
export async function offerPage(actor: Actor, id: string) {
  const { leaderId, links, organisation, ...offer } = await offerFor(db(), actor, id)
  const may = { organisationId: organisation.id, links, leaderId }
  return {
    offer,
    organisation: { id: organisation.id, name: organisation.name },
    can: { edit: mayEditOffer(actor, may).ok, remove: mayMakeOffer(actor, may).ok },
  }
}

/** What the form of a new offer needs. */
export async function newOfferPage(actor: Actor, organisationId: string) {
  const { id, name, links } = await organisationFor(db(), actor, organisationId)
  must(mayMakeOffer(actor, { organisationId, links }))
  return { organisation: { id, name }, people: await leaderChoices(actor, id) }
}

/** What the form of an offer there is needs. */
export async function editOfferPage(actor: Actor, id: string) {
  const { links, organisation, ...offer } = await offerFor(db(), actor, id)
  must(mayEditOffer(actor, { ...offer, links }))
  return { offer, organisation: { id: organisation.id, name: organisation.name }, people: await leaderChoices(actor, organisation.id) }
}

/** OF4: those the actor finds who belong to the organisation today. */
async function leaderChoices(actor: Actor, organisationId: string): Promise<Leader[]> {
  const people = await db().$queryRaw<Leader[]>`
    SELECT p."id", p."name", coalesce(max(nullif(a."title", '')), p."title") AS "title"
    FROM "Person" p JOIN "Affiliation" a ON a."personId" = p."id" JOIN "Subject" ON "Subject"."id" = p."id"
    WHERE a."organisationId" = ${organisationId}::uuid AND a."from" <= ${today()}::date AND (a."until" IS NULL OR a."until" >= ${today()}::date)
      AND ${visibleSubjectsSql(actor)} GROUP BY p."id"`
  return people.sort((a, b) => collator.compare(a.name, b.name))
}

/** Whether somebody could be named as leader by the actor. */
export async function mayLead(tx: Tx, actor: Actor, { personId, organisationId }: { personId: string; organisationId: string }): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT f."id" FROM (SELECT ${personId}::uuid AS "id", ${organisationId}::uuid AS "organisationId") f
      JOIN "Person" p ON p."id" = f."id" JOIN "Subject" ON "Subject"."id" = p."id" WHERE ${visibleSubjectsSql(actor)} AND ${belongsThere()}`
  return rows.length > 0
}

/** The offers of an organisation, by name. */
export async function offersOfOrganisation(actor: Actor, organisationId: string) {
  if (!isId(organisationId)) return []
  const rows = await db().$queryRaw<(Offer & { person: Leader | null })[]>`
    SELECT ${columns}, ${leaderJson(actor)} AS "person" FROM "Offer" f JOIN "Subject" ON "Subject"."id" = f."id"
    WHERE f."organisationId" = ${organisationId}::uuid AND f."removedAt" IS NULL AND ${visibleSubjectsSql(actor)}`
  return rows.sort((a, b) => collator.compare(a.name, b.name))
}

export type RemovedOffer = { id: string; name: string; organisationId: string; organisation: string; removedAt: Date }

/** OF5: the removed offers the actor may take back, or those of them with these ids. */
export async function removedOffers(actor: Actor, ids: string[] | null = null): Promise<RemovedOffer[]> {
  const rows = await db().$queryRaw<(RemovedOffer & { links: LinkFacts[] | null })[]>`
    SELECT f."id", f."name", f."organisationId", o."name" AS "organisation", f."removedAt",
      (SELECT json_agg(json_build_object('collaborationId', l."collaborationId", 'link', l."link")) FROM "OrganisationLink" l WHERE l."organisationId" = o."id") AS "links"
    FROM "Offer" f JOIN "Organisation" o ON o."id" = f."organisationId"
    WHERE f."removedAt" IS NOT NULL AND (${ids}::uuid[] IS NULL OR f."id" = ANY(${ids}::uuid[])) ORDER BY f."removedAt" DESC LIMIT 400`
  return rows
    .filter((one) => mayRestoreOffer(actor, { ...one, links: one.links ?? [] }, now()).ok)
    .map(({ links: _, ...one }) => one)
}
