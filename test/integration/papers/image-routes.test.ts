import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { LoaderFunctionArgs } from '@remix-run/node'
import sharp from 'sharp'
import { action as upload } from '#app/papers/paper-images.tsx'
import { loader as serve } from '#app/papers/image.tsx'
import { env } from '#server/kernel/env.ts'
import type { PersonActor } from '#server/kernel/actor.ts'
import { afterAll, beforeAll, expect, type Given, test } from '#test/support/world.ts'
import { paperWith } from './paper-world.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'faelled-image-routes-'))
beforeAll(() => {
  env().DATA_DIR = folder
})
afterAll(() => rmSync(folder, { recursive: true }))

const args = (request: Request, params: Record<string, string>): LoaderFunctionArgs =>
  ({ request, params, context: { nonce: '', requestId: '', address: '' } }) as unknown as LoaderFunctionArgs

async function send(
  given: Given,
  as: PersonActor,
  { paperId, file, length }: { paperId: string; file: File; length?: number },
) {
  const body = new FormData()
  body.set('file', file)
  const headers = { Cookie: await given.cookie(as.personId), 'Content-Length': String(length ?? file.size + 500) }
  const request = new Request(`http://localhost:3000/papirer/${paperId}/billeder`, { method: 'POST', headers, body })
  return upload(args(request, { paperId }))
}

const picture = async () => {
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#2f6b4f' } })
    .png()
    .toBuffer()
  return new File([new Uint8Array(bytes)], 'felt.png', { type: 'image/png' })
}

test('an image is sent, answered with its address, and served to nobody it is not for', async ({ given }) => {
  const { group, member, colleague } = await given.smallWorld()
  const paperId = await paperWith(member, { groupId: group.id })
  const answer = await send(given, member, { paperId, file: await picture() })
  expect(answer.status).toBe(201)
  const { id, src, width } = (await answer.json()) as { id: string; src: string; width: number }
  expect({ src, width }).toEqual({ src: `/billeder/${id}`, width: 8 })

  const served = (await serve(args(await given.request(src, member), { imageId: id }))) as Response
  expect(served.status).toBe(200)
  expect(Object.fromEntries(served.headers)).toMatchObject({
    'content-type': 'image/png',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, max-age=31536000, immutable',
  })
  expect((await served.arrayBuffer()).byteLength).toBe(Number(served.headers.get('content-length')))

  const again = await given.request(src, member)
  again.headers.set('If-None-Match', served.headers.get('etag')!)
  expect(((await serve(args(again, { imageId: id }))) as Response).status).toBe(304)

  const hidden = serve(args(await given.request(src, colleague), { imageId: id }))
  await expect(hidden).rejects.toMatchObject({ init: { status: 404 } })
  const anonymous: unknown = await Promise.resolve(serve(args(await given.request(src), { imageId: id }))).catch(
    (error: unknown) => error,
  )
  expect((anonymous as Response).status).toBe(303)
})

test('what cannot be taken is answered with a code, not a page', async ({ given }) => {
  const { group, member, observer, colleague } = await given.smallWorld()
  const paperId = await paperWith(member, { groupId: group.id })
  const svg = new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'a.png', { type: 'image/png' })
  const refused = await send(given, member, { paperId, file: svg })
  expect([refused.status, await refused.json()]).toEqual([422, { error: 'image.type' }])
  const large = await send(given, member, { paperId, file: await picture(), length: 11 * 1024 * 1024 })
  expect([large.status, await large.json()]).toEqual([413, { error: 'image.tooLarge' }])
  const reader = await send(given, observer, { paperId, file: await picture() })
  expect([reader.status, await reader.json()]).toEqual([403, { error: 'paper.onlyWriters' }])
  await expect(send(given, colleague, { paperId, file: await picture() })).rejects.toMatchObject({
    init: { status: 404 },
  })
})
