import { describe, expect, test } from 'vitest'
import { anonymous, type Actor, type GroupRole, type PersonActor } from '#server/kernel/actor.ts'
import type { Verdict } from '#server/kernel/verdict.ts'
import { mayCloseGroup, mayCreateGroup, mayEditGroup, mayEndMembership, mayMoveGroup, mayReopenGroup, mayTakeBack, mayWriteIn } from './policy.ts'

const home = 'home'
const open = { id: 'g', collaborationId: home, closedAt: null }
const now = new Date('2026-11-20T12:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
const closed = { ...open, closedAt: daysAgo(3) }

const someone = (as: { role?: GroupRole; secretariatOf?: string; drift?: boolean }): PersonActor => ({
  kind: 'person',
  personId: 'me',
  accountId: 'a',
  sessionId: 's',
  name: 'Mig',
  email: 'mig@eksempel.example',
  language: 'da',
  keyboardLetters: true,
  drift: as.drift ?? false,
  collaborationId: home,
  collaborations: as.secretariatOf
    ? [{ id: as.secretariatOf, slug: 'x', name: 'X', authority: true, secretariat: true, covered: true }]
    : [],
  affiliations: [],
  memberships: as.role ? [{ groupId: 'g', role: as.role, collaborationId: home }] : [],
  scopes: [],
})

const principals: Record<string, Actor> = {
  anonymous: anonymous(),
  stranger: someone({}),
  observer: someone({ role: 'observer' }),
  member: someone({ role: 'member' }),
  secretary: someone({ role: 'secretary' }),
  chair: someone({ role: 'chair' }),
  secretariat: someone({ secretariatOf: home }),
  'secretariat elsewhere': someone({ secretariatOf: 'elsewhere' }),
  drift: someone({ drift: true }),
}

/** Who is allowed; everybody else is refused. */
function table(name: string, allowed: string[], verdict: (actor: Actor) => Verdict) {
  test.each(Object.keys(principals))(`${name}: %s`, (who) => {
    expect(verdict(principals[who]!).ok).toBe(allowed.includes(who))
  })
}

const running = ['secretary', 'chair', 'secretariat']

describe('GR2 a new group', () => {
  table('at the top', ['secretariat'], (actor) => mayCreateGroup(actor, home, null))
  table('below this one', running, (actor) => mayCreateGroup(actor, home, open))
})

describe('GR3, GR6 an open group', () => {
  table('edit', running, (actor) => mayEditGroup(actor, open))
  table('close', running, (actor) => mayCloseGroup(actor, open))
  table('write papers', [...running, 'member'], (actor) => mayWriteIn(actor, open))
})

describe('GR6 a closed group', () => {
  table('edit', [], (actor) => mayEditGroup(actor, closed))
  table('write papers', [], (actor) => mayWriteIn(actor, closed))
  table('open after three days', running, (actor) => mayReopenGroup(actor, closed, now))
  table('open after forty days', ['secretariat'], (actor) => mayReopenGroup(actor, { ...open, closedAt: daysAgo(40) }, now))
  table('open what is open', [], (actor) => mayReopenGroup(actor, open, now))
})

describe('GR4 moving it', () => {
  const other = { id: 'other', collaborationId: home, closedAt: null }
  table('below a group that is not one’s own', ['secretariat'], (actor) => mayMoveGroup(actor, open, other))
  table('to the top', ['secretariat'], (actor) => mayMoveGroup(actor, open, null))
})

describe('GR5 memberships', () => {
  table('end another’s', running, (actor) => mayEndMembership(actor, open, { personId: 'other' }))
  const signedIn = Object.keys(principals).filter((one) => one !== 'anonymous')
  table('end one’s own', signedIn, (actor) => mayEndMembership(actor, open, { personId: 'me' }))
  table('take back within the days', running, (actor) => mayTakeBack(actor, open, daysAgo(30), now))
  table('take back later', ['secretariat'], (actor) => mayTakeBack(actor, open, daysAgo(31), now))
})
