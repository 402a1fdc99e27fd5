import { describe, expect, test } from 'vitest'
import type { GroupRole, PersonActor } from '#server/kernel/actor.ts'
import {
  mayMakePaper,
  mayName,
  mayPublish,
  mayRemove,
  mayRestore,
  mayShare,
  mayUnshare,
  mayWithdraw,
  mayWriteText,
  type PaperRights,
} from './policy.ts'

const actor = (as: { id?: string; role?: GroupRole; secretariat?: boolean } = {}): PersonActor => ({
  kind: 'person',
  personId: as.id ?? 'someone',
  accountId: 'account',
  sessionId: 'session',
  name: 'Nogen',
  email: 'nogen@eksempel.example',
  language: 'da',
  keyboardLetters: true,
  drift: false,
  collaborationId: 'c',
  collaborations: [
    { id: 'c', slug: 'c', name: 'C', authority: true, secretariat: as.secretariat ?? false, covered: true },
  ],
  affiliations: [],
  memberships: as.role ? [{ groupId: 'g', role: as.role, collaborationId: 'c' }] : [],
  scopes: [`p:${as.id ?? 'someone'}`, ...(as.role ? ['g:g'] : []), ...(as.secretariat ? ['s:c'] : [])],
})

const who = {
  chair: actor({ role: 'chair' }),
  secretary: actor({ role: 'secretary' }),
  member: actor({ role: 'member' }),
  observer: actor({ role: 'observer' }),
  secretariat: actor({ secretariat: true }),
  outsider: actor(),
  creator: actor({ id: 'creator', role: 'member' }),
  writer: actor({ id: 'writer' }),
}

const shared: PaperRights = {
  collaborationId: 'c',
  groupId: 'g',
  createdById: 'creator',
  level: 'group',
  scopes: ['g:g', 's:c', 'p:writer'],
  writers: ['writer'],
}
const draft: PaperRights = { ...shared, level: 'private', scopes: ['p:creator', 'p:writer'] }

const allowed = (rule: (actor: PersonActor) => { ok: boolean }) =>
  Object.entries(who)
    .filter(([, one]) => rule(one).ok)
    .map(([name]) => name)

describe('papers: who may what', () => {
  test('PA1: makes papers in a group', () => {
    const group = { id: 'g', collaborationId: 'c', closed: false }
    expect(allowed((one) => mayMakePaper(one, group))).toEqual([
      'chair',
      'secretary',
      'member',
      'secretariat',
      'creator',
    ])
    expect(allowed((one) => mayMakePaper(one, { ...group, closed: true }))).toEqual([])
  })

  test('PA2: writes', () => {
    expect(allowed((one) => mayWriteText(one, shared))).toEqual([
      'chair',
      'secretary',
      'member',
      'secretariat',
      'creator',
      'writer',
    ])
    expect(allowed((one) => mayWriteText(one, draft))).toEqual(['creator', 'writer'])
  })

  test('PA3: shares, takes back, names', () => {
    expect(allowed((one) => mayShare(one, draft))).toEqual(['creator'])
    expect(allowed((one) => mayShare(one, shared))).toEqual([])
    const back = { ...shared, othersWrote: false, published: false }
    expect(allowed((one) => mayUnshare(one, back))).toEqual(['creator'])
    expect(mayUnshare(who.creator, { ...back, othersWrote: true })).toMatchObject({ reason: 'paper.othersWrote' })
    expect(mayUnshare(who.creator, { ...back, published: true })).toMatchObject({ reason: 'paper.withdrawFirst' })
    expect(allowed((one) => mayName(one, draft))).toEqual(['creator'])
    expect(allowed((one) => mayName(one, shared))).toEqual([])
  })

  test('PA4: publishes and withdraws', () => {
    expect(allowed((one) => mayPublish(one, shared))).toEqual(['chair', 'secretary', 'secretariat'])
    expect(allowed((one) => mayPublish(one, draft))).toEqual([])
    expect(allowed((one) => mayWithdraw(one, shared))).toEqual(['chair', 'secretary', 'secretariat'])
    expect(allowed((one) => mayWithdraw(one, { collaborationId: 'c', groupId: null }))).toEqual(['secretariat'])
  })

  test('PA5: removes and restores', () => {
    expect(allowed((one) => mayRemove(one, { ...shared, published: false }))).toEqual([
      'chair',
      'secretary',
      'secretariat',
    ])
    expect(allowed((one) => mayRemove(one, { ...shared, published: true }))).toEqual([])
    expect(allowed((one) => mayRemove(one, { ...draft, published: false }))).toEqual(['creator'])
    const removed = { ...draft, removedAt: new Date('2026-01-01') }
    expect(allowed((one) => mayRestore(one, removed, new Date('2026-01-20')))).toEqual(['creator'])
    expect(allowed((one) => mayRestore(one, removed, new Date('2026-03-01')))).toEqual(['secretariat'])
  })
})
