import { addMember, changeRole, endMembership, inviteMember, restoreMembership } from '#server/groups/commands/members.ts'
import { membersOf, membersPage, peopleToAdd } from '#server/groups/queries.ts'
import { takeBackIn } from '#server/groups/take-back.ts'
import { personPage } from '#server/groups/people.ts'
import { db } from '#server/kernel/db.ts'
import { actorForCookies } from '#server/accounts/actor.ts'
import { passwordTokenFor } from '#server/accounts/queries.ts'
import { expect, factsAbout, refusal, test } from '#test/support/world.ts'

const membershipOf = async (groupId: string, personId: string) =>
  db().membership.findFirstOrThrow({ where: { groupId, personId }, orderBy: { startedAt: 'desc' } })

const mailsTo = (to: string) => db().mailMessage.findMany({ where: { to }, orderBy: { createdAt: 'asc' }, select: { kind: true, text: true } })

test('GR3: a chair adds a colleague, who then belongs', async ({ given }) => {
  const { group, chair, member, colleague } = await given.smallWorld()
  const { name } = await addMember(chair, { groupId: group.id, personId: colleague.personId, role: 'member' })
  expect(name).toBe(colleague.name)
  expect((await given.signedIn(colleague.personId)).scopes).toContain(`g:${group.id}`)
  expect((await factsAbout(group.id)).at(-1)).toMatchObject({ type: 'group.memberAdded', payload: { personId: colleague.personId } })
  const other = await given.person()
  expect(await refusal(addMember(member, { groupId: group.id, personId: other.personId, role: 'member' }))).toBe('group.onlyChairs')
})

test('GR5: a person is a member once, however many add them', async ({ given }) => {
  const { group, chair, secretary, colleague } = await given.smallWorld()
  const input = { groupId: group.id, personId: colleague.personId, role: 'member' as const }
  const tries = await Promise.all([chair, secretary, chair].map((actor) => refusal(addMember(actor, input))))
  expect(tries.filter((outcome) => outcome === undefined)).toHaveLength(1)
  expect(tries.filter((outcome) => outcome === 'membership.already')).toHaveLength(2)
  expect(await mailsTo(colleague.email)).toHaveLength(1)
})

test('whom one may not find, one does not add', async ({ given }) => {
  const { group, chair, stranger } = await given.smallWorld()
  expect(await refusal(addMember(chair, { groupId: group.id, personId: stranger.personId, role: 'member' }))).toBe('NotFound')
  expect((await peopleToAdd(chair, group.id, stranger.name)).people).toEqual([])
})

test('people are found by name and organisation, members are not offered again', async ({ given }) => {
  const { group, chair, member, colleague, municipality } = await given.smallWorld()
  const found = (await peopleToAdd(chair, group.id, municipality.name)).people.map((one) => one.id)
  expect(found).toContain(colleague.personId)
  expect(found).not.toContain(member.personId)
})

const invitation = { name: 'Inge Ny', title: 'Specialkonsulent', organisationId: '', role: 'member' as const }

test('an invited person gets one mail, chooses a password and belongs', async ({ given }) => {
  const { group, chair, municipality } = await given.smallWorld()
  const email = 'inge.ny@eksempel.example'
  await inviteMember(chair, { ...invitation, groupId: group.id, email, organisationId: municipality.id })
  const [mail, ...more] = await mailsTo(email)
  expect(more).toEqual([])
  expect(mail?.kind).toBe('invitation')
  const token = mail!.text.match(/\/adgangskode\/([\w-]+)/)![1]!
  expect(await passwordTokenFor(token)).toEqual({ name: 'Inge Ny', email, invited: true })
  const { personId } = await db().account.findUniqueOrThrow({ where: { email } })
  const inge = await given.signedIn(personId)
  expect(inge.affiliations.map((one) => one.organisationId)).toEqual([municipality.id])
  expect(inge.memberships.map((one) => one.groupId)).toEqual([group.id])
  const [shown] = (await membersOf(chair, group.id)).members.filter((one) => one.personId === personId)
  expect(shown).toMatchObject({ waiting: true, organisation: municipality.name })
})

