import type { Actor } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { Refused } from '#server/kernel/errors.ts'
import { visibleSubjectsSql } from '#server/subjects/policy.ts'
import { foldersOf, placeFor } from '../queries.ts'
import { trailOf, withBelow } from '../tree.ts'
import { nameKey } from '../words.ts'

export type PackedFile = { path: string; hash: string; at: Date }

const mostFiles = 20_000
const mostBytes = 8 * 1024 ** 3

type Row = { name: string; folderId: string | null; hash: string; bytes: number; at: Date }

/** What the actor sees of a folder and all below it (or of all of a group's files), with the paths they have in a ZIP. */
export async function filesToPack(actor: Actor, { groupId, folderId }: { groupId: string; folderId: string | null }) {
  const { group, folder } = await placeFor(db(), actor, { groupId, folderId })
  const [folders, rows] = await Promise.all([foldersOf(db(), actor, group), seenFiles(actor, groupId)])
  const inside = folderId ? new Set<string | null>(withBelow(folders, folderId)) : null
  const chosen = rows.filter((row) => !inside || inside.has(row.folderId))
  if (chosen.length > mostFiles || chosen.reduce((sum, one) => sum + one.bytes, 0) > mostBytes) throw new Refused('file.zipTooLarge')
  const above = folderId ? trailOf(folders, folderId).length - 1 : 0
  const wayOf = (id: string | null) => trailOf(folders, id).slice(above).map((one) => one.name)
  const taken = new Set<string>()
  const files = chosen.map((one): PackedFile => ({ path: unlike([...wayOf(one.folderId), one.name].join('/'), taken), hash: one.hash, at: one.at }))
  return { name: `${folder?.name ?? group.name}.zip`, files }
}

const seenFiles = (actor: Actor, groupId: string) =>
  db().$queryRaw<Row[]>`
    SELECT f."name", f."folderId", c."hash", c."bytes", v."at"
    FROM "File" f JOIN "Subject" ON "Subject"."id" = f."id" AND ${visibleSubjectsSql(actor)}
      JOIN "FileVersion" v ON v."fileId" = f."id" AND v."number" = f."versionNumber" JOIN "FileContent" c ON c."hash" = v."hash"
    WHERE f."groupId" = ${groupId}::uuid AND f."removedAt" IS NULL
    ORDER BY f."name" COLLATE "da-x-icu", f."id"`

/** Two of one name get a number each has alone, or one would unpack over the other. */
function unlike(path: string, taken: Set<string>): string {
  const [, stem, ending] = /^(.*?)(\.[^./]{1,8})?$/su.exec(path) ?? [null, path, '']
  let free = path
  for (let number = 2; taken.has(nameKey(free)); number += 1) free = `${stem} (${number})${ending ?? ''}`
  taken.add(nameKey(free))
  return free
}
