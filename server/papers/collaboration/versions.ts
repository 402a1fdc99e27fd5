import { createHash } from 'node:crypto'
import { now } from '#server/kernel/clock.ts'
import { db } from '#server/kernel/db.ts'
import { newId } from '#server/kernel/ids.ts'
import { textOf } from './stored-text.ts'

export type KeptVersion = { id: string; number: number }

/**
 * Keeps the text as it now is as the next version and remembers who wrote in it. Answers null when it is word for word
 * the latest one, unless that is given a name now: then it carries it.
 */
export async function keepVersion(
  paperId: string,
  contributorIds: string[],
  { name = null, createdById = null }: { name?: string | null; createdById?: string | null } = {},
): Promise<KeptVersion | null> {
  const { document } = await textOf(paperId)
  const hash = documentHash(document)
  return db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "PaperText" WHERE "paperId" = ${paperId}::uuid FOR UPDATE`
    const latest = await tx.paperVersion.findFirst({
      where: { paperId },
      orderBy: { number: 'desc' },
      select: { id: true, number: true, hash: true },
    })
    if (latest?.hash === hash) {
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
