import { addPerson, invitePerson, takeBackAffiliation, takeBackPerson } from '#server/accounts/people.ts'
import { addSeat, fillSeat } from '#server/groups/commands/seats.ts'
import { takeBackGroup, takeBackHolding, takeBackSeat } from '#server/groups/commands/take-back.ts'
import { db } from '#server/kernel/db.ts'
import { newId } from '#server/kernel/ids.ts'
import { bringSpreadsheet, chooseColumns, correctLine, dropImport, keepSpreadsheet, startImport, undoImport } from '#server/moving-in/commands.ts'
import { addOffer, takeBackOffer } from '#server/offers/commands.ts'
import { takeBackOrganisation } from '#server/organisations/commands.ts'
import { expect, refusal, test } from '#test/support/world.ts'
import { bring, carriedOut } from './world.ts'

const people = { Personer: [['Navn', 'E-mail', 'Organisation'], ['Karen Lind', 'karen@eksempel.example', 'Findes Ikke Kommune']] }

test('MI1: nobody but the secretariat of the collaboration brings, maps, corrects, starts, drops or undoes', async ({ given }) => {
  const { collaboration, secretariat, chair } = await given.smallWorld()
  const { slug } = collaboration
  const other = await given.person({ secretariatOf: await given.collaboration() })
  const runId = await bring(secretariat, slug, people)
  const { id: lineId } = await db().importLine.findFirstOrThrow({ where: { runId }, select: { id: true } })
  const choice = { slug, runId }
  for (const actor of [chair, other]) {
    const attempts = [
      () => keepSpreadsheet(actor, { slug, fileName: 'a.csv', tables: [] }),
      () => chooseColumns(actor, { ...choice, kinds: [], fields: [] }),
      () => correctLine(actor, { ...choice, lineId, values: [] }),
      () => startImport(actor, choice),
      () => dropImport(actor, choice),
      () => undoImport(actor, choice),
    ]
    for (const attempt of attempts) expect(await refusal(attempt())).toBe('moving.onlySecretariat')
    expect(await refusal(undoImport(actor, { slug, runId: newId() }))).toBe('moving.onlySecretariat')
  }
  expect(await refusal(undoImport(secretariat, choice))).toBe('moving.over')
  expect(await refusal(dropImport(secretariat, { slug, runId: newId() }))).toBe('NotFound')
  await dropImport(secretariat, choice)
  expect(await db().importLine.count({ where: { runId } })).toBe(0)
})

test('MI2, MI3: what is no spreadsheet is answered with its reason, a name with a CPR number too', async ({ given }) => {
  const { collaboration, secretariat } = await given.smallWorld()
  const bytes = new Uint8Array(Buffer.from('Kære alle'))
  const of = (name: string) => refusal(bringSpreadsheet(secretariat, collaboration.slug, { name, bytes }))
  expect(await of('brev.xlsx')).toEqual({ file: 'moving.file.unreadable' })
  expect(await of('brev.xls')).toEqual({ file: 'moving.file.oldFormat' })
  expect(await of('010190-1234.csv')).toEqual({ file: 'moving.name' })
})

test('AC13: people are noted and invited by the secretariat that may affiliate them; an address is one person', async ({ given }) => {
  const { municipality, secretariat, chair } = await given.smallWorld()
  const elsewhere = await given.collaboration()
  const theirs = await given.organisation({ collaboration: elsewhere })
  const who = { name: 'Karen Lind', email: 'Karen@Eksempel.example', organisationId: municipality.id }
  expect(await refusal(addPerson(chair, who))).toBe('affiliation.onlySecretariat')
  expect(await refusal(addPerson(secretariat, { ...who, organisationId: theirs.id }))).toBe('affiliation.onlySecretariat')
  const { personId } = await addPerson(secretariat, who)
  expect(await refusal(addPerson(secretariat, { ...who, email: 'karen@eksempel.EXAMPLE' }))).toEqual({ email: 'person.addressTaken' })
  expect(await db().mailMessage.count()).toBe(0)
  expect(await refusal(invitePerson(chair, { personId, place: 'Samarbejdet' }))).toBe('person.onlyOwn')
  await invitePerson(secretariat, { personId, place: 'Samarbejdet' })
  expect(await db().mailMessage.count({ where: { to: 'karen@eksempel.example', kind: 'invitation' } })).toBe(1)
  expect(await refusal(invitePerson(secretariat, { personId: chair.personId, place: 'Samarbejdet' }))).toBe('person.hasAccount')
})

test('AC14: whoever has signed in is not taken back, nor by others than those who look after them', async ({ given }) => {
  const { municipality, secretariat, chair, colleague } = await given.smallWorld()
  const { personId } = await addPerson(secretariat, { name: 'Karen Lind', email: 'kl@eksempel.example', organisationId: municipality.id })
  const { id: affiliationId } = await db().affiliation.findFirstOrThrow({ where: { personId }, select: { id: true } })
  expect(await refusal(takeBackPerson(chair, { personId }))).toBe('person.onlyOwn')
  expect(await refusal(takeBackPerson(secretariat, { personId: colleague.personId }))).toBe('takeBack.builtOn')
  expect(await refusal(takeBackAffiliation(chair, { personId, affiliationId }))).toBe('affiliation.onlySecretariat')
  await takeBackPerson(secretariat, { personId })
  expect(await db().person.findUnique({ where: { id: personId } })).toBeNull()
  expect(await refusal(takeBackPerson(secretariat, { personId }))).toBe('NotFound')
})

