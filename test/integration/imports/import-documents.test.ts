import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Document, ImageRun, Packer, Paragraph } from 'docx'
import sharp from 'sharp'
import { system } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { env } from '#server/kernel/env.ts'
import { searchParams } from '#server/finding/contract.ts'
import { searchEngine } from '#server/finding/engine.ts'
import { prepareSearch, refresh } from '#server/finding/index-keeping.ts'
import { find } from '#server/finding/queries.ts'
import { importDocument, importDocuments } from '#server/imports/commands.ts'
import type { Passage } from '#search/engine.ts'
import { importPage } from '#server/imports/queries.ts'
import { restorePublication, withdrawPublication } from '#server/papers/commands/publishing.ts'
import { imageFor } from '#server/papers/queries/image.ts'
import { paperPage } from '#server/papers/queries/paper-page.ts'
import { versionsPage } from '#server/papers/queries/paper-versions.ts'
import { afterAll, beforeAll, expect, factsAbout, type Given, refusal, test } from '#test/support/world.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'faelled-imports-'))
beforeAll(() => {
  env().DATA_DIR = folder
})
afterAll(() => rmSync(folder, { recursive: true }))

const text = (words: string) => new Uint8Array(Buffer.from(words))
const fixture = (name: string) =>
  new Uint8Array(readFileSync(path.join(import.meta.dirname, '../../fixtures/imports', name)))

test('IM1: only the secretariat of the collaboration imports', async ({ given }) => {
  const { collaboration, member, secretariat } = await given.smallWorld()
  const other = await given.smallWorld()
  const file = { collaborationId: collaboration.id, fileName: 'notat.md', bytes: text('# Notat\n\nOrd.') }
  expect(await refusal(importDocument(member, file))).toBe('import.onlySecretariat')
  expect(await refusal(importDocument(other.secretariat, file))).toBe('import.onlySecretariat')
  expect(await refusal(importPage(member, collaboration.slug))).toBe('import.onlySecretariat')
  expect(await importDocument(secretariat, file)).toMatchObject({ outcome: 'imported', title: 'Notat' })
})

test('IM2: the same bytes change nothing, others make a new version', async ({ given }) => {
  const { collaboration, colleague, stranger } = await given.smallWorld()
  const file = {
    collaborationId: collaboration.id,
    fileName: 'mappe/rapport.md',
    bytes: text('# Første\n\nKapacitet.'),
  }
  const first = await importDocument(system, file)
  expect(first).toMatchObject({ outcome: 'imported', fileName: 'rapport.md' })
  expect(await importDocument(system, file)).toMatchObject({ outcome: 'unchanged', paperId: first.paperId })
  const changed = { ...file, bytes: text('# Anden\n\nBotilbud.') }
  expect(await importDocument(system, changed)).toMatchObject({ outcome: 'newVersion', paperId: first.paperId })
  const { paper, html } = await paperPage(colleague, first.paperId!)
  expect(html).toContain('Botilbud')
  expect(paper).toMatchObject({
    title: 'Anden',
    kind: 'rapport',
    level: null,
    source: { name: 'rapport.md', format: 'md' },
  })
  expect((await versionsPage(colleague, first.paperId!)).published.map((one) => one.title)).toEqual(['Anden', 'Første'])
  expect(await refusal(paperPage(stranger, first.paperId!))).toBe('NotFound')
  const facts = await factsAbout(paper.publication!.id)
  expect(facts.map((fact) => [fact.type, fact.actorId])).toEqual([
    ['publication.made', null],
    ['document.imported', null],
    ['publication.made', null],
    ['document.imported', null],
  ])
  expect(await db().paperText.count({ where: { paperId: first.paperId! } })).toBe(0)
})

test('IM2: two runs at once make one document; another collaboration has its own', async ({ given }) => {
  const [here, there] = [await given.collaboration(), await given.collaboration()]
  const file = { fileName: 'ens.txt', bytes: text('Overskrift\n\nEn tekst med flere ord i.') }
  const reports = await Promise.all([
    importDocument(system, { ...file, collaborationId: here.id }),
    importDocument(system, { ...file, collaborationId: here.id }),
    importDocument(system, { ...file, collaborationId: there.id }),
  ])
  expect(reports.map((report) => report.outcome).sort()).toEqual(['imported', 'imported', 'unchanged'])
  expect(await db().importedDocument.count({ where: { sourceName: 'ens.txt' } })).toBe(2)
})

