import { loader as groupsLoader } from '#app/groups/groups.tsx'
import { markRead, startThread } from '#server/discussions/commands.ts'
import { nameToSecretariat } from '#server/installation/commands.ts'
import { anonymous } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { newId } from '#server/kernel/ids.ts'
import { bringGuideBack, noteOverview, putGuideAway } from '#server/overview/commands.ts'
import { myPage } from '#server/overview/queries.ts'
import { expect, refusal, test } from '#test/support/world.ts'

test('a new secretariat is shown what its collaboration lacks, ticked as it is done, and no more once all is', async ({ given }) => {
  const collaboration = await given.collaboration()
  const host = await given.organisation({ collaboration })
  const secretariat = await given.person({ organisations: [host], secretariatOf: collaboration })
  const start = async () => (await myPage(secretariat)).start
  const nothing = { described: false, parties: false, agreement: false, group: false, invited: false }
  expect(await start()).toEqual({ slug: collaboration.slug, name: collaboration.name, groupId: null, done: nothing })
  await given.organisation({ collaboration })
  await db().collaboration.update({ where: { id: collaboration.id }, data: { description: 'Om os' } })
  const group = await given.group({ collaboration })
  expect(await start()).toMatchObject({ groupId: group.id, done: { ...nothing, described: true, parties: true, group: true } })
  await given.person({ organisations: [host], memberOf: [[group, 'chair']] })
  const days = { startsOn: new Date('2026-01-01'), endsOn: new Date('2027-12-31') }
  await db().agreement.create({ data: { id: newId(), collaborationId: collaboration.id, title: 'Aftale', state: 'inForce', ...days, createdAt: new Date() } })
  expect(await start()).toBeNull()
})

test('nobody else is given the start list', async ({ given }) => {
  const { colleague, member } = await given.smallWorld()
  expect([(await myPage(colleague)).start, (await myPage(member)).start]).toEqual([null, null])
})

test('whoever finds no group is told why, on Min side and among the groups', async ({ given }) => {
  const { colleague, member } = await given.smallWorld()
  const elsewhere = await given.collaboration()
  const affiliated = await given.person({ organisations: [await given.organisation({ collaboration: elsewhere })] })
  const expected = [
    [await given.person(), 'noAffiliation'],
    [await given.person({ drift: true }), 'drift'],
    [affiliated, 'notOpen'],
  ] as const
  for (const [person, why] of expected) {
    expect((await myPage(person)).noGroups).toBe(why)
    const page = await groupsLoader({ request: await given.request('/grupper', person), params: {}, context: { nonce: '', requestId: '', address: '' } })
    expect(page).toMatchObject({ groups: [], none: why })
  }
  expect([(await myPage(colleague)).noGroups, (await myPage(member)).noGroups]).toEqual([null, null])
})

test('a newcomer in a secretariat is invited with words of that role', async ({ given }) => {
  const { collaboration, municipality } = await given.smallWorld()
  const drift = await given.person({ drift: true })
  const email = 'nyt.sekretariat@eksempel.example'
  await nameToSecretariat(drift, { slug: collaboration.slug, email, name: 'Ny Kollega', title: '', organisationId: municipality.id })
  const mail = await db().mailMessage.findFirstOrThrow({ where: { to: email } })
  expect(mail.text).toContain('Som sekretariat')
  expect(mail.text).not.toContain('i de grupper, du er med i')
})

test('OV10: a newcomer’s steps are ticked by what is there, put away and brought back, and gone once all are done', async ({ given }) => {
  const { member, group, chair } = await given.smallWorld()
  const steps = async (who: typeof member) => (await myPage(who)).guide?.steps.map(({ step, done }) => [step, done]) ?? null
  expect(await steps(member)).toEqual([
    ['profile', false],
    ['phone', false],
    ['thread', false],
  ])
  expect((await steps(chair))?.map(([step]) => step)).toEqual(['profile', 'phone', 'thread', 'purpose', 'deliverables'])
  await db().person.update({ where: { id: member.personId }, data: { field: 'Botilbud', phone: '12 34 56 78' } })
  const { threadId } = await startThread(chair, { subjectId: group.id, title: 'Spørgsmål', body: 'Hvad nu?' })
  expect(await steps(member)).toContainEqual(['profile', true])
  await putGuideAway(member, {})
  expect(await steps(member)).toBeNull()
  await bringGuideBack(member, {})
  expect(await steps(member)).toContainEqual(['thread', false])
  await markRead(member, { threadId, seq: 1 })
  expect(await steps(member)).toBeNull()
  expect(await refusal(putGuideAway(anonymous(), {}))).toBe('actor.signInFirst')
  expect(await refusal(bringGuideBack(anonymous(), {}))).toBe('actor.signInFirst')
  expect(await refusal(noteOverview(anonymous(), {}))).toBe('actor.signInFirst')
})

test('OV10: directors are led to Overblik, which ticks itself', async ({ given }) => {
  const { colleague } = await given.smallWorld()
  await db().affiliation.updateMany({ where: { personId: colleague.personId }, data: { roles: ['director'] } })
  const director = await given.signedIn(colleague.personId)
  const seen = async () => (await myPage(director)).guide?.steps.find((one) => one.step === 'overview')?.done
  expect(await seen()).toBe(false)
  await noteOverview(director, {})
  expect(await seen()).toBe(true)
})
