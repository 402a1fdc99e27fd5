import { unzipSync } from 'fflate'
import { saveAvailability, saveProfile } from '#server/accounts/commands.ts'
import { organisationsFile, peopleFile } from '#server/directory/address-lists.ts'
import { organisationsPage, type PeopleQuestion, peoplePage, peopleQuestion } from '#server/directory/queries.ts'
import { db } from '#server/kernel/db.ts'
import { expect, type Given, test } from '#test/support/world.ts'

const everybody: PeopleQuestion = { words: '', collaborationId: null, organisationId: null, role: null, page: 1 }
const shared = { emailSeen: 'collaboration', phoneSeen: 'groups', absentFrom: null, absentUntil: null, absence: '', substituteId: null } as const

const namesOf = async (actor: Parameters<typeof peoplePage>[0], question: Partial<PeopleQuestion> = {}) =>
  (await peoplePage(actor, { ...everybody, ...question })).lines.map((one) => one.name)

/** The words of a spreadsheet. */
const wordsIn = (file: Buffer) =>
  Object.entries(unzipSync(new Uint8Array(file)))
    .filter(([name]) => /sharedStrings|sheet1/.test(name))
    .map(([, content]) => Buffer.from(content).toString())
    .join('\n')

async function world(given: Given) {
  const all = await given.smallWorld()
  const elsewhere = await given.collaboration()
  const other = await given.organisation({ collaboration: elsewhere, name: 'Fjern Kommune' })
  return { ...all, outsider: await given.person({ name: 'Ukendt Udefra', organisations: [other] }) }
}

test('DI1: one finds those of one’s collaboration and groups, in Danish order, and the count knows no others', async ({ given }) => {
  const { colleague, member, outsider, municipality, collaboration } = await world(given)
  for (const [index, name] of ['Åse Ø', 'Ærlig A', 'Bo B'].entries()) await given.person({ name, organisations: [municipality], email: `navn${index}@eksempel.example` })
  const { lines, all } = await peoplePage(colleague, everybody)
  expect(lines.map((one) => one.name)).not.toContain(outsider.name)
  expect(all).toBe(lines.length)
  const ours = lines.map((one) => one.name).filter((name) => ['Åse Ø', 'Ærlig A', 'Bo B'].includes(name))
  expect(ours).toEqual(['Bo B', 'Ærlig A', 'Åse Ø'])
  expect(await namesOf(outsider)).toEqual([outsider.name])
  expect(await namesOf(colleague, { collaborationId: collaboration.id })).toContain(member.name)
  const stranger = await given.person()
  expect(await namesOf(stranger, { collaborationId: collaboration.id })).toEqual([])
})

test('the list is narrowed by words, organisation and responsibility', async ({ given }) => {
  const { colleague, chair, secretariat, member, municipality, collaboration } = await world(given)
  await saveProfile(member, { name: member.name, title: 'Faglig konsulent', phone: '', field: 'Takster', askMeAbout: 'magtanvendelse, botilbud', personId: member.personId })
  expect(await namesOf(colleague, { words: 'botilbud konsulent' })).toEqual([member.name])
  expect(await namesOf(colleague, { words: '100%_' })).toEqual([])
  expect(await namesOf(colleague, { role: 'chair' })).toEqual([chair.name])
  expect(await namesOf(colleague, { role: 'secretariat' })).toEqual([secretariat.name])
  const second = await given.organisation({ collaboration })
  const theirs = await given.person({ organisations: [second] })
  expect(await namesOf(colleague, { organisationId: second.id })).toEqual([theirs.name])
  expect(await namesOf(colleague, { organisationId: municipality.id })).not.toContain(theirs.name)
  await db().affiliation.updateMany({ where: { personId: theirs.personId }, data: { roles: ['director'] } })
  expect(await namesOf(colleague, { role: 'director' })).toEqual([theirs.name])
  const odd = new URLSearchParams({ organisation: 'x', ansvar: 'konge', side: '-3', q: '  ' })
  expect(peopleQuestion(odd, null)).toEqual(everybody)
})

test('DI1: a group one may not find shows by nobody’s place in the list', async ({ given }) => {
  const { collaboration, colleague } = await world(given)
  const hidden = await given.group({ collaboration, level: 'group' })
  const guest = await given.organisation({ collaboration, link: 'guest', kind: 'other' })
  const chair = await given.person({ organisations: [guest], memberOf: [[hidden, 'chair']] })
  expect(await namesOf(chair, { role: 'chair' })).toContain(chair.name)
  expect(await namesOf(colleague, { role: 'chair' })).not.toContain(chair.name)
})

test('DI2, DI3: the list and its file say a number only to those who may read it, and hold all pages', async ({ given }) => {
  const { colleague, chair, member, municipality } = await world(given)
  await saveProfile(member, { name: '=1+1 Jensen', title: '', phone: '87 65 43 21', field: '', askMeAbout: '', personId: member.personId })
  await saveAvailability(member, shared)
  for (let made = 0; made < 55; made++) await given.person({ organisations: [municipality] })
  const question = { ...everybody, words: 'Jensen' }
  const phoneSeenBy = async (who: typeof member) => (await peoplePage(who, question)).lines[0]?.phone
  expect(await phoneSeenBy(colleague)).toBeNull()
  expect(await phoneSeenBy(chair)).toBe('87 65 43 21')
  const listed = await peoplePage(colleague, everybody)
  expect(listed.pages).toBe(2)
  expect(listed.lines).toHaveLength(50)
  const file = wordsIn(await peopleFile(colleague, everybody, 'da'))
  expect(file.match(/<row /g) ?? []).toHaveLength(listed.all + 1)
  expect(file).not.toContain('87 65 43 21')
  expect(file).toContain('=1+1 Jensen')
  expect(file).not.toContain('<f>')
  expect(wordsIn(await peopleFile(chair, everybody, 'da'))).toContain('87 65 43 21')
})

test('organisations stand with how many of their people one may find', async ({ given }) => {
  const { colleague, municipality, collaboration, stranger } = await world(given)
  const { lines } = await organisationsPage(colleague, { words: '', collaborationId: collaboration.id, kindCode: null, page: 1 })
  expect(lines.map((one) => one.id)).toContain(municipality.id)
  expect(lines.find((one) => one.id === municipality.id)!.people).toBeGreaterThan(4)
  const seen = await organisationsPage(stranger, { words: municipality.name, collaborationId: null, kindCode: null, page: 1 })
  expect(seen.lines.map((one) => one.people)).toEqual([0])
  expect(wordsIn(await organisationsFile(colleague, { words: '', collaborationId: collaboration.id, kindCode: null, page: 1 }, 'da'))).toContain(municipality.name)
})
