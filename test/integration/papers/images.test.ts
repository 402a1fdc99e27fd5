import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { fileStream, hashOf, storeFile } from '#server/storage/storage.ts'
import { env } from '#server/kernel/env.ts'
import { anonymous } from '#server/kernel/actor.ts'
import { addImage } from '#server/papers/commands/images.ts'
import { withdrawPublication } from '#server/papers/commands/publishing.ts'
import { imageFor } from '#server/papers/queries/image.ts'
import { afterAll, beforeAll, expect, refusal, test } from '#test/support/world.ts'
import { paperWith, paragraph, publish, setText } from './paper-world.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'faelled-files-'))
beforeAll(() => {
  env().DATA_DIR = folder
})
afterAll(() => rmSync(folder, { recursive: true }))

const picture = (format: 'png' | 'jpeg' | 'webp' | 'gif' = 'png', width = 40, height = 20) =>
  sharp({ create: { width, height, channels: 3, background: '#2f6b4f' } })
    .withExif({ IFD0: { Artist: 'Hemmelig Fotograf' } })
    .toFormat(format)
    .toBuffer()

const image = (src: string) => ({ type: 'image', attrs: { src, alt: 'Et grønt felt', width: 40, height: 20 } })

test('PA8: an image is drawn anew, without what the camera wrote in it', async ({ given }) => {
  const { group, member } = await given.smallWorld()
  const paperId = await paperWith(member, { groupId: group.id })
  for (const format of ['png', 'jpeg', 'webp', 'gif'] as const) {
    const bytes = await picture(format)
    const added = await addImage(member, { paperId, fileName: `a.${format}`, bytes })
    expect(added).toMatchObject({ src: `/billeder/${added.id}`, width: 40, height: 20 })
    const { hash, mime } = await imageFor(member, added.id)
    const stored = Buffer.from(await new Response((await fileStream(hash)).stream).arrayBuffer())
    expect(mime).toBe(format === 'gif' ? 'image/png' : `image/${format}`)
    expect(stored.includes('Hemmelig')).toBe(false)
    expect((await sharp(stored).metadata()).exif).toBeUndefined()
    expect(hashOf(stored)).toBe(hash)
  }
})

test('a large image is made smaller', async ({ given }) => {
  const { group, member } = await given.smallWorld()
  const paperId = await paperWith(member, { groupId: group.id })
  const added = await addImage(member, { paperId, fileName: 'stor.png', bytes: await picture('png', 4800, 1200) })
  expect(added).toMatchObject({ width: 2400, height: 600 })
})

test('what is no image, too large, or carries a CPR number in its name is refused', async ({ given }) => {
  const { group, member, observer, colleague } = await given.smallWorld()
  const paperId = await paperWith(member, { groupId: group.id })
  const attempt = (bytes: Uint8Array, fileName = 'a.png', actor = member) =>
    refusal(addImage(actor, { paperId, fileName, bytes }))
  const bytes = await picture()
  expect(await attempt(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'))).toBe(
    'image.type',
  )
  expect(await attempt(Buffer.from('%PDF-1.7'))).toBe('image.type')
  expect(await attempt(new Uint8Array(0))).toBe('image.broken')
  expect(await attempt(bytes.subarray(0, 60))).toBe('image.broken')
  expect(await attempt(new Uint8Array(10 * 1024 * 1024 + 1))).toBe('image.tooLarge')
  expect(await attempt(bytes, '010190-1234.png')).toBe('field.cpr')
  expect(await attempt(bytes, 'a.png', observer)).toBe('paper.onlyWriters')
  expect(await attempt(bytes, 'a.png', colleague)).toBe('NotFound')
})

test('PA7: an image opens with the layer that shows it', async ({ given }) => {
  const { group, member, chair, observer, colleague } = await given.smallWorld()
  const paperId = await paperWith(member, { groupId: group.id })
  const shown = await addImage(member, { paperId, fileName: 'a.png', bytes: await picture() })
  const unused = await addImage(member, { paperId, fileName: 'b.png', bytes: await picture('jpeg') })
  await setText(paperId, [paragraph('Se her'), image(shown.src)])
  expect(await refusal(imageFor(observer, shown.id))).toBeUndefined()
  expect(await refusal(imageFor(colleague, shown.id))).toBe('NotFound')
  await publish(chair, paperId, 'public')
  expect(await refusal(imageFor(colleague, shown.id))).toBeUndefined()
  expect(await refusal(imageFor(anonymous(), shown.id))).toBeUndefined()
  expect(await refusal(imageFor(colleague, unused.id))).toBe('NotFound')
  await withdrawPublication(chair, { paperId })
  expect(await refusal(imageFor(anonymous(), shown.id))).toBe('NotFound')
})

test('PA7: an earlier version keeps its images to those who could see it', async ({ given }) => {
  const { group, chair, colleague } = await given.smallWorld()
  const paperId = await paperWith(chair, { groupId: group.id })
  const shown = await addImage(chair, { paperId, fileName: 'a.png', bytes: await picture() })
  await setText(paperId, [paragraph('Fortroligt'), image(shown.src)])
  await publish(chair, paperId, 'authorities')
  await setText(paperId, [paragraph('Åbent')])
  await publish(chair, paperId, 'public')
  expect(await refusal(imageFor(colleague, shown.id))).toBeUndefined()
  expect(await refusal(imageFor(anonymous(), shown.id))).toBe('NotFound')
})

test("PA7: another paper's image copied into a text is not opened by publishing it", async ({ given }) => {
  const { group, member, chair, colleague } = await given.smallWorld()
  const secret = await paperWith(member, { groupId: group.id, stage: 'private' })
  const hidden = await addImage(member, { paperId: secret, fileName: 'a.png', bytes: await picture() })
  const paperId = await paperWith(chair, { groupId: group.id, content: [paragraph('x'), image(hidden.src)] })
  await publish(chair, paperId, 'public')
  expect(await refusal(imageFor(colleague, hidden.id))).toBe('NotFound')
  expect(await refusal(imageFor(chair, hidden.id))).toBe('NotFound')
})

test('FI1, FI3: the same bytes are stored once and whole', async () => {
  const bytes = new Uint8Array(Buffer.from('de samme bytes'))
  const [one, other] = await Promise.all([storeFile(bytes), storeFile(bytes)])
  expect(one).toBe(other)
  const lying = readdirSync(path.join(folder, 'files', one.slice(0, 2))).filter((name) => name.startsWith(one))
  expect(lying).toEqual([one])
  expect(await refusal(fileStream('../../secret'))).toBe('NotFound')
})
