import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import sharp from 'sharp'
import { loader as download } from '#app/files/file-download.tsx'
import { action as intake } from '#app/files/file-intake.tsx'
import { loader as picture } from '#app/files/file-picture.tsx'
import { loader as zip } from '#app/files/folder-zip.tsx'
import { endMembership } from '#server/groups/commands/members.ts'
import { makeFolder } from '#server/files/commands/folders.ts'
import { filePage } from '#server/files/queries/file-page.ts'
import { xlsxOf } from '#prisma/seed/small-files.ts'
import type { PersonActor } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { unzipSync } from 'fflate'
import { expect, type Given, test } from '#test/support/world.ts'
import { bring, namesIn, ownFiles } from './files-world.ts'

const disk = ownFiles()

const args = (request: Request, params: Record<string, string>) =>
  ({ request, params, context: { nonce: '', requestId: '', address: '' } }) as unknown as LoaderFunctionArgs & ActionFunctionArgs

const get = async (given: Given, as: PersonActor, path: string, headers: Record<string, string> = {}) => {
  const request = await given.request(path, as)
  for (const [name, value] of Object.entries(headers)) request.headers.set(name, value)
  return request
}

/** The status of a thrown answer. */
const turnedAway = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 200,
    (thrown: { status?: number; init?: { status?: number } }) => thrown.status ?? thrown.init?.status,
  )

async function send(given: Given, as: PersonActor, { groupId, files, body }: { groupId: string; files?: File[]; body?: BodyInit }) {
  const form = new FormData()
  for (const file of files ?? []) form.append('file', file)
  const headers: Record<string, string> = { Cookie: await given.cookie(as.personId), ...(body ? { 'Content-Type': 'multipart/form-data; boundary=skel' } : {}) }
  const request = new Request(`http://localhost:3000/grupper/${groupId}/filer/modtagelse`, { method: 'POST', headers, body: body ?? form })
  return intake(args(request, { groupId }))
}

test('several files of one form, one of them refused: the others are taken, each is told of', async ({ given }) => {
  const { group, member } = await given.smallWorld()
  const answer = await send(given, member, {
    groupId: group.id,
    files: [new File(['et'], 'budget;2026=udkast.txt'), new File(['Borger 010190-1234'], 'sag.txt'), new File(['to'], 'æøå "ny".txt')],
  })
  expect(answer.status).toBe(422)
  const { sent } = (await answer.json()) as { sent: { name: string; refused?: string; taken?: { outcome: string } }[] }
  expect(sent.map((one) => one.refused ?? one.taken?.outcome)).toEqual(['new', 'file.cpr', 'new'])
  expect((await namesIn(member, group.id)).files).toHaveLength(2)
  expect(disk.incoming()).toEqual([])
})

test('FI4: a form that ends in the middle of a file takes nothing of it and leaves nothing', async ({ given }) => {
  const { group, member } = await given.smallWorld()
  const half = '--skel\r\nContent-Disposition: form-data; name="file"; filename="halv.txt"\r\nContent-Type: text/plain\r\n\r\nkun det halve'
  expect(await turnedAway(send(given, member, { groupId: group.id, body: half }))).toBe(422)
  expect(await namesIn(member, group.id)).toEqual({ files: [], folders: [] })
  expect(disk.incoming()).toEqual([])
})

