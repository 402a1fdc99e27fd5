import { editFolder, makeFolder, removeFolder, restoreFolder } from '#server/files/commands/folders.ts'
import { editFile } from '#server/files/commands/files.ts'
import { fileFor } from '#server/files/queries.ts'
import { filesToPack } from '#server/files/queries/packed.ts'
import { db } from '#server/kernel/db.ts'
import { newId } from '#server/kernel/ids.ts'
import { describe, expect, refusal, test } from '#test/support/world.ts'
import { bring, namesIn, ownFiles } from './files-world.ts'

ownFiles()

const folderIn = async (actor: Parameters<typeof makeFolder>[0], groupId: string, name: string, parentId: string | null = null) =>
  (await makeFolder(actor, { groupId, name, parentId })).folderId

test('FI6: folders are made, renamed and moved; not by observers, not twice, not into themselves', async ({ given }) => {
  const { group, member, observer, stranger } = await given.smallWorld()
  const groupId = group.id
  const meetings = await folderIn(member, groupId, 'Møder')
  const year = await folderIn(member, groupId, '2026', meetings)
  expect(await refusal(makeFolder(observer, { groupId, name: 'X' }))).toBe('file.onlyMembers')
  expect(await refusal(makeFolder(stranger, { groupId, name: 'X' }))).toBe('NotFound')
  expect(await refusal(makeFolder(member, { groupId, name: 'MØDER' }))).toEqual({ name: 'folder.nameTaken' })
  expect(await refusal(makeFolder(member, { groupId, name: 'Sag 010190-1234' }))).toEqual({ name: 'field.cpr' })
  expect(await refusal(editFolder(member, { groupId, folderId: meetings, name: 'Møder', parentId: year }))).toEqual({ parentId: 'folder.inItself' })
  expect(await refusal(editFolder(member, { groupId, folderId: meetings, name: 'Møder', parentId: newId() }))).toBe('NotFound')
  expect(await refusal(editFolder(observer, { groupId, folderId: meetings, name: 'Y', parentId: null }))).toBe('file.onlyMembers')
  await editFolder(member, { groupId, folderId: year, name: 'Referater 2026', parentId: null })
  expect((await namesIn(member, groupId)).folders).toEqual(['Møder', 'Referater 2026'])
})

test('FI6: folders lie no deeper than twelve', async ({ given }) => {
  const { group, member } = await given.smallWorld()
  let parentId: string | null = null
  for (let depth = 0; depth < 12; depth += 1) parentId = await folderIn(member, group.id, 'ned', parentId)
  expect(await refusal(makeFolder(member, { groupId: group.id, name: 'for dybt', parentId }))).toEqual({ parentId: 'folder.tooDeep' })
})

test('FI9: a folder goes and comes back with what was in it', async ({ given }) => {
  const { group, chair, member, observer } = await given.smallWorld()
  const groupId = group.id
  const top = await folderIn(member, groupId, 'Bilag')
  const below = await folderIn(member, groupId, 'Ældre', top)
  const one = await bring(member, groupId, { name: 'et.txt', folderId: top })
  const other = await bring(chair, groupId, { name: 'to.txt', content: 'to', folderId: below })
  expect(await refusal(removeFolder(member, { groupId, folderId: top }))).toBe('folder.holdsOthers')
  expect(await refusal(removeFolder(observer, { groupId, folderId: top }))).toBe('file.onlyMembers')
  expect(await removeFolder(chair, { groupId, folderId: top })).toMatchObject({ name: 'Bilag', files: 2 })
  for (const { fileId } of [one, other]) expect(await refusal(fileFor(db(), chair, fileId))).toBe('NotFound')
  expect(await namesIn(chair, groupId)).toEqual({ files: [], folders: [] })
  expect(await refusal(bring(member, groupId, { folderId: below }))).toBe('NotFound')
  expect(await refusal(restoreFolder(observer, { groupId, folderId: top }))).toBe('file.onlyMembers')
  await folderIn(member, groupId, 'Bilag')
  expect(await restoreFolder(chair, { groupId, folderId: top })).toEqual({ name: 'Bilag (2)' })
  expect(await namesIn(member, groupId, top)).toEqual({ files: ['et.txt'], folders: ['Ældre'] })
  expect(await fileFor(db(), member, other.fileId)).toMatchObject({ name: 'to.txt' })
  expect(await refusal(restoreFolder(chair, { groupId, folderId: top }))).toBe('NotFound')
})

