import { expect, test } from 'vitest'
import { actorScopes, subjectScopes, type SubjectRights } from './scopes.ts'

const rights = (change: Partial<SubjectRights>): SubjectRights => ({
  level: 'group',
  collaborationId: 'C',
  groupId: 'G',
  createdById: 'maker',
  grants: [],
  shares: [],
  removed: false,
  ...change,
})

const person = (id: string, change: { covered?: boolean; authority?: boolean; secretariat?: boolean; groupIds?: string[] } = {}) =>
  actorScopes({
    personId: id,
    collaborations: [{ id: 'C', covered: false, authority: false, secretariat: false, ...change }],
    groupIds: change.groupIds ?? [],
  })

const people: Record<string, string[]> = {
  anonymous: ['public'],
  stranger: person('stranger'),
  maker: person('maker'),
  named: person('named'),
  staff: person('staff', { covered: true, authority: true }),
  provider: person('provider', { covered: true }),
  memberAuthority: person('m1', { covered: true, authority: true, groupIds: ['G'] }),
  memberProvider: person('m2', { covered: true, groupIds: ['G'] }),
  guestMember: person('m3', { groupIds: ['G'] }),
  secretariat: person('s', { covered: true, authority: true, secretariat: true }),
}

const seenBy = (change: Partial<SubjectRights>) => {
  const open = subjectScopes(rights({ grants: ['named'], ...change }))
  return Object.keys(people).filter((name) => people[name]!.some((token) => open.includes(token)))
}

const members = ['memberAuthority', 'memberProvider', 'guestMember']

test('SU2: private opens to its maker and those named, and to nobody else', () =>
  expect(seenBy({ level: 'private' })).toEqual(['maker', 'named']))

test('SU4: a group’s thing opens to its members, those named and the secretariat', () =>
  expect(seenBy({ level: 'group' })).toEqual(['named', ...members, 'secretariat']))

test('SU3: for authorities opens to authorities and to nobody else, member, named or maker', () =>
  expect(seenBy({ level: 'authorities' })).toEqual(['staff', 'memberAuthority', 'secretariat']))

test('the collaboration’s level covers who belongs to it, and members from elsewhere', () =>
  expect(seenBy({ level: 'collaboration' })).toEqual(['named', 'staff', 'provider', ...members, 'secretariat']))

test('everyone with a login, and everyone', () => {
  expect(seenBy({ level: 'signed_in' })).toEqual(Object.keys(people).filter((name) => name !== 'anonymous'))
  expect(seenBy({ level: 'public' })).toEqual(Object.keys(people))
})

test('SU5: what is removed opens to nobody', () => expect(seenBy({ level: 'public', removed: true })).toEqual([]))

test('a share opens it to a further collaboration at its own level', () => {
  const open = subjectScopes(rights({ level: 'group', shares: [{ collaborationId: 'D', level: 'authorities' }] }))
  expect(open).toContain('a:D')
  expect(open).not.toContain('c:D')
})

test('SU3: what is for authorities at home is for authorities wherever it is shared', () => {
  const shared = (level: 'group' | 'collaboration' | 'public') =>
    subjectScopes(rights({ level: 'authorities', shares: [{ collaborationId: 'D', level }] }))
  expect(shared('public')).toEqual(['a:C', 'a:D'])
  expect(shared('collaboration')).toEqual(['a:C', 'a:D'])
  expect(shared('group')).toEqual(['a:C'])
})
