import type { Actor, PersonActor } from '#server/kernel/actor.ts'
import { now } from '#server/kernel/clock.ts'
import { db, Prisma, type Tx } from '#server/kernel/db.ts'
import { NotFound } from '#server/kernel/errors.ts'
import { collator } from '#server/organisations/queries.ts'
import { regions } from '#server/organisations/regions.ts'
import { regionCodes } from '#server/organisations/words.ts'
import { visibleSubjectsSql } from '#server/subjects/policy.ts'
import { secretariatEnded } from './facts.ts'
import { runsInstallation, undoDays } from './policy.ts'

/** IN1: whoever runs the installation, or NotFound: for everybody else there is nothing here. */
export function runnerOf(actor: Actor): PersonActor {
  if (!runsInstallation(actor)) throw new NotFound('installation')
  return actor
}

/** Someone of a secretariat: `invited` until they have chosen a password. */
export type SecretariatPerson = { personId: string; name: string; email: string | null; account: 'active' | 'invited' | 'closed' }
export type CollaborationLine = { id: string; slug: string; name: string; parties: number; people: SecretariatPerson[] }

// Unsafe, as it asks no Subject: drift finds nobody, yet must know whom it has named. Name and address, nothing else (IN2).
const unsafePeople = Prisma.sql`(
  SELECT json_agg(json_build_object('personId', p."id", 'name', p."name", 'email', coalesce(a."email", p."email"),
    'account', CASE WHEN a."deactivatedAt" IS NOT NULL THEN 'closed' WHEN a."passwordHash" IS NULL THEN 'invited' ELSE 'active' END))
  FROM "CollaborationRole" r JOIN "Person" p ON p."id" = r."personId" LEFT JOIN "Account" a ON a."personId" = p."id"
  WHERE r."collaborationId" = c."id" AND r."role" = 'secretariat')`

const byName = (one: { name: string }, other: { name: string }) => collator.compare(one.name, other.name)

/** The collaborations of the installation with the people of their secretariats. */
export async function installationPage(actor: Actor): Promise<{ collaborations: CollaborationLine[] }> {
  runnerOf(actor)
  const rows = await db().$queryRaw<(Omit<CollaborationLine, 'people'> & { people: SecretariatPerson[] | null })[]>`
    SELECT c."id", c."slug", c."name", ${unsafePeople} AS "people",
      (SELECT count(*)::int FROM "OrganisationLink" l WHERE l."collaborationId" = c."id" AND l."link" = 'party') AS "parties"
    FROM "Collaboration" c JOIN "Subject" ON "Subject"."id" = c."id" WHERE ${visibleSubjectsSql(actor)}`
  const lines = rows.map((row) => ({ ...row, people: (row.people ?? []).sort(byName) }))
  return { collaborations: lines.sort(byName) }
}

/** The known regions that have no collaboration yet. */
export async function newCollaborationPage(actor: Actor) {
  runnerOf(actor)
  const taken = await db().collaboration.findMany({ where: { slug: { in: [...regionCodes] } }, select: { slug: true } })
  const free = regionCodes.filter((code) => !taken.some((one) => one.slug === regions[code].slug))
  return {
    regions: free.map((code) => ({
      code,
      name: regions[code].name,
      municipalities: regions[code].parties.filter((party) => party.kindCode === 'municipality').length,
    })),
  }
}

/** A secretariat: its people, those whose role was ended lately, and the parties a new person may belong to. */
export async function secretariatPage(actor: Actor, slug: string) {
  runnerOf(actor)
  const rows = await db().$queryRaw<{ id: string; name: string; people: SecretariatPerson[] | null }[]>`
    SELECT c."id", c."name", ${unsafePeople} AS "people" FROM "Collaboration" c JOIN "Subject" ON "Subject"."id" = c."id"
    WHERE c."slug" = ${slug} AND ${visibleSubjectsSql(actor)}`
  if (!rows[0]) throw new NotFound(`collaboration ${slug}`)
  const { id, name, people } = rows[0]
  const [ended, parties] = await Promise.all([recentlyEnded(db(), id), partiesOf(db(), id)])
  return { collaboration: { slug, name }, people: (people ?? []).sort(byName), ended: ended.sort(byName), parties }
}

/** IN5: those who were in the secretariat until lately, and can be put back. */
export const recentlyEnded = (tx: Tx, collaborationId: string) => tx.$queryRaw<{ personId: string; name: string }[]>`
  SELECT DISTINCT p."id" AS "personId", p."name" FROM "Fact" f JOIN "Person" p ON p."id" = (f."payload"->>'personId')::uuid
  WHERE f."subjectId" = ${collaborationId}::uuid AND f."type" = ${secretariatEnded.type}
    AND f."at" > ${new Date(now().getTime() - undoDays * 86_400_000)}
    AND NOT EXISTS (SELECT 1 FROM "CollaborationRole" r
      WHERE r."personId" = p."id" AND r."collaborationId" = f."subjectId" AND r."role" = 'secretariat')`

/** The parties of a collaboration. */
export async function partiesOf(tx: Tx, collaborationId: string) {
  const rows = await tx.$queryRaw<{ id: string; name: string; authority: boolean }[]>`
    SELECT o."id", o."name", k."authority" FROM "OrganisationLink" l JOIN "Organisation" o ON o."id" = l."organisationId"
      JOIN "OrganisationKind" k ON k."code" = o."kindCode"
    WHERE l."collaborationId" = ${collaborationId}::uuid AND l."link" = 'party'`
  return rows.sort(byName)
}
