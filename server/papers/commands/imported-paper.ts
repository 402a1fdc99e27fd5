import type { Tx } from '#server/kernel/db.ts'

type ImportedPaper = {
  id: string
  collaborationId: string
  groupId: null
  kind: string
  title: string
  createdById: string | null
  now: Date
}

/** Writes the paper of an imported document, which has no live text; again for a newer version of its source. */
export async function putImportedPaper(tx: Tx, { now, ...paper }: ImportedPaper): Promise<void> {
  await tx.paper.upsert({
    where: { id: paper.id },
    create: { ...paper, createdAt: now },
    update: { kind: paper.kind, title: paper.title },
  })
}
