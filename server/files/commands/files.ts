import { command } from '#server/kernel/command.ts'
import { Invalid, NotFound } from '#server/kernel/errors.ts'
import type { Tx } from '#server/kernel/db.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { must } from '#server/kernel/verdict.ts'
import { changedFields, only } from '#server/organisations/changes.ts'
import { putSubject, removeSubjects, restoreSubjects, retitleSubject } from '#server/subjects/commands.ts'
import { fileChoice, fileEdit } from '../contract.ts'
import * as facts from '../facts.ts'
import { nameKey } from '../words.ts'
import { mayBring, mayBringBack, mayGiveLevel, mayRemove } from '../policy.ts'
import { fileFor, groupOf, placeFor } from '../queries.ts'
import { removedSeenBy } from '../queries/removed.ts'
import { freeName, holderOf, keepFolders, mustStillSee } from './places.ts'
import { holdFile } from './uploads.ts'

/** The file with its group's folders held still, and itself held. */
async function heldFile(tx: Tx, actor: Actor, fileId: string) {
  const { groupId } = await fileFor(tx, actor, fileId)
  await keepFolders(tx, groupId)
  await holdFile(tx, fileId)
  return fileFor(tx, actor, fileId)
}

/** FI6: another name, folder or level. */
export const editFile = command(fileEdit, async ({ actor, tx, announce, now }, { fileId, ...fields }) => {
  const file = await heldFile(tx, actor, fileId)
  const group = groupOf(file)
  must(mayBring(actor, group))
  const changed = changedFields(file, fields)
  if (changed.length === 0) return { groupId: group.id, folderId: file.folderId }
  if (changed.includes('level')) must(mayGiveLevel(actor, group, fields.level))
  if (changed.includes('folderId') && fields.folderId) await placeFor(tx, actor, { groupId: group.id, folderId: fields.folderId })
  const holder = await holderOf(tx, actor, { groupId: group.id, ...fields })
  if (holder.fileId && holder.fileId !== fileId) throw new Invalid({ name: 'file.nameTaken' })
  const { name, folderId, level } = fields
  const moved = !holder.fileId && { twin: holder.twin }
  await tx.file.update({ where: { id: fileId }, data: { name, nameKey: nameKey(name), folderId, ...moved } })
  if (changed.includes('name')) await retitleSubject(tx, { id: fileId, title: name, now })
  if (changed.includes('level')) {
    const { collaborationId, id: groupId } = group
    await putSubject(tx, { id: fileId, kind: 'file', collaborationId, groupId, level, title: name, now })
    await mustStillSee(tx, actor, fileId)
  }
  await announce(
    facts.fileChanged,
    { fileId, groupId: group.id, fields: changed, ...(changed.includes('level') && { accessTo: fileId }) },
    { subjectId: fileId, before: only(file, changed), after: only(fields, changed) },
  )
  return { groupId: group.id, folderId }
})

/** FI9: takes a file away; it can be brought back. */
export const removeFile = command(fileChoice, async ({ actor, tx, announce, now }, { fileId }) => {
  const file = await heldFile(tx, actor, fileId)
  must(mayRemove(actor, groupOf(file), file))
  await tx.file.update({ where: { id: fileId }, data: { removedAt: now } })
  await removeSubjects(tx, [fileId], now)
  await announce(facts.fileRemoved, { fileId, groupId: file.groupId, accessTo: fileId }, { subjectId: fileId })
  return { name: file.name, groupId: file.groupId, folderId: file.folderId }
})

/** FI9: brings it back: to its folder if that is still there, and under a free name. */
export const restoreFile = command(fileChoice, async ({ actor, tx, announce, now }, { fileId }) => {
  const groupId = await groupOfRemoved(tx, fileId)
  await keepFolders(tx, groupId)
  await holdFile(tx, fileId)
  const [file] = await removedSeenBy(tx, actor, [fileId])
  if (!file) throw new NotFound(`removed file ${fileId}`)
  must(mayBringBack(actor, { ...file, id: groupId }, file, now))
  const folder = file.folderId
    ? await tx.fileFolder.findFirst({ where: { id: file.folderId, removedAt: null }, select: { id: true } })
    : null
  const folderId = folder?.id ?? null
  const { name, twin } = await freeName(tx, actor, { groupId, folderId, name: file.name })
  await tx.file.update({ where: { id: fileId }, data: { removedAt: null, folderId, name, nameKey: nameKey(name), twin } })
  await restoreSubjects(tx, [fileId], now)
  if (name !== file.name) await retitleSubject(tx, { id: fileId, title: name, now })
  await announce(facts.fileRestored, { fileId, groupId }, { subjectId: fileId })
  return { name, groupId, folderId }
})

async function groupOfRemoved(tx: Tx, fileId: string): Promise<string> {
  const file = await tx.file.findFirst({ where: { id: fileId, removedAt: { not: null } }, select: { groupId: true } })
  if (!file) throw new NotFound(`removed file ${fileId}`)
  return file.groupId
}
