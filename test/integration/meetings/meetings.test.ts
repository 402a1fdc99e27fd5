import { historyOf } from '#server/audit/queries.ts'
import { closeGroup } from '#server/groups/commands/groups.ts'
import { endMembership } from '#server/groups/commands/members.ts'
import { db } from '#server/kernel/db.ts'
import { newId } from '#server/kernel/ids.ts'
import { cancelMeeting, editMeeting, planMeeting, resumeMeeting } from '#server/meetings/commands/meetings.ts'
import { meetingFor, meetingPage, meetingsPage } from '#server/meetings/queries.ts'
import { beforeEach, describe, expect, factsAbout, given, refusal, test } from '#test/support/world.ts'
import { written } from './meetings-world.ts'

beforeEach(() => given.clock('2026-11-23T08:00:00Z'))

describe('planning', () => {
  test('ME1: those who run the group call a meeting; its members, observers and the secretariat read it, nobody else knows of it', async ({ given }) => {
    const { group, chair, member, observer, secretariat, colleague, stranger } = await given.smallWorld()
    const { meetingId } = await planMeeting(chair, written(group.id, { link: 'https://video.eksempel.example/moede' }))
    for (const reader of [chair, member, observer, secretariat])
      expect((await meetingPage(reader, meetingId)).meeting).toMatchObject({ title: 'Møde om kvalitet', link: 'https://video.eksempel.example/moede', state: 'planned' })
    for (const other of [colleague, stranger]) expect(await refusal(meetingFor(db(), other, meetingId))).toBe('NotFound')
    expect((await meetingsPage(colleague, group.id, 1)).coming).toEqual([])
    expect((await factsAbout(meetingId)).map((one) => one.type)).toEqual(['meeting.planned'])
  })

  test('ME1: members, observers and others plan nothing, nor anybody in a closed group', async ({ given }) => {
    const { group, chair, member, observer, stranger } = await given.smallWorld()
    for (const one of [member, observer]) expect(await refusal(planMeeting(one, written(group.id)))).toBe('meeting.onlyChairs')
    expect(await refusal(planMeeting(stranger, written(newId())))).toBe('NotFound')
    await closeGroup(chair, { groupId: group.id })
    expect(await refusal(planMeeting(chair, written(group.id)))).toBe('group.closed')
    expect(await db().meeting.count({ where: { groupId: group.id } })).toBe(0)
  })

  test('ME1: whoever leaves the group reads its meetings no more', async ({ given }) => {
    const { group, chair, member } = await given.smallWorld()
    const { meetingId } = await planMeeting(chair, written(group.id))
    const { id } = await db().membership.findFirstOrThrow({ where: { groupId: group.id, personId: member.personId } })
    await endMembership(chair, { groupId: group.id, membershipId: id })
    expect(await refusal(meetingFor(db(), await given.signedIn(member.personId), meetingId))).toBe('NotFound')
  })

  test('ME6: a time is Copenhagen’s on both sides of summer time, and a meeting ends after it begins', async ({ given }) => {
    const { group, chair } = await given.smallWorld()
    const on = async (day: string) => {
      const { meetingId } = await planMeeting(chair, written(group.id, { on: day, from: '9.30', to: '12' }))
      const { startsAt, endsAt } = await meetingFor(db(), chair, meetingId)
      return [startsAt?.toISOString(), endsAt?.toISOString()]
    }
    expect(await on('27-03-2027')).toEqual(['2027-03-27T08:30:00.000Z', '2027-03-27T11:00:00.000Z'])
    expect(await on('28-03-2027')).toEqual(['2027-03-28T07:30:00.000Z', '2027-03-28T10:00:00.000Z'])
    expect(await refusal(planMeeting(chair, written(group.id, { from: '12', to: '9' })))).toEqual({ to: 'meeting.endsBeforeItBegins' })
    expect(await refusal(planMeeting(chair, written(group.id, { from: 'ni' })))).toEqual({ from: 'field.time' })
    expect(await refusal(planMeeting(chair, written(group.id, { note: 'Om 010190-1234' })))).toEqual({ note: 'field.cpr' })
    expect(await refusal(planMeeting(chair, written(group.id, { link: 'javascript:alert(1)' })))).toEqual({ link: 'field.url' })
  })
})

