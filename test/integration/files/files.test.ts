import { endMembership } from '#server/groups/commands/members.ts'
import { closeGroup } from '#server/groups/commands/groups.ts'
import { editFile, removeFile, restoreFile } from '#server/files/commands/files.ts'
import { restoreVersion, storeUpload, storeVersion } from '#server/files/commands/uploads.ts'
import { bytesFor, fileFor } from '#server/files/queries.ts'
import { uploadVersion } from '#server/files/upload.ts'
import { db } from '#server/kernel/db.ts'
import { env } from '#server/kernel/env.ts'
import { newId } from '#server/kernel/ids.ts'
import { subjectFor } from '#server/subjects/queries.ts'
import { describe, expect, factsAbout, refusal, test } from '#test/support/world.ts'
import { bring, namesIn, ownFiles, pieces, textOf } from './files-world.ts'

const disk = ownFiles()

describe('bringing a file', () => {
  test('FI6: members bring files; the file is a Subject at the group’s default level, and told as a fact', async ({ given }) => {
    const { group, member, colleague } = await given.smallWorld()
    const { fileId, outcome } = await bring(member, group.id, { name: 'Referat.txt', content: 'Vi mødtes i Vejle.' })
    expect(outcome).toBe('new')
    expect(await textOf(member, fileId)).toBe('Vi mødtes i Vejle.')
    expect(await subjectFor(db(), member, fileId)).toMatchObject({ kind: 'file', level: 'group', title: 'Referat.txt' })
    expect(await refusal(fileFor(db(), colleague, fileId))).toBe('NotFound')
    expect((await factsAbout(fileId)).map((one) => one.type)).toEqual(['file.uploaded'])
  })

  test('FI6: observers, strangers and closed groups take nothing, and nothing is left', async ({ given }) => {
    const { group, member, chair, observer, colleague, stranger } = await given.smallWorld()
    const before = disk.stored()
    expect(await refusal(bring(observer, group.id))).toBe('file.onlyMembers')
    expect(await refusal(bring(colleague, group.id))).toBe('file.onlyMembers')
    expect(await refusal(bring(stranger, group.id))).toBe('NotFound')
    expect(await refusal(bring(member, group.id, { folderId: newId() }))).toBe('NotFound')
    await closeGroup(chair, { groupId: group.id })
    expect(await refusal(bring(member, group.id))).toBe('group.closed')
    expect(disk.stored()).toEqual(before)
    expect(disk.incoming()).toEqual([])
  })

  test('rights that end while the bytes are on their way are asked for again', async ({ given }) => {
    const { group, chair, member } = await given.smallWorld()
    const { id } = await db().membership.findFirstOrThrow({ where: { groupId: group.id, personId: member.personId } })
    async function* slow() {
      yield new Uint8Array([65])
      await endMembership(chair, { groupId: group.id, membershipId: id })
      yield new Uint8Array([66])
    }
    const attempt = bring(member, group.id, { stream: slow(), actorNow: () => given.signedIn(member.personId) })
    expect(await refusal(attempt)).toBe('file.onlyMembers')
    expect(await db().file.count({ where: { groupId: group.id } })).toBe(0)
    expect(disk.incoming()).toEqual([])
  })

  test('FI6: a level wider than the group’s is for those who run it; nobody loses sight of their own file', async ({ given }) => {
    const { group, collaboration, member, chair } = await given.smallWorld()
    expect(await refusal(bring(member, group.id, { level: 'public' }))).toBe('file.onlyLeadersWiden')
    const { fileId } = await bring(chair, group.id, { level: 'public' })
    expect(await subjectFor(db(), await given.person(), fileId)).toMatchObject({ level: 'public' })
    const provider = await given.organisation({ collaboration, kind: 'privateProvider', link: 'provider' })
    const forAuthorities = await given.group({ collaboration, defaultLevel: 'authorities' })
    const outside = await given.person({ organisations: [provider], memberOf: [[forAuthorities, 'member']] })
    expect(await refusal(bring(outside, forAuthorities.id))).toBe('file.wouldVanish')
  })

  test('FI10: a CPR number in the name or in a text that can be read is refused, and nothing of it is kept', async ({ given }) => {
    const { group, member } = await given.smallWorld()
    const before = disk.stored()
    expect(await refusal(bring(member, group.id, { name: 'Sag 010190-1234.txt' }))).toEqual({ name: 'field.cpr' })
    expect(await refusal(bring(member, group.id, { name: 'sag.txt', content: 'Borgeren 010190-1234 flytter.' }))).toBe('file.cpr')
    expect(disk.stored()).toEqual(before)
    expect(disk.incoming()).toEqual([])
    expect(await db().fileContent.count({ where: { text: { contains: '1234' } } })).toBe(0)
  })

  test('FI4: what is too large or broken off leaves nothing', async ({ given }) => {
    const { group, member } = await given.smallWorld()
    const limit = env().LARGEST_FILE_MB
    env().LARGEST_FILE_MB = 1
    expect(await refusal(bring(member, group.id, { content: new Uint8Array(1024 * 1024 + 1) }))).toBe('file.tooLarge')
    env().LARGEST_FILE_MB = limit
    async function* broken() {
      yield new Uint8Array([65, 66])
      throw new Error('the line is dead')
    }
    expect(await refusal(bring(member, group.id, { stream: broken() }))).toBe('Error')
    expect(disk.incoming()).toEqual([])
    expect(await db().file.count({ where: { groupId: group.id } })).toBe(0)
  })

  test('any kind of file, also an empty one and one that lies about what it is', async ({ given }) => {
    const { group, member } = await given.smallWorld()
    await bring(member, group.id, { name: 'tom.txt', content: '' })
    const html = await bring(member, group.id, { name: 'billede.png', content: '<html><script>alert(1)</script>' })
    const svg = await bring(member, group.id, { name: 'logo.svg', content: '<svg xmlns="http://www.w3.org/2000/svg"/>' })
    expect((await bytesFor(member, html.fileId, null)).mime).toBe('application/octet-stream')
    expect((await bytesFor(member, svg.fileId, null)).mime).toBe('application/octet-stream')
    expect((await bytesFor(member, html.fileId, null)).imageHash).toBeNull()
    expect((await namesIn(member, group.id)).files).toEqual(['billede.png', 'logo.svg', 'tom.txt'])
  })
})

