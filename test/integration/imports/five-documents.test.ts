import { readFileSync } from 'node:fs'
import path from 'node:path'
import { importDocuments } from '#server/imports/commands.ts'
import { system } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { expect, test } from '#test/support/world.ts'

/*
 * The five real documents belong to three collaborations. They are not part of the project: where they are absent the
 * test says so and counts neither way; the fixtures carry the assertions.
 */

const folder = process.env.DOCUMENTS_DIR
const collaborations = {
  syddanmark: ['rammeaftale-syddanmark-2025-2026.txt', 'opsamling-socialdirektoerforum-2020-2021.txt'],
  midtjylland: ['rammeaftale-midtjylland-2025-26.txt', 'norddjurs-sagsfremstilling-rammeaftale-2025-2026.txt'],
  sjaelland: ['halvdagsseminar-rammeaftale-sjaelland-2024.txt'],
}

if (!folder) process.stdout.write('not verified: DOCUMENTS_DIR is not set\n')

for (const [name, documents] of Object.entries(folder ? collaborations : {}))
  test(`the real documents of ${name}`, async ({ given }) => {
    const { id } = await given.collaboration(name)
    const files = documents.map((fileName) => ({
      fileName,
      bytes: async () => new Uint8Array(readFileSync(path.join(folder!, fileName))),
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
  })

if (!folder) test('the real documents are absent', () => {})
