import type { Tx } from '#server/kernel/db.ts'
import { Refused } from '#server/kernel/errors.ts'
import { holdsCpr } from '#server/kernel/cpr.ts'
import { newId } from '#server/kernel/ids.ts'
import { putSubject } from '#server/subjects/commands.ts'
import { subjectScopes } from '#server/subjects/scopes.ts'
import { documentHash } from '../collaboration/versions.ts'
import { renderDocument } from '../document-html.ts'
import { blocksOf, type DocumentJson, imageIdsOf, linkTextsOf, plainText } from '../document-text.ts'
import { documentLabels, type PublicationLevel } from '../words.ts'

export type PublicationDraft = {
  paper: { id: string; collaborationId: string; groupId: string | null }
  title: string
  level: PublicationLevel
  document: DocumentJson
  publishedById: string | null
  now: Date
}

export type PublishedVersion = { publicationId: string; number: number; narrower: boolean }

/**
 * Freezes a text as the paper's publication, inside the caller's transaction: a new one replaces the old, which stays
 * as an earlier version. Null if this very text is out at this level already. Rights are the caller's to check. Throws
 * Refused('text.cpr').
 */
export async function writePublication(tx: Tx, draft: PublicationDraft): Promise<PublishedVersion | null> {
  const { paper, title, level, document, now } = draft
  requireNoCpr(title, document)
  // Takes turns with others who publish the same paper; writers of its text need not wait (their foreign keys only share).
  await tx.$queryRaw`SELECT 1 FROM "Paper" WHERE "id" = ${paper.id}::uuid FOR NO KEY UPDATE`
  const before = await currentVersion(tx, paper.id)
  const hash = documentHash({ title, document })
  if (before && !before.withdrawnAt && before.hash === hash && before.level === level) return null
  const number = (before?.number ?? 0) + 1
  const publicationId = before?.id ?? newId()
  await tx.publication.upsert({
    where: { id: publicationId },
    create: { id: publicationId, paperId: paper.id, number },
    update: { number, withdrawnAt: null },
  })
  await tx.publicationVersion.create({
    data: {
      id: newId(),
      publicationId,
      number,
      title,
      level,
      scopes: publicationScopes(paper, level),
      document: document as object,
      html: renderDocument(document, documentLabels),
      plain: plainText(document),
      hash,
      publishedById: draft.publishedById,
      publishedAt: now,
      imageIds: await ownImages(tx, paper.id, document),
    },
  })
  await putPublicationSubject(tx, { id: publicationId, paper, title, level, createdById: draft.publishedById, now })
  return { publicationId, number, narrower: before !== null && before.level !== level }
}

function requireNoCpr(title: string, document: DocumentJson): void {
  if ([title, ...blocksOf(document), ...linkTextsOf(document)].some(holdsCpr)) throw new Refused('text.cpr')
}

async function currentVersion(tx: Tx, paperId: string) {
  const publication = await tx.publication.findUnique({
    where: { paperId },
    select: {
      id: true,
      number: true,
      withdrawnAt: true,
      versions: { orderBy: { number: 'desc' }, take: 1, select: { hash: true, level: true } },
    },
  })
  const version = publication?.versions[0]
  return publication && version ? { ...publication, ...version } : null
}

/** Only the paper's own images: an address of another paper's image copied into the text opens nothing. */
async function ownImages(tx: Tx, paperId: string, document: DocumentJson): Promise<string[]> {
  const images = await tx.paperImage.findMany({
    where: { paperId, id: { in: imageIdsOf(document) } },
    select: { id: true },
  })
  return images.map((image) => image.id)
}

/** The tokens that open a publication at this level. */
export const publicationScopes = (
  paper: { collaborationId: string; groupId: string | null },
  level: PublicationLevel,
): string[] =>
  subjectScopes({
    level,
    collaborationId: paper.collaborationId,
    groupId: paper.groupId,
    createdById: null,
    grants: [],
    shares: [],
    removed: false,
  })

/** Writes the publication's row in the table that decides who sees it; withdrawn, it opens to nobody. */
export const putPublicationSubject = (
  tx: Tx,
  publication: {
    id: string
    paper: { collaborationId: string; groupId: string | null }
    title: string
    level: PublicationLevel
    createdById?: string | null
    withdrawn?: boolean
    now: Date
  },
): Promise<void> =>
  putSubject(tx, {
    id: publication.id,
    kind: 'publication',
    collaborationId: publication.paper.collaborationId,
    groupId: publication.paper.groupId,
    level: publication.level,
    title: publication.title,
    createdById: publication.createdById ?? null,
    state: publication.withdrawn ? 'withdrawn' : 'active',
    removed: publication.withdrawn ?? false,
    now: publication.now,
  })