describe('versions', () => {
  test('FI7: the same name is a new version, the same bytes change nothing', async ({ given }) => {
    const { group, member, chair } = await given.smallWorld()
    const first = await bring(member, group.id, { name: 'Budget.txt', content: 'et' })
    expect(await bring(chair, group.id, { name: 'BUDGET.TXT', content: 'to' })).toMatchObject({ fileId: first.fileId, number: 2, outcome: 'version' })
    expect(await bring(chair, group.id, { name: 'Budget.txt', content: 'to' })).toMatchObject({ number: 2, outcome: 'unchanged' })
    expect(await textOf(member, first.fileId)).toBe('to')
    expect(await textOf(member, first.fileId, 1)).toBe('et')
  })

  test('FI7: two bring one name at the same moment, and both are kept as versions of one file', async ({ given }) => {
    const { group, member, chair, secretary } = await given.smallWorld()
    const all = await Promise.all(
      [member, chair, secretary, member, chair].map((who, at) => bring(who, group.id, { name: 'samtidig.txt', content: `nummer ${at}` })),
    )
    expect(new Set(all.map((one) => one.fileId)).size).toBe(1)
    expect(all.map((one) => one.number).sort()).toEqual([1, 2, 3, 4, 5])
    expect(await db().fileVersion.count({ where: { fileId: all[0]!.fileId } })).toBe(5)
  })

  test('FI7: a name held by a file one may not see is free, and tells nothing', async ({ given }) => {
    const { group, collaboration, chair } = await given.smallWorld()
    const provider = await given.organisation({ collaboration, kind: 'privateProvider', link: 'provider' })
    const outside = await given.person({ organisations: [provider], memberOf: [[group, 'member']] })
    const hidden = await bring(chair, group.id, { name: 'takster.txt', content: 'hemmeligt', level: 'authorities' })
    const own = await bring(outside, group.id, { name: 'takster.txt', content: 'åbent' })
    expect(own).toMatchObject({ outcome: 'new', number: 1, name: 'takster.txt' })
    expect(own.fileId).not.toBe(hidden.fileId)
    expect((await namesIn(outside, group.id)).files).toEqual(['takster.txt'])
    expect(await textOf(chair, hidden.fileId)).toBe('hemmeligt')
  })

  test('FI8: an earlier version comes back as a new one; others are refused', async ({ given }) => {
    const { group, member, observer, stranger } = await given.smallWorld()
    const { fileId } = await bring(member, group.id, { content: 'et' })
    await uploadVersion(member, { fileId, name: 'andet navn.txt' }, { stream: pieces('to'), actorNow: async () => member })
    expect(await refusal(restoreVersion(observer, { fileId, number: 1 }))).toBe('file.onlyMembers')
    expect(await refusal(restoreVersion(stranger, { fileId, number: 1 }))).toBe('NotFound')
    expect(await refusal(restoreVersion(member, { fileId, number: 2 }))).toBe('NotFound')
    expect(await refusal(restoreVersion(member, { fileId, number: 9 }))).toBe('NotFound')
    expect(await restoreVersion(member, { fileId, number: 1 })).toMatchObject({ number: 3 })
    expect(await textOf(member, fileId)).toBe('et')
    expect((await factsAbout(fileId)).map((one) => one.type)).toEqual(['file.uploaded', 'file.versionAdded', 'file.versionRestored'])
  })

  test('FI8: the database changes no version', async ({ given }) => {
    const { group, member } = await given.smallWorld()
    const { fileId } = await bring(member, group.id)
    const changing = db().fileVersion.updateMany({ where: { fileId }, data: { hash: (await bytesFor(member, fileId, null)).hash } })
    await expect(changing).rejects.toThrow(/never changed/)
  })

  test('the same bytes are stored once, whoever brings them', async ({ given }) => {
    const { group, member } = await given.smallWorld()
    const before = disk.stored().length
    await bring(member, group.id, { name: 'a.txt', content: 'det samme indhold' })
    await bring(member, group.id, { name: 'b.txt', content: 'det samme indhold' })
    expect(disk.stored().length).toBe(before + 1)
  })

  test('what stores a version asks for the same rights', async ({ given }) => {
    const { group, member, observer, stranger } = await given.smallWorld()
    const { fileId } = await bring(member, group.id)
    const arrived = { draft: 'ingen', hash: 'x', bytes: 1 }
    const content = { hash: 'x', bytes: 1, mime: 'text/plain', reading: 'kind', text: '', document: null, imageHash: null, imageMime: null, author: null, writtenAt: null }
    expect(await refusal(storeVersion(observer, { fileId, name: 'x.txt', arrived, content }))).toBe('file.onlyMembers')
    expect(await refusal(storeVersion(stranger, { fileId, name: 'x.txt', arrived, content }))).toBe('NotFound')
    expect(await refusal(storeUpload(observer, { groupId: group.id, folderId: null, name: 'x.txt', arrived, content }))).toBe('file.onlyMembers')
  })
})

