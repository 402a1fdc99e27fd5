import { vi } from 'vitest'
import { addOffer } from '#server/offers/commands.ts'
import { db } from '#server/kernel/db.ts'
import { chooseColumns, correctLine, startImport } from '#server/moving-in/commands.ts'
import { moveIn } from '#server/moving-in/jobs.ts'
import { columnsPage, importPage } from '#server/moving-in/pages.ts'
import { historyOf } from '#server/audit/queries.ts'
import { editGroup } from '#server/groups/commands/groups.ts'
import { saveProfile } from '#server/accounts/commands.ts'
import { nodeCommand } from '#test/support/command.ts'
import { realistic } from '#test/support/moving-in-book.ts'
import { expect, refusal, test } from '#test/support/world.ts'
import { bring, carriedOut, outcomes, takenBack } from './world.ts'

const head = ['Navn', 'E-mail', 'Organisation', 'Titel', 'Telefon']

test('MI5: problems are told line by line, with what may have been meant; nothing is written', async ({ given }) => {
  const { collaboration, secretariat, group } = await given.smallWorld()
  const kolding = await given.organisation({ collaboration, name: 'Korsør Kommune' })
  const elsewhere = await given.organisation({ collaboration: await given.collaboration(), name: 'Region Østerland', kind: 'region' })
  const stranger = await given.person({ email: 'fremmed@eksempel.example' })
  const before = await db().person.count()
  const runId = await bring(secretariat, collaboration.slug, {
    Organisationer: [['Organisation', 'Type', 'Tilknytning'], [elsewhere.name, '', 'Part'], ['Huset', '', ''], ['Fonden', 'Fund', '']],
    Personer: [head, ['Karen Lind', 'karen@eksempel.example', 'Korsør Komune', '', ''], ['Jens', 'ikke en adresse', kolding.name, '', ''], ['', 'x@eksempel.example', kolding.name, '', ''], ['Frem Med', stranger.email, kolding.name, '', '']],
    Pladser: [['Gruppe', 'Organisation', 'Person', 'Fra'], [group.name, kolding.name, secretariat.email, ''], [group.name, kolding.name, '', 'snart'], ['Ingen gruppe', kolding.name, '', '']],
  })
  const { wrong, good } = await importPage(secretariat, { slug: collaboration.slug, runId, sheetId: null, page: 1 })
  expect(good).toBe(0)
  expect(wrong.map(({ sheet, number, problems }) => [sheet, number, problems[0]?.code, problems[0]?.near])).toEqual([
    ['Organisationer', 2, 'organisation.partyElsewhere', undefined],
    ['Organisationer', 3, 'moving.kindNeeded', undefined],
    ['Organisationer', 4, 'moving.unknownChoice', undefined],
    ['Personer', 2, 'moving.noOrganisation', 'Korsør Kommune'],
    ['Personer', 3, 'field.email', undefined],
    ['Personer', 4, 'field.required', undefined],
    ['Personer', 5, 'moving.personElsewhere', undefined],
    ['Pladser', 2, 'moving.otherOrganisation', 'Korsør Kommune'],
    ['Pladser', 3, 'field.date', undefined],
    ['Pladser', 4, 'moving.noGroup', undefined],
  ])
  expect(await db().person.count()).toBe(before)
  // Who may not be seen is not named by id either.
  const { lines } = await importPage(secretariat, { slug: collaboration.slug, runId, sheetId: wrong.find((one) => one.sheet === 'Personer')!.sheetId, page: 1 })
  expect(lines).toHaveLength(4)
  expect(JSON.stringify([wrong, lines])).not.toContain(stranger.personId)
  await startImport(secretariat, { slug: collaboration.slug, runId })
  await moveIn()
  expect(await db().importLine.count({ where: { runId, subjectId: stranger.personId } })).toBe(0)
})

