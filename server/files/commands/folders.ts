import { type Actor, personIdOf } from '#server/kernel/actor.ts'
import { command, type CommandRoom } from '#server/kernel/command.ts'
import type { Tx } from '#server/kernel/db.ts'
import { Invalid, NotFound } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/ids.ts'
import { must } from '#server/kernel/verdict.ts'
import { groupFor } from '#server/groups/queries.ts'
import { changedFields } from '#server/organisations/changes.ts'
import { removeSubjects, restoreSubjects } from '#server/subjects/commands.ts'
import { deepest, folderChoice, folderEdit, folderWay, newFolder } from '../contract.ts'
import * as facts from '../facts.ts'
import { nameKey } from '../words.ts'
import { mayBring, mayBringBack, mayRemove, mayRemoveWith } from '../policy.ts'
import { foldersOf, placeFor } from '../queries.ts'
import { removedSeenBy } from '../queries/removed.ts'
import { type Folder, trailOf, withBelow } from '../tree.ts'
import { holdFolders, nextTwin } from './places.ts'

/** FI6: a folder in a group, or in one of its folders. Answers its id. */
export const makeFolder = command(newFolder, async ({ actor, tx, announce, now }, { groupId, parentId, name }) => {
  await holdFolders(tx, groupId)
  const { group } = await placeFor(tx, actor, { groupId, folderId: parentId })
  must(mayBring(actor, group))
  const folders = await foldersOf(tx, actor, group)
  const { id: folderId } = await putFolder({ actor, tx, now }, folders, { groupId, parentId, name })
  await announce(facts.folderMade, { folderId, groupId }, { subjectId: groupId })
  return { folderId }
})

/** FI6: the folder at the end of a way of names. What one sees there is used, what is missing is made; so twice is once. */
export const makeFolderWay = command(folderWay, async ({ actor, tx, announce, now }, { groupId, folderId, path }) => {
  await holdFolders(tx, groupId)
  const { group } = await placeFor(tx, actor, { groupId, folderId })
  must(mayBring(actor, group))
  const folders = await foldersOf(tx, actor, group)
  let at = folderId
  for (const name of path) {
    const there = folders.find((one) => one.parentId === at && nameKey(one.name) === nameKey(name))
    const next = there ?? (await putFolder({ actor, tx, now }, folders, { groupId, parentId: at, name }))
    if (!there) {
      folders.push(next)
      await announce(facts.folderMade, { folderId: next.id, groupId }, { subjectId: groupId })
    }
    at = next.id
  }
  return { folderId: at }
})

type Spot = { groupId: string; parentId: string | null; name: string }

async function putFolder({ tx, actor, now }: Omit<CommandRoom, 'announce'>, seen: Folder[], { groupId, parentId, name }: Spot): Promise<Folder> {
  if (trailOf(seen, parentId).length >= deepest) throw new Invalid({ parentId: 'folder.tooDeep' })
  const twin = await twinFor(tx, seen, { groupId, parentId, name })
  const made = { id: newId(), name, parentId, createdById: personIdOf(actor) }
  await tx.fileFolder.create({ data: { ...made, groupId, nameKey: nameKey(name), twin, createdAt: now } })
  return made
}

/** Refuses a name that is seen there already; one that is held out of sight is free (FI7). */
async function twinFor(tx: Tx, seen: Folder[], of: { groupId: string; parentId: string | null; name: string; id?: string }): Promise<number> {
  const key = nameKey(of.name)
  const rows = await tx.fileFolder.findMany({
    where: { groupId: of.groupId, parentId: of.parentId, nameKey: key, removedAt: null, NOT: { id: of.id ?? of.groupId } },
    select: { id: true, twin: true },
  })
  if (rows.some((row) => seen.some((one) => one.id === row.id))) throw new Invalid({ name: 'folder.nameTaken' })
  return nextTwin(rows)
}

