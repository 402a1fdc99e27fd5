import { type Actor, isSecretariatOf, roleIn } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { NotFound } from '#server/kernel/errors.ts'
import { isId } from '#server/kernel/ids.ts'
import { must } from '#server/kernel/verdict.ts'
import { groupLevels } from '#server/groups/words.ts'
import type { DocumentJson } from '#server/papers/document-text.ts'
import { rendered } from '#server/papers/rendered.ts'
import { visibleSubjectsSql } from '#server/subjects/policy.ts'
import { mayBring, mayGiveLevel, mayRemove } from '../policy.ts'
import { fileFor, foldersOf, groupOf, placeFor } from '../queries.ts'
import { trailOf, withBelow } from '../tree.ts'

export type VersionRow = {
  number: number
  at: Date
  bytes: number
  name: string
  restoredNumber: number | null
  /** Who wrote it and when, by the file's own properties. */
  author: string | null
  writtenAt: Date | null
  /** Null: the system, or somebody the reader may not find. */
  by: string | null
}

const versionsOf = (actor: Actor, fileId: string) =>
  db().$queryRaw<VersionRow[]>`
    SELECT v."number", v."at", c."bytes", v."name", v."restoredNumber", c."author", c."writtenAt", "Subject"."title" AS "by"
    FROM "FileVersion" v JOIN "FileContent" c ON c."hash" = v."hash"
      LEFT JOIN "Subject" ON "Subject"."id" = v."uploadedById" AND ${visibleSubjectsSql(actor)}
    WHERE v."fileId" = ${fileId}::uuid ORDER BY v."number" DESC LIMIT 200`

/** What the frame of every page of a file shows; the file is loaded, and so authorised, first. */
async function fileHead(actor: Actor, fileId: string) {
  const file = await fileFor(db(), actor, fileId)
  const group = groupOf(file)
  const belongs = roleIn(actor, group.id) !== null || isSecretariatOf(actor, group.collaborationId)
  const folders = file.groupName !== null && file.folderId ? await foldersOf(db(), actor, group) : []
  const { id, name, folderId, level, createdAt, changedAt, versionNumber } = file
  return {
    file: { id, name, folderId, level, createdAt, changedAt, versionNumber },
    group: { id: file.groupName === null ? null : group.id, name: file.groupName },
    trail: trailOf(folders, folderId),
    belongs,
    can: { bring: mayBring(actor, group).ok, remove: mayRemove(actor, group, file).ok },
  }
}

export type FileHead = Awaited<ReturnType<typeof fileHead>>

/** What the page of a file shows: what it is, and its text or picture as far as we can draw one. */
export async function filePage(actor: Actor, fileId: string) {
  if (!isId(fileId)) throw new NotFound(`file ${fileId}`)
  const [head, content] = await Promise.all([fileHead(actor, fileId), contentOf(actor, fileId)])
  return { ...head, ...content }
}

type ContentRow = { hash: string; bytes: number; reading: string; image: boolean; by: string | null; author: string | null; writtenAt: Date | null }

async function contentOf(actor: Actor, fileId: string) {
  const [row] = await db().$queryRaw<ContentRow[]>`
    SELECT c."hash", c."bytes", c."reading", c."imageHash" IS NOT NULL AS "image", by."title" AS "by", c."author", c."writtenAt"
    FROM "File" f JOIN "Subject" ON "Subject"."id" = f."id" AND ${visibleSubjectsSql(actor)}
      JOIN "FileVersion" v ON v."fileId" = f."id" AND v."number" = f."versionNumber" JOIN "FileContent" c ON c."hash" = v."hash"
      LEFT JOIN "Subject" by ON by."id" = v."uploadedById" AND ${visibleSubjectsSql(actor, 'by')}
    WHERE f."id" = ${fileId}::uuid`
  if (!row) throw new NotFound(`file ${fileId}`)
  const text = row.reading === 'read' ? await rendered(`file ${row.hash}`, () => documentOf(row.hash)) : null
  return { bytes: row.bytes, reading: row.reading, image: row.image, by: row.by, author: row.author, writtenAt: row.writtenAt, text }
}

async function documentOf(hash: string): Promise<{ document: DocumentJson }> {
  const { document } = await db().fileContent.findUniqueOrThrow({ where: { hash }, select: { document: true } })
  return { document: withoutPictures(document as unknown as DocumentJson) }
}

/** The pictures inside a document stay in the document: they have no address here. */
function withoutPictures(node: DocumentJson): DocumentJson {
  if (!node.content) return node
  return { ...node, content: node.content.filter((child) => child.type !== 'image').map(withoutPictures) }
}

/** What the page of a file's versions shows. */
export async function fileVersionsPage(actor: Actor, fileId: string) {
  const head = await fileHead(actor, fileId)
  return { ...head, versions: await versionsOf(actor, fileId) }
}

/** What the form for a file's name, folder and level needs; Refused for who may not change it. */
export async function fileForm(actor: Actor, fileId: string) {
  const file = await fileFor(db(), actor, fileId)
  const group = groupOf(file)
  must(mayBring(actor, group))
  const folders = await foldersOf(db(), actor, group)
  const { id, name, folderId, level } = file
  return {
    file: { id, name, folderId, level },
    group: { id: group.id, name: file.groupName },
    folders: choices(folders),
    levels: groupLevels.filter((one) => one === level || mayGiveLevel(actor, group, one).ok),
  }
}

/** Folders to choose from, each with its way: "Møder / 2026". */
const choices = (folders: Parameters<typeof trailOf>[0]) =>
  folders.map((one) => ({ id: one.id, path: trailOf(folders, one.id).map((step) => step.name) }))

/** What the form for a folder needs; without an id, for a new one. */
export async function folderForm(actor: Actor, { groupId, folderId, parentId }: { groupId: string; folderId: string | null; parentId: string | null }) {
  if ((folderId && !isId(folderId)) || (parentId && !isId(parentId))) throw new NotFound(`folder ${folderId}`)
  const { group, folder } = await placeFor(db(), actor, { groupId, folderId: folderId ?? parentId })
  must(mayBring(actor, group))
  const folders = await foldersOf(db(), actor, group)
  const inside = folderId ? withBelow(folders, folderId) : []
  return {
    group: { id: group.id, name: group.name },
    folder: folderId ? folder : null,
    parentId: folderId ? (folder?.parentId ?? null) : parentId,
    folders: choices(folders).filter((one) => !inside.includes(one.id)),
  }
}
