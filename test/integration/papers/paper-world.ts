import type { PersonActor } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { makePaper } from '#server/papers/commands/drafts.ts'
import { publishPaper } from '#server/papers/commands/publishing.ts'
import { createText } from '#server/papers/collaboration/stored-text.ts'
import type { DocumentNode } from '#server/papers/document-text.ts'
import type { PublicationLevel } from '#server/papers/words.ts'

export const paragraph = (text: string): DocumentNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })

/** A paper with these words in it; tests of co-editing write in it, these tests only need what stands there. */
export async function paperWith(
  by: PersonActor,
  of: { groupId: string; words?: string; content?: DocumentNode[]; stage?: 'private' | 'group'; title?: string },
): Promise<string> {
  const { paperId } = await makePaper(by, {
    groupId: of.groupId,
    kind: 'holdningspapir',
    title: of.title ?? 'Overgange til voksenlivet',
    focusAreaId: null,
    dueOn: '',
    stage: of.stage ?? 'group',
  })
  await setText(paperId, of.content ?? [paragraph(of.words ?? 'Første tanker om overgange.')])
  return paperId
}

/** Replaces the stored text. */
export async function setText(paperId: string, content: DocumentNode[]): Promise<void> {
  await db().paperUpdate.deleteMany({ where: { paperId } })
  await db().paperText.deleteMany({ where: { paperId } })
  await createText(db(), paperId, { document: { type: 'doc', content } })
}

export const publish = (
  by: PersonActor,
  paperId: string,
  level: PublicationLevel = 'collaboration',
  title = 'Overgange',
) => publishPaper(by, { paperId, title, level })
