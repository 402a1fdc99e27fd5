import { describe, expect, test } from 'vitest'
import { type Actor, anonymous, type PersonActor, system } from '#server/kernel/actor.ts'
import { mayName, runsInstallation } from './policy.ts'

const someone = (as: Partial<PersonActor> = {}): PersonActor => ({
  kind: 'person',
  personId: 'me',
  accountId: 'a',
  sessionId: 's',
  name: 'Mig',
  email: 'mig@eksempel.example',
  language: 'da',
  keyboardLetters: true,
  drift: false,
  collaborationId: null,
  collaborations: [],
  affiliations: [],
  memberships: [],
  scopes: [],
  ...as,
})

const secretariat = [{ id: 'c', slug: 'c', name: 'C', authority: true, secretariat: true, covered: true }]

describe('IN1: who runs the installation', () => {
  test.each<[string, Actor, boolean]>([
    ['drift', someone({ drift: true }), true],
    ['drift who is also a secretariat', someone({ drift: true, collaborations: secretariat }), true],
    ['a secretariat', someone({ collaborations: secretariat }), false],
    ['a chair', someone({ memberships: [{ groupId: 'g', role: 'chair', collaborationId: 'c' }] }), false],
    ['somebody signed in', someone(), false],
    ['nobody', anonymous(), false],
    ['the system', system, false],
  ])('%s', (_, actor, runs) => expect(runsInstallation(actor)).toBe(runs))
})

describe('IN3: whom drift names', () => {
  test.each([
    ['a colleague', 'anna@eksempel.example', true],
    ['themselves', 'mig@eksempel.example', false],
    ['themselves in capitals', 'MIG@Eksempel.example', false],
  ])('%s', (_, email, allowed) => expect(mayName(someone({ drift: true }), email).ok).toBe(allowed))
})
