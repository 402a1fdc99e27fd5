import { z } from 'zod'
import { personIdOf } from '#server/kernel/actor.ts'
import { command, type CommandRoom } from '#server/kernel/command.ts'
import { Prisma, type Tx } from '#server/kernel/db.ts'
import { NotFound } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/ids.ts'
import { must } from '#server/kernel/verdict.ts'
import { type Arrived, keep } from '#server/storage/incoming.ts'
import { putSubject } from '#server/subjects/commands.ts'
import type { Content } from '../content.ts'
import { uploadPlace, versionChoice } from '../contract.ts'
import * as facts from '../facts.ts'
import { nameKey } from '../words.ts'
import { mayBring, mayGiveLevel } from '../policy.ts'
import { fileFor, groupOf, placeFor } from '../queries.ts'
import { holderOf, keepFolders, mustStillSee } from './places.ts'

/** What became of a file that was brought. */
export type Uploaded = { fileId: string; name: string; number: number; outcome: 'new' | 'version' | 'unchanged' }

const brought = { arrived: z.custom<Arrived>(), content: z.custom<Content>() }

/** FI6, FI7: a file in a group's folder; or, where the actor sees one of that name, its next version. */
export const storeUpload = command(uploadPlace.omit({ path: true }).extend(brought), async (room, { arrived, content, ...place }): Promise<Uploaded> => {
  const { actor, tx } = room
  await keepFolders(tx, place.groupId)
  const { group } = await placeFor(tx, actor, place)
  must(mayBring(actor, group))
  const level = place.level ?? group.defaultLevel
  must(mayGiveLevel(actor, group, level))
  const holder = await holderOf(tx, actor, place)
  if (holder.fileId) return addVersion(room, { fileId: holder.fileId, name: place.name }, { arrived, content })
  const fileId = newId()
  await putContent(tx, content, room.now)
  await tx.file.create({
    data: {
      id: fileId,
      groupId: group.id,
      folderId: place.folderId,
      name: place.name,
      nameKey: nameKey(place.name),
      twin: holder.twin,
      versionNumber: 1,
      createdById: personIdOf(actor),
      createdAt: room.now,
      changedAt: room.now,
    },
  })
  await putVersion(room, { fileId, number: 1, hash: content.hash, name: place.name })
  await putSubject(tx, {
    id: fileId,
    kind: 'file',
    collaborationId: group.collaborationId,
    groupId: group.id,
    level,
    title: place.name,
    createdById: personIdOf(actor),
    now: room.now,
  })
  await mustStillSee(tx, actor, fileId)
  await room.announce(facts.fileUploaded, { fileId, groupId: group.id }, { subjectId: fileId })
  await keep(arrived)
  return { fileId, name: place.name, number: 1, outcome: 'new' }
})

/** FI7, FI8: the next version of a file. */
export const storeVersion = command(
  z.object({ fileId: z.uuid(), name: uploadPlace.shape.name, ...brought }),
  async ({ actor, tx, announce, now }, { arrived, content, ...of }): Promise<Uploaded> => {
    must(mayBring(actor, groupOf(await fileFor(tx, actor, of.fileId))))
    return addVersion({ actor, tx, announce, now }, of, { arrived, content })
  },
)

type Brought = { arrived: Arrived; content: Content }

/** Writes the next version; `announce` tells of it. The file is held, so that numbers follow each other. */
async function addVersion(room: CommandRoom, of: { fileId: string; name: string }, { arrived, content }: Brought): Promise<Uploaded> {
  const { tx, actor, announce } = room
  await holdFile(tx, of.fileId)
  const file = await fileFor(tx, actor, of.fileId)
  const present = await tx.fileVersion.findUnique({
    where: { fileId_number: { fileId: file.id, number: file.versionNumber } },
    select: { hash: true },
  })
  const answer = { fileId: file.id, name: file.name }
  if (present?.hash === content.hash) return { ...answer, number: file.versionNumber, outcome: 'unchanged' }
  const number = file.versionNumber + 1
  await putContent(tx, content, room.now)
  await putVersion(room, { fileId: file.id, number, hash: content.hash, name: of.name })
  await tx.file.update({ where: { id: file.id }, data: { versionNumber: number, changedAt: room.now } })
  await announce(facts.fileVersionAdded, { fileId: file.id, groupId: file.groupId, number }, { subjectId: file.id })
  await keep(arrived)
  return { ...answer, number, outcome: 'version' }
}

/** FI8: an earlier version is the present one again, as a version of its own. */
export const restoreVersion = command(versionChoice, async (room, { fileId, number }) => {
  const { tx, actor, announce } = room
  await holdFile(tx, fileId)
  const file = await fileFor(tx, actor, fileId)
  must(mayBring(actor, groupOf(file)))
  const version = await tx.fileVersion.findUnique({
    where: { fileId_number: { fileId, number } },
    select: { hash: true, name: true },
  })
  if (!version || number === file.versionNumber) throw new NotFound(`version ${number} of file ${fileId}`)
  const next = file.versionNumber + 1
  await putVersion(room, { fileId, number: next, hash: version.hash, name: version.name, restoredNumber: number })
  await tx.file.update({ where: { id: fileId }, data: { versionNumber: next, changedAt: room.now } })
  await announce(facts.fileVersionRestored, { fileId, groupId: file.groupId, number }, { subjectId: fileId })
  return { name: file.name, number: next }
})

export const holdFile = async (tx: Tx, fileId: string): Promise<void> =>
  void (await tx.$queryRaw`SELECT 1 FROM "File" WHERE "id" = ${fileId}::uuid FOR UPDATE`)

/** What is known of the bytes: written once; a reading that found more replaces one that found nothing. */
async function putContent(tx: Tx, content: Content, now: Date): Promise<void> {
  const { hash, document, ...known } = content
  const read = { ...known, document: (document as Prisma.InputJsonObject | null) ?? Prisma.DbNull }
  const { count } = await tx.fileContent.createMany({ data: [{ hash, ...read, createdAt: now }], skipDuplicates: true })
  if (count === 0 && document) await tx.fileContent.updateMany({ where: { hash, reading: { not: 'read' } }, data: read })
}

type VersionDraft = { fileId: string; number: number; hash: string; name: string; restoredNumber?: number }

const putVersion = ({ tx, actor, now }: CommandRoom, draft: VersionDraft) =>
  tx.fileVersion.create({ data: { id: newId(), ...draft, uploadedById: personIdOf(actor), at: now } })
