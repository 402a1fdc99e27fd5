import { historyOf } from '#server/audit/queries.ts'
import { endMembership } from '#server/groups/commands/members.ts'
import { db } from '#server/kernel/db.ts'
import { newId } from '#server/kernel/ids.ts'
import { answerDates, askForDates, chooseTime, proposeMore, reopenDates } from '#server/meetings/commands/dates.ts'
import { cancelMeeting, editMeeting, planMeeting } from '#server/meetings/commands/meetings.ts'
import { datesPage, moreDatesPage } from '#server/meetings/dates.ts'
import { meetingFor, meetingsPage, pollsWaitingFor } from '#server/meetings/queries.ts'
import { myPage } from '#server/overview/queries.ts'
import { beforeEach, describe, expect, factsAbout, given, refusal, test } from '#test/support/world.ts'

beforeEach(() => given.clock('2026-11-23T08:00:00Z'))

const proposals = { on1: '2026-12-01', from1: '9', to1: '11', on2: '2026-12-02', from2: '13.30', to2: '15', on3: '2026-12-03', from3: '9', to3: '11' }
const asked = (groupId: string, change: object = {}) => ({ groupId, title: 'Møde om kvalitet', place: '', link: '', note: '', answerBy: '2026-11-27', ...proposals, ...change })

const world = async () => {
  const small = await given.smallWorld()
  const { meetingId } = await askForDates(small.chair, asked(small.group.id))
  const { times } = await datesPage(small.chair, meetingId)
  const [first, second, third] = times.map((one) => one.id) as [string, string, string]
  return { ...small, meetingId, first, second, third }
}

describe('asking', () => {
  test('ME8: the meeting is there without a date, the times in order, and the group is waited for, but not its observers', async () => {
    const { group, meetingId, member, chair, observer, secretariat, colleague } = await world()
    expect(await meetingFor(db(), member, meetingId)).toMatchObject({ startsAt: null, title: 'Møde om kvalitet' })
    expect((await meetingsPage(member, group.id, 1)).coming).toMatchObject([{ id: meetingId, state: 'finding' }])
    const page = await datesPage(member, meetingId)
    expect(page.times.map((one) => new Date(one.startsAt).toISOString())).toEqual(['2026-12-01T08:00:00.000Z', '2026-12-02T12:30:00.000Z', '2026-12-03T08:00:00.000Z'])
    expect(page.missing).toHaveLength(3)
    const waiting = [{ pollId: meetingId, title: 'Møde om kvalitet', path: `/moeder/${meetingId}/datoer`, dueOn: new Date('2026-11-27'), group: group.name, askedAt: new Date('2026-11-23T08:00:00Z') }]
    for (const one of [member, chair]) expect(await pollsWaitingFor(one)).toEqual(waiting)
    for (const one of [observer, secretariat, colleague]) expect(await pollsWaitingFor(one)).toEqual([])
    expect((await factsAbout(meetingId)).map((one) => one.type)).toEqual(['meeting.datesAsked'])
  })

  test('ME8: who does not run the group asks nothing; half a time, two alike or only one are told', async () => {
    const { group, member, observer, stranger, chair } = await world()
    for (const one of [member, observer]) expect(await refusal(askForDates(one, asked(group.id)))).toBe('meeting.onlyChairs')
    expect(await refusal(askForDates(stranger, asked(newId())))).toBe('NotFound')
    const none = { on1: '', from1: '', to1: '', on2: '', from2: '', to2: '', on3: '', from3: '', to3: '' }
    expect(await refusal(askForDates(chair, asked(group.id, none)))).toEqual({ on2: 'dates.several' })
    expect(await refusal(askForDates(chair, asked(group.id, { to2: '' })))).toEqual({ to2: 'field.required' })
    expect(await refusal(askForDates(chair, asked(group.id, { to2: '13' })))).toEqual({ to2: 'meeting.endsBeforeItBegins' })
    expect(await refusal(askForDates(chair, asked(group.id, { on3: '2026-12-01' })))).toEqual({ on3: 'dates.twice' })
  })

  test('ME8: more times are proposed meanwhile, and whoever has answered is asked about those', async () => {
    const { meetingId, first, second, third, member, chair } = await world()
    await answerDates(member, { meetingId, remark: '', answers: { [first]: 'yes', [second]: 'no', [third]: 'maybe' } })
    expect(await pollsWaitingFor(member)).toEqual([])
    const one = { on1: '2026-12-08', from1: '9', to1: '11' }
    expect(await refusal(proposeMore(member, { meetingId, ...one }))).toBe('meeting.onlyChairs')
    expect(await refusal(moreDatesPage(member, meetingId))).toBe('meeting.onlyChairs')
    expect(await refusal(proposeMore(chair, { meetingId, on1: '2026-12-01', from1: '9', to1: '11' }))).toEqual({ on1: 'dates.twice' })
    await proposeMore(chair, { meetingId, ...one })
    expect((await datesPage(member, meetingId)).times).toHaveLength(4)
    expect(await pollsWaitingFor(member)).toHaveLength(1)
  })

  test('before there is a date, its other facts are changed, and by when to answer', async () => {
    const { meetingId, chair } = await world()
    await editMeeting(chair, { meetingId, revision: 0, title: 'Et nyt navn', place: 'Vejle', link: '', note: '', answerBy: '2026-11-30' })
    expect(await meetingFor(db(), chair, meetingId)).toMatchObject({ title: 'Et nyt navn', place: 'Vejle', startsAt: null, answerBy: new Date('2026-11-30') })
  })
})

