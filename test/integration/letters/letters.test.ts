import { historyOf } from '#server/audit/queries.ts'
import { putSubject } from '#server/subjects/commands.ts'
import { db } from '#server/kernel/db.ts'
import { takeBackLetter, writeLetter } from '#server/letters/commands.ts'
import { sendDueLetters } from '#server/letters/jobs.ts'
import { letterPage, lettersPage, newLetterPage } from '#server/letters/queries.ts'
import { endMembership } from '#server/groups/commands/members.ts'
import { newId } from '#server/kernel/ids.ts'
import { expect, type Given, refusal, test } from '#test/support/world.ts'

const words = { subject: 'Mødet flytter', body: 'Kære alle.\n\nVi mødes i Vejen i stedet.' }
const mails = () => db().mailMessage.findMany({ where: { kind: 'letter' }, select: { to: true, subject: true, text: true, replyTo: true, personId: true } })

async function world(given: Given) {
  const small = await given.smallWorld()
  await db().mailMessage.deleteMany({ where: { kind: 'letter' } })
  await db().groupLetter.updateMany({ where: { sentAt: null }, data: { takenBackAt: new Date() } })
  const at = new Date()
  given.clock(at)
  return { ...small, groupId: small.group.id, later: () => given.clock(new Date(at.getTime() + 61_000)) }
}

test('LE1: written by those who run an open group, and by nobody else', async ({ given }) => {
  const { groupId, chair, secretary, secretariat, member, observer, colleague, stranger } = await world(given)
  for (const one of [chair, secretary, secretariat]) await writeLetter(one, { groupId, audience: 'all', ...words })
  for (const one of [member, observer, colleague]) {
    expect(await refusal(writeLetter(one, { groupId, audience: 'all', ...words }))).toBe('group.onlyChairs')
    expect(await refusal(newLetterPage(one, groupId))).toBe('group.onlyChairs')
  }
  expect(await refusal(writeLetter(stranger, { groupId, audience: 'all', ...words }))).toBe('NotFound')
  await db().group.update({ where: { id: groupId }, data: { closedAt: new Date() } })
  expect(await refusal(writeLetter(chair, { groupId, audience: 'all', ...words }))).toBe('group.closed')
})

test('LE2, LE6: it goes to those chosen, each by a mail of their own, and answers go to the writer', async ({ given }) => {
  const { groupId, chair, secretary, member, observer, municipality, later } = await world(given)
  const { choices } = await newLetterPage(chair, groupId)
  expect(choices.map((one) => [one.audience, one.count])).toEqual([
    ['all', 3],
    ['chairs', 1],
    ['members', 1],
    ['observers', 1],
  ])
  expect(await writeLetter(chair, { groupId, audience: 'all', ...words })).toMatchObject({ receivers: 3 })
  later()
  expect(await sendDueLetters()).toBe(1)
  const sent = await mails()
  expect(sent.map((one) => one.to).sort()).toEqual([secretary.email, member.email, observer.email].sort())
  for (const mail of sent) {
    expect(mail.replyTo).toBe(chair.email)
    for (const other of sent) if (other !== mail) expect(mail.text).not.toContain(other.to)
    expect(mail.text).toContain('Vi mødes i Vejen i stedet.')
  }
  await db().membership.updateMany({ where: { groupId, personId: member.personId }, data: { organisationId: municipality.id } })
  expect((await newLetterPage(chair, groupId)).choices.at(-1)).toMatchObject({ audience: municipality.id, organisation: municipality.name, count: 1 })
  expect(await writeLetter(chair, { groupId, audience: municipality.id, ...words })).toMatchObject({ receivers: 1 })
  expect(await refusal(writeLetter(chair, { groupId, audience: newId(), ...words }))).toEqual({ audience: 'letter.nobody' })
})

test('LE3: taken back within the minute it goes to nobody; later it has left', async ({ given }) => {
  const { groupId, chair, secretary, member, later } = await world(given)
  const { letterId } = await writeLetter(chair, { groupId, audience: 'all', ...words })
  const choice = { groupId, letterId }
  expect(await sendDueLetters()).toBe(0)
  expect(await refusal(takeBackLetter(member, choice))).toBe('group.onlyChairs')
  await takeBackLetter(secretary, choice)
  expect(await refusal(takeBackLetter(chair, choice))).toBe('letter.hasLeft')
  const second = await writeLetter(chair, { groupId, audience: 'all', ...words })
  later()
  expect(await sendDueLetters()).toBe(1)
  expect(await mails()).toHaveLength(3)
  expect(await refusal(takeBackLetter(chair, { groupId, letterId: second.letterId }))).toBe('letter.hasLeft')
})

test('LE4: whose membership has ended, or whose account is closed, before it leaves gets nothing', async ({ given }) => {
  const { groupId, chair, member, observer, secretary, later } = await world(given)
  await writeLetter(chair, { groupId, audience: 'all', ...words })
  const membership = await db().membership.findFirstOrThrow({ where: { groupId, personId: member.personId } })
  await endMembership(chair, { groupId, membershipId: membership.id })
  await db().account.update({ where: { personId: observer.personId }, data: { deactivatedAt: new Date() } })
  later()
  await sendDueLetters()
  expect((await mails()).map((one) => one.to)).toEqual([secretary.email])
})

