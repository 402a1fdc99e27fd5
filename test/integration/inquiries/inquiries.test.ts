import { historyOf } from '#server/audit/queries.ts'
import { answerInquiry, reopenInquiry, writeInquiry } from '#server/inquiries/commands.ts'
import { feedbackPage, inquiriesPage, writingPage } from '#server/inquiries/queries.ts'
import { anonymous, type PersonActor } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { newId } from '#server/kernel/ids.ts'
import { expect, type Given, refusal, test } from '#test/support/world.ts'

const mailsTo = (one: PersonActor) => db().mailMessage.findMany({ where: { kind: 'inquiry', to: one.email }, select: { subject: true, text: true, replyTo: true } })

async function world(given: Given) {
  const small = await given.smallWorld()
  const drift = await given.person({ drift: true })
  await db().account.updateMany({ data: { passwordHash: 'none' } })
  const ask = (from: PersonActor, to: string, clientKey: string | null = null) =>
    writeInquiry(from, { to, page: '/grupper/abc?q=hemmeligt', body: 'Hvordan finder jeg referatet?', clientKey })
  return { ...small, drift, ask }
}

test('HE1, HE2, HE3: a question reaches the secretariat by mail and in its list, and nobody else', async ({ given }) => {
  const { collaboration, secretariat, member, chair, drift, stranger, ask } = await world(given)
  const other = await given.person({ secretariatOf: await given.collaboration() })
  await ask(member, collaboration.id)
  const { inquiries } = await inquiriesPage(secretariat, collaboration.slug)
  expect(inquiries).toMatchObject([{ page: '/grupper/abc', body: 'Hvordan finder jeg referatet?', writer: { name: member.name }, answered: null }])
  expect(await mailsTo(secretariat)).toMatchObject([{ replyTo: member.email }])
  for (const one of [chair, member, other, drift]) expect(await refusal(inquiriesPage(one, collaboration.slug))).toBe('collaboration.onlySecretariat')
  for (const one of [chair, secretariat]) expect(await refusal(feedbackPage(one))).toBe('NotFound')
  expect(await refusal(ask(stranger, collaboration.id))).toBe('NotFound')
  expect(await refusal(writeInquiry(anonymous(), { to: 'faelled', page: '/', body: 'Hej', clientKey: null }))).toBe('actor.signInFirst')
})

test('HE1, HE3: a word about Fælled itself goes to operations, also from who belongs nowhere', async ({ given }) => {
  const { secretariat, drift, stranger, ask } = await world(given)
  expect(writingPage(stranger).secretariats).toEqual([])
  await ask(stranger, 'faelled')
  expect((await feedbackPage(drift)).inquiries).toMatchObject([{ writer: { name: stranger.name } }])
  expect(await mailsTo(drift)).toHaveLength(1)
  expect(await mailsTo(secretariat)).toHaveLength(0)
})

test('HE4: answered once, by mail or otherwise, and opened again', async ({ given }) => {
  const { collaboration, secretariat, member, chair, ask } = await world(given)
  await ask(member, collaboration.id)
  const inquiryId = (await inquiriesPage(secretariat, collaboration.slug)).inquiries[0]!.id
  expect(await refusal(answerInquiry(chair, { inquiryId, answer: 'Nej' }))).toBe('NotFound')
  expect(await refusal(reopenInquiry(chair, { inquiryId }))).toBe('NotFound')
  const tries = await Promise.all([1, 2].map(() => refusal(answerInquiry(secretariat, { inquiryId, answer: 'Under Papirer.' }))))
  expect(tries.filter((one) => one === undefined)).toHaveLength(1)
  expect(tries).toContain('inquiry.answeredAlready')
  expect(await mailsTo(member)).toMatchObject([{ replyTo: secretariat.email }])
  await reopenInquiry(secretariat, { inquiryId })
  expect(await refusal(reopenInquiry(secretariat, { inquiryId }))).toBe('inquiry.notAnswered')
  await answerInquiry(secretariat, { inquiryId, answer: '' })
  expect(await mailsTo(member)).toHaveLength(1)
})

test('HE5: a double press is one; a citizen’s number is stopped', async ({ given }) => {
  const { collaboration, secretariat, member, ask } = await world(given)
  const clientKey = newId()
  await Promise.all([1, 2, 3].map(() => ask(member, collaboration.id, clientKey)))
  expect((await inquiriesPage(secretariat, collaboration.slug)).inquiries).toHaveLength(1)
  expect(await mailsTo(secretariat)).toHaveLength(1)
  const told = { to: collaboration.id, page: '/', clientKey: null, body: 'Borgeren er 010190-1234' }
  expect(await refusal(writeInquiry(member, told))).toEqual({ body: 'field.cpr' })
})

test('HE3, AU10: a page elsewhere is no page, and Historik tells of what one has asked to oneself alone', async ({ given }) => {
  const { collaboration, secretariat, member } = await world(given)
  await writeInquiry(member, { to: collaboration.id, page: '//andre.example/log-ind', body: 'Se her', clientKey: null })
  expect((await inquiriesPage(secretariat, collaboration.slug)).inquiries).toMatchObject([{ page: '/' }])
  const told = async (who: PersonActor) => (await historyOf(who, member.personId)).entries.filter((one) => one.type.startsWith('inquiry.')).length
  expect([await told(member), await told(secretariat)]).toEqual([1, 0])
})