test('IM3: what cannot be read is reported by name, and the rest is imported', async ({ given }) => {
  const { collaboration } = await given.smallWorld()
  const names = ['notat.md', 'blank.pdf', 'laast.pdf', 'afbrudt.docx', 'seminar.txt', 'handleplan.docx', 'aftale.pdf']
  const files = [
    ...names.map((fileName) => ({ fileName, bytes: async () => fixture(fileName) })),
    { fileName: 'borger.txt', bytes: async () => text('Sagen om 010190-1234 i kommunen') },
    { fileName: 'bindestreg.txt', bytes: async () => text('Sagen om 010190\u20111234 i kommunen') },
    { fileName: 'tankestreg.md', bytes: async () => text('Sagen om 010190\u00a0–\u00a01234 i kommunen') },
    { fileName: '0101901234.txt', bytes: async () => text('Uskyldig tekst') },
    { fileName: 'regneark.xlsx', bytes: async () => text('PK') },
  ]
  const reports = await importDocuments(system, { collaborationId: collaboration.id, files })
  const outcome = Object.fromEntries(reports.map((one) => [one.fileName, one.reason ?? one.outcome]))
  expect(outcome).toMatchObject({
    'notat.md': 'imported',
    'laast.pdf': 'encrypted',
    'afbrudt.docx': 'unreadable',
    'seminar.txt': 'imported',
    'handleplan.docx': 'imported',
    'aftale.pdf': 'imported',
    'borger.txt': 'cpr',
    'bindestreg.txt': 'cpr',
    'tankestreg.md': 'cpr',
    '…': 'name',
    'regneark.xlsx': 'unsupported',
  })
  expect(['empty', 'scanned']).toContain(outcome['blank.pdf'])
  const everything = await db().$queryRaw<{ found: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM "PublicationVersion" WHERE "plain" LIKE '%010190%' OR "title" LIKE '%010190%')
      OR EXISTS (SELECT 1 FROM "ImportedDocument" WHERE "sourceName" LIKE '%010190%') AS found`
  expect(everything[0]?.found).toBe(false)
})

test("IM4: a Word file's images become the paper's own and open with it", async ({ given }) => {
  const { collaboration, colleague, stranger } = await given.smallWorld()
  const data = await sharp({ create: { width: 30, height: 10, channels: 3, background: '#123456' } })
    .png()
    .toBuffer()
  const picture = new ImageRun({ type: 'png', data, transformation: { width: 30, height: 10 } })
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph({ text: 'Rapport', heading: 'Heading1' }),
          new Paragraph('Tal og tekst.'),
          new Paragraph({ children: [picture] }),
        ],
      },
    ],
  })
  const bytes = new Uint8Array(await Packer.toBuffer(document))
  const report = await importDocument(system, { collaborationId: collaboration.id, fileName: 'billede.docx', bytes })
  expect(report).toMatchObject({ outcome: 'imported' })
  const { html } = await paperPage(colleague, report.paperId!)
  const id = /src="\/billeder\/([0-9a-f-]{36})" width="30" height="10"/.exec(html)?.[1]
  expect(await imageFor(colleague, id!)).toMatchObject({ mime: 'image/png' })
  expect(await refusal(imageFor(stranger, id!))).toBe('NotFound')
})

test('an imported document is withdrawn and brought back by the secretariat alone', async ({ given }) => {
  const { collaboration, secretariat, colleague } = await given.smallWorld()
  const file = { collaborationId: collaboration.id, fileName: 'a.md', bytes: text('# A\n\nB') }
  const { paperId } = (await importDocument(secretariat, file)) as { paperId: string }
  expect(await refusal(withdrawPublication(colleague, { paperId }))).toBe('paper.onlyLeadersPublish')
  await withdrawPublication(secretariat, { paperId })
  expect(await refusal(paperPage(colleague, paperId))).toBe('NotFound')
  expect((await paperPage(secretariat, paperId)).paper.withdrawnAt).not.toBeNull()
  expect((await importPage(secretariat, collaboration.slug)).imported).toMatchObject([
    { sourceName: 'a.md', withdrawn: true },
  ])
  await restorePublication(secretariat, { paperId })
  expect(await refusal(paperPage(colleague, paperId))).toBeUndefined()
})

/** What somebody of the collaboration finds among what was imported: the source's name and what is marked in the passage. */
async function finds(given: Given, collaboration: Awaited<ReturnType<Given['collaboration']>>) {
  const engine = await searchEngine()
  await prepareSearch(engine, { embedded: true })
  const imported = await db().importedDocument.findMany({
    where: { collaborationId: collaboration.id },
    select: { sourceName: true, paperId: true },
  })
  const sources = new Map(imported.map((one) => [one.paperId, one.sourceName]))
  const publications = await db().publication.findMany({ where: { paperId: { in: [...sources.keys()] } }, select: { id: true, paperId: true } })
  const names = new Map(publications.map((one) => [one.id, sources.get(one.paperId)!]))
  await refresh(engine, [...names.keys()])
  const reader = await given.person({ organisations: [await given.organisation({ collaboration })] })
  return async (q: string) => {
    const { hits } = await find(reader, searchParams.parse({ q }))
    return Object.fromEntries(hits.flatMap((hit) => (names.has(hit.id) ? [[names.get(hit.id)!, marked(hit.snippet)]] : [])))
  }
}

const marked = (snippet: Passage) => snippet.flatMap((part) => (part.marked ? [part.text.toLowerCase()] : []))

test('what was imported is found at once, in another form and by the parts of a compound, whatever its format', async ({
  given,
}) => {
  const collaboration = await given.collaboration()
  const names = ['notat.md', 'seminar.txt', 'handleplan.docx', 'aftale.pdf']
  const files = [
    ...names.map((fileName) => ({ fileName, bytes: async () => fixture(fileName) })),
    { fileName: 'strategi.md', bytes: async () => text('# Strategi\n\n## Tal\n\nBotilbudskapaciteten følges hvert år.') },
  ]
  await importDocuments(system, { collaborationId: collaboration.id, files })
  const found = await finds(given, collaboration)
  expect(await found('kapacitet botilbud')).toMatchObject({ 'strategi.md': ['botilbud', 'kapaciteten'] })
  expect(Object.keys(await found('vikarordningen'))).toEqual(['notat.md'])
  expect(Object.keys(await found('botilbud mangel kapacitet'))).toContain('seminar.txt')
  expect(Object.keys(await found('boform handleplaner'))).toEqual(['handleplan.docx'])
  expect(Object.keys(await found('aflastninger familie'))).toEqual(['aftale.pdf'])
  expect(await found('helikopter')).toEqual({})
  const elsewhere = await finds(given, await given.collaboration())
  expect(await elsewhere('kapacitet botilbud')).toEqual({})
})

/*
 * The five real documents belong to three collaborations. They are not part of the project: where they are absent one
 * line says so and counts neither way; the fixtures carry the assertions.
 */

const documentsFolder = process.env.DOCUMENTS_DIR
const collaborations = {
  syddanmark: ['rammeaftale-syddanmark-2025-2026.txt', 'opsamling-socialdirektoerforum-2020-2021.txt'],
  midtjylland: ['rammeaftale-midtjylland-2025-26.txt', 'norddjurs-sagsfremstilling-rammeaftale-2025-2026.txt'],
  sjaelland: ['halvdagsseminar-rammeaftale-sjaelland-2024.txt'],
}

/** A question to each, in other words than its own, and what is then marked in it. */
const questions: Record<string, [q: string, marks: RegExp]> = {
  'rammeaftale-syddanmark-2025-2026.txt': ['kapacitet botilbud', /kapacitet/],
  'opsamling-socialdirektoerforum-2020-2021.txt': ['svær spiseforstyrrelse', /spiseforstyrrelser/],
  'rammeaftale-midtjylland-2025-26.txt': ['planlægning af kapacitet', /planlægning|kapacitet/],
  'norddjurs-sagsfremstilling-rammeaftale-2025-2026.txt': ['udvikling kapacitet', /kapacitet|udvikling/],
  'halvdagsseminar-rammeaftale-sjaelland-2024.txt': ['standardkontrakt botilbud', /standardkontrakt/],
}

if (!documentsFolder) process.stdout.write('not verified: DOCUMENTS_DIR is not set\n')

for (const [name, documents] of Object.entries(documentsFolder ? collaborations : {}))
  test(`the real documents of ${name}`, async ({ given }) => {
    const collaboration = await given.collaboration(name)
    const { id } = collaboration
    const files = documents.map((fileName) => ({
      fileName,
      bytes: async () => new Uint8Array(readFileSync(path.join(documentsFolder!, fileName))),
    }))
    const first = await importDocuments(system, { collaborationId: id, files })
    expect(first.map((report) => [report.fileName, report.outcome])).toEqual(documents.map((one) => [one, 'imported']))
    const again = await importDocuments(system, { collaborationId: id, files })
    expect(again.map((report) => report.outcome)).toEqual(documents.map(() => 'unchanged'))
    const versions = await db().publicationVersion.findMany({
      where: { publication: { paper: { collaborationId: id } } },
      select: { html: true, plain: true, level: true },
    })
    expect(versions).toHaveLength(documents.length)
    for (const version of versions) {
      expect(version.level).toBe('collaboration')
      expect(version.html).toMatch(/<h2/)
      expect(version.plain.length).toBeGreaterThan(1000)
    }
    const found = await finds(given, collaboration)
    for (const document of documents) {
      const [q, marks] = questions[document]!
      expect((await found(q))[document]?.join(' '), `${q}: ${document}`).toMatch(marks)
    }
  })