test('LE5: a double press is one letter, and several workers queue its mails once', async ({ given }) => {
  const { groupId, chair, later } = await world(given)
  const clientKey = newId()
  const both = await Promise.all([1, 2, 3].map(() => writeLetter(chair, { groupId, audience: 'all', ...words, clientKey })))
  expect(new Set(both.map((one) => one.letterId)).size).toBe(1)
  expect(await db().fact.count({ where: { type: 'letter.written', subjectId: groupId } })).toBe(1)
  later()
  const sent = await Promise.all([1, 2, 3, 4].map(() => sendDueLetters()))
  expect(sent.reduce((sum, one) => sum + one, 0)).toBe(1)
  expect(await mails()).toHaveLength(3)
})

test('LE3, LE5: of taking back and leaving at the same moment one happens', async ({ given }) => {
  const { groupId, chair, later } = await world(given)
  const { letterId } = await writeLetter(chair, { groupId, audience: 'all', ...words })
  later()
  const [refused] = await Promise.all([refusal(takeBackLetter(chair, { groupId, letterId })), sendDueLetters()])
  expect(await mails()).toHaveLength(refused === undefined ? 0 : 3)
})

test('LE7: read by those it was for and those who run the group; to all, by every member', async ({ given }) => {
  const { groupId, chair, secretary, member, observer, colleague, later } = await world(given)
  const { letterId: narrow } = await writeLetter(chair, { groupId, audience: 'members', ...words })
  const { letterId: wide } = await writeLetter(chair, { groupId, audience: 'all', ...words })
  const seen = async (who: typeof chair) => (await lettersPage(who, groupId)).letters.map((one) => one.id).sort()
  expect(await seen(member)).toEqual([])
  expect(await seen(secretary)).toEqual([narrow, wide].sort())
  later()
  await sendDueLetters()
  expect(await seen(member)).toEqual([narrow, wide].sort())
  expect(await seen(observer)).toEqual([wide])
  expect(await seen(colleague)).toEqual([])
  expect(await refusal(letterPage(observer, groupId, narrow))).toBe('NotFound')
  expect((await letterPage(member, groupId, narrow)).letter).toMatchObject({ state: 'sent', receivers: 1, body: words.body })
})

test('LE4: in a group for authorities only those who may see it get the letter, and are counted', async ({ given }) => {
  const { groupId, collaboration, chair, observer, later } = await world(given)
  const provider = await given.organisation({ collaboration, kind: 'privateProvider' })
  const outside = await given.person({ organisations: [provider], memberOf: [[{ id: groupId } as never, 'observer']] })
  await db().account.updateMany({ data: { passwordHash: 'none' } })
  const all = async () => (await newLetterPage(chair, groupId)).choices.find((one) => one.audience === 'all')?.count
  const before = (await all())!
  const { id, collaborationId, title } = await db().subject.findUniqueOrThrow({ where: { id: groupId } })
  await putSubject(db(), { id, kind: 'group', collaborationId, groupId: id, level: 'authorities', title, now: new Date() })
  expect(await all()).toBe(before - 1)
  await writeLetter(chair, { groupId, audience: 'observers', ...words })
  later()
  await sendDueLetters()
  const receivers = await db().mailMessage.findMany({ where: { kind: 'letter' }, select: { to: true } })
  expect(receivers.map(({ to }) => to)).toEqual([observer.email])
  expect(receivers.map(({ to }) => to)).not.toContain(outside.email)
})

test('LE4: whoever no longer runs the group, or has no account, when it leaves writes to nobody', async ({ given }) => {
  const { groupId, chair, secretary, later } = await world(given)
  await writeLetter(chair, { groupId, audience: 'all', ...words })
  await writeLetter(secretary, { groupId, audience: 'all', ...words })
  await db().membership.updateMany({ where: { groupId, personId: chair.personId }, data: { role: 'member' } })
  await db().account.update({ where: { id: secretary.accountId }, data: { deactivatedAt: new Date() } })
  later()
  await sendDueLetters()
  expect(await db().mailMessage.count({ where: { kind: 'letter' } })).toBe(0)
})

test('AU10: of letters Historik tells those who run the group', async ({ given }) => {
  const { groupId, chair, member, secretariat } = await world(given)
  await writeLetter(chair, { groupId, audience: 'all', ...words })
  const told = async (who: typeof chair) => (await historyOf(who, groupId)).entries.filter((one) => one.type.startsWith('letter.')).length
  expect([await told(chair), await told(secretariat), await told(member)]).toEqual([1, 1, 0])
})

test('a letter with a citizen’s number is stopped', async ({ given }) => {
  const { groupId, chair } = await world(given)
  expect(await refusal(writeLetter(chair, { groupId, audience: 'all', subject: 'Emne', body: 'Det gælder 010190-1234' }))).toEqual({ body: 'field.cpr' })
})
