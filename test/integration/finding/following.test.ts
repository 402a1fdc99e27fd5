import { editAgreement } from '#server/agreements/commands/agreements.ts'
import { saveProfile } from '#server/accounts/commands.ts'
import { removePost, renameThread, startThread, writePost } from '#server/discussions/commands.ts'
import { postDocumentsOfThreads } from '#server/finding/post-documents.ts'
import { subjectDocuments } from '#server/finding/documents.ts'
import { searchEngine } from '#server/finding/engine.ts'
import { prepareSearch, rebuildIndex, refresh, searchFollowsFacts } from '#server/finding/index-keeping.ts'
import { find, suggestions } from '#server/finding/queries.ts'
import { searchParams } from '#server/finding/contract.ts'
import type { PersonActor } from '#server/kernel/actor.ts'
import { db, pool } from '#server/kernel/db.ts'
import { newId } from '#server/kernel/ids.ts'
import { startConsumers } from '#server/kernel/outbox.ts'
import { changePaper, renamePaper } from '#server/papers/commands/drafts.ts'
import { restorePublication, withdrawPublication } from '#server/papers/commands/publishing.ts'
import { removePaper, restorePaper } from '#server/papers/commands/removal.ts'
import { putSubject } from '#server/subjects/commands.ts'
import { expect, test } from '#test/support/world.ts'
import { paperWith, paragraph, publish, setText } from '../papers/paper-world.ts'

// A test of its own: the file's database is there from the first test on.
test('the engine is made ready', async () => {
  await prepareSearch(await searchEngine(), { embedded: true })
  expect(await (await searchEngine()).prepare()).toEqual({ stale: false })
})

const answer = (actor: PersonActor, q: string, more: object = {}) => find(actor, searchParams.parse({ q, ...more }))
const kindsFound = async (actor: PersonActor, q: string) => (await answer(actor, q)).hits.map((hit) => hit.kind).sort()

/** Follows every fact there is; other databases' transactions may hold some back for a moment. */
async function follow(): Promise<void> {
  const consumers = await startConsumers([searchFollowsFacts(await searchEngine())])
  const last = async () => {
    const { rows } = await pool().query<{ behind: boolean }>(
      `SELECT EXISTS (SELECT FROM "Fact" f, "FactCursor" c WHERE c."consumer" = 'search' AND (f."xid", f."seq") > (c."xid", c."seq")) AS behind`,
    )
    return rows[0]?.behind
  }
  do {
    await consumers.settled()
    if (await last()) await new Promise((resolve) => setTimeout(resolve, 50))
  } while (await last())
  await consumers.stop()
}

test('FI1: a wider publication never shows the words of the narrower one before it', async ({ given }) => {
  const { group, chair, member, colleague, stranger } = await given.smallWorld()
  const paperId = await paperWith(member, { groupId: group.id, words: 'Kun til myndigheder: tordenskydragon.' })
  await publish(chair, paperId, 'authorities', 'Fortrolig regnbuefugl')
  await follow()
  expect(await kindsFound(colleague, 'tordenskydragon')).toEqual(['publication'])
  expect(await kindsFound(stranger, 'tordenskydragon')).toEqual([])
  await setText(paperId, [paragraph('Til alle: solskinsdag.')])
  await publish(chair, paperId, 'public', 'Åben')
  // Committed, and the search has not read it yet: what it holds is the earlier text.
  expect(await kindsFound(stranger, 'tordenskydragon')).toEqual([])
  expect(await kindsFound(stranger, 'regnbuefugl')).toEqual([])
  expect((await answer(stranger, 'tordenskydragn')).didYouMean).toBeNull()
  expect(await suggestions(stranger, 'fortrolig regn')).toEqual([])
  await follow()
  expect(await kindsFound(stranger, 'solskinsdag')).toEqual(['publication'])
  expect(await kindsFound(colleague, 'tordenskydragon')).toEqual([])
})

