import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import nodeIcal, { type VEvent } from 'node-ical'
import { loader as feed } from '#app/meetings/calendar-feed.tsx'
import { loader as one } from '#app/meetings/meeting-calendar.tsx'
import { deactivateAccount } from '#server/accounts/commands.ts'
import { endMembership } from '#server/groups/commands/members.ts'
import type { PersonActor } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { newId } from '#server/kernel/ids.ts'
import { askForDates } from '#server/meetings/commands/dates.ts'
import { makeAddress, revokeAddress } from '#server/meetings/commands/feeds.ts'
import { cancelMeeting, editMeeting, planMeeting } from '#server/meetings/commands/meetings.ts'
import { feedIdOf, feedToken } from '#server/meetings/feed-address.ts'
import { feedsPage } from '#server/meetings/feeds.ts'
import { beforeEach, expect, given, refusal, test } from '#test/support/world.ts'
import { written } from './meetings-world.ts'

beforeEach(() => given.clock('2026-11-23T08:00:00Z'))

const args = (request: Request, params: Record<string, string>) => ({ request, params, context: {} }) as unknown as LoaderFunctionArgs & ActionFunctionArgs
const statusOf = (attempt: Promise<Response>) => attempt.then((answer) => answer.status, (thrown: { status?: number; init?: { status: number } }) => thrown.status ?? thrown.init?.status)

const asked = (token: string, headers: Record<string, string> = {}) => feed(args(new Request(`http://localhost:3000/kalender/${token}/faelled.ics`, { headers }), { token }))
const titlesIn = async (answer: Response) =>
  Object.values(nodeIcal.sync.parseICS(await answer.text())).flatMap((entry) => (entry?.type === 'VEVENT' ? [String((entry as VEvent).summary)] : [])).sort()
const tokenOf = async (actor: PersonActor, groupId: string | null = null) => feedToken((await makeAddress(actor, { groupId })).feedId)

test('ME11: a meeting for whoever may read it; SEQUENCE grows by each change, and a cancelling is one', async () => {
  const { group, chair, member, colleague } = await given.smallWorld()
  const { meetingId } = await planMeeting(chair, written(group.id))
  const fetched = async (actor: PersonActor, id = meetingId) => one(args(await given.request(`/moeder/${id}/kalender.ics`, actor), { meetingId: id }))
  const event = async () => nodeIcal.sync.parseICS(await (await fetched(member)).text())[`${meetingId}@faelled`] as VEvent
  expect(await event()).toMatchObject({ summary: 'Møde om kvalitet', status: 'CONFIRMED', sequence: 0 })
  await editMeeting(chair, { ...written(group.id, { place: 'Vejle' }), meetingId, revision: 0 })
  await cancelMeeting(chair, { meetingId, reason: 'For få' })
  expect(await event()).toMatchObject({ summary: 'Aflyst: Møde om kvalitet', status: 'CANCELLED', sequence: 2 })
  expect(await statusOf(fetched(colleague))).toBe(404)
  const times = { on1: '2026-12-01', from1: '9', to1: '11', on2: '2026-12-02', from2: '9', to2: '11' }
  const finding = await askForDates(chair, { groupId: group.id, title: 'Uden dato', ...times })
  expect(await statusOf(fetched(member, finding.meetingId))).toBe(404)
})

test('ME12: a feed has what its owner may read at that moment, of all their groups or of one, and nothing of a group they left', async () => {
  const { collaboration, municipality, group, chair } = await given.smallWorld()
  const other = await given.group({ collaboration })
  const both = await given.person({ organisations: [municipality], memberOf: [[group, 'member'], [other, 'chair']] })
  await planMeeting(chair, written(group.id, { title: 'I den ene' }))
  await planMeeting(both, written(other.id, { title: 'I den anden' }))
  const [mine, ofGroup] = [await tokenOf(both), await tokenOf(both, group.id)]
  expect(await titlesIn(await asked(mine))).toEqual(['I den anden', 'I den ene'])
  expect(await titlesIn(await asked(ofGroup))).toEqual(['I den ene'])
  const { id } = await db().membership.findFirstOrThrow({ where: { groupId: group.id, personId: both.personId } })
  await endMembership(chair, { groupId: group.id, membershipId: id })
  expect(await titlesIn(await asked(mine))).toEqual(['I den anden'])
  expect(await titlesIn(await asked(ofGroup))).toEqual([])
})

test('ME12: an address made anew or revoked answers no more, nor one of a closed account; others’ addresses are not theirs to revoke', async () => {
  const { group, chair, member, secretariat } = await given.smallWorld()
  await planMeeting(chair, written(group.id))
  const first = await tokenOf(member)
  const second = await tokenOf(member)
  expect(await statusOf(asked(first))).toBe(303)
  expect((await asked(second)).status).toBe(200)
  const feedId = feedIdOf(second)!
  expect(await refusal(revokeAddress(chair, { feedId }))).toBe('NotFound')
  expect((await feedsPage(member))[0]).toMatchObject({ groupId: null, feedId, address: expect.stringContaining(`/kalender/${second}/faelled.ics`) })
  await revokeAddress(member, { feedId })
  expect(await statusOf(asked(second))).toBe(303)
  expect((await feedsPage(member))[0]).toMatchObject({ feedId: null, address: null })
  const third = await tokenOf(member)
  await deactivateAccount(secretariat, { personId: member.personId })
  expect(await statusOf(asked(third))).toBe(303)
})

test('ME12: nobody guesses an address, nor makes one for a group they do not find', async () => {
  const { group, member, stranger } = await given.smallWorld()
  const token = await tokenOf(member, group.id)
  const altered = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`
  for (const wrong of [altered, 'x', '', newId(), token.slice(0, 40)]) expect(feedIdOf(wrong)).toBeNull()
  expect(feedIdOf(token)).toMatch(/^[0-9a-f-]{36}$/)
  expect(await statusOf(asked(altered))).toBe(303)
  expect(await refusal(makeAddress(stranger, { groupId: newId() }))).toBe('NotFound')
  const both = await Promise.all([makeAddress(member, { groupId: null }), makeAddress(member, { groupId: null })])
  const alive = await db().calendarFeed.findMany({ where: { personId: member.personId, groupId: null, revokedAt: null } })
  expect(alive).toHaveLength(1)
  expect(both.map((made) => made.feedId)).toContain(alive[0]!.id)
})

test('a calendar that has not changed is 304, is kept by nobody else, and is asked for so and so often only', async () => {
  const { group, chair, member } = await given.smallWorld()
  await planMeeting(chair, written(group.id))
  const token = await tokenOf(member)
  const answer = await asked(token)
  expect(answer.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8')
  expect(answer.headers.get('Cache-Control')).toBe('private, no-cache')
  const etag = answer.headers.get('ETag')!
  expect((await asked(token, { 'If-None-Match': etag })).status).toBe(304)
  await planMeeting(chair, written(group.id, { title: 'Endnu et' }))
  expect((await asked(token, { 'If-None-Match': etag })).status).toBe(200)
  const many = await Promise.all(Array.from({ length: 130 }, () => statusOf(asked(token, { 'If-None-Match': etag }))))
  expect(many).toContain(429)
})
