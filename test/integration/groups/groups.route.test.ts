import type { ActionFunctionArgs } from '@remix-run/node'
import { action as closing } from '#app/groups/group-closing.tsx'
import { action as makeGroup } from '#app/groups/group-new.tsx'
import { loader as groupLoader } from '#app/groups/group.tsx'
import { action as endMember } from '#app/groups/member-end.tsx'
import { action as invite } from '#app/groups/member-invitation.tsx'
import { action as restoreMember } from '#app/groups/member-restoration.tsx'
import { loader as agreementLoader } from '#app/agreements/agreement.tsx'
import { createAgreement } from '#server/agreements/commands/agreements.ts'
import { startThread, writePost } from '#server/discussions/commands.ts'
import { groupPage } from '#server/groups/queries.ts'
import type { PersonActor } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { expect, type Given, test } from '#test/support/world.ts'

type Answer = { status?: number; headers?: Headers; data?: unknown; init?: { status?: number } }

/** What a loader or action answers, thrown or returned. */
async function answer(run: (args: ActionFunctionArgs) => Promise<unknown>, request: Request, params: Record<string, string>): Promise<Answer> {
  try {
    return (await run({ request, params, context: {} } as unknown as ActionFunctionArgs)) as Answer
  } catch (thrown) {
    return thrown as Answer
  }
}

const statusOf = (it: Answer) => it.status ?? it.init?.status

const post = async (given: Given, as: PersonActor | null, path: string, form: Record<string, string | string[]> = {}) => given.request(path, as, form)

test('the anonymous are sent to sign in, for groups that exist and those that do not', async ({ given }) => {
  const { group } = await given.smallWorld()
  for (const groupId of [group.id, '01a20417-8ff6-72bd-acfc-6ff8ac2b3b41']) {
    const there = await answer(groupLoader, await given.request(`/grupper/${groupId}`), { groupId })
    expect(statusOf(there)).toBe(303)
    expect(there.headers?.get('Location')).toBe(`/log-ind?til=${encodeURIComponent(`/grupper/${groupId}`)}`)
  }
})

test('what one may not find is not there', async ({ given }) => {
  const { group, stranger } = await given.smallWorld()
  const there = await answer(groupLoader, await given.request(`/grupper/${group.id}`, stranger), { groupId: group.id })
  expect(statusOf(there)).toBe(404)
})

test('a group without a name comes back with what was typed', async ({ given }) => {
  const { collaboration, secretariat } = await given.smallWorld()
  const form = { name: ' ', kind: 'network', purpose: 'Et godt formål', level: 'public', defaultLevel: 'group', collaborationId: collaboration.id }
  const reply = await answer(makeGroup, await post(given, secretariat, '/grupper/ny', form), {})
  expect(statusOf(reply)).toBe(422)
  expect(reply.data).toMatchObject({ fields: { name: 'field.required' }, values: { purpose: 'Et godt formål', kind: 'network' } })
  expect(await db().group.count({ where: { collaborationId: collaboration.id } })).toBe(1)
})

test('an ended membership offers to be taken back, and that works', async ({ given }) => {
  const { group, chair, member } = await given.smallWorld()
  const { id } = await db().membership.findFirstOrThrow({ where: { groupId: group.id, personId: member.personId } })
  const params = { groupId: group.id, membershipId: id }
  const base = `/grupper/${group.id}/medlemmer`
  const ended = await answer(endMember, await post(given, chair, `${base}/${id}/afslutning`), params)
  expect(ended.headers?.get('Location')).toBe(`${base}?fortryd=${id}`)
  const back = await answer(restoreMember, await post(given, chair, `${base}/${id}/fortrydelse`), params)
  expect([statusOf(back), back.headers?.get('Location')]).toEqual([303, base])
  expect((await db().membership.findUniqueOrThrow({ where: { id } })).endedAt).toBeNull()
})

test('whoever leaves is led out of the group', async ({ given }) => {
  const { group, observer } = await given.smallWorld()
  const { id } = await db().membership.findFirstOrThrow({ where: { groupId: group.id, personId: observer.personId } })
  const left = await answer(endMember, await post(given, observer, '/x'), { groupId: group.id, membershipId: id })
  expect(left.headers?.get('Location')).toBe('/grupper')
})

test('a member’s attempts are 403, and the group stays as it is', async ({ given }) => {
  const { group, member } = await given.smallWorld()
  const closed = await answer(closing, await post(given, member, '/x'), { groupId: group.id })
  expect([statusOf(closed), closed.data]).toEqual([403, { reason: 'group.onlyChairs' }])
  const form = { name: 'Nogen', email: 'nogen@eksempel.example', role: 'member' }
  expect(statusOf(await answer(invite, await post(given, member, '/x', form), { groupId: group.id }))).toBe(403)
  expect((await db().group.findUniqueOrThrow({ where: { id: group.id } })).closedAt).toBeNull()
})

test('the group of the address wins over one smuggled into the form', async ({ given }) => {
  const { group, chair } = await given.smallWorld()
  const other = await given.smallWorld()
  const closed = await answer(closing, await post(given, chair, '/x', { groupId: other.group.id }), { groupId: group.id })
  expect(statusOf(closed)).toBe(303)
  expect((await db().group.findUniqueOrThrow({ where: { id: other.group.id } })).closedAt).toBeNull()
})

test('AG2: an approved agreement is read without a login', async ({ given }) => {
  const { collaboration, secretariat } = await given.smallWorld()
  const fields = { slug: collaboration.slug, title: 'Aftalen', startsOn: '2025-01-01', endsOn: '2026-12-31', preface: '', visionGoals: '', governance: '' }
  const made = async (state: 'approved' | 'drafting') => (await createAgreement(secretariat, { ...fields, state })).agreementId
  const [open, draft] = [await made('approved'), await made('drafting')]
  const shown = await answer(agreementLoader, await given.request(`/rammeaftaler/${open}`), { agreementId: open })
  expect(shown).toMatchObject({ agreement: { title: 'Aftalen' }, can: { write: false }, signedIn: false })
  expect(statusOf(await answer(agreementLoader, await given.request(`/rammeaftaler/${draft}`), { agreementId: draft }))).toBe(303)
})

test('a group shows the threads it wrote in last: no closed or removed ones, and none of its papers’', async ({ given }) => {
  const { group, chair, member, colleague } = await given.smallWorld()
  const made: string[] = []
  for (const title of ['Først', 'Afsluttet', 'Fjernet', 'Senest'])
    made.push((await startThread(chair, { subjectId: group.id, title, body: 'Et spørgsmål' })).threadId)
  const [first, closed, removed, last] = made as [string, string, string, string]
  await db().thread.update({ where: { id: closed }, data: { resolvedAt: new Date() } })
  await db().thread.update({ where: { id: removed }, data: { removedAt: new Date() } })
  await writePost(member, { threadId: first, body: 'Et svar' })
  const shown = await groupPage(colleague, group.id)
  expect(shown.threads.map((one) => [one.id, one.postCount, one.lastAuthor])).toEqual([
    [first, 2, member.name],
    [last, 1, chair.name],
  ])
})

test('the first page of a group shows its five newest threads', async ({ given }) => {
  const { group, chair } = await given.smallWorld()
  for (let at = 1; at <= 7; at++) await startThread(chair, { subjectId: group.id, title: `Tråd ${at}`, body: 'Tekst' })
  expect((await groupPage(chair, group.id)).threads.map((one) => one.title)).toEqual(['Tråd 7', 'Tråd 6', 'Tråd 5', 'Tråd 4', 'Tråd 3'])
})