test('MI5, MI8: the same people again are updated, old and new told; an empty cell changes nothing', async ({ given }) => {
  const { collaboration, secretariat } = await given.smallWorld()
  const { slug } = collaboration
  const town = await given.organisation({ collaboration })
  await carriedOut(secretariat, slug, { Personer: [head, ['Karen Lind', 'karen@eksempel.example', town.name, 'Chef', '75 00 00 00']] })
  const changed = { Personer: [head, ['Karen Lind', 'KAREN@eksempel.example', town.name, 'Direktør', ''], ['Karen Lind', 'karen@eksempel.example', town.name, '', '']] }
  const runId = await bring(secretariat, slug, changed)
  const { lines } = await importPage(secretariat, { slug, runId, sheetId: null, page: 1 })
  expect(lines.map(({ state, changes }) => ({ state, changes }))).toEqual([
    { state: 'changed', changes: [{ field: 'title', before: 'Chef', after: 'Direktør' }] },
    { state: 'same', changes: [] },
  ])
  await startImport(secretariat, { slug, runId })
  await moveIn()
  const person = await db().person.findFirstOrThrow({ where: { email: 'karen@eksempel.example' }, select: { id: true, phone: true, affiliations: { select: { title: true } } } })
  expect(person).toMatchObject({ phone: '75 00 00 00', affiliations: [{ title: 'Direktør' }] })
  expect(await db().person.count({ where: { email: 'karen@eksempel.example' } })).toBe(1)
  const { entries } = await historyOf(secretariat, person.id)
  expect(entries.map((one) => one.said)).toEqual([expect.stringMatching(/hører til ved import$/), expect.stringMatching(/ved import$/)])
  expect(await takenBack(secretariat, slug, runId)).toMatchObject({ counts: { undone: 1, same: 1 } })
  expect(await db().affiliation.findFirst({ where: { personId: person.id }, select: { title: true } })).toEqual({ title: 'Chef' })
})

test('MI6: a line that was wrong is corrected on the page and carried out by itself', async ({ given }) => {
  const { collaboration, secretariat } = await given.smallWorld()
  const { slug } = collaboration
  const town = await given.organisation({ collaboration })
  const { runId, counts } = await carriedOut(secretariat, slug, { Personer: [head, ['Bo Krog', 'bo@eksempel.example', town.name, '', ''], ['Eva Bæk', 'eva@eksempel.example', 'Forkert', '', '']] })
  expect(counts).toEqual({ made: 1, refused: 1 })
  const line = await db().importLine.findFirstOrThrow({ where: { runId, state: 'refused' }, select: { id: true } })
  const choice = { slug, runId, lineId: line.id }
  expect(await refusal(correctLine(secretariat, { ...choice, values: ['Eva'] }))).toBe('moving.otherColumns')
  expect(await refusal(correctLine(secretariat, { ...choice, values: ['Eva 010190-1234', '', '', '', ''] }))).toEqual({ 'values.0': 'field.cpr' })
  await correctLine(secretariat, { ...choice, values: ['Eva Bæk', 'eva@eksempel.example', town.name, '', ''] })
  await startImport(secretariat, { slug, runId })
  await moveIn()
  expect(await outcomes(runId)).toEqual({ counts: { made: 2 }, problems: [] })
  expect(await refusal(startImport(secretariat, { slug, runId }))).toBe('moving.nothingWaits')
})

test('MI6: what failed because of another line is told so, and is carried out with it once that is right', async ({ given }) => {
  const { collaboration, secretariat, group } = await given.smallWorld()
  const { slug } = collaboration
  const town = await given.organisation({ collaboration })
  const { runId, problems } = await carriedOut(secretariat, slug, {
    Personer: [head, ['Ida Lund', 'ida@eksempel.example', 'Forkert', '', '']],
    Pladser: [['Gruppe', 'Organisation', 'Person'], [group.name, town.name, 'ida@eksempel.example']],
  })
  expect(problems.map((one) => one.code)).toEqual(['moving.noOrganisation', 'moving.wrongLine'])
  const line = await db().importLine.findFirstOrThrow({ where: { runId, sheet: { kind: 'person' } }, select: { id: true } })
  await correctLine(secretariat, { slug, runId, lineId: line.id, values: ['Ida Lund', 'ida@eksempel.example', town.name, '', ''] })
  expect(await importPage(secretariat, { slug, runId, sheetId: null, page: 1 })).toMatchObject({ good: 2, wrong: [] })
  await startImport(secretariat, { slug, runId })
  await moveIn()
  expect(await outcomes(runId)).toEqual({ counts: { made: 2 }, problems: [] })
})

test('MI6: nobody is invited unless asked for, and then each once, whoever has an account not at all', async ({ given }) => {
  const { collaboration, secretariat, municipality, colleague } = await given.smallWorld()
  const rows = [head, ['Bo Krog', 'bo.k@eksempel.example', municipality.name, '', ''], ['Bo Krog', 'BO.K@eksempel.example', municipality.name, 'Leder', ''], [colleague.name, colleague.email, municipality.name, '', '']]
  const mails = () => db().mailMessage.findMany({ select: { to: true, kind: true } })
  await carriedOut(secretariat, collaboration.slug, { Personer: rows })
  expect(await mails()).toEqual([])
  await carriedOut(secretariat, collaboration.slug, { Personer: rows }, 'on')
  await carriedOut(secretariat, collaboration.slug, { Personer: rows }, 'on')
  expect(await mails()).toEqual([{ to: 'bo.k@eksempel.example', kind: 'invitation' }])
})

