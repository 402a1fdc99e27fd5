import type { Actor } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { must } from '#server/kernel/verdict.ts'
import { collaborationFor } from '#server/organisations/queries.ts'
import { mayImport } from './policy.ts'

export type ImportedLine = {
  sourceName: string
  format: string
  importedAt: Date
  importedByName: string | null
  paperId: string
  title: string | null
  withdrawn: boolean
}

/** The secretariat's import page: the collaboration and what it has imported, newest first. */
export async function importPage(actor: Actor, slug: string) {
  const { id, name } = await collaborationFor(db(), actor, slug)
  must(mayImport(actor, id))
  const imported = await db().$queryRaw<ImportedLine[]>`
    SELECT i."sourceName", i."format", i."importedAt", q."name" AS "importedByName", i."paperId", v."title",
      p."withdrawnAt" IS NOT NULL AS "withdrawn"
    FROM "ImportedDocument" i LEFT JOIN "Publication" p ON p."paperId" = i."paperId"
      LEFT JOIN "PublicationVersion" v ON v."publicationId" = p."id" AND v."number" = p."number"
      LEFT JOIN "Person" q ON q."id" = i."importedById"
    WHERE i."collaborationId" = ${id}::uuid ORDER BY i."importedAt" DESC LIMIT 100`
  return { collaboration: { id, slug, name }, imported }
}
