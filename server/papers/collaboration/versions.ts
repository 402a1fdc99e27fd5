import { createHash } from 'node:crypto'
import { now } from '#server/kernel/clock.ts'
import { db, type Tx } from '#server/kernel/db.ts'
import { newId } from '#server/kernel/ids.ts'
import type { DocumentJson } from '#server/papers/document-text.ts'
import { type TextOf, textOf } from './stored-text.ts'

export type KeptVersion = { id: string; number: number }

type Keeping = { name?: string | null; createdById?: string | null }

/**
 * Keeps the text as it now is as the next version and remembers who wrote in it. Answers null when it is word for word
 * the latest one, unless that is given a name now: then it carries it.
 */
export async function keepVersion(paperId: string, contributorIds: string[], keeping: Keeping = {}): Promise<KeptVersion | null> {
  for (;;) {
    const level = await levelOf(db(), paperId)
    const { document } = await textOf(paperId)
    const kept = await db().$transaction(async (tx) => {
      await lockText(tx, paperId)
      // It was shared or taken back after the text was read: what was read may be older than that.
      if ((await levelOf(tx, paperId)) !== level) return 'again'
      return keepDocument(tx, { paperId, document, contributorIds, ...keeping })
    })
    if (kept !== 'again') return kept
  }
}

type Sharing = { paperId: string; scopes: string[]; text: TextOf; contributorIds: string[]; createdById: string | null }

/**
 * PA11: what was kept until now stays with those who can read it now, and what is shared begins with the text as it
 * stands. The caller shares the draft in the same transaction and has read `text` before anything was locked.
 */
export async function beginSharedVersions(tx: Tx, { paperId, scopes, text, ...kept }: Sharing): Promise<void> {
  const [row] = await lockText(tx, paperId)
  await tx.paperVersion.updateMany({ where: { paperId, scopes: { isEmpty: true } }, data: { scopes } })
  // Somebody writes at this very moment: then the pause after it keeps the first version.
  const isCurrent = row !== undefined && Number(row.seq) === text.seq
  if (isCurrent && text.plain !== '') await keepDocument(tx, { paperId, document: text.document, ...kept })
}

// Versions are kept, and drafts are shared, one after the other.
const lockText = (tx: Tx, paperId: string) =>
  tx.$queryRaw<{ seq: bigint }[]>`SELECT "seq" FROM "PaperText" WHERE "paperId" = ${paperId}::uuid FOR UPDATE`

const levelOf = async (tx: Tx, paperId: string) =>
  (await tx.subject.findUnique({ where: { id: paperId }, select: { level: true } }))?.level

type Kept = Keeping & { paperId: string; document: DocumentJson; contributorIds: string[] }

async function keepDocument(tx: Tx, kept: Kept): Promise<KeptVersion | null> {
  const { paperId, document, contributorIds, name = null, createdById = null } = kept
  const hash = documentHash(document)
  const latest = await tx.paperVersion.findFirst({
    where: { paperId },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, hash: true, scopes: true },
  })
  if (latest?.hash === hash && latest.scopes.length === 0) {
    if (!name) return null
    await tx.paperVersion.update({ where: { id: latest.id }, data: { name } })
    return { id: latest.id, number: latest.number }
  }
  const { title } = await tx.paper.findUniqueOrThrow({ where: { id: paperId }, select: { title: true } })
  return tx.paperVersion.create({
    data: {
      id: newId(),
      paperId,
      number: (latest?.number ?? 0) + 1,
      name,
      title,
      document: document as object,
      hash,
      contributorIds: [...new Set(contributorIds)],
      createdById,
      createdAt: now(),
    },
    select: { id: true, number: true },
  })
}

/** A text's fingerprint: the same for the same words, whatever order the database hands attributes back in. */
export const documentHash = (document: unknown): string =>
  createHash('sha256').update(canonicalJson(document)).digest('hex')

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join(',')}}`
}
