import { type Actor, isSecretariatOf, roleIn } from '#server/kernel/actor.ts'
import { db, type Level, type Tx } from '#server/kernel/db.ts'
import { NotFound } from '#server/kernel/errors.ts'
import { isId } from '#server/kernel/ids.ts'
import { groupFor, groupHead } from '#server/groups/queries.ts'
import { collator } from '#server/organisations/queries.ts'
import { visibleSubjectsSql } from '#server/subjects/policy.ts'
import { mayBring, mayRemove } from './policy.ts'
import { type Folder, seenFolders, trailOf } from './tree.ts'
import type { FileOrder } from './words.ts'

export type FileRow = {
  id: string
  name: string
  folderId: string | null
  versionNumber: number
  createdById: string | null
  createdAt: Date
  changedAt: Date
  level: Level
  groupId: string
  /** Null: a group the actor may not find. */
  groupName: string | null
  collaborationId: string
  closedAt: Date | null
  defaultLevel: string
}

/** A file the actor sees, or NotFound: loading is authorising. */
export async function fileFor(tx: Tx, actor: Actor, id: string): Promise<FileRow> {
  if (!isId(id)) throw new NotFound(`file ${id}`)
  const [found] = await tx.$queryRaw<FileRow[]>`
    SELECT f."id", f."name", f."folderId", f."versionNumber", f."createdById", f."createdAt", f."changedAt", "Subject"."level"::text,
      g."id" AS "groupId", place."title" AS "groupName", g."collaborationId", g."closedAt", g."defaultLevel"::text
    FROM "File" f JOIN "Subject" ON "Subject"."id" = f."id" JOIN "Group" g ON g."id" = f."groupId"
      LEFT JOIN "Subject" place ON place."id" = g."id" AND ${visibleSubjectsSql(actor, 'place')}
    WHERE f."id" = ${id}::uuid AND f."removedAt" IS NULL AND ${visibleSubjectsSql(actor)}`
  if (!found) throw new NotFound(`file ${id}`)
  return found
}

/** The group as the rules about its files ask for it. */
export const groupOf = ({ groupId, collaborationId, closedAt, defaultLevel }: FileRow) => ({
  id: groupId,
  collaborationId,
  closedAt,
  defaultLevel,
})

/** FI5: the folders of a group the actor sees, in Danish order. The group itself is the caller's to ask about. */
export async function foldersOf(tx: Tx, actor: Actor, group: { id: string; collaborationId: string }): Promise<Folder[]> {
  const rows = await foldersIn(tx, actor, group.id)
  return seenOf(actor, group, rows)
}

type FolderRow = Folder & { holds: boolean; filled: boolean }

const foldersIn = (tx: Tx, actor: Actor, groupId: string): Promise<FolderRow[]> =>
  isId(groupId)
    ? tx.$queryRaw<FolderRow[]>`
        SELECT d."id", d."name", d."parentId", d."createdById",
          EXISTS (SELECT 1 FROM "File" f JOIN "Subject" ON "Subject"."id" = f."id"
            WHERE f."folderId" = d."id" AND f."removedAt" IS NULL AND ${visibleSubjectsSql(actor)}) AS "holds",
          EXISTS (SELECT 1 FROM "File" f WHERE f."folderId" = d."id" AND f."removedAt" IS NULL) AS "filled"
        FROM "FileFolder" d WHERE d."groupId" = ${groupId}::uuid AND d."removedAt" IS NULL`
    : Promise.resolve([])

function seenOf(actor: Actor, group: { id: string; collaborationId: string }, rows: FolderRow[]): Folder[] {
  const belongs = roleIn(actor, group.id) !== null || isSecretariatOf(actor, group.collaborationId) || actor.kind === 'system'
  return seenFolders(rows, { belongs })
    .map(({ id, name, parentId, createdById }) => ({ id, name, parentId, createdById }))
    .sort((a, b) => collator.compare(a.name, b.name))
}

/** A group and one of its folders (or none) the actor sees, or NotFound. */
export async function placeFor(tx: Tx, actor: Actor, { groupId, folderId }: { groupId: string; folderId: string | null }) {
  const group = await groupFor(tx, actor, groupId)
  if (!folderId) return { group, folders: [], folder: null }
  const folders = await foldersOf(tx, actor, group)
  const folder = folders.find((one) => one.id === folderId)
  if (!folder) throw new NotFound(`folder ${folderId}`)
  return { group, folders, folder }
}

const perPage = 60

type Line = { id: string; name: string; changedAt: Date; versionNumber: number; level: Level; bytes: number; removable: boolean; createdById: string | null; author: string | null; writtenAt: Date | null }