test('OR12, OF7: an organisation with people, and others’, are not taken back; an offer is by who may make it', async ({ given }) => {
  const { collaboration, municipality, secretariat, chair } = await given.smallWorld()
  const alone = await given.organisation({ collaboration, kind: 'council', link: 'council' })
  const shared = await given.organisation({ collaboration, kind: 'other', link: 'guest' })
  const elsewhere = await given.collaboration()
  await db().organisationLink.create({ data: { organisationId: shared.id, collaborationId: elsewhere.id, link: 'guest' } })
  expect(await refusal(takeBackOrganisation(secretariat, { organisationId: municipality.id }))).toBe('takeBack.builtOn')
  expect(await refusal(takeBackOrganisation(secretariat, { organisationId: shared.id }))).toBe('organisation.linkedElsewhere')
  expect(await refusal(takeBackOrganisation(chair, { organisationId: alone.id }))).toBe('organisation.linkedElsewhere')
  const { offerId } = await addOffer(secretariat, { organisationId: alone.id, name: 'Huset' })
  expect(await refusal(takeBackOrganisation(secretariat, { organisationId: alone.id }))).toBe('takeBack.builtOn')
  expect(await refusal(takeBackOffer(chair, { offerId }))).toBe('offer.notYours')
  await takeBackOffer(secretariat, { offerId })
  await takeBackOrganisation(secretariat, { organisationId: alone.id })
  expect(await db().organisation.findUnique({ where: { id: alone.id } })).toBeNull()
})

test('GR19: seats with a past and groups with anything in them are not taken back', async ({ given }) => {
  const { collaboration, group, municipality, secretariat, member, colleague } = await given.smallWorld()
  const { seatId } = await addSeat(secretariat, { groupId: group.id, organisationId: municipality.id, from: '1.1.2026' })
  const place = { groupId: group.id, seatId }
  const { holdingId } = await fillSeat(secretariat, { ...place, personId: colleague.personId })
  expect(await refusal(takeBackSeat(secretariat, place))).toBe('takeBack.builtOn')
  expect(await refusal(takeBackSeat(member, place))).toBe('group.onlyChairs')
  expect(await refusal(takeBackHolding(member, { ...place, holdingId }))).toBe('seat.onlyThoseOfOrganisation')
  expect(await refusal(takeBackGroup(secretariat, { groupId: group.id }))).toBe('takeBack.builtOn')
  const empty = await given.group({ collaboration })
  expect(await refusal(takeBackGroup(member, { groupId: empty.id }))).toBe('group.onlyBelowOwn')
  await takeBackHolding(secretariat, { ...place, holdingId })
  expect(await db().membership.count({ where: { groupId: group.id, personId: colleague.personId } })).toBe(0)
  await takeBackSeat(secretariat, place)
  await takeBackGroup(secretariat, { groupId: empty.id })
  expect(await db().group.findUnique({ where: { id: empty.id } })).toBeNull()
})

test('MI3: CPR numbers are kept nowhere, with or without their nought; their lines are refused', async ({ given }) => {
  const { collaboration, municipality, secretariat } = await given.smallWorld()
  const sheet = {
    Personer: [
      ['Navn', 'E-mail', 'Organisation', 'Telefon', 'Noter'],
      ['Karen Lind 010190-1234', 'k1@eksempel.example', municipality.name, '', ''],
      ['Jens Holst', 'k2@eksempel.example', municipality.name, '101901234', ''],
      ['Mette Bæk', 'k3@eksempel.example', municipality.name, '', 'se 0101901234'],
      ['Bo Krog', 'k4@eksempel.example', municipality.name, '75 00 00 00', ''],
    ],
  }
  const { runId, counts, problems } = await carriedOut(secretariat, collaboration.slug, sheet)
  expect(counts).toEqual({ made: 1, refused: 3 })
  expect(problems.map((one) => one.code)).toEqual(['field.cpr', 'field.cpr', 'field.cpr'])
  const kept = await db().$queryRaw<object[]>`
    SELECT 1 FROM "ImportLine" WHERE "runId" = ${runId}::uuid AND array_to_string("cells", ' ') ~ '(01901234|010190)'
    UNION ALL SELECT 1 FROM "Fact" f LEFT JOIN "ChangeDetail" d ON d."factId" = f."id" WHERE concat(f."payload", d."after", d."before") ~ '(0190-?1234)'`
  expect(kept).toEqual([])
})

test('MI3: a CPR number is not typed on a line either, with or without its nought', async ({ given }) => {
  const { collaboration, secretariat } = await given.smallWorld()
  const { slug } = collaboration
  const runId = await bring(secretariat, slug, people)
  const { id: lineId, cells } = await db().importLine.findFirstOrThrow({ where: { runId }, select: { id: true, cells: true } })
  const correct = (name: string) => refusal(correctLine(secretariat, { slug, runId, lineId, values: [name, cells[1]!, cells[2]!] }))
  expect(await correct('101901234')).toEqual({ 'values.0': 'field.cpr' })
  expect(await correct('010190-1234')).toEqual({ 'values.0': 'field.cpr' })
  expect((await db().importLine.findUniqueOrThrow({ where: { id: lineId } })).cells).toEqual(cells)
  expect(await correct('Karen 12345678')).toBeUndefined()
})
