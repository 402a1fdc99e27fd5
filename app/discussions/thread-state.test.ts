import { expect, test } from 'vitest'
import type { PostView, ThreadState } from '#server/discussions/contract.ts'
import { type Conversation, merged, withChange } from './thread-state.ts'

const post = (seq: number, changedSeq = seq, body = `Nr. ${seq}`): PostView => ({
  id: `post-${seq}`,
  threadId: 'thread',
  seq,
  changedSeq,
  author: null,
  body,
  mentions: [],
  reactions: [],
  replyTo: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  editedAt: null,
  removed: null,
  clientKey: null,
})

const state: ThreadState = { title: 'Tråd', postCount: 2, resolved: null, removed: null }
const known: Conversation = { ...state, lastSeq: 2, posts: [post(1), post(2)] }

test('a new post is put last, and only once', () => {
  const change = { seq: 3, post: post(3), thread: { ...state, postCount: 3 } }
  const after = withChange(known, change)
  expect(after.posts.map((one) => one.seq)).toEqual([1, 2, 3])
  expect(after).toMatchObject({ lastSeq: 3, postCount: 3 })
  expect(withChange(after, change).posts).toBe(after.posts)
})

test('a post that comes before the ones below it finds its place', () => {
  const after = withChange(withChange(known, { seq: 4, post: post(4) }), { seq: 3, post: post(3) })
  expect(after.posts.map((one) => one.seq)).toEqual([1, 2, 3, 4])
  expect(after.lastSeq).toBe(4)
})

test('an older wording never replaces a newer one', () => {
  const after = withChange(known, { seq: 5, post: post(1, 5, 'rettet igen') })
  expect(withChange(after, { seq: 4, post: post(1, 4, 'rettet') }).posts[0]?.body).toBe('rettet igen')
  expect(merged(after, known).posts[0]?.body).toBe('rettet igen')
})

test('an older state of the thread never replaces a newer one', () => {
  const after = withChange(known, { seq: 4, thread: { ...state, title: 'Ny' } })
  expect(withChange(after, { seq: 3, thread: { ...state, title: 'Mellem' } }).title).toBe('Ny')
})

test('of a removed thread nothing is left', () => {
  const removed = { at: '2026-01-01T00:00:00.000Z', by: null }
  expect(withChange(known, { seq: 3, thread: { ...state, removed } }).posts).toEqual([])
})

test('an answer of the server is put together with what came meanwhile', () => {
  const live = withChange(known, { seq: 4, post: post(4) })
  const answer: Conversation = { ...state, title: 'Svar', lastSeq: 3, posts: [post(1), post(2), post(3)] }
  expect(merged(live, answer)).toMatchObject({
    title: 'Tråd',
    lastSeq: 4,
    posts: [{ seq: 1 }, { seq: 2 }, { seq: 3 }, { seq: 4 }],
  })
})