/** What the page of a group's files shows: a folder's folders, and its files page by page. */
export async function filesPage(
  actor: Actor,
  groupId: string,
  { folderId, order, page }: { folderId: string | null; order: FileOrder; page: number },
) {
  if (!isId(groupId)) throw new NotFound(`group ${groupId}`)
  const place = folderId ?? groupId
  const [group, rows, files, [counted]] = await Promise.all([
    groupHead(actor, groupId),
    foldersIn(db(), actor, groupId),
    filesIn(actor, { groupId, place, order, page }),
    db().$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS "count" FROM "File" f JOIN "Subject" ON "Subject"."id" = f."id"
      WHERE f."groupId" = ${groupId}::uuid AND coalesce(f."folderId", f."groupId") = ${place}::uuid AND f."removedAt" IS NULL
        AND ${visibleSubjectsSql(actor)}`,
  ])
  const folders = seenOf(actor, group, rows)
  const folder = folderId ? folders.find((one) => one.id === folderId) : null
  if (folder === undefined) throw new NotFound(`folder ${folderId}`)
  const bring = mayBring(actor, group)
  return {
    group,
    folder: folder && { ...folder, mayRemove: mayRemove(actor, group, folder).ok },
    trail: trailOf(folders, folderId),
    folders: folders.filter((one) => one.parentId === folderId).map(({ id, name }) => ({ id, name })),
    files: files.map(({ createdById, ...file }) => ({ ...file, mayRemove: mayRemove(actor, group, { createdById }).ok })),
    count: counted?.count ?? 0,
    page,
    pages: Math.max(1, Math.ceil((counted?.count ?? 0) / perPage)),
    order,
    mayBring: bring.ok,
  }
}

type ListOf = { groupId: string; place: string; order: FileOrder; page: number }

/** One page of the files of a folder, or of those in no folder. */
async function filesIn(actor: Actor, { groupId, place, order, page }: ListOf): Promise<Line[]> {
  const from = (page - 1) * perPage
  return order === 'nyeste'
    ? db().$queryRaw<Line[]>`
        SELECT f."id", f."name", f."changedAt", f."versionNumber", f."createdById", "Subject"."level"::text, c."bytes", c."author", c."writtenAt"
        FROM "File" f JOIN "Subject" ON "Subject"."id" = f."id"
          JOIN "FileVersion" v ON v."fileId" = f."id" AND v."number" = f."versionNumber" JOIN "FileContent" c ON c."hash" = v."hash"
        WHERE f."groupId" = ${groupId}::uuid AND coalesce(f."folderId", f."groupId") = ${place}::uuid AND f."removedAt" IS NULL
          AND ${visibleSubjectsSql(actor)}
        ORDER BY f."changedAt" DESC, f."id" LIMIT ${perPage} OFFSET ${from}`
    : db().$queryRaw<Line[]>`
        SELECT f."id", f."name", f."changedAt", f."versionNumber", f."createdById", "Subject"."level"::text, c."bytes", c."author", c."writtenAt"
        FROM "File" f JOIN "Subject" ON "Subject"."id" = f."id"
          JOIN "FileVersion" v ON v."fileId" = f."id" AND v."number" = f."versionNumber" JOIN "FileContent" c ON c."hash" = v."hash"
        WHERE f."groupId" = ${groupId}::uuid AND coalesce(f."folderId", f."groupId") = ${place}::uuid AND f."removedAt" IS NULL
          AND ${visibleSubjectsSql(actor)}
        ORDER BY f."name" COLLATE "da-x-icu", f."id" LIMIT ${perPage} OFFSET ${from}`
}

/** The bytes of a version of a file the actor sees; without a number the present one. */
export async function bytesFor(actor: Actor, fileId: string, number: number | null) {
  const file = await fileFor(db(), actor, fileId)
  const version = await db().fileVersion.findUnique({
    where: { fileId_number: { fileId, number: number ?? file.versionNumber } },
    select: { hash: true, content: { select: { mime: true, bytes: true, imageHash: true, imageMime: true } } },
  })
  if (!version) throw new NotFound(`version ${number} of file ${fileId}`)
  return { name: file.name, hash: version.hash, ...version.content }
}

/** The picture we have drawn of a file the actor sees. */
export async function pictureFor(actor: Actor, fileId: string): Promise<{ hash: string; mime: string }> {
  const { imageHash, imageMime } = await bytesFor(actor, fileId, null)
  if (!imageHash || !imageMime) throw new NotFound(`picture of ${fileId}`)
  return { hash: imageHash, mime: imageMime }
}
