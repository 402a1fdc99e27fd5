import type { Actor } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { NotFound } from '#server/kernel/errors.ts'
import { isId } from '#server/kernel/ids.ts'
import { visibleSubjectsSql } from '#server/subjects/policy.ts'

/** An image of a layer the actor sees: the paper's live text, or a publication that shows it; else NotFound. */
export async function imageFor(actor: Actor, imageId: string): Promise<{ hash: string; mime: string }> {
  if (!isId(imageId)) throw new NotFound(`image ${imageId}`)
  const seenVersion = actor.kind === 'system' ? [] : actor.scopes
  const [image] = await db().$queryRaw<{ hash: string; mime: string }[]>`
    SELECT i."hash", i."mime" FROM "PaperImage" i WHERE i."id" = ${imageId}::uuid AND (
      EXISTS (SELECT 1 FROM "Subject" s WHERE s."id" = i."paperId" AND s."kind" = 'paper' AND ${visibleSubjectsSql(actor, 's')})
      OR EXISTS (SELECT 1 FROM "Publication" p JOIN "Subject" s ON s."id" = p."id"
          JOIN "PublicationVersion" v ON v."publicationId" = p."id"
        WHERE p."paperId" = i."paperId" AND ${visibleSubjectsSql(actor, 's')} AND v."scopes" && ${seenVersion}::text[]
          AND i."id" = ANY(v."imageIds")))`
  if (!image) throw new NotFound(`image ${imageId}`)
  return image
}
