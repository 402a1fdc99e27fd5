import { describe, expect, test } from 'vitest'
import type { Actor, GroupRole, PersonActor } from '#server/kernel/actor.ts'
import { mayChange, mayPlan, mayResume } from './policy.ts'
import { bestTimes, meetingState } from './words.ts'

const now = new Date('2026-11-23T12:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
const open = { id: 'G', collaborationId: 'C', closedAt: null }
const closed = { ...open, closedAt: daysAgo(3) }

const person = (of: { role?: GroupRole; secretariat?: string }): Actor =>
  ({
    kind: 'person',
    personId: 'p',
    memberships: of.role ? [{ groupId: 'G', role: of.role, collaborationId: 'C' }] : [],
    collaborations: of.secretariat ? [{ id: of.secretariat, secretariat: true }] : [],
  }) as unknown as PersonActor

const people: Record<string, Actor> = {
  chair: person({ role: 'chair' }),
  secretary: person({ role: 'secretary' }),
  member: person({ role: 'member' }),
  observer: person({ role: 'observer' }),
  secretariat: person({ secretariat: 'C' }),
  'another secretariat': person({ secretariat: 'D' }),
}

const who = (may: (actor: Actor) => { ok: boolean }) => Object.keys(people).filter((name) => may(people[name]!).ok)
const planned = { cancelledAt: null }

describe('ME1, ME3', () => {
  test('those who run the group plan and change, while it is open', () => {
    expect(who((actor) => mayPlan(actor, open))).toEqual(['chair', 'secretary', 'secretariat'])
    expect(who((actor) => mayChange(actor, open, planned))).toEqual(['chair', 'secretary', 'secretariat'])
    expect(who((actor) => mayPlan(actor, closed))).toEqual([])
    expect(mayPlan(people.member!, open)).toEqual({ ok: false, reason: 'meeting.onlyChairs' })
    expect(mayPlan(people.chair!, closed)).toEqual({ ok: false, reason: 'group.closed' })
  })

  test('what is cancelled is not changed, but resumed for 30 days, then by the secretariat', () => {
    expect(mayChange(people.chair!, open, { cancelledAt: daysAgo(1) })).toEqual({ ok: false, reason: 'meeting.isCancelled' })
    expect(who((actor) => mayResume(actor, open, { cancelledAt: daysAgo(29) }, now))).toEqual(['chair', 'secretary', 'secretariat'])
    expect(who((actor) => mayResume(actor, open, { cancelledAt: daysAgo(31) }, now))).toEqual(['secretariat'])
    expect(mayResume(people.chair!, open, { cancelledAt: daysAgo(31) }, now)).toEqual({ ok: false, reason: 'undo.tooLate' })
    expect(mayResume(people.member!, open, { cancelledAt: daysAgo(1) }, now)).toEqual({ ok: false, reason: 'meeting.onlyChairs' })
    expect(mayResume(people.chair!, open, planned, now)).toEqual({ ok: false, reason: 'meeting.notCancelled' })
  })
})

test('ME2: planned and over is held; a cancelling wins; without a day the date is being found', () => {
  const over = new Date(now.getTime() - 1)
  expect(meetingState({ endsAt: daysAgo(-1), cancelledAt: null }, now)).toBe('planned')
  expect(meetingState({ endsAt: over, cancelledAt: null }, now)).toBe('held')
  expect(meetingState({ endsAt: over, cancelledAt: over }, now)).toBe('cancelled')
  expect(meetingState({ endsAt: null, cancelledAt: null }, now)).toBe('finding')
})

test('ME9: best are the times with the most yes, then the most maybe; none before somebody says yes', () => {
  const time = (id: string, yes: number, maybe: number) => ({ id, yes, maybe })
  expect(bestTimes([time('a', 2, 0), time('b', 2, 1), time('c', 1, 5)]).map((one) => one.id)).toEqual(['b'])
  expect(bestTimes([time('a', 2, 1), time('b', 2, 1)]).map((one) => one.id)).toEqual(['a', 'b'])
  expect(bestTimes([time('a', 0, 3)])).toEqual([])
})
