import { createHash } from 'node:crypto'
import { newId } from '#server/kernel/ids.ts'
import { writePublication } from '#server/papers/commands/write-publication.ts'
import type { DocumentJson } from '#server/papers/document-text.ts'
import { withMentionIds } from './content/papers/build.ts'
import { documents } from './content/documents.ts'
import type { Pen } from './pen.ts'

/** Reports as they would have been imported: publications without a live text. */
export async function writeDocuments(pen: Pen): Promise<void> {
  for (const one of documents) {
    const paperId = pen.id('paper', one.key)
    const collaborationId = pen.id('collaboration', one.collaboration)
    const at = pen.at(one.importedAt)
    const by = pen.id('person', one.importedBy)
    const document = withMentionIds(one.body, (person) => pen.id('person', person)) as DocumentJson
    const level = one.level as 'authorities' | 'collaboration' | 'signed_in' | 'public'
    await pen.tx.paper.create({
      data: {
        id: paperId,
        collaborationId,
        kind: one.kind,
        title: one.title,
        focusAreaId: one.focusArea ? pen.id('focusArea', one.focusArea) : null,
        createdById: by,
        createdAt: at,
      },
    })
    const { publicationId, number } = (await writePublication(pen.tx, {
      paper: { id: paperId, collaborationId, groupId: null },
      title: one.title,
      level,
      document,
      publishedById: by,
      now: at,
    }))!
    await pen.tx.importedDocument.create({
      data: {
        id: newId(),
        collaborationId,
        sourceName: one.sourceName,
        hash: createHash('sha256').update(JSON.stringify(one.body)).digest('hex'),
        format: one.sourceName.split('.').at(-1) ?? 'txt',
        year: one.year,
        paperId,
        importedById: by,
        importedAt: at,
      },
    })
    pen.fact({
      type: 'publication.made',
      actorId: by,
      subjectId: publicationId,
      payload: { publicationId, paperId, number, level },
      at,
    })
  }
}
