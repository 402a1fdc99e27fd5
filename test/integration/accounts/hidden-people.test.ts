import { choosePassword, deactivateAccount, reactivateAccount } from '#server/accounts/commands.ts'
import { subjectDocuments } from '#server/finding/documents.ts'
import { inviteMember } from '#server/groups/commands/members.ts'
import { personPage } from '#server/groups/people.ts'
import { membersOf } from '#server/groups/queries.ts'
import { startThread } from '#server/discussions/commands.ts'
import { threadPage } from '#server/discussions/queries.ts'
import { db } from '#server/kernel/db.ts'
import { expect, refusal, test } from '#test/support/world.ts'

test('AC9: whose account is closed is found by the secretariat alone, and their name stays on what they wrote', async ({ given }) => {
  const { group, member, chair, colleague, observer, secretariat } = await given.smallWorld()
  const { threadId } = await startThread(member, { subjectId: group.id, title: 'Tråd', body: 'Mine ord' })
  const { personId } = member
  const finds = async (actor: typeof chair) => (await refusal(personPage(actor, personId))) ?? 'found'
  expect(await Promise.all([chair, colleague, observer, secretariat].map(finds))).toEqual(Array(4).fill('found'))

  await deactivateAccount(secretariat, { personId })
  expect(await Promise.all([chair, colleague, observer].map(finds))).toEqual(Array(3).fill('NotFound'))
  expect(await personPage(secretariat, personId)).toMatchObject({ account: 'closed' })
  const [found] = await subjectDocuments([personId])
  expect(found?.scopes.filter((one) => /^[cg]:/.test(one)) ?? []).toEqual([])
  expect((await threadPage(chair, threadId)).posts[0]?.author?.name).toBe(member.name)
  const listed = async (actor: typeof chair) => (await membersOf(actor, group.id)).members.some((one) => one.personId === personId)
  expect([await listed(chair), await listed(observer)]).toEqual([true, false])

  await reactivateAccount(secretariat, { personId })
  expect(await Promise.all([chair, colleague, observer].map(finds))).toEqual(Array(3).fill('found'))
})

test('AC9: whoever is only invited is seen by the secretariat and whoever runs the group, until they have chosen a password', async ({ given }) => {
  const { group, municipality, chair, member, secretariat } = await given.smallWorld()
  const email = 'inge.ny@eksempel.example'
  await inviteMember(chair, { groupId: group.id, name: 'Inge Ny', email, role: 'member', organisationId: municipality.id })
  const { personId } = await db().account.findUniqueOrThrow({ where: { email }, select: { personId: true } })
  const seenBy = async (actor: typeof chair) => (await membersOf(actor, group.id)).members.some((one) => one.personId === personId)
  expect([await seenBy(chair), await seenBy(secretariat), await seenBy(member)]).toEqual([true, true, false])
  expect(await refusal(personPage(member, personId))).toBe('NotFound')
  expect((await personPage(secretariat, personId)).account).toBe('invited')

  const { text } = await db().mailMessage.findFirstOrThrow({ where: { to: email }, select: { text: true } })
  const token = /\/adgangskode\/([\w-]+)/.exec(text)![1]!
  await choosePassword(member, { token, password: 'en lang adgangskode' })
  expect((await personPage(member, personId)).account).toBe('active')
  expect(await seenBy(member)).toBe(true)
})