test('FI1: a text read before its rights were widened and written after does not open', async ({ given }) => {
  const { group, chair, member, stranger } = await given.smallWorld()
  const paperId = await paperWith(member, { groupId: group.id, words: 'Endnu fortroligt: sneglehusvindue.' })
  const { publicationId } = await publish(chair, paperId, 'authorities')
  const before = await subjectDocuments([publicationId])
  await setText(paperId, [paragraph('Nu for alle.')])
  await publish(chair, paperId, 'signed_in')
  await (await searchEngine()).index(before)
  expect(await kindsFound(stranger, 'sneglehusvindue')).toEqual([])
})

test('both layers of a paper are found, each by who sees it, and outsiders read the publication only', async ({ given }) => {
  const { group, chair, member, colleague } = await given.smallWorld()
  const paperId = await paperWith(member, { groupId: group.id, words: 'Enige om kandisbolsje.' })
  await publish(chair, paperId, 'collaboration', 'Enighed')
  await setText(paperId, [paragraph('Skriver videre om lakridspibe.')])
  await refresh(await searchEngine(), [paperId])
  await follow()
  expect(await kindsFound(member, 'kandisbolsje')).toEqual(['publication'])
  expect(await kindsFound(member, 'lakridspibe')).toEqual(['paper'])
  expect(await kindsFound(colleague, 'kandisbolsje')).toEqual(['publication'])
  expect(await kindsFound(colleague, 'lakridspibe')).toEqual([])
  await withdrawPublication(chair, { paperId })
  expect(await kindsFound(colleague, 'kandisbolsje')).toEqual([])
  await follow()
  await restorePublication(chair, { paperId })
  await follow()
  expect(await kindsFound(colleague, 'kandisbolsje')).toEqual(['publication'])
})

test('a new name is found, the former no longer; what tells of it is read anew as well', async ({ given }) => {
  const { group, chair, member, colleague } = await given.smallWorld()
  const paperId = await paperWith(member, { groupId: group.id, title: 'Ravfisker', words: 'Tekst om havet.' })
  await publish(chair, paperId, 'collaboration', 'Havet')
  await follow()
  expect(await kindsFound(member, 'ravfisker')).toEqual(['paper'])
  await renamePaper(member, { paperId, title: 'Strandfoged' })
  await follow()
  expect(await kindsFound(member, 'ravfisker')).toEqual([])
  expect(await kindsFound(member, 'strandfoged')).toEqual(['paper'])
  // The publication is found by the kind of its paper.
  expect(await kindsFound(colleague, 'havet handlingskatalog')).toEqual([])
  await changePaper(member, { paperId, kind: 'handlingskatalog', title: 'Strandfoged', focusAreaId: null, dueOn: '' })
  await follow()
  expect(await kindsFound(colleague, 'havet handlingskatalog')).toEqual(['publication'])
})

test('a focus area is found by the name its agreement has now', async ({ given }) => {
  const { collaboration, secretariat, colleague } = await given.smallWorld()
  const { agreementId, focusAreaId } = await agreementWith(collaboration.id, 'Kastanjeaftalen')
  await refresh(await searchEngine(), [focusAreaId])
  expect(await kindsFound(colleague, 'kastanjeaftalen egetræ')).toEqual(['focusArea'])
  await editAgreement(secretariat, {
    agreementId,
    revision: 1,
    title: 'Bøgeaftalen',
    startsOn: '2025-01-01',
    endsOn: '2026-12-31',
    preface: '',
    visionGoals: [],
    governance: '',
    state: 'approved',
  } as never)
  await follow()
  expect(await kindsFound(colleague, 'bøgeaftalen egetræ')).toEqual(['focusArea'])
  expect(await kindsFound(colleague, 'kastanjeaftalen egetræ')).toEqual([])
})