describe('answering', () => {
  test('ME8, ME9: answers are counted, the best time is marked, who is missing is named, and an answer is changed', async () => {
    const { meetingId, first, second, third, member, chair, secretary, observer } = await world()
    await answerDates(member, { meetingId, remark: 'Helst tidligt', answers: { [first]: 'yes', [second]: 'no', [third]: 'yes' } })
    await answerDates(chair, { meetingId, remark: '', answers: { [first]: 'maybe', [second]: 'no', [third]: 'yes' } })
    await answerDates(observer, { meetingId, remark: '', answers: { [second]: 'yes' } })
    const page = await datesPage(secretary, meetingId)
    expect(page.times.map(({ yes, maybe, no, best }) => [yes, maybe, no, best])).toEqual([[1, 1, 0, false], [1, 0, 2, false], [2, 0, 0, true]])
    expect(page.missing.map((one) => one.personId)).toEqual([secretary.personId])
    expect(page.people.find((one) => one.personId === member.personId)).toMatchObject({ remark: 'Helst tidligt', answers: { [first]: 'yes' } })
    await answerDates(member, { meetingId, remark: '', answers: { [first]: 'yes', [second]: 'no', [third]: 'no' } })
    expect((await datesPage(member, meetingId)).times.map((one) => one.best)).toEqual([true, false, false])
    expect((await datesPage(member, meetingId)).me).toMatchObject({ remark: '', answers: { [third]: 'no' } })
  })

  test('ME8: only those in the group answer, about the meeting’s own times, and only with a word there is', async () => {
    const { group, meetingId, first, member, secretariat, colleague, chair } = await world()
    const other = await askForDates(chair, asked(group.id))
    const foreign = (await datesPage(chair, other.meetingId)).times[0]!.id
    const reply = (timeId: string, answer = 'yes') => ({ meetingId, remark: '', answers: { [timeId]: answer as 'yes' } })
    expect(await refusal(answerDates(secretariat, reply(first)))).toBe('dates.onlyMembers')
    expect(await refusal(answerDates(colleague, reply(first)))).toBe('NotFound')
    expect(await refusal(answerDates(member, reply(foreign)))).toEqual({ form: 'dates.noAnswer' })
    expect(await refusal(answerDates(member, reply(first, 'perhaps')))).toMatchObject({ [`answers.${first}`]: expect.any(String) })
    expect(await refusal(answerDates(member, { ...reply(first), remark: '010190-1234' }))).toEqual({ remark: 'field.cpr' })
  })

  test('ME9: whoever leaves the group is counted no more', async () => {
    const { group, meetingId, first, member, chair } = await world()
    await answerDates(member, { meetingId, remark: '', answers: { [first]: 'yes' } })
    const { id } = await db().membership.findFirstOrThrow({ where: { groupId: group.id, personId: member.personId } })
    await endMembership(chair, { groupId: group.id, membershipId: id })
    const page = await datesPage(chair, meetingId)
    expect(page.times[0]).toMatchObject({ yes: 0 })
    expect(page.people.some((one) => one.personId === member.personId)).toBe(false)
  })
})

