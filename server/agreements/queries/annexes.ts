import type { Actor } from '#server/kernel/actor.ts'
import { Prisma, type Tx } from '#server/kernel/db.ts'
import { visibleSubjectsSql } from '#server/subjects/policy.ts'

export type AnnexLine = {
  id: string
  title: string
  description: string
  /** The paper it leads to, for who may open it. */
  paperId: string | null
  address: string | null
  /** It leads to a paper the reader may not open. */
  closed: boolean
  collaborationId: string
  revision: number
  /** Other agreements that have it, as far as the reader may see them. */
  alsoIn: { id: string; title: string }[]
}

/** A paper's live text or its publication can be read: for `p`, a row with the paper's id. */
const readable = (actor: Actor, paperId: Prisma.Sql) => Prisma.sql`EXISTS (SELECT 1 FROM "Subject" seen
  WHERE (seen."id" = ${paperId} OR seen."id" = (SELECT pub."id" FROM "Publication" pub WHERE pub."paperId" = ${paperId} AND pub."withdrawnAt" IS NULL))
    AND ${visibleSubjectsSql(actor, 'seen')})`

/** The annexes of an agreement the actor has loaded, in its order (AG12). */
export async function annexesOf(tx: Tx, actor: Actor, agreementId: string): Promise<AnnexLine[]> {
  return tx.$queryRaw<AnnexLine[]>`
    SELECT x."id", x."title", x."description", x."address", x."collaborationId", x."revision",
      CASE WHEN ${readable(actor, Prisma.sql`x."paperId"`)} THEN x."paperId" END AS "paperId",
      x."paperId" IS NOT NULL AND NOT ${readable(actor, Prisma.sql`x."paperId"`)} AS "closed",
      coalesce((SELECT json_agg(json_build_object('id', o."id", 'title', o."title") ORDER BY o."startsOn" DESC, o."title" COLLATE "da-x-icu")
        FROM "AgreementAnnex" l JOIN "Agreement" o ON o."id" = l."agreementId"
          JOIN "Subject" seen ON seen."id" = o."id" AND ${visibleSubjectsSql(actor, 'seen')}
        WHERE l."annexId" = x."id" AND l."removedAt" IS NULL AND l."agreementId" <> ${agreementId}::uuid), '[]') AS "alsoIn"
    FROM "AgreementAnnex" at JOIN "Annex" x ON x."id" = at."annexId"
    WHERE at."agreementId" = ${agreementId}::uuid AND at."removedAt" IS NULL ORDER BY at."position", x."id"`
}

/** Those of these papers the actor may open, live or published. */
export async function readablePapers(tx: Tx, actor: Actor, ids: string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT p."id" FROM "Paper" p WHERE p."id" = ANY(${ids}::uuid[]) AND p."removedAt" IS NULL AND ${readable(actor, Prisma.sql`p."id"`)}`
  return new Set(rows.map((one) => one.id))
}

export type PaperChoice = { id: string; title: string; kind: string }

/** What an annex of a collaboration may lead to: its publications the actor can open, the newest first. */
export async function paperChoices(tx: Tx, actor: Actor, collaborationId: string): Promise<PaperChoice[]> {
  return tx.$queryRaw<PaperChoice[]>`
    SELECT p."id", "Subject"."title", p."kind" FROM "Paper" p JOIN "Publication" pub ON pub."paperId" = p."id" AND pub."withdrawnAt" IS NULL
      JOIN "Subject" ON "Subject"."id" = pub."id"
    WHERE p."collaborationId" = ${collaborationId}::uuid AND p."removedAt" IS NULL AND ${visibleSubjectsSql(actor)}
    ORDER BY "Subject"."createdAt" DESC, "Subject"."title" COLLATE "da-x-icu" LIMIT 300`
}

export type AnnexChoice = { id: string; title: string; agreement: string }

/** AG12: annexes this agreement may have too: those of its collaboration, and those of agreements the actor can read. */
export async function offeredAnnexes(
  tx: Tx,
  actor: Actor,
  { agreementId, collaborationId }: { agreementId: string; collaborationId: string },
): Promise<AnnexChoice[]> {
  return tx.$queryRaw<AnnexChoice[]>`
    SELECT x."id", x."title", coalesce(string_agg(a."title", ', ' ORDER BY a."startsOn" DESC, a."title" COLLATE "da-x-icu"), '') AS "agreement"
    FROM "Annex" x LEFT JOIN "AgreementAnnex" l ON l."annexId" = x."id" AND l."removedAt" IS NULL
      LEFT JOIN "Subject" ON "Subject"."id" = l."agreementId" AND ${visibleSubjectsSql(actor)}
      LEFT JOIN "Agreement" a ON a."id" = "Subject"."id"
    WHERE NOT EXISTS (SELECT 1 FROM "AgreementAnnex" own WHERE own."annexId" = x."id" AND own."agreementId" = ${agreementId}::uuid AND own."removedAt" IS NULL)
    GROUP BY x."id" HAVING x."collaborationId" = ${collaborationId}::uuid OR count(a."id") > 0
    ORDER BY x."title" COLLATE "da-x-icu", x."id"`
}
