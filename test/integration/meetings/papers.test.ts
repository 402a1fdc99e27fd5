import { historyOf } from '#server/audit/queries.ts'
import { db } from '#server/kernel/db.ts'
import { planMeeting } from '#server/meetings/commands/meetings.ts'
import { makeMeetingPaper, retiePaper, tiePaper, untiePaper } from '#server/meetings/commands/papers.ts'
import { papersOfMeeting, tyingPage } from '#server/meetings/papers.ts'
import { textOf } from '#server/papers/collaboration/stored-text.ts'
import { makePaper } from '#server/papers/commands/drafts.ts'
import { headingsOf } from '#server/papers/document-text.ts'
import { paperHead } from '#server/papers/queries/paper-page.ts'
import { beforeEach, describe, expect, factsAbout, given, refusal, test } from '#test/support/world.ts'
import { written } from './meetings-world.ts'

beforeEach(() => given.clock('2026-11-23T08:00:00Z'))

const world = async () => {
  const small = await given.smallWorld()
  const { meetingId } = await planMeeting(small.chair, written(small.group.id))
  return { ...small, meetingId }
}
const headings = async (paperId: string) => headingsOf((await textOf(paperId)).document).map((one) => one.text)
const paper = (groupId: string, change: object = {}) => ({ groupId, kind: 'notat' as const, title: 'Et notat', stage: 'group' as const, ...change })

describe('making', () => {
  test('ME7: a member makes the agenda, shared with the group, with its headings; it stands on the meeting, and the meeting on the paper', async () => {
    const { meetingId, group, member, observer } = await world()
    const { paperId } = await makeMeetingPaper(member, { meetingId, kind: 'dagsorden' })
    expect(await headings(paperId)).toEqual(['Punkt 1', 'Baggrund', 'Indstilling', 'Beslutning', 'Bilag'])
    expect(await papersOfMeeting(observer, meetingId)).toMatchObject([{ id: paperId, kind: 'dagsorden', title: 'Dagsorden: Møde om kvalitet, 1. december 2026', level: 'group', groupId: group.id }])
    expect((await paperHead(observer, paperId)).meetings).toEqual([{ id: meetingId, title: 'Møde om kvalitet' }])
    expect((await factsAbout(meetingId)).map((one) => one.type)).toEqual(['meeting.planned', 'meeting.paperLinked'])
  })

  test('ME7: minutes follow the headings of the agenda', async () => {
    const { meetingId, chair } = await world()
    await makeMeetingPaper(chair, { meetingId, kind: 'dagsorden' })
    const { paperId } = await makeMeetingPaper(chair, { meetingId, kind: 'referat' })
    expect(await headings(paperId)).toEqual(['Deltagere', 'Punkt 1', 'Baggrund', 'Indstilling', 'Beslutning', 'Bilag'])
  })

  test('ME7: observers make nothing, a second agenda is refused, and of two at once one is made', async () => {
    const { meetingId, group, chair, member, observer, colleague } = await world()
    expect(await refusal(makeMeetingPaper(observer, { meetingId, kind: 'dagsorden' }))).toBe('group.onlyMembers')
    expect(await refusal(makeMeetingPaper(colleague, { meetingId, kind: 'dagsorden' }))).toBe('NotFound')
    const both = await Promise.all([chair, member].map((one) => refusal(makeMeetingPaper(one, { meetingId, kind: 'dagsorden' }))))
    expect(both.filter(Boolean)).toEqual(['meeting.hasAgenda'])
    expect(await db().paper.count({ where: { groupId: group.id } })).toBe(1)
    await makeMeetingPaper(chair, { meetingId, kind: 'referat' })
    expect(await refusal(makeMeetingPaper(chair, { meetingId, kind: 'referat' }))).toBe('meeting.hasMinutes')
  })

  test('an agenda made elsewhere begins with the same headings; other papers begin empty', async () => {
    const { group, member } = await world()
    expect(await headings((await makePaper(member, paper(group.id, { kind: 'dagsorden' }))).paperId)).toHaveLength(5)
    expect(await headings((await makePaper(member, paper(group.id))).paperId)).toEqual([])
  })
})

describe('tying', () => {
  test('ME7: a shared paper of the group is tied, untied and tied again; those who only read tie nothing', async () => {
    const { meetingId, group, chair, member, observer } = await world()
    const { paperId } = await makePaper(member, paper(group.id))
    const shown = async () => (await papersOfMeeting(observer, meetingId)).map((one) => one.id)
    expect((await tyingPage(member, meetingId)).papers.map((one) => one.id)).toEqual([paperId])
    expect(await refusal(tiePaper(observer, { meetingId, paperId }))).toBe('group.onlyMembers')
    await tiePaper(member, { meetingId, paperId })
    expect(await refusal(tiePaper(chair, { meetingId, paperId }))).toBe('meeting.paperTied')
    expect(await refusal(retiePaper(chair, { meetingId, paperId }))).toBe('NotFound')
    expect((await tyingPage(member, meetingId)).papers).toEqual([])
    expect(await refusal(untiePaper(observer, { meetingId, paperId }))).toBe('group.onlyMembers')
    await untiePaper(member, { meetingId, paperId })
    expect(await shown()).toEqual([])
    expect(await refusal(untiePaper(member, { meetingId, paperId }))).toBe('NotFound')
    expect((await historyOf(member, meetingId)).entries[0]?.undo).toEqual({ of: 'meetingPaper', meetingId, paperId })
    expect((await historyOf(observer, meetingId)).entries[0]?.undo).toBeNull()
    await retiePaper(member, { meetingId, paperId })
    expect(await shown()).toEqual([paperId])
  })

  test('ME7: no paper of another group, nor a private draft; after 30 days only the secretariat ties again', async () => {
    const { collaboration, municipality, meetingId, group, member, secretariat } = await world()
    const other = await given.group({ collaboration })
    const elsewhere = await given.person({ organisations: [municipality], memberOf: [[other, 'member']] })
    const foreign = await makePaper(elsewhere, paper(other.id))
    expect(await refusal(tiePaper(member, { meetingId, ...foreign }))).toBe('NotFound')
    expect(await refusal(tiePaper(secretariat, { meetingId, ...foreign }))).toEqual({ paperId: 'meeting.choosePaper' })
    const draft = await makePaper(member, paper(group.id, { stage: 'private' }))
    expect(await refusal(tiePaper(member, { meetingId, ...draft }))).toEqual({ paperId: 'meeting.choosePaper' })
    const { paperId } = await makePaper(member, paper(group.id))
    await tiePaper(member, { meetingId, paperId })
    await untiePaper(member, { meetingId, paperId })
    given.clock('2026-12-24T08:00:00Z')
    expect(await refusal(retiePaper(member, { meetingId, paperId }))).toBe('undo.tooLate')
    await retiePaper(secretariat, { meetingId, paperId })
  })

  test('ME7: on the paper nobody learns of a meeting they may not read', async () => {
    const { meetingId, member, chair } = await world()
    const { paperId } = await makeMeetingPaper(chair, { meetingId, kind: 'dagsorden' })
    const reader = await given.person()
    await db().subject.update({ where: { id: paperId }, data: { scopes: ['in'] } })
    expect((await paperHead(reader, paperId)).meetings).toEqual([])
    expect((await paperHead(member, paperId)).meetings).toHaveLength(1)
  })
})