/** FI6: another name, or another folder to lie in. */
export const editFolder = command(folderEdit, async ({ actor, tx, announce }, { groupId, folderId, ...fields }) => {
  await holdFolders(tx, groupId)
  const { group, folder, folders } = await folderFor(tx, actor, { groupId, folderId })
  must(mayBring(actor, group))
  const changed = changedFields(folder, fields)
  if (changed.length === 0) return
  const { name, parentId } = fields
  if (parentId && !folders.some((one) => one.id === parentId)) throw new NotFound(`folder ${parentId}`)
  const below = withBelow(folders, folderId)
  if (parentId && below.includes(parentId)) throw new Invalid({ parentId: 'folder.inItself' })
  if (trailOf(folders, parentId).length + depthOf(folders, folderId) > deepest) throw new Invalid({ parentId: 'folder.tooDeep' })
  const twin = await twinFor(tx, folders, { groupId, parentId, name, id: folderId })
  await tx.fileFolder.update({ where: { id: folderId }, data: { name, nameKey: nameKey(name), parentId, twin } })
  // Not what it was called: whoever reads the group's history may not see the folder.
  await announce(facts.folderChanged, { folderId, groupId, fields: changed }, { subjectId: groupId })
})

const depthOf = (folders: Folder[], id: string): number => {
  const above = trailOf(folders, id).length - 1
  return Math.max(...withBelow(folders, id).map((one) => trailOf(folders, one).length)) - above
}

async function folderFor(tx: Tx, actor: Actor, { groupId, folderId }: { groupId: string; folderId: string }) {
  const { group, folder, folders } = await placeFor(tx, actor, { groupId, folderId })
  if (!folder) throw new NotFound(`folder ${folderId}`)
  return { group, folder, folders }
}

/** FI9: takes a folder away with all that is in it. */
export const removeFolder = command(folderChoice, async ({ actor, tx, announce, now }, { groupId, folderId }) => {
  await holdFolders(tx, groupId)
  const { group, folder } = await folderFor(tx, actor, { groupId, folderId })
  must(mayRemove(actor, group, folder))
  const all = await tx.fileFolder.findMany({ where: { groupId, removedAt: null }, select: { id: true, parentId: true } })
  const ids = withBelow(all, folderId)
  const files = await tx.file.findMany({ where: { folderId: { in: ids }, removedAt: null }, select: { id: true, createdById: true } })
  must(mayRemoveWith(actor, group, files))
  const gone = { removedAt: now, removedWithId: folderId }
  const fileIds = files.map((one) => one.id)
  await tx.fileFolder.updateMany({ where: { id: { in: ids.slice(1) } }, data: gone })
  await tx.fileFolder.update({ where: { id: folderId }, data: { removedAt: now } })
  await tx.file.updateMany({ where: { id: { in: fileIds } }, data: gone })
  await removeSubjects(tx, fileIds, now)
  await announce(facts.folderRemoved, { folderId, groupId }, { subjectId: groupId })
  return { name: folder.name, parentId: folder.parentId, files: fileIds.length }
})

/** FI9: brings it back with all that went with it; to the top where the folder it lay in is gone. */
export const restoreFolder = command(folderChoice, async ({ actor, tx, announce, now }, { groupId, folderId }) => {
  await holdFolders(tx, groupId)
  const group = await groupFor(tx, actor, groupId)
  const [folder] = await removedSeenBy(tx, actor, [folderId])
  if (!folder || folder.groupId !== groupId) throw new NotFound(`removed folder ${folderId}`)
  must(mayBringBack(actor, group, folder, now))
  const parent = folder.folderId
    ? await tx.fileFolder.findFirst({ where: { id: folder.folderId, removedAt: null }, select: { id: true } })
    : null
  const seen = await foldersOf(tx, actor, group)
  const name = freeFolderName(seen.filter((one) => one.parentId === (parent?.id ?? null)), folder.name)
  const twin = await twinFor(tx, seen, { groupId, parentId: parent?.id ?? null, name })
  const files = await tx.file.findMany({ where: { removedWithId: folderId }, select: { id: true } })
  const back = { removedAt: null, removedWithId: null }
  await tx.fileFolder.update({ where: { id: folderId }, data: { removedAt: null, parentId: parent?.id ?? null, name, nameKey: nameKey(name), twin } })
  await tx.fileFolder.updateMany({ where: { removedWithId: folderId }, data: back })
  await tx.file.updateMany({ where: { removedWithId: folderId }, data: back })
  await restoreSubjects(tx, files.map((one) => one.id), now)
  await announce(facts.folderRestored, { folderId, groupId }, { subjectId: groupId })
  return { name }
})

function freeFolderName(beside: Folder[], name: string): string {
  const taken = new Set(beside.map((one) => nameKey(one.name)))
  let free = name
  for (let number = 2; taken.has(nameKey(free)); number += 1) free = `${name} (${number})`
  return free
}
