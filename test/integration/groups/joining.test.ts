import { historyOf } from '#server/audit/queries.ts'
import { acceptRequest, askToJoin, declineRequest, joinGroup, takeBackAnswer, withdrawRequest } from '#server/groups/commands/joining.ts'
import { editGroup } from '#server/groups/commands/groups.ts'
import { addMember } from '#server/groups/commands/members.ts'
import { askPage, joiningOf, joinRequestsWaitingFor } from '#server/groups/joining.ts'
import { groupHead } from '#server/groups/queries.ts'
import type { PersonActor } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { sendDueMail } from '#server/mail/jobs.ts'
import { expect, type given as Given, refusal, test } from '#test/support/world.ts'

const reason = 'Jeg arbejder med det samme i min kommune.'

async function joinWorld(given: typeof Given, joining: 'direct' | 'request' | 'invitation') {
  const world = await given.smallWorld()
  await db().group.update({ where: { id: world.group.id }, data: { joining } })
  return { ...world, groupId: world.group.id }
}

const isIn = async (given: typeof Given, who: PersonActor, groupId: string) =>
  (await given.signedIn(who.personId)).memberships.find((one) => one.groupId === groupId)?.role
const mailsTo = (to: string) => db().mailMessage.findMany({ where: { to, kind: 'joining' }, orderBy: { createdAt: 'asc' } })
const standing = async (actor: PersonActor, groupId: string) => joiningOf(actor, await groupHead(actor, groupId))

test('GR16: an open group is joined at once by whoever finds it, and by nobody else', async ({ given }) => {
  const { groupId, colleague, member, stranger } = await joinWorld(given, 'direct')
  expect((await standing(colleague, groupId)).way).toBe('direct')
  await joinGroup(colleague, { groupId })
  expect(await isIn(given, colleague, groupId)).toBe('member')
  expect(await refusal(joinGroup(member, { groupId }))).toBe('join.already')
  expect(await refusal(joinGroup(stranger, { groupId }))).toBe('NotFound')
})

test('GR16: the group says how; the other ways are refused, and so is a closed group', async ({ given }) => {
  const asked = await joinWorld(given, 'request')
  expect(await refusal(joinGroup(asked.colleague, { groupId: asked.groupId }))).toBe('join.otherWay')
  const invited = await joinWorld(given, 'invitation')
  expect(await refusal(askToJoin(invited.colleague, { groupId: invited.groupId, reason }))).toBe('join.otherWay')
  expect(await refusal(askPage(invited.colleague, invited.groupId))).toBe('join.otherWay')
  expect((await standing(invited.colleague, invited.groupId)).way).toBeNull()
  const closed = await joinWorld(given, 'direct')
  await db().group.update({ where: { id: closed.groupId }, data: { closedAt: new Date() } })
  expect(await refusal(joinGroup(closed.colleague, { groupId: closed.groupId }))).toBe('group.closed')
})

test('GR16: those who run the group say how one joins', async ({ given }) => {
  const { groupId, chair, colleague } = await joinWorld(given, 'invitation')
  const group = await groupHead(chair, groupId)
  const form = { groupId, name: group.name, kind: 'workingGroup' as const, level: 'collaboration' as const, defaultLevel: 'group' as const }
  await editGroup(chair, { ...form, joining: 'direct' })
  await joinGroup(colleague, { groupId })
  expect(await isIn(given, colleague, groupId)).toBe('member')
})

test('GR17: a request waits for those who run the group, who are told by mail; a yes makes a member, who is told', async ({ given }) => {
  const { groupId, group, chair, secretary, member, colleague, secretariat } = await joinWorld(given, 'request')
  const { requestId } = await askToJoin(colleague, { groupId, reason })
  for (const one of [chair, secretary]) expect((await mailsTo(one.email))[0]!.text).toContain(reason)
  expect(await mailsTo(member.email)).toEqual([])
  for (const one of [chair, secretary, secretariat]) {
    const [waiting, ...more] = await joinRequestsWaitingFor(one)
    expect(more).toEqual([])
    expect(waiting).toMatchObject({ id: requestId, name: colleague.name, reason, group: group.name })
  }
  expect(await joinRequestsWaitingFor(member)).toEqual([])
  expect((await standing(member, groupId)).requests).toEqual([])
  expect((await standing(colleague, groupId)).mine).toMatchObject({ id: requestId, state: 'waiting' })
  expect(await refusal(acceptRequest(member, { groupId, requestId }))).toBe('group.onlyChairs')
  expect(await refusal(acceptRequest(colleague, { groupId, requestId }))).toBe('group.onlyChairs')
  await acceptRequest(secretary, { groupId, requestId })
  expect(await isIn(given, colleague, groupId)).toBe('member')
  expect((await mailsTo(colleague.email)).map((mail) => mail.subject)).toEqual([`Du er nu med i ${group.name}`])
  expect(await joinRequestsWaitingFor(chair)).toEqual([])
})

test('GR17: one waiting request, however often it is sent at once', async ({ given }) => {
  const { groupId, chair, colleague } = await joinWorld(given, 'request')
  const tries = await Promise.all([1, 2, 3].map(() => refusal(askToJoin(colleague, { groupId, reason }))))
  expect(tries.filter((one) => one === undefined)).toHaveLength(1)
  expect(tries.filter((one) => one === 'join.askedAlready')).toHaveLength(2)
  expect(await mailsTo(chair.email)).toHaveLength(1)
})

