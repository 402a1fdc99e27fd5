import { readFileSync } from 'node:fs'
import path from 'node:path'
import { importDocuments } from '#server/imports/commands.ts'
import { readApart, readingLimits } from '#server/reading/read-apart.ts'
import { importWords } from '#server/imports/words.ts'
import { system } from '#server/kernel/actor.ts'
import { afterEach, expect, test } from '#test/support/world.ts'

/* IM7: what somebody else wrote is read in a thread of its own, with a bound on time and memory. */

const usual = { ...readingLimits }
afterEach(() => void Object.assign(readingLimits, usual))

const fixture = (name: string) =>
  new Uint8Array(readFileSync(path.join(import.meta.dirname, '../../fixtures/imports', name)))

/** A list in a list in a list: seconds of work in a few kilobytes. */
const hostile = new Uint8Array(Buffer.from(`${'- '.repeat(9000)}x`))

const threads = () => process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length

test('IM7: while a file is read everything else goes on', async () => {
  let turns = 0
  const clock = setInterval(() => (turns += 1), 5)
  await readApart('dyb.md', hostile)
  clearInterval(clock)
  expect(turns).toBeGreaterThan(5)
})

test('IM7: what runs away is stopped and reported by name, and the rest is imported', async ({ given }) => {
  const { collaboration } = await given.smallWorld()
  const before = threads()
  const files = [
    {
      fileName: 'løbsk.md',
      bytes: async () => {
        readingLimits.milliseconds = 50
        return hostile
      },
    },
    {
      fileName: 'umættelig.docx',
      bytes: async () => {
        Object.assign(readingLimits, { ...usual, heapMegabytes: 4 })
        return fixture('handleplan.docx')
      },
    },
    {
      fileName: 'notat.md',
      bytes: async () => {
        Object.assign(readingLimits, usual)
        return fixture('notat.md')
      },
    },
  ]
  const reports = await importDocuments(system, { collaborationId: collaboration.id, files })
  expect(reports.map((one) => [one.fileName, one.reason ?? one.outcome])).toEqual([
    ['løbsk.md', 'runaway'],
    ['umættelig.docx', 'runaway'],
    ['notat.md', 'imported'],
  ])
  expect(threads()).toBe(before)
  expect(importWords('da').refusals.runaway).toContain('for lang tid')
  expect(importWords('en').refusals.runaway).toContain('too long')
})

test('IM7: no more files are read at once than there is room for, and each is answered', async () => {
  readingLimits.atOnce = 1
  const files = ['notat.md', 'seminar.txt', 'afbrudt.docx']
  const answers = await Promise.all(files.map((name) => readApart(name, fixture(name))))
  expect(answers.map((one) => one.ok)).toEqual([true, true, false])
})