describe('renaming, levels, removing', () => {
  test('FI6: a file is renamed; a taken name, a wider level and an observer are refused', async ({ given }) => {
    const { group, member, observer, chair, colleague } = await given.smallWorld()
    const { fileId } = await bring(member, group.id, { name: 'udkast.txt' })
    await bring(member, group.id, { name: 'færdig.txt' })
    const edit = { fileId, name: 'udkast.txt', folderId: null, level: 'group' as const }
    expect(await refusal(editFile(observer, { ...edit, name: 'x.txt' }))).toBe('file.onlyMembers')
    expect(await refusal(editFile(member, { ...edit, name: 'FÆRDIG.txt' }))).toEqual({ name: 'file.nameTaken' })
    expect(await refusal(editFile(member, { ...edit, level: 'collaboration' }))).toBe('file.onlyLeadersWiden')
    await editFile(member, { ...edit, name: 'Udkast 2.txt' })
    expect((await namesIn(member, group.id)).files).toEqual(['færdig.txt', 'Udkast 2.txt'])
    await editFile(chair, { ...edit, name: 'Udkast 2.txt', level: 'collaboration' })
    expect(await fileFor(db(), colleague, fileId)).toMatchObject({ name: 'Udkast 2.txt' })
    await editFile(chair, { ...edit, name: 'Udkast 2.txt' })
    expect(await refusal(fileFor(db(), colleague, fileId))).toBe('NotFound')
    expect((await factsAbout(fileId)).at(-1)).toMatchObject({ type: 'file.changed', payload: { accessTo: fileId } })
  })

  test('FI9: whoever brought it or runs the group removes it; it comes back, for 30 days', async ({ given }) => {
    const { group, member, secretary, secretariat, stranger } = await given.smallWorld()
    const { fileId } = await bring(secretary, group.id, { name: 'bort.txt' })
    expect(await refusal(removeFile(member, { fileId }))).toBe('file.onlyBringerRemoves')
    expect(await refusal(removeFile(stranger, { fileId }))).toBe('NotFound')
    expect(await refusal(restoreFile(secretary, { fileId }))).toBe('NotFound')
    await removeFile(secretary, { fileId })
    expect(await refusal(fileFor(db(), secretary, fileId))).toBe('NotFound')
    expect(await refusal(bytesFor(secretary, fileId, 1))).toBe('NotFound')
    expect(await refusal(restoreFile(member, { fileId }))).toBe('file.onlyBringerRemoves')
    expect(await refusal(restoreFile(stranger, { fileId }))).toBe('NotFound')
    const mine = await bring(member, group.id, { name: 'bort.txt', content: 'en anden' })
    expect(await restoreFile(secretary, { fileId })).toMatchObject({ name: 'bort (2).txt' })
    expect(mine.fileId).not.toBe(fileId)
    await removeFile(secretary, { fileId })
    await db().file.update({ where: { id: fileId }, data: { removedAt: new Date(Date.now() - 31 * 86_400_000) } })
    expect(await refusal(restoreFile(secretary, { fileId }))).toBe('undo.tooLate')
    expect(await restoreFile(secretariat, { fileId })).toMatchObject({ name: 'bort (2).txt' })
  })
})