test('GR17: of two who decide at once one decides', async ({ given }) => {
  const { groupId, chair, secretary, colleague } = await joinWorld(given, 'request')
  const { requestId } = await askToJoin(colleague, { groupId, reason })
  const tries = await Promise.all([
    refusal(acceptRequest(chair, { groupId, requestId })),
    refusal(declineRequest(secretary, { groupId, requestId, answer: 'Ikke lige nu.' })),
  ])
  expect(tries.filter((one) => one === undefined)).toHaveLength(1)
  expect(tries.filter((one) => one === 'join.decidedAlready')).toHaveLength(1)
  expect(await mailsTo(colleague.email)).toHaveLength(1)
})

test('GR17: a no carries its word, is not told to the group, and one may ask again', async ({ given }) => {
  const { groupId, chair, member, colleague } = await joinWorld(given, 'request')
  const { requestId } = await askToJoin(colleague, { groupId, reason })
  expect(await refusal(declineRequest(member, { groupId, requestId, answer: 'Nej' }))).toBe('group.onlyChairs')
  expect(await refusal(declineRequest(chair, { groupId, requestId, answer: ' ' }))).toEqual({ answer: 'field.required' })
  await declineRequest(chair, { groupId, requestId, answer: 'Vi er fuldtallige, men netværket er åbent.' })
  expect((await mailsTo(colleague.email))[0]!.text).toContain('netværket er åbent')
  expect((await standing(colleague, groupId)).mine).toMatchObject({ state: 'declined', answer: 'Vi er fuldtallige, men netværket er åbent.' })
  expect((await historyOf(member, groupId)).entries.filter((one) => one.type.startsWith('group.join'))).toEqual([])
  expect((await historyOf(colleague, colleague.personId)).entries.map((one) => one.type)).toContain('group.joinDeclined')
  await askToJoin(colleague, { groupId, reason })
})

test('GR17: one takes one’s own request back, not that of others', async ({ given }) => {
  const { groupId, chair, member, colleague } = await joinWorld(given, 'request')
  const { requestId } = await askToJoin(colleague, { groupId, reason })
  expect(await refusal(withdrawRequest(member, { groupId, requestId }))).toBe('NotFound')
  await withdrawRequest(colleague, { groupId, requestId })
  expect(await refusal(withdrawRequest(colleague, { groupId, requestId }))).toBe('join.decidedAlready')
  expect(await refusal(acceptRequest(chair, { groupId, requestId }))).toBe('join.decidedAlready')
  expect(await isIn(given, colleague, groupId)).toBeUndefined()
})

test('GR17: whoever was added meanwhile no longer waits', async ({ given }) => {
  const { groupId, chair, colleague } = await joinWorld(given, 'request')
  await askToJoin(colleague, { groupId, reason })
  await addMember(chair, { groupId, personId: colleague.personId, role: 'observer' })
  expect(await joinRequestsWaitingFor(chair)).toEqual([])
})

test('a reason with a citizen’s number is stopped', async ({ given }) => {
  const { groupId, colleague } = await joinWorld(given, 'request')
  expect(await refusal(askToJoin(colleague, { groupId, reason: 'Det drejer sig om 010190-1234' }))).toEqual({ reason: 'field.cpr' })
})

test('GR19: a yes is taken back within the minute: the membership is over, the request waits, no mail leaves', async ({ given }) => {
  const { groupId, chair, member, colleague } = await joinWorld(given, 'request')
  const { requestId } = await askToJoin(colleague, { groupId, reason })
  const choice = { groupId, requestId }
  expect(await refusal(takeBackAnswer(chair, choice))).toBe('join.notAnswered')
  await acceptRequest(chair, choice)
  expect(await refusal(takeBackAnswer(member, choice))).toBe('group.onlyChairs')
  const sent: string[] = []
  await sendDueMail({ send: async ({ to }) => void sent.push(to) })
  expect(sent).not.toContain(colleague.email)
  await takeBackAnswer(chair, choice)
  expect(await isIn(given, colleague, groupId)).toBeUndefined()
  expect(await joinRequestsWaitingFor(chair)).toMatchObject([{ id: requestId }])
  expect(await mailsTo(colleague.email)).toEqual([])
  const told = await db().fact.findFirstOrThrow({ where: { type: 'group.joinAnswerTakenBack' } })
  expect(told.payload).toMatchObject({ accessOf: [colleague.personId] })
  await declineRequest(chair, { ...choice, answer: 'Ikke lige nu.' })
  await takeBackAnswer(chair, choice)
  await acceptRequest(chair, choice)
  expect(await isIn(given, colleague, groupId)).toBe('member')
})

test('GR19: what has left is not taken back', async ({ given }) => {
  const { groupId, chair, colleague } = await joinWorld(given, 'request')
  const { requestId } = await askToJoin(colleague, { groupId, reason })
  await acceptRequest(chair, { groupId, requestId })
  given.clock(new Date(Date.now() + 61_000))
  await sendDueMail({ send: async () => {} })
  expect(await refusal(takeBackAnswer(chair, { groupId, requestId }))).toBe('join.toldAlready')
  expect(await isIn(given, colleague, groupId)).toBe('member')
})