test('FI9: a folder removed while files are brought into it takes them along or turns them away; none is lost in between', async ({ given }) => {
  const { group, chair, member } = await given.smallWorld()
  const groupId = group.id
  for (let round = 0; round < 4; round += 1) {
    const folderId = await folderIn(member, groupId, `Runde ${round}`)
    const bringing = Array.from({ length: 6 }, (_, at) =>
      bring(member, groupId, { name: `${at}.txt`, content: `${round} ${at}`, folderId }).then(
        (one) => one.fileId,
        (error: Error) => error.name,
      ),
    )
    const removing = removeFolder(chair, { groupId, folderId })
    const answers = await Promise.all(bringing)
    await removing
    expect(await db().file.count({ where: { folderId, removedAt: null } })).toBe(0)
    expect(await db().subject.count({ where: { id: { in: answers.filter((one) => one !== 'NotFound') }, removedAt: null } })).toBe(0)
    await restoreFolder(chair, { groupId, folderId })
    expect((await namesIn(chair, groupId, folderId)).files.length).toBe(answers.filter((one) => one !== 'NotFound').length)
  }
})

test('two make a folder of one name at once: one is told that it is there', async ({ given }) => {
  const { group, chair, member } = await given.smallWorld()
  const both = await Promise.all([chair, member].map((who) => refusal(makeFolder(who, { groupId: group.id, name: 'Samtidig' }))))
  expect(both.filter((one) => one === undefined)).toHaveLength(1)
  expect(both).toContainEqual({ name: 'folder.nameTaken' })
})

test('two folders are moved into each other at once: one is refused', async ({ given }) => {
  const { group, chair, member } = await given.smallWorld()
  const groupId = group.id
  const a = await folderIn(member, groupId, 'A')
  const b = await folderIn(member, groupId, 'B')
  const both = await Promise.all([
    refusal(editFolder(chair, { groupId, folderId: a, name: 'A', parentId: b })),
    refusal(editFolder(member, { groupId, folderId: b, name: 'B', parentId: a })),
  ])
  expect(both.filter((one) => one === undefined)).toHaveLength(1)
})

describe('FI5: who sees a folder', () => {
  test('whoever sees something in it; its name is nobody else’s business', async ({ given }) => {
    const { group, collaboration, chair, member, colleague } = await given.smallWorld()
    const groupId = group.id
    const provider = await given.organisation({ collaboration, kind: 'privateProvider', link: 'provider' })
    const outside = await given.person({ organisations: [provider], memberOf: [[group, 'member']] })
    const secret = await folderIn(chair, groupId, 'Forhandling')
    const inside = await folderIn(chair, groupId, 'Bilag', secret)
    const open = await folderIn(chair, groupId, 'Åben')
    await folderIn(chair, groupId, 'Tom')
    await bring(chair, groupId, { name: 'takst.txt', folderId: secret, level: 'authorities' })
    const shown = await bring(chair, groupId, { name: 'program.txt', content: 'program', folderId: open })
    expect((await namesIn(member, groupId)).folders).toEqual(['Forhandling', 'Tom', 'Åben'])
    expect((await namesIn(outside, groupId)).folders).toEqual(['Tom', 'Åben'])
    for (const folderId of [secret, inside]) {
      expect(await refusal(namesIn(outside, groupId, folderId))).toBe('NotFound')
      expect(await refusal(bring(outside, groupId, { folderId }))).toBe('NotFound')
      expect(await refusal(filesToPack(outside, { groupId, folderId }))).toBe('NotFound')
      expect(await refusal(editFile(outside, { fileId: shown.fileId, name: 'program.txt', folderId, level: 'group' }))).toBe('NotFound')
    }
    // Somebody of the collaboration finds the group and sees no file of its own: no folder either, until one is opened.
    expect(await namesIn(colleague, groupId)).toEqual({ files: [], folders: ['Forhandling'] })
    await editFile(chair, { fileId: shown.fileId, name: 'program.txt', folderId: open, level: 'collaboration' })
    expect((await namesIn(colleague, groupId)).folders).toEqual(['Forhandling', 'Åben'])
    // A ZIP holds what its reader sees.
    expect((await filesToPack(outside, { groupId, folderId: null })).files.map((one) => one.path)).toEqual(['Åben/program.txt'])
    expect((await filesToPack(member, { groupId, folderId: null })).files.map((one) => one.path).sort()).toEqual(['Forhandling/takst.txt', 'Åben/program.txt'])
  })
})
