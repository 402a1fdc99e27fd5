import type { Actor } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { NotFound } from '#server/kernel/errors.ts'
import { maySee } from '#server/subjects/policy.ts'
import type { DocumentJson } from '../document-text.ts'
import { rendered } from '../rendered.ts'
import { openVersions, openVersionsSql } from '../queries.ts'
import type { PublicationLevel } from '../words.ts'
import { paperHead, publisherSql } from './paper-page.ts'

export type KeptVersionLine = {
  number: number
  name: string | null
  title: string
  createdAt: Date
  /** Kept before the draft was shared: not everybody who sees the text sees this. */
  withheld: boolean
  contributors: { personId: string; name: string }[]
}

export type PublishedVersionLine = {
  number: number
  title: string
  level: PublicationLevel
  publishedAt: Date
  publishedByName: string | null
  current: boolean
}

/** The versions of both layers, newest first, as far as the actor sees each. */
export async function versionsPage(actor: Actor, paperId: string) {
  const paper = await paperHead(actor, paperId)
  const [kept, published] = await Promise.all([
    paper.layers.live ? keptVersions(actor, paper.id) : [],
    paper.publication ? publishedVersions(actor, { publicationId: paper.publication.id }) : [],
  ])
  return { paper, kept, published }
}

const keptVersions = (actor: Actor, paperId: string): Promise<KeptVersionLine[]> => db().$queryRaw`
  SELECT v."number", v."name", v."title", v."createdAt", v."scopes" <> '{}' AS "withheld", coalesce((
      SELECT json_agg(json_build_object('personId', q."id", 'name', q."name") ORDER BY q."name" COLLATE "da-x-icu")
      FROM "Person" q WHERE q."id" = ANY(v."contributorIds")), '[]') AS "contributors"
  FROM "PaperVersion" v WHERE v."paperId" = ${paperId}::uuid AND ${openVersionsSql(actor)} ORDER BY v."number" DESC LIMIT 200`

async function publishedVersions(
  actor: Actor,
  { publicationId }: { publicationId: string },
): Promise<PublishedVersionLine[]> {
  const versions = await db().$queryRaw<(PublishedVersionLine & { scopes: string[] })[]>`
    SELECT v."number", v."title", v."level", v."publishedAt", v."scopes", publisher."name" AS "publishedByName",
      v."number" = p."number" AND p."withdrawnAt" IS NULL AS "current"
    FROM "PublicationVersion" v JOIN "Publication" p ON p."id" = v."publicationId"
      ${publisherSql(actor)}
    WHERE v."publicationId" = ${publicationId}::uuid ORDER BY v."number" DESC LIMIT 200`
  return versions.filter((one) => maySee(actor, one.scopes)).map(({ scopes: _, ...version }) => version)
}

/** A kept version of the live text, drawn; NotFound unless the live text is visible and the version was never withheld from the actor. */
export async function keptVersionPage(actor: Actor, { paperId, number }: { paperId: string; number: number }) {
  const paper = await paperHead(actor, paperId)
  if (!paper.layers.live) throw new NotFound(`version ${number} of ${paperId}`)
  const version = await db().paperVersion.findFirst({
    where: { paperId: paper.id, number, ...openVersions(actor) },
    select: { id: true, number: true, name: true, title: true, createdAt: true, document: true },
  })
  if (!version) throw new NotFound(`version ${number} of ${paperId}`)
  const { document, id, ...shown } = version
  const text = await rendered(`version ${id}`, async () => ({ document: document as DocumentJson }))
  return { paper, version: shown, ...text }
}

/** A publication's earlier or present version; NotFound unless both it and the present publication are visible. */
export async function publishedVersionPage(actor: Actor, { paperId, number }: { paperId: string; number: number }) {
  const paper = await paperHead(actor, paperId)
  const publicationId = paper.publication?.id
  const version = publicationId
    ? await db().publicationVersion.findUnique({
        where: { publicationId_number: { publicationId, number } },
        select: {
          id: true,
          number: true,
          title: true,
          level: true,
          scopes: true,
          publishedAt: true,
          html: true,
          document: true,
        },
      })
    : null
  if (!version || !maySee(actor, version.scopes)) throw new NotFound(`publication ${number} of ${paperId}`)
  const { html, document, id, scopes: _, ...shown } = version
  const text = await rendered(`publication ${id}`, async () => ({ html, document: document as DocumentJson }))
  return { paper, version: { ...shown, level: shown.level as PublicationLevel }, ...text }
}

/** A number in an address, or NotFound. */
export function numberIn(address: string | undefined): number {
  if (!/^[1-9]\d{0,5}$/.test(address ?? '')) throw new NotFound('number')
  return Number(address)
}
