import { saveAvailability, saveProfile } from '#server/accounts/commands.ts'
import { myAvailability } from '#server/accounts/queries.ts'
import { personPage } from '#server/groups/people.ts'
import { db } from '#server/kernel/db.ts'
import { expect, factsAbout, refusal, test } from '#test/support/world.ts'

const open = { emailSeen: 'collaboration', phoneSeen: 'collaboration', absentFrom: null, absentUntil: null, absence: '', substituteId: null } as const
const profile = { title: '', phone: '12 34 56 78', field: '', askMeAbout: '' }

test('AC11: whoever shows a number to groups only shows it to nobody else but the secretariat', async ({ given }) => {
  const { member, chair, colleague, secretariat } = await given.smallWorld()
  await saveProfile(member, { ...profile, name: member.name, personId: member.personId })
  const seenBy = async (who: typeof member) => {
    const { person } = await personPage(who, member.personId)
    return [person.phone, person.email !== null]
  }
  expect(await seenBy(colleague)).toEqual(['12 34 56 78', true])
  await saveAvailability(member, { ...open, phoneSeen: 'groups' })
  expect(await seenBy(colleague)).toEqual([null, true])
  await saveAvailability(member, { ...open, phoneSeen: 'groups', emailSeen: 'groups' })
  expect(await seenBy(colleague)).toEqual([null, false])
  for (const who of [member, chair, secretariat]) expect(await seenBy(who)).toEqual(['12 34 56 78', true])
  const told = (await factsAbout(member.personId)).at(-1)
  expect(told).toMatchObject({ type: 'person.changed', payload: { fields: ['emailSeen'] } })
})

test('AC12: who is away names a colleague, who is shown to those who may find them; the day after the last it is over', async ({ given }) => {
  const { member, chair, stranger, collaboration, secretariat } = await given.smallWorld()
  const away = { ...open, absentFrom: new Date('2026-12-01'), absentUntil: new Date('2026-12-14'), absence: 'Svarer igen den 15.' }
  given.clock('2026-12-03T09:00:00Z')
  expect(await refusal(saveAvailability(member, { ...away, substituteId: stranger.personId }))).toEqual({ substituteId: 'field.invalid' })
  await saveAvailability(member, { ...away, substituteId: chair.personId })
  const shown = async (who = chair) => (await personPage(who, member.personId)).away
  expect(await shown()).toMatchObject({ from: '2026-12-01', until: '2026-12-14', words: 'Svarer igen den 15.', substitute: { id: chair.personId } })
  await db().account.update({ where: { id: chair.accountId }, data: { deactivatedAt: new Date() } })
  await db().subject.update({ where: { id: chair.personId }, data: { scopes: [`s:${collaboration.id}`] } })
  const observer = await given.signedIn(member.personId)
  expect((await shown(observer))!.substitute).toBeNull()
  expect((await shown(secretariat))!.substitute).toMatchObject({ id: chair.personId })
  given.clock('2026-12-14T22:00:00Z')
  expect(await shown()).not.toBeNull()
  given.clock('2026-12-14T23:30:00Z')
  expect(await shown()).toBeNull()
})

test('AC12: an absence has a beginning before its end, and colleagues are those of one’s organisations and groups', async ({ given }) => {
  const { member, chair, colleague, stranger } = await given.smallWorld()
  const from = new Date('2026-12-14')
  expect(await refusal(saveAvailability(member, { ...open, absentFrom: from, absentUntil: new Date('2026-12-01') }))).toEqual({ absentUntil: 'field.dateOrder' })
  expect(await refusal(saveAvailability(member, { ...open, absence: 'Væk' }))).toEqual({ absentFrom: 'field.required' })
  expect(await refusal(saveAvailability(member, { ...open, absentFrom: from, absence: 'CPR 010190-1234' }))).toEqual({ absence: 'field.cpr' })
  const { colleagues, mine } = await myAvailability(member)
  const ids = colleagues.map((one) => one.id)
  expect(ids).toEqual(expect.arrayContaining([chair.personId, colleague.personId]))
  expect(ids).not.toContain(stranger.personId)
  expect(ids).not.toContain(member.personId)
  expect(mine).toMatchObject({ absentFrom: null, absence: '' })
})