test('FI11: a download is an attachment in a sandbox under its own name; nobody else gets it', async ({ given }) => {
  const { group, member, colleague, stranger } = await given.smallWorld()
  const { fileId } = await bring(member, group.id, { name: 'Årsplan (ny).html', content: '<script>alert(1)</script>' })
  const params = { fileId }
  const answer = await download(args(await get(given, member, `/filer/${fileId}/hent`), params))
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="Arsplan (ny).html"; filename*=UTF-8''%C3%85rsplan%20%28ny%29.html`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-cache',
  })
  expect(await answer.text()).toBe('<script>alert(1)</script>')
  for (const nobody of [colleague, stranger])
    expect(await turnedAway(download(args(await get(given, nobody, `/filer/${fileId}/hent`), params)))).toBe(404)
  const { id } = await db().membership.findFirstOrThrow({ where: { groupId: group.id, personId: member.personId } })
  await endMembership(member, { groupId: group.id, membershipId: id })
  const again = await get(given, member, `/filer/${fileId}/hent`, { 'If-None-Match': answer.headers.get('etag')! })
  expect(await turnedAway(download(args(again, params)))).toBe(404)
})

test('a part of a file is answered with that part', async ({ given }) => {
  const { group, member } = await given.smallWorld()
  const { fileId } = await bring(member, group.id, { name: 'tal.bin', content: '0123456789' })
  const asked = async (range: string) => download(args(await get(given, member, `/filer/${fileId}/hent`, { Range: range }), { fileId }))
  for (const [range, text, said] of [
    ['bytes=2-4', '234', 'bytes 2-4/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=-3', '789', 'bytes 7-9/10'],
    ['bytes=5-99', '56789', 'bytes 5-9/10'],
  ] as const) {
    const answer = await asked(range)
    expect([answer.status, answer.headers.get('content-range'), await answer.text()]).toEqual([206, said, text])
  }
  expect((await asked('bytes=20-')).status).toBe(416)
  expect((await asked('bytes=1-2,4-5')).status).toBe(200)
  const other = download(args(await get(given, member, `/filer/${fileId}/hent?version=9`), { fileId }))
  expect(await turnedAway(other)).toBe(404)
})

test('FI11: a picture is drawn anew; what only says it is one has none', async ({ given }) => {
  const { group, member, stranger } = await given.smallWorld()
  const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#2f6b4f' } }).withMetadata({ exif: { IFD0: { Artist: 'hemmelig' } } }).jpeg().toBuffer()
  const { fileId } = await bring(member, group.id, { name: 'foto.jpg', content: new Uint8Array(bytes) })
  const shown = await picture(args(await get(given, member, `/filer/${fileId}/billede`), { fileId }))
  expect(shown.headers.get('content-type')).toBe('image/jpeg')
  expect(Buffer.from(await shown.arrayBuffer()).includes('hemmelig')).toBe(false)
  expect(await turnedAway(picture(args(await get(given, stranger, `/filer/${fileId}/billede`), { fileId })))).toBe(404)
  const svg = await bring(member, group.id, { name: 'logo.svg', content: '<svg xmlns="http://www.w3.org/2000/svg"/>' })
  expect(await turnedAway(picture(args(await get(given, member, `/filer/${svg.fileId}/billede`), { fileId: svg.fileId })))).toBe(404)
})

test('a ZIP holds what its reader sees, with Danish names', async ({ given }) => {
  const { group, member, colleague, chair } = await given.smallWorld()
  const groupId = group.id
  const { folderId } = await makeFolder(member, { groupId, name: 'Møder på Ærø' })
  await bring(member, groupId, { name: 'referat æøå.txt', content: 'fra mødet', folderId })
  await bring(chair, groupId, { name: 'åben.txt', content: 'for alle', level: 'collaboration' })
  const unzipped = async (as: PersonActor) => {
    const answer = await zip(args(await get(given, as, `/grupper/${groupId}/filer/zip`), { groupId }))
    return Object.entries(unzipSync(new Uint8Array(await answer.arrayBuffer()))).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])
  }
  expect((await unzipped(member)).sort()).toEqual([
    ['Møder på Ærø/referat æøå.txt', 'fra mødet'],
    ['åben.txt', 'for alle'],
  ])
  expect(await unzipped(colleague)).toEqual([['åben.txt', 'for alle']])
})

test('FI10: a spreadsheet is shown as tables, and refused for a CPR number in any of its cells', async ({ given }) => {
  const { group, member } = await given.smallWorld()
  const rows = (last: string) => [['Tilbud', 'Leder'], ...Array.from({ length: 300 }, (_, at) => [`Tilbud ${at}`, 'Kendt']), ['Sidste', last]]
  const { fileId } = await bring(member, group.id, { name: 'liste.xlsx', content: xlsxOf({ Tilbud: rows('Bo <b>Hansen</b>') }) })
  const { text, reading } = await filePage(member, fileId)
  expect(reading).toBe('read')
  expect(text?.html).toContain('<table')
  expect((await db().fileContent.findFirstOrThrow({ where: { text: { contains: 'Bo <b>Hansen</b>' } } })).mime).toContain('spreadsheetml')
  const attempt = send(given, member, { groupId: group.id, files: [new File([new Uint8Array(xlsxOf({ Skjult: rows('010190-1234') }))], 'borgere.xlsx')] })
  expect(await (await attempt).json()).toMatchObject({ sent: [{ refused: 'file.cpr' }] })
})
