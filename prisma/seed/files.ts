import { Prisma } from '#server/kernel/db.ts'
import { textAndPage } from '#server/files/content.ts'
import { nameKey } from '#server/files/words.ts'
import { redrawn } from '#server/papers/image-file.ts'
import { keptProperties, readProperties } from '#server/reading/properties.ts'
import { readDocument } from '#server/reading/read-document.ts'
import { hashOf, storeFile } from '#server/storage/storage.ts'
import { type FileContent, files, folders } from './content/files.ts'
import { groups } from './content/groups.ts'
import type { Pen } from './pen.ts'

const mimes: Record<string, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  pdf: 'application/pdf',
  png: 'image/png',
  txt: 'text/plain',
}

const endingOf = (name: string) => name.split('.').at(-1) ?? ''
const isPicture = (name: string) => endingOf(name) === 'png'

/** Files of the groups, in folders and versions, one of them removed. The bytes are stored by `storeDemoFiles`. */
export async function writeFiles(pen: Pen): Promise<void> {
  for (const { group, path, by, at } of folders) {
    const name = path.at(-1)!
    const folderId = pen.id('folder', [group, ...path].join('/'))
    const groupId = pen.id('group', group)
    await pen.tx.fileFolder.create({
      data: {
        id: folderId,
        groupId,
        parentId: path.length > 1 ? pen.id('folder', [group, ...path.slice(0, -1)].join('/')) : null,
        name,
        nameKey: nameKey(name),
        createdById: pen.id('person', by),
        createdAt: pen.at(at),
      },
    })
    pen.fact({ type: 'folder.made', actorId: pen.id('person', by), subjectId: groupId, payload: { folderId, groupId }, at: pen.at(at) })
  }
  for (const file of files) await writeFile(pen, file)
}

async function writeFile(pen: Pen, file: FileContent) {
  const group = groups.find((one) => one.key === file.group)!
  const fileId = pen.id('file', file.key)
  const groupId = pen.id('group', file.group)
  const [first, last] = [file.versions[0]!, file.versions.at(-1)!]
  const createdById = pen.id('person', first.by)
  const removedAt = file.removed ? pen.at(file.removed) : null
  const { name } = file
  await pen.tx.file.create({
    data: {
      id: fileId,
      groupId,
      folderId: file.in ? pen.id('folder', [file.group, ...file.in].join('/')) : null,
      name,
      nameKey: nameKey(name),
      versionNumber: file.versions.length,
      createdById,
      createdAt: pen.at(first.at),
      changedAt: pen.at(last.at),
      removedAt,
    },
  })
  const row = { id: fileId, kind: 'file' as const, collaborationId: pen.id('collaboration', group.collaboration), groupId }
  pen.subject({ ...row, level: file.level ?? group.defaultLevel, title: name, createdById, createdAt: pen.at(first.at), ...(removedAt && { scopes: [], removedAt }) })
  for (const [index, version] of file.versions.entries()) await writeVersion(pen, { fileId, groupId, name, version, number: index + 1 })
  if (removedAt) pen.fact({ type: 'file.removed', actorId: createdById, subjectId: fileId, payload: { fileId, groupId }, at: removedAt })
}

type VersionRow = { fileId: string; groupId: string; name: string; version: FileContent['versions'][number]; number: number }

async function writeVersion(pen: Pen, { fileId, groupId, name, version, number }: VersionRow) {
  const bytes = version.bytes()
  const hash = hashOf(bytes)
  const at = pen.at(version.at)
  const by = pen.id('person', version.by)
  await pen.tx.fileContent.createMany({ data: [{ hash, ...(await knownOf(name, bytes, at)), createdAt: at }], skipDuplicates: true })
  await pen.tx.fileVersion.create({ data: { id: pen.id('fileVersion', `${fileId} ${number}`), fileId, number, hash, name, uploadedById: by, at } })
  const payload = { fileId, groupId, ...(number > 1 && { number }) }
  pen.fact({ type: number > 1 ? 'file.versionAdded' : 'file.uploaded', actorId: by, subjectId: fileId, payload, at })
}

/** What is known of the bytes, read as an upload reads them. */
async function knownOf(name: string, bytes: Uint8Array, at: Date) {
  const mime = mimes[endingOf(name)] ?? 'application/octet-stream'
  const plain = { bytes: bytes.byteLength, mime, text: '', document: Prisma.DbNull, ...keptProperties(await readProperties(name, bytes), at) }
  if (isPicture(name)) {
    const picture = await redrawn(bytes)
    return { ...plain, reading: 'kind', imageHash: hashOf(picture.bytes), imageMime: picture.mime }
  }
  const read = await readDocument(name, bytes)
  if (!read.ok) return { ...plain, reading: read.reason }
  const { text, document } = textAndPage(read)
  return { ...plain, reading: 'read', text, document: document as Prisma.InputJsonObject }
}

/** Puts the bytes of the demo's files where the server looks; what lies there already stays. */
export async function storeDemoFiles(): Promise<void> {
  for (const { name, versions } of files)
    for (const version of versions) {
      const bytes = version.bytes()
      await storeFile(bytes)
      if (isPicture(name)) await storeFile((await redrawn(bytes)).bytes)
    }
}