test('MI4: columns are chosen, a sheet becomes something else, and both are remembered', async ({ given }) => {
  const { collaboration, secretariat, municipality } = await given.smallWorld()
  const { slug } = collaboration
  const sheet = { Ark1: [['Hvem', 'Adresse', 'Sted'], ['Bo Krog', 'bo.krog@eksempel.example', municipality.name]] }
  const runId = await bring(secretariat, slug, sheet)
  const choice = { slug, runId }
  expect((await columnsPage(secretariat, slug, runId)).sheets[0]!.kind).toBeNull()
  const none = ['', '', '']
  expect(await chooseColumns(secretariat, { ...choice, kinds: ['person'], fields: none })).toEqual({ anew: true })
  expect(await refusal(chooseColumns(secretariat, { ...choice, kinds: ['person'], fields: ['name', 'name', ''] }))).toEqual({ fields: 'moving.columnTwice' })
  expect(await refusal(chooseColumns(secretariat, { ...choice, kinds: [], fields: none }))).toBe('moving.otherColumns')
  await chooseColumns(secretariat, { ...choice, kinds: ['person'], fields: ['name', 'email', 'organisation'] })
  const again = await bring(secretariat, slug, sheet)
  const { sheets, good } = await importPage(secretariat, { slug, runId: again, sheetId: null, page: 1 })
  expect({ kind: sheets[0]!.kind, good }).toEqual({ kind: 'person', good: 1 })
})

test('MI7: what others have changed or built on since stays, and is listed', async ({ given }) => {
  const { collaboration, secretariat } = await given.smallWorld()
  const { slug } = collaboration
  const { runId } = await carriedOut(secretariat, slug, {
    Organisationer: [['Organisation', 'Tilknytning'], ['Aaby Kommune', 'Part'], ['Beby Kommune', 'Part']],
    Personer: [head, ['Karen Lind', 'kali@eksempel.example', 'Aaby Kommune', '', ''], ['Bo Krog', 'bokr@eksempel.example', 'Beby Kommune', '', '']],
    Grupper: [['Gruppe'], ['Rådet'], ['Kredsen']],
  })
  const [karen, circle, beby] = await Promise.all([
    db().person.findFirstOrThrow({ where: { email: 'kali@eksempel.example' } }),
    db().group.findFirstOrThrow({ where: { name: 'Kredsen' } }),
    db().organisation.findFirstOrThrow({ where: { name: 'Beby Kommune' } }),
  ])
  await saveProfile(secretariat, { personId: karen.id, name: 'Karen Lind-Holst' })
  const fields = { kind: 'forum', level: 'collaboration', defaultLevel: 'group' } as const
  await editGroup(secretariat, { groupId: circle.id, name: 'Kredsen', purpose: 'Nyt formål', ...fields })
  await addOffer(secretariat, { organisationId: beby.id, name: 'Huset' })
  const { counts, problems } = await takenBack(secretariat, slug, runId)
  expect(counts).toEqual({ undone: 2, kept: 4 })
  expect(problems.map((one) => one.code).sort()).toEqual(['moving.changedSince', 'moving.changedSince', 'takeBack.builtOn', 'takeBack.builtOn'])
  expect(await db().group.count({ where: { name: 'Rådet' } })).toBe(0)
  expect(await db().person.count({ where: { email: 'bokr@eksempel.example' } })).toBe(0)
})

test('MI7: after thirty days it stands', async ({ given }) => {
  const { collaboration, secretariat, municipality } = await given.smallWorld()
  const { runId } = await carriedOut(secretariat, collaboration.slug, { Personer: [head, ['Lone Lund', 'lone@eksempel.example', municipality.name, '', '']] })
  await db().importRun.update({ where: { id: runId }, data: { finishedAt: new Date(Date.now() - 31 * 86_400_000) } })
  expect(await refusal(takenBack(secretariat, collaboration.slug, runId))).toBe('undo.tooLate')
})