describe('choosing', () => {
  test('ME10: a time is chosen once, whoever presses; answers end, and the meeting stands in the calendar', async () => {
    const { group, meetingId, first, second, member, chair, secretary } = await world()
    expect(await refusal(chooseTime(member, { meetingId, timeId: first }))).toBe('meeting.onlyChairs')
    expect(await refusal(chooseTime(chair, { meetingId, timeId: newId() }))).toBe('NotFound')
    const both = [chooseTime(chair, { meetingId, timeId: first }), chooseTime(secretary, { meetingId, timeId: second })].map(refusal)
    expect((await Promise.all(both)).filter(Boolean)).toEqual(['dates.closed'])
    expect((await meetingsPage(member, group.id, 1)).coming).toMatchObject([{ id: meetingId, state: 'planned' }])
    expect(await refusal(answerDates(member, { meetingId, remark: '', answers: { [first]: 'yes' } }))).toBe('dates.closed')
    expect(await refusal(proposeMore(chair, { meetingId, on1: '2026-12-08', from1: '9', to1: '11' }))).toBe('dates.closed')
    expect(await pollsWaitingFor(member)).toEqual([])
  })

  test('ME10: the choice is taken back from Historik, before the meeting, by those who run the group', async () => {
    const { meetingId, first, member, chair, secretariat } = await world()
    expect(await refusal(reopenDates(chair, { meetingId }))).toBe('dates.notChosen')
    await chooseTime(chair, { meetingId, timeId: first })
    expect((await historyOf(chair, meetingId)).entries[0]?.undo).toEqual({ of: 'meetingTime', meetingId })
    expect((await historyOf(member, meetingId)).entries[0]?.undo).toBeNull()
    expect(await refusal(reopenDates(member, { meetingId }))).toBe('meeting.onlyChairs')
    await reopenDates(chair, { meetingId })
    expect(await meetingFor(db(), chair, meetingId)).toMatchObject({ startsAt: null, chosenTimeId: null, revision: 2 })
    await chooseTime(chair, { meetingId, timeId: first })
    given.clock('2026-12-02T08:00:00Z')
    expect(await refusal(reopenDates(secretariat, { meetingId }))).toBe('dates.held')
  })

  test('a meeting whose date is not found is cancelled as any other, and waits for nobody', async () => {
    const { meetingId, first, member, chair } = await world()
    await cancelMeeting(chair, { meetingId, reason: 'Vi mødes ikke i år.' })
    expect(await pollsWaitingFor(member)).toEqual([])
    expect(await refusal(chooseTime(chair, { meetingId, timeId: first }))).toBe('dates.closed')
  })
})

test('OV7: Min side has the dates that wait for one’s answer, and the coming meetings of one’s groups with their time', async () => {
  const { meetingId, first, second, third, group, chair, member, secretariat } = await world()
  const planned = await planMeeting(chair, { groupId: group.id, title: 'Fast møde', on: '2026-12-10', from: '9', to: '11.30' })
  const before = await myPage(member)
  expect(before.waiting).toMatchObject([{ kind: 'poll', dueOn: '2026-11-27', late: false, poll: { id: meetingId } }])
  expect(before.coming).toMatchObject([{ kind: 'meeting', id: planned.meetingId, dueOn: '2026-12-10', startsAt: new Date('2026-12-10T08:00:00Z') }])
  expect(before.news.map((one) => [one.pageId, one.changes.map((change) => change.kind)])).toEqual(expect.arrayContaining([[meetingId, ['asksDates']], [planned.meetingId, ['called']]]))
  await answerDates(member, { meetingId, remark: '', answers: { [first]: 'yes', [second]: 'no', [third]: 'yes' } })
  await chooseTime(chair, { meetingId, timeId: first })
  await cancelMeeting(chair, { meetingId: planned.meetingId, reason: 'Det andet møde er nok.' })
  const after = await myPage(member)
  expect(after.waiting).toEqual([])
  expect(after.coming.map((one) => one.id)).toEqual([meetingId])
  expect((await myPage(secretariat)).coming).toEqual([])
  given.clock('2026-12-01T11:00:00Z')
  expect((await myPage(member)).coming).toEqual([])
})