test('inviting again sends the mail again and makes nobody twice', async ({ given }) => {
  const { group, chair } = await given.smallWorld()
  const email = 'igen@eksempel.example'
  await inviteMember(chair, { ...invitation, groupId: group.id, email })
  const { again } = await inviteMember(chair, { ...invitation, groupId: group.id, email: ' Igen@Eksempel.example ' })
  expect(again).toBe(true)
  expect((await mailsTo(email)).map((mail) => mail.kind)).toEqual(['invitation', 'invitation'])
  expect(await db().account.count({ where: { email } })).toBe(1)
  expect((await factsAbout(group.id)).map((fact) => fact.type)).toEqual(['group.memberInvited', 'group.memberReminded'])
})

test('two who invite the same address at once make one person', async ({ given }) => {
  const { group, chair, secretary } = await given.smallWorld()
  const email = 'samtidig@eksempel.example'
  await Promise.all([chair, secretary].map((actor) => inviteMember(actor, { ...invitation, groupId: group.id, email })))
  expect(await db().person.count({ where: { email } })).toBe(1)
  expect(await db().membership.count({ where: { groupId: group.id, person: { email } } })).toBe(1)
})

test('GR8: a known address is the known person, unchanged', async ({ given }) => {
  const { group, chair, stranger } = await given.smallWorld()
  await db().account.update({ where: { personId: stranger.personId }, data: { passwordHash: 'set' } })
  const input = { ...invitation, groupId: group.id, email: stranger.email }
  await inviteMember(chair, { ...input, name: 'Et Andet Navn' })
  expect(await db().person.findUniqueOrThrow({ where: { id: stranger.personId } })).toMatchObject({ name: stranger.name, title: '' })
  expect((await mailsTo(stranger.email)).map((mail) => mail.kind)).toEqual(['added'])
  expect(await refusal(inviteMember(chair, input))).toBe('membership.already')
})

test('GR8: an invitation to a closed account is answered like any other; no mail is sent and nobody is let in', async ({ given }) => {
  const { group, chair } = await given.smallWorld()
  const [open, closed] = [await given.person(), await given.person()]
  await db().account.updateMany({ where: { personId: { in: [open.personId, closed.personId] } }, data: { passwordHash: 'set' } })
  const cookie = await given.cookie(closed.personId)
  await db().account.update({ where: { personId: closed.personId }, data: { deactivatedAt: new Date() } })
  const answers = [open, closed].map(async ({ email }) => {
    const first = await inviteMember(chair, { ...invitation, groupId: group.id, email })
    return [Object.keys(first), first.again, await refusal(inviteMember(chair, { ...invitation, groupId: group.id, email }))]
  })
  const [toOpen, toClosed] = await Promise.all(answers)
  expect(toClosed).toEqual(toOpen)
  expect(toOpen).toEqual([['membershipId', 'again'], false, 'membership.already'])
  expect((await mailsTo(open.email)).map((mail) => mail.kind)).toEqual(['added'])
  expect(await mailsTo(closed.email)).toEqual([])
  expect((await actorForCookies(cookie)).kind).toBe('anonymous')
})

test('GR7: a chair’s invitation opens nothing elsewhere', async ({ given }) => {
  const { collaboration, group, chair, member } = await given.smallWorld()
  const other = await given.collaboration()
  const foreign = await given.organisation({ collaboration: other })
  await db().organisationLink.create({ data: { organisationId: foreign.id, collaborationId: collaboration.id, link: 'guest' } })
  const email = 'gaest@eksempel.example'
  await inviteMember(chair, { ...invitation, groupId: group.id, email, organisationId: foreign.id })
  const { personId } = await db().account.findUniqueOrThrow({ where: { email } })
  const guest = await given.signedIn(personId)
  expect(guest.affiliations).toEqual([])
  expect(guest.scopes).not.toContain(`c:${other.id}`)
  expect(guest.scopes).toContain(`g:${group.id}`)
  expect((await membersOf(chair, group.id)).members.find((one) => one.personId === personId)?.organisation).toBe(foreign.name)
  expect(await refusal(inviteMember(member, { ...invitation, groupId: group.id, email: 'x@eksempel.example' }))).toBe('group.onlyChairs')
})

