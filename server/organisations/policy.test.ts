import { describe, expect, test } from 'vitest'
import { anonymous, type Actor, type ActorCollaboration, type PersonActor } from '#server/kernel/actor.ts'
import { mayAffiliate, mayChangeKind, mayEditCollaboration, mayEditOrganisation, mayLink, mayUnlink, type LinkFacts } from './policy.ts'

const collaboration = (id: string, as: Partial<ActorCollaboration>): ActorCollaboration => ({
  id,
  slug: id,
  name: id,
  authority: false,
  secretariat: false,
  covered: true,
  ...as,
})

const someone = (...collaborations: ActorCollaboration[]): PersonActor => ({
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
  collaborations,
  affiliations: [],
  memberships: [],
  scopes: [],
})

const here = someone(collaboration('here', { secretariat: true }))
const there = someone(collaboration('there', { secretariat: true }))
const both = someone(collaboration('here', { secretariat: true }), collaboration('there', { secretariat: true }))
const authority = someone(collaboration('here', { authority: true }))
const provider = someone(collaboration('here', {}))
const party = (collaborationId: string): LinkFacts => ({ collaborationId, link: 'party' })
const guest = (collaborationId: string): LinkFacts => ({ collaborationId, link: 'guest' })

test.each<[string, Actor, boolean]>([
  ['the secretariat', here, true],
  ['another secretariat', there, false],
  ['a colleague', authority, false],
  ['nobody', anonymous(), false],
])('OR1, OR2: %s describes what is here', (_, actor, allowed) => {
  expect(mayEditCollaboration(actor, 'here').ok).toBe(allowed)
  expect(mayEditOrganisation(actor, [party('here')]).ok).toBe(allowed)
})

test.each<[string, LinkFacts[], boolean]>([
  ['what is party elsewhere and guest here', [party('there'), guest('here')], false],
  ['what is party in both', [party('there'), party('here')], true],
  ['what is party nowhere', [guest('here'), guest('there')], true],
])('OR2: a secretariat and %s', (_, links, allowed) => {
  expect(mayEditOrganisation(here, links).ok).toBe(allowed)
})

test.each<[string, Actor, boolean]>([
  ['one of two secretariats', here, false],
  ['the secretariat of both', both, true],
])('OR3: %s changes the kind of what is in two collaborations', (_, actor, allowed) => {
  expect(mayChangeKind(actor, [party('here'), guest('there')]).ok).toBe(allowed)
})

describe('OR4 linking', () => {
  test.each<[string, Actor, LinkFacts, LinkFacts[], boolean]>([
    ['one’s own party', here, party('here'), [], true],
    ['to another’s collaboration', here, guest('there'), [party('here')], false],
    ['another’s party as a guest', here, guest('here'), [party('there')], true],
    ['another’s party as a party', here, party('here'), [party('there')], false],
    ['another’s party as a party, by who is both', both, party('here'), [party('there')], true],
    ['another’s guest as a party', here, party('here'), [guest('there')], true],
  ])('%s', (_, actor, to, others, allowed) => {
    expect(mayLink(actor, to, others).ok).toBe(allowed)
  })

  test('OR6: the last link stays', () => {
    expect(mayUnlink(here, party('here'), [party('here')]).ok).toBe(false)
    expect(mayUnlink(here, party('here'), [party('here'), guest('there')]).ok).toBe(true)
    expect(mayUnlink(there, party('here'), [party('here'), guest('there')]).ok).toBe(false)
  })
})

describe('OR5 saying where somebody belongs', () => {
  test.each<[string, Actor, Parameters<typeof mayAffiliate>[1], boolean]>([
    ['the secretariat where it is party', here, { links: [party('here')], authority: true }, true],
    ['a secretariat where it is only a guest', here, { links: [party('there'), guest('here')], authority: true }, false],
    ['a secretariat of a guest that is party nowhere', here, { links: [guest('here')], authority: false }, true],
    ['a colleague', authority, { links: [party('here')], authority: true }, false],
    ['a chair who is an authority', authority, { links: [party('here')], authority: true, invitedTo: 'here' }, true],
    ['a chair who is no authority', provider, { links: [party('here')], authority: true, invitedTo: 'here' }, false],
    ['a chair, for a provider', provider, { links: [{ collaborationId: 'here', link: 'provider' }], authority: false, invitedTo: 'here' }, true],
    ['a chair, for a guest', authority, { links: [guest('here')], authority: false, invitedTo: 'here' }, false],
    ['a chair, for a party elsewhere', authority, { links: [party('there'), guest('here')], authority: true, invitedTo: 'here' }, false],
  ])('%s', (_, actor, organisation, allowed) => {
    expect(mayAffiliate(actor, organisation).ok).toBe(allowed)
  })
})