test('posts: found with edits and names, gone when removed, back when what they belong to is restored', async ({ given }) => {
  const { group, member, chair } = await given.smallWorld()
  const paperId = await paperWith(member, { groupId: group.id })
  const { threadId } = await startThread(member, { subjectId: paperId, title: 'Klokkeblomst', body: 'Hvem kender fingerbøl?' })
  const { postId } = await writePost(chair, { threadId, body: 'Jeg kender guldregn.', clientId: newId() } as never)
  await follow()
  expect(await kindsFound(member, 'fingerbøl')).toEqual(['post'])
  expect(await kindsFound(member, 'guldregn')).toEqual(['post'])
  await removePost(chair, { postId })
  await renameThread(member, { threadId, title: 'Anemone' })
  await follow()
  expect(await kindsFound(member, 'guldregn')).toEqual([])
  expect(await kindsFound(member, 'anemone fingerbøl')).toEqual(['post'])
  await removePaper(chair, { paperId })
  expect(await kindsFound(member, 'fingerbøl')).toEqual([])
  await follow()
  await rebuildIndex(await searchEngine())
  expect(await kindsFound(member, 'fingerbøl')).toEqual([])
  await restorePaper(chair, { paperId })
  await follow()
  expect(await kindsFound(member, 'fingerbøl')).toEqual(['post'])
  expect(await kindsFound(member, 'overgange')).toContain('paper')
})

test('people are found by name, work and field by who shares a collaboration, and by nobody else', async ({ given }) => {
  const { municipality, colleague, stranger } = await given.smallWorld()
  const person = await given.person({ name: 'Sørine Åkjær', organisations: [municipality] })
  await saveProfile(person, { personId: person.personId, name: person.name, title: 'Takstkonsulent', phone: '', askMeAbout: '', field: '' })
  await follow()
  for (const q of ['soerine', 'Aakjær', 'takstkonsulenter', `sørine ${municipality.name}`])
    expect((await answer(colleague, q)).hits.map((hit) => hit.id), q).toContain(person.personId)
  expect((await suggestions(colleague, 'sør åk')).map((one) => one.id)).toEqual([person.personId])
  expect((await answer(stranger, 'soerine')).total).toBe(0)
  expect(await suggestions(stranger, 'sør')).toEqual([])
})

test('the year of a hit is the year in Denmark', async ({ given }) => {
  const { collaboration, member, group } = await given.smallWorld()
  const other = await given.group({ collaboration })
  const newYear = new Date('2025-12-31T23:30:00.000Z')
  await db().group.update({ where: { id: other.id }, data: { createdAt: newYear } })
  expect((await subjectDocuments([other.id]))[0]?.year).toBe(2026)
  const paperId = await paperWith(member, { groupId: group.id })
  await db().paperText.update({ where: { paperId }, data: { savedAt: newYear } })
  expect((await subjectDocuments([paperId]))[0]?.year).toBe(2026)
  const { threadId } = await startThread(member, { subjectId: paperId, title: 'Nytår', body: 'Godt nytår' })
  await db().post.updateMany({ where: { threadId }, data: { createdAt: newYear } })
  expect((await postDocumentsOfThreads([threadId]))[0]?.year).toBe(2026)
})

async function agreementWith(collaborationId: string, title: string) {
  const [agreementId, focusAreaId] = [newId(), newId()]
  const subject = { collaborationId, level: 'collaboration' as const, now: new Date() }
  await db().agreement.create({
    data: { id: agreementId, collaborationId, title, startsOn: new Date('2025-01-01'), endsOn: new Date('2026-12-31'), createdAt: new Date() },
  })
  await db().focusArea.create({ data: { id: focusAreaId, agreementId, number: 1, title: 'Egetræ' } })
  await putSubject(db(), { ...subject, id: agreementId, kind: 'agreement', title })
  await putSubject(db(), { ...subject, id: focusAreaId, kind: 'focusArea', title: 'Egetræ' })
  return { agreementId, focusAreaId }
}