test('GR3: a new role holds at once and is told to the sockets', async ({ given }) => {
  const { group, chair, member } = await given.smallWorld()
  const { id } = await membershipOf(group.id, member.personId)
  await changeRole(chair, { groupId: group.id, membershipId: id, role: 'observer' })
  expect((await given.signedIn(member.personId)).memberships[0]?.role).toBe('observer')
  expect((await factsAbout(group.id)).at(-1)?.payload).toMatchObject({ role: 'observer', accessOf: [member.personId] })
  expect(await refusal(changeRole(member, { groupId: group.id, membershipId: id, role: 'chair' }))).toBe('group.onlyChairs')
})

test('GR5: what ended is over at once, and is taken back', async ({ given }) => {
  const { group, chair, member, observer } = await given.smallWorld()
  const choice = { groupId: group.id, membershipId: (await membershipOf(group.id, member.personId)).id }
  expect(await refusal(endMembership(observer, choice))).toBe('group.onlyChairs')
  await endMembership(chair, choice)
  expect((await given.signedIn(member.personId)).scopes).not.toContain(`g:${group.id}`)
  expect((await factsAbout(group.id)).at(-1)).toMatchObject({ type: 'group.memberEnded', payload: { accessOf: [member.personId] } })
  expect((await takeBackIn(chair, group.id)).memberships).toEqual([choice.membershipId])
  expect(await refusal(restoreMembership(observer, choice))).toBe('group.onlyChairs')
  await restoreMembership(chair, choice)
  expect((await given.signedIn(member.personId)).scopes).toContain(`g:${group.id}`)
  expect((await takeBackIn(chair, group.id)).memberships).toEqual([])
  expect(await refusal(restoreMembership(chair, choice))).toBe('membership.already')
})

test('GR5: everybody may leave; after 30 days the chair does not take it back', async ({ given }) => {
  const { group, chair, observer, secretariat } = await given.smallWorld()
  const choice = { groupId: group.id, membershipId: (await membershipOf(group.id, observer.personId)).id }
  await endMembership(observer, choice)
  await db().membership.update({ where: { id: choice.membershipId }, data: { endedAt: new Date(Date.now() - 31 * 86_400_000) } })
  expect(await refusal(restoreMembership(chair, choice))).toBe('undo.tooLate')
  expect(await refusal(restoreMembership(secretariat, choice))).toBeUndefined()
})

test('a membership of another group is not reached through one’s own', async ({ given }) => {
  const { group, chair, collaboration } = await given.smallWorld()
  const other = await given.group({ collaboration })
  const there = await given.person({ memberOf: [[other, 'member']] })
  const { id } = await membershipOf(other.id, there.personId)
  expect(await refusal(endMembership(chair, { groupId: group.id, membershipId: id }))).toBe('NotFound')
})

test('members whom one may not find are a number; a person’s hidden groups are not told', async ({ given }) => {
  const { collaboration, group, member, colleague } = await given.smallWorld()
  const guest = await given.person({ memberOf: [[group, 'member']] })
  const seen = await membersOf(colleague, group.id)
  expect(seen.members.map((one) => one.personId)).not.toContain(guest.personId)
  expect(seen.others).toBe(1)
  expect((await membersOf(member, group.id)).others).toBe(0)
  const secret = await given.group({ collaboration, level: 'group' })
  const known = await given.person({ organisations: [(await given.organisation({ collaboration }))], memberOf: [[secret, 'member'], [group, 'member']] })
  expect((await personPage(colleague, known.personId)).groups.map((one) => one.id)).toEqual([group.id])
})

test('the secretariat that created a group may put itself on it as secretary', async ({ given }) => {
  const { collaboration, secretariat } = await given.smallWorld()
  const group = await given.group({ collaboration })
  await addMember(secretariat, { groupId: group.id, personId: secretariat.personId, role: 'secretary' })
  const again = await given.signedIn(secretariat.personId)
  expect(again.memberships).toMatchObject([{ groupId: group.id, role: 'secretary' }])
  expect((await membersPage(again, group.id)).group.myRole).toBe('secretary')
})
