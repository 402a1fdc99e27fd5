import { expect, test } from 'vitest'
import type { PersonActor } from '#server/kernel/actor.ts'
import { mayEdit, mayRemovePost, mayRemoveThread, mayRename, mayResolve, mayRestore, readerScopes } from './policy.ts'

type As = { id?: string; role?: 'chair' | 'secretary' | 'member' | 'observer'; secretariatOf?: string }

const actor = ({ id = 'me', role, secretariatOf }: As): PersonActor => ({
  kind: 'person',
  personId: id,
  accountId: '',
  sessionId: '',
  name: '',
  email: '',
  language: 'da',
  keyboardLetters: true,
  drift: false,
  collaborationId: null,
  collaborations: secretariatOf
    ? [{ id: secretariatOf, slug: '', name: '', authority: false, secretariat: true, covered: true }]
    : [],
  affiliations: [],
  memberships: role ? [{ groupId: 'group', role, collaborationId: 'here' }] : [],
  scopes: ['public', 'in', 'p:me'],
})

const subject = { kind: 'group', level: 'group', groupId: 'group', collaborationId: 'here', createdById: 'maker' }
const thread = { subject, createdById: 'starter', removedAt: null, removedById: null, othersWrote: true }
const post = { subject, authorId: 'author', removedAt: null, removedById: null }

const people: Record<string, PersonActor> = {
  starter: actor({ id: 'starter', role: 'observer' }),
  author: actor({ id: 'author', role: 'observer' }),
  chair: actor({ role: 'chair' }),
  secretary: actor({ role: 'secretary' }),
  member: actor({ role: 'member' }),
  observer: actor({ role: 'observer' }),
  secretariat: actor({ secretariatOf: 'here' }),
  otherSecretariat: actor({ secretariatOf: 'there' }),
  visitor: actor({}),
}

const whoMay = (decide: (one: PersonActor) => { ok: boolean }) =>
  Object.keys(people).filter((name) => decide(people[name]!).ok)
const order = ['chair', 'secretary', 'secretariat']

test('DI3', () =>
  expect(whoMay((one) => mayResolve(one, thread))).toEqual(['starter', 'chair', 'secretary', 'member', 'secretariat']))

test('a title is for the starter and whoever keeps order', () =>
  expect(whoMay((one) => mayRename(one, thread))).toEqual(['starter', ...order]))

test('DI4', () => {
  expect(whoMay((one) => mayRemoveThread(one, thread))).toEqual(order)
  expect(whoMay((one) => mayRemoveThread(one, { ...thread, othersWrote: false }))).toEqual(['starter', ...order])
})

test('DI6', () => {
  expect(whoMay((one) => mayEdit(one, post))).toEqual(['author'])
  expect(whoMay((one) => mayEdit(one, { ...post, removedAt: new Date() }))).toEqual([])
  expect(whoMay((one) => mayRemovePost(one, post))).toEqual(['author', ...order])
})

test('DI5', () => {
  const now = new Date('2026-03-31T12:00:00Z')
  const removed = (by: string, at: string) => ({ subject, removedById: by, removedAt: new Date(at) })
  const restoring = (by: string, at: string) => whoMay((one) => mayRestore(one, removed(by, at), now))
  expect(restoring('author', '2026-03-01T12:00:01Z')).toEqual(['author', ...order])
  expect(restoring('somebody', '2026-03-01T12:00:01Z')).toEqual(order)
  expect(restoring('author', '2026-03-01T11:59:00Z')).toEqual(['secretariat'])
})

test('a private draft is kept in order by its creator alone', () => {
  const draft = { ...subject, level: 'private', groupId: null, createdById: 'me' }
  const may = (one: PersonActor) => mayRemovePost(one, { ...post, subject: draft }).ok
  expect(may(actor({}))).toBe(true)
  expect(may(actor({ id: 'secretariat', secretariatOf: 'here' }))).toBe(false)
})

test('DI1', () => {
  expect(readerScopes(people.visitor!)).toEqual(['in', 'p:me'])
  expect(readerScopes({ kind: 'anonymous', language: 'da', scopes: ['public'] })).toEqual([])
})