describe('changing', () => {
  test('ME4: two tabs: the second is told, loses nothing, and may save again from the present edition', async ({ given }) => {
    const { group, chair } = await given.smallWorld()
    const { meetingId } = await planMeeting(chair, written(group.id))
    const edit = (change: object, revision: number) => editMeeting(chair, { ...written(group.id, change), meetingId, revision })
    await edit({ place: 'Vejle' }, 0)
    expect(await refusal(edit({ place: 'Odense' }, 0))).toEqual({ form: 'meeting.changedMeanwhile' })
    expect((await meetingFor(db(), chair, meetingId)).place).toBe('Vejle')
    await edit({ place: 'Odense' }, 1)
    expect(await meetingFor(db(), chair, meetingId)).toMatchObject({ place: 'Odense', revision: 2 })
    const [, first] = await factsAbout(meetingId)
    expect(first).toMatchObject({ type: 'meeting.changed', payload: { fields: ['place'] } })
  })

  test('ME4: of two at the same moment one is told', async ({ given }) => {
    const { group, chair, secretary } = await given.smallWorld()
    const { meetingId } = await planMeeting(chair, written(group.id))
    const attempts = [chair, secretary].map((who, index) => refusal(editMeeting(who, { ...written(group.id, { title: `Titel ${index}` }), meetingId, revision: 0 })))
    expect((await Promise.all(attempts)).filter(Boolean)).toEqual([{ form: 'meeting.changedMeanwhile' }])
    expect((await meetingFor(db(), chair, meetingId)).revision).toBe(1)
  })

  test('ME1: a member changes nothing; saving what stands there already tells nothing', async ({ given }) => {
    const { group, chair, member, colleague } = await given.smallWorld()
    const { meetingId } = await planMeeting(chair, written(group.id))
    const same = { ...written(group.id), meetingId, revision: 0 }
    expect(await refusal(editMeeting(member, same))).toBe('meeting.onlyChairs')
    expect(await refusal(editMeeting(colleague, same))).toBe('NotFound')
    await editMeeting(chair, same)
    expect(await factsAbout(meetingId)).toHaveLength(1)
  })
})

describe('cancelling', () => {
  test('ME3: with a reason; it stays on the calendar, is not changed, and is taken back from Historik', async ({ given }) => {
    const { group, chair, member } = await given.smallWorld()
    const { meetingId } = await planMeeting(chair, written(group.id))
    expect(await refusal(cancelMeeting(member, { meetingId, reason: 'Nej' }))).toBe('meeting.onlyChairs')
    expect(await refusal(cancelMeeting(chair, { meetingId, reason: ' ' }))).toEqual({ reason: 'field.required' })
    await cancelMeeting(chair, { meetingId, reason: 'Vi er for få.' })
    expect(await refusal(cancelMeeting(chair, { meetingId, reason: 'Igen' }))).toBe('meeting.isCancelled')
    expect(await refusal(editMeeting(chair, { ...written(group.id), meetingId, revision: 1 }))).toBe('meeting.isCancelled')
    expect((await meetingsPage(member, group.id, 1)).coming).toMatchObject([{ id: meetingId, state: 'cancelled' }])
    expect((await historyOf(member, meetingId)).entries[0]?.undo).toBeNull()
    expect((await historyOf(chair, meetingId)).entries[0]?.undo).toEqual({ of: 'meeting', meetingId })
    expect(await refusal(resumeMeeting(member, { meetingId }))).toBe('meeting.onlyChairs')
    await resumeMeeting(chair, { meetingId })
    expect(await refusal(resumeMeeting(chair, { meetingId }))).toBe('meeting.notCancelled')
    expect(await meetingFor(db(), member, meetingId)).toMatchObject({ cancelledAt: null, cancelReason: '', revision: 2 })
    expect((await historyOf(chair, meetingId)).entries.map((one) => one.undo)).toEqual([null, null, null])
  })

  test('ME3: after 30 days only the secretariat takes it back', async ({ given }) => {
    const { group, chair, secretariat } = await given.smallWorld()
    const { meetingId } = await planMeeting(chair, written(group.id))
    await cancelMeeting(chair, { meetingId, reason: 'Vi er for få.' })
    given.clock('2026-12-24T08:00:00Z')
    expect(await refusal(resumeMeeting(chair, { meetingId }))).toBe('undo.tooLate')
    await resumeMeeting(secretariat, { meetingId })
    expect((await meetingFor(db(), chair, meetingId)).cancelledAt).toBeNull()
  })
})

describe('the calendar', () => {
  test('ME2: what comes stands first, the nearest first; what is over below it, the latest first', async ({ given }) => {
    const { group, chair, member } = await given.smallWorld()
    for (const [title, on] of [['Om en måned', '2026-12-20'], ['I morgen', '2026-11-24'], ['I går', '2026-11-22'], ['I sommer', '2026-07-01']] as const)
      await planMeeting(chair, written(group.id, { title, on }))
    const { coming, past } = await meetingsPage(member, group.id, 1)
    expect(coming.map((one) => one.title)).toEqual(['I morgen', 'Om en måned'])
    expect(past.map((one) => [one.title, one.state])).toEqual([['I går', 'held'], ['I sommer', 'held']])
  })

  test('ME5: another meeting at the same time is told to whoever is in both groups, and to nobody else', async ({ given }) => {
    const { collaboration, municipality, group, chair, member, secretariat } = await given.smallWorld()
    const other = await given.group({ collaboration })
    const both = await given.person({ organisations: [municipality], memberOf: [[group, 'member'], [other, 'chair']] })
    const { meetingId } = await planMeeting(chair, written(group.id, { from: '9', to: '11' }))
    const clash = await planMeeting(both, written(other.id, { title: 'Imens', from: '10.30', to: '12' }))
    await planMeeting(both, written(other.id, { title: 'Lige efter', from: '11', to: '12' }))
    expect((await meetingPage(both, meetingId)).meanwhile.map((one) => one.title)).toEqual(['Imens'])
    for (const one of [member, secretariat]) expect((await meetingPage(one, meetingId)).meanwhile).toEqual([])
    await cancelMeeting(both, { meetingId: clash.meetingId, reason: 'Aflyst' })
    expect((await meetingPage(both, meetingId)).meanwhile).toEqual([])
  })
})
