import { expect, test } from 'vitest'
import { newClientKey, patience, send, type Unsent } from './outbox.ts'

const unsent: Unsent = {
  clientKey: 'abcdefgh',
  body: 'Hej',
  replyTo: null,
  at: '2026-01-01T00:00:00.000Z',
  state: 'sending',
}
const answering = (status: number, content: unknown) => async () => Response.json(content, { status })

test.each([
  [200, { post: { id: 'x' } }, { state: 'sent', post: { id: 'x' } }],
  [422, { fields: { body: 'field.cpr' } }, { state: 'refused', reason: 'field.cpr' }],
  [404, { reason: 'notFound' }, { state: 'refused', reason: 'notFound' }],
  [429, {}, { state: 'waiting', reason: 'tooMany' }],
  [429, { fields: { form: 'post.tooMany' } }, { state: 'waiting', reason: 'post.tooMany' }],
  [503, 'busy', { state: 'waiting' }],
  [200, 'a page', { state: 'waiting' }],
])('an answer of %i with %j', async (status, content, expected) =>
  expect(await send('/x', unsent, answering(status, content))).toEqual(expected),
)

test('the way to the sign-in page, which the browser has followed, means signed out; another way does not', async () => {
  const led = (to: string) => async () =>
    Object.defineProperties(new Response('<!doctype html>'), {
      redirected: { value: true },
      url: { value: `https://faelled.example${to}` },
    })
  expect(await send('/x', unsent, led('/log-ind?til=%2Fmin-side'))).toEqual({ state: 'signedOut' })
  expect(await send('/x', unsent, led('/vedligehold?til=/log-ind'))).toEqual({ state: 'waiting' })
})

test('no answer at all waits', async () => {
  const nobody = async () => {
    throw new TypeError('offline')
  }
  expect(await send('/x', unsent, nobody)).toEqual({ state: 'waiting' })
})

test('the same entry is sent with the same key, an answer with what it answers', async () => {
  const keys: unknown[] = []
  const ask = async (_: unknown, init?: RequestInit) => {
    const form = init?.body as FormData
    keys.push([form.get('clientKey'), form.get('replyToId'), form.get('body')])
    return Response.json({}, { status: 503 })
  }
  const entry = { ...unsent, replyTo: { postId: 'p', name: null } }
  await send('/x', entry, ask as typeof fetch)
  await send('/x', entry, ask as typeof fetch)
  expect(keys).toEqual([
    ['abcdefgh', 'p', 'Hej'],
    ['abcdefgh', 'p', 'Hej'],
  ])
})

test('keys differ and fit the contract', () => {
  const keys = Array.from({ length: 50 }, newClientKey)
  expect(new Set(keys).size).toBe(50)
  expect(keys.every((key) => /^[A-Za-z0-9-]{8,64}$/.test(key))).toBe(true)
})

test('patience grows and has an end', () => {
  expect([0, 1, 2, 3, 9].map(patience)).toEqual([1_000, 2_000, 4_000, 8_000, 15_000])
})
