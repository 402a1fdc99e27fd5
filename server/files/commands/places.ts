import type { Actor } from '#server/kernel/actor.ts'
import type { Tx } from '#server/kernel/db.ts'
import { Refused } from '#server/kernel/errors.ts'
import { visibleSubjects, visibleSubjectsSql } from '#server/subjects/policy.ts'
import { nameKey } from '../words.ts'

/*
 * Where things lie is decided under locks: folders of a group change one at a time, and while none changes files come and
 * go side by side; of two that want one name in one place the second sees what the first has done.
 */

/** Folders change: nobody else changes folders or brings files meanwhile. */
export const holdFolders = async (tx: Tx, groupId: string): Promise<void> =>
  void (await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`folders of ${groupId}`}, 0))::text`)

/** Files come and go: the folders stay as they are meanwhile. */
export const keepFolders = async (tx: Tx, groupId: string): Promise<void> =>
  void (await tx.$queryRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended(${`folders of ${groupId}`}, 0))::text`)

export type Spot = { groupId: string; folderId: string | null; name: string }

const placeOf = ({ groupId, folderId }: Omit<Spot, 'name'>) => folderId ?? groupId

/** Takes the name for this transaction, and answers who has it: a file the actor sees, and the twin number a new one gets. */
export async function holderOf(tx: Tx, actor: Actor, spot: Spot): Promise<{ fileId: string | null; twin: number }> {
  const key = nameKey(spot.name)
  const place = placeOf(spot)
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`name ${place} ${key}`}, 0))::text`
  const rows = await tx.$queryRaw<{ id: string; twin: number; seen: boolean }[]>`
    SELECT f."id", f."twin", ${visibleSubjectsSql(actor)} AS "seen" FROM "File" f JOIN "Subject" ON "Subject"."id" = f."id"
    WHERE f."groupId" = ${spot.groupId}::uuid AND coalesce(f."folderId", f."groupId") = ${place}::uuid
      AND f."nameKey" = ${key} AND f."removedAt" IS NULL ORDER BY f."twin"`
  return { fileId: rows.find((one) => one.seen)?.id ?? null, twin: nextTwin(rows) }
}

export const nextTwin = (rows: { twin: number }[]): number => Math.max(-1, ...rows.map((one) => one.twin)) + 1

/** A name nobody has there that the actor could see: "Referat (2).docx". Held for this transaction. */
export async function freeName(tx: Tx, actor: Actor, spot: Spot): Promise<{ name: string; twin: number }> {
  const { fileId, twin } = await holderOf(tx, actor, spot)
  if (!fileId) return { name: spot.name, twin }
  const [, stem, ending] = /^(.*?)(\.[a-z0-9]{1,8})?$/iu.exec(spot.name) ?? [null, spot.name, '']
  const rows = await tx.$queryRaw<{ nameKey: string }[]>`
    SELECT "nameKey" FROM "File" WHERE "groupId" = ${spot.groupId}::uuid AND "removedAt" IS NULL
      AND coalesce("folderId", "groupId") = ${placeOf(spot)}::uuid AND starts_with("nameKey", ${nameKey(stem ?? '')})`
  const taken = new Set(rows.map((row) => row.nameKey))
  let number = 2
  while (taken.has(nameKey(`${stem} (${number})${ending ?? ''}`))) number += 1
  return { name: `${stem} (${number})${ending ?? ''}`, twin: 0 }
}

/** Whoever sets a level must still see the file. */
export async function mustStillSee(tx: Tx, actor: Actor, fileId: string): Promise<void> {
  const seen = await tx.subject.findFirst({ where: { id: fileId, ...visibleSubjects(actor) }, select: { id: true } })
  if (!seen) throw new Refused('file.wouldVanish')
}