test('MI6: whoever has left the secretariat meanwhile carries nothing out', async ({ given }) => {
  const { collaboration, secretariat, municipality } = await given.smallWorld()
  const { slug } = collaboration
  const runId = await bring(secretariat, slug, { Personer: [head, ['Nils Lund', 'nils@eksempel.example', municipality.name, '', '']] })
  await startImport(secretariat, { slug, runId })
  await db().collaborationRole.deleteMany({ where: { personId: secretariat.personId } })
  await moveIn()
  expect(await outcomes(runId)).toMatchObject({ counts: { refused: 1 }, problems: [{ code: 'moving.onlySecretariat' }] })
})

test('MI6, MI7: whose place in the secretariat ends in the middle goes no further, neither forwards nor back', async ({ given }) => {
  const { collaboration, secretariat, municipality } = await given.smallWorld()
  const { slug } = collaboration
  const line = (name: string) => [name, `${name.toLowerCase()}@midtvejs.example`, municipality.name, '', '']
  const runId = await bring(secretariat, slug, { Personer: [head, line('Anna'), line('Bent'), line('Carl')] })
  await startImport(secretariat, { slug, runId })
  // The role ends with the first line that is written; between two lines more than five seconds pass.
  await db().$executeRaw`CREATE FUNCTION leaves() RETURNS trigger AS 'BEGIN DELETE FROM "CollaborationRole"; RETURN NULL; END' LANGUAGE plpgsql`
  await db().$executeRaw`CREATE TRIGGER leaves AFTER UPDATE ON "ImportLine" FOR EACH ROW WHEN (NEW."state" IN ('made', 'undone')) EXECUTE FUNCTION leaves()`
  const [real, passed] = [Date.now.bind(Date), { ms: 0 }]
  const clock = vi.spyOn(Date, 'now').mockImplementation(() => real() + (passed.ms += 6_000))
  try {
    await moveIn()
    expect(await outcomes(runId)).toMatchObject({ counts: { made: 1, refused: 2 }, problems: [{ code: 'moving.onlySecretariat' }, { code: 'moving.onlySecretariat' }] })
    expect(await db().person.count({ where: { email: { endsWith: '@midtvejs.example' } } })).toBe(1)
    await db().collaborationRole.create({ data: { personId: secretariat.personId, collaborationId: collaboration.id, role: 'secretariat' } })
    await db().$executeRaw`ALTER TABLE "ImportLine" DISABLE TRIGGER leaves`
    await startImport(secretariat, { slug, runId })
    await moveIn()
    expect(await outcomes(runId)).toMatchObject({ counts: { made: 3 } })
    await db().$executeRaw`ALTER TABLE "ImportLine" ENABLE TRIGGER leaves`
    expect(await takenBack(secretariat, slug, runId)).toMatchObject({ counts: { undone: 1, made: 2 } })
    expect(await db().importRun.findUniqueOrThrow({ where: { id: runId } })).toMatchObject({ state: 'done', heldUntil: null })
  } finally {
    clock.mockRestore()
    await db().$executeRaw`DROP FUNCTION leaves CASCADE`
  }
})

test('MI6: killed in the middle, an import goes on without doubling, and is still taken back whole', async ({ given, world }) => {
  const { collaboration, secretariat } = await given.smallWorld()
  const { slug } = collaboration
  const before = { people: await db().person.count(), seats: await db().seat.count(), organisations: await db().organisation.count() }
  const runId = await bring(secretariat, slug, realistic())
  await startImport(secretariat, { slug, runId })
  const worker = nodeCommand(['--disable-warning=ExperimentalWarning', 'test/support/moving-in-worker.ts', world.url], {})
  const begun = () => db().importLine.count({ where: { runId, state: 'made' } })
  await expect.poll(begun, { timeout: 60_000, interval: 20 }).toBeGreaterThan(25)
  worker.child.kill('SIGKILL')
  await worker.ended()
  expect(await begun()).toBeLessThan(141)
  await db().$executeRaw`UPDATE "ImportRun" SET "heldUntil" = clock_timestamp() - interval '1 second' WHERE "id" = ${runId}::uuid`
  await moveIn()
  expect(await outcomes(runId)).toEqual({ counts: { made: 141 }, problems: [] })
  const after = { people: await db().person.count(), seats: await db().seat.count(), organisations: await db().organisation.count() }
  expect(after).toEqual({ people: before.people + 60, seats: before.seats + 40, organisations: before.organisations + 20 })
  expect(await takenBack(secretariat, slug, runId)).toEqual({ counts: { undone: 141 }, problems: [] })
})
