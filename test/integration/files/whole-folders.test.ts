import type { ActionFunctionArgs } from '@remix-run/node'
import { intakePath } from '#app/files/addresses.ts'
import { action as intake } from '#app/files/file-intake.tsx'
import { docxOf, pdfOf } from '#prisma/seed/small-files.ts'
import { closeGroup } from '#server/groups/commands/groups.ts'
import { makeFolderWay } from '#server/files/commands/folders.ts'
import { filesPage } from '#server/files/queries.ts'
import { filePage, fileVersionsPage } from '#server/files/queries/file-page.ts'
import type { PersonActor } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { expect, type Given, refusal, test } from '#test/support/world.ts'
import { bring, namesIn, ownFiles, pieces } from './files-world.ts'

/* FI12: a whole folder is brought into a group, and brought again. */

ownFiles()

/** Sends a file as the browser does, from the folders it lay in; answers what became of it. */
async function sendFrom(given: Given, as: PersonActor, { groupId, path, file }: { groupId: string; path: string[]; file: File }): Promise<string> {
  const form = new FormData()
  form.append('file', file)
  const request = new Request(`http://localhost:3000${intakePath(groupId, null, path)}`, { method: 'POST', headers: { Cookie: await given.cookie(as.personId) }, body: form })
  const answer = await intake({ request, params: { groupId }, context: { nonce: '', requestId: '', address: '' } } as unknown as ActionFunctionArgs)
  const { sent } = (await answer.json()) as { sent: { refused?: string; taken?: { outcome: string } }[] }
  return sent[0]?.refused ?? sent[0]!.taken!.outcome
}

const folderNamed = async (name: string, groupId: string) => db().fileFolder.findMany({ where: { groupId, name }, select: { id: true, parentId: true } })

test('FI12: files sent at once from folders in folders lie in them, made once; again nothing is doubled', async ({ given }) => {
  const { group, member } = await given.smallWorld()
  const groupId = group.id
  const send = (path: string[], name: string, text: string) => sendFrom(given, member, { groupId, path, file: new File([text], name) })
  const all = () =>
    Promise.all([
      send(['Møder'], 'Plan.txt', 'planen'),
      send(['Møder', '2026'], 'Referat 1.txt', 'et'),
      send(['Møder', '2026'], 'Referat 2.txt', 'to'),
      send(['Møder', 'Ældre & andet – mere'], 'Referat.txt', 'gammelt'),
    ])
  expect(await all()).toEqual(['new', 'new', 'new', 'new'])
  expect((await namesIn(member, groupId)).folders).toEqual(['Møder'])
  const [meetings] = await folderNamed('Møder', groupId)
  expect(await namesIn(member, groupId, meetings!.id)).toEqual({ files: ['Plan.txt'], folders: ['2026', 'Ældre & andet – mere'] })
  const [year] = await folderNamed('2026', groupId)
  expect((await namesIn(member, groupId, year!.id)).files).toEqual(['Referat 1.txt', 'Referat 2.txt'])

  expect(await all()).toEqual(['unchanged', 'unchanged', 'unchanged', 'unchanged'])
  expect(await send(['MØDER', '2026'], 'referat 1.txt', 'et, rettet')).toBe('version')
  expect(await db().fileFolder.count({ where: { groupId } })).toBe(3)
  expect(await db().file.count({ where: { groupId } })).toBe(4)
})

test('FI12: a file that is refused leaves no folder behind, and folders hold to the rules of names', async ({ given }) => {
  const { group, member } = await given.smallWorld()
  const groupId = group.id
  const send = (path: string[], text = 'tekst') => sendFrom(given, member, { groupId, path, file: new File([text], 'fil.txt') })
  expect(await send(['Sager'], 'Borger 010190-1234')).toBe('file.cpr')
  expect(await send(['Sag 010190-1234'])).toBe('field.cpr')
  expect(await send(['..', 'Op'])).toBe('file.noName')
  expect(await send(Array.from({ length: 13 }, () => 'ned'))).toBe('folder.tooDeep')
  expect(await namesIn(member, groupId)).toEqual({ files: [], folders: [] })
  expect(await db().fileFolder.count({ where: { groupId } })).toBe(0)
})

test('FI12: whoever may not bring files makes no folders either, nor anybody in a closed group', async ({ given }) => {
  const { group, chair, member, observer, stranger } = await given.smallWorld()
  const way = { groupId: group.id, path: ['Møder', '2026'] }
  expect(await refusal(makeFolderWay(observer, way))).toBe('file.onlyMembers')
  expect(await refusal(makeFolderWay(stranger, way))).toBe('NotFound')
  expect(await refusal(makeFolderWay(member, { groupId: group.id, path: [] }))).toEqual({ path: 'field.required' })
  const first = await makeFolderWay(member, way)
  expect(await makeFolderWay(chair, { ...way, path: ['møder', '2026'] })).toEqual(first)
  expect(await refusal(makeFolderWay(member, { groupId: group.id, folderId: first.folderId, path: Array.from({ length: 11 }, () => 'ned') }))).toEqual({ parentId: 'folder.tooDeep' })
  await closeGroup(chair, { groupId: group.id })
  expect(await refusal(makeFolderWay(member, way))).toBe('group.closed')
})

test('FI12: the author and the day in a file are shown with its version, in the list and on its page', async ({ given }) => {
  const { group, member } = await given.smallWorld()
  const first = docxOf('Notat', ['Første udkast'], { author: 'Åse Lund', on: '2024-03-14' })
  const { fileId } = await bring(member, group.id, { name: 'Notat.docx', content: first })
  const said = { author: 'Åse Lund', writtenAt: new Date('2024-03-14T10:00:00Z') }
  expect(await filePage(member, fileId)).toMatchObject(said)
  await bring(member, group.id, { name: 'Notat.docx', content: docxOf('Notat', ['Andet udkast'], { author: 'Per Berg', on: '2024-05-02' }) })
  expect((await filesPage(member, group.id, { folderId: null, order: 'navn', page: 1 })).files[0]).toMatchObject({ author: 'Per Berg' })
  expect((await filesPage(member, group.id, { folderId: null, order: 'nyeste', page: 1 })).files[0]).toMatchObject({ author: 'Per Berg' })
  expect((await fileVersionsPage(member, fileId)).versions.map((one) => one.author)).toEqual(['Per Berg', 'Åse Lund'])
  const plain = await bring(member, group.id, { name: 'Uden.txt' })
  expect(await filePage(member, plain.fileId)).toMatchObject({ author: null, writtenAt: null })
})

test('FI10: a file whose author is a CPR number is refused, hidden beyond what is shown or in a PDF too', async ({ given }) => {
  const { group, member } = await given.smallWorld()
  const far = `${'Å'.repeat(9_000)} 010190-1234`
  const tries = [docxOf('Notat', ['Tekst'], { author: '010190-1234' }), docxOf('Notat', ['Tekst'], { author: far })]
  for (const content of tries) expect(await refusal(bring(member, group.id, { name: 'Notat.docx', content }))).toBe('file.cpr')
  const pdf = pdfOf('Brev', ['Kære alle, her er brevet.'], { author: 'Jens 0101901234' })
  expect(await refusal(bring(member, group.id, { name: 'Brev.pdf', stream: pieces(pdf, 4096) }))).toBe('file.cpr')
  expect((await namesIn(member, group.id)).files).toEqual([])
})
