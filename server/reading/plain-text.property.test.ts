import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkDocument } from '#server/papers/document-check.ts'
import { headingsOf, plainText } from '#server/papers/document-text.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDocument } from './read-document.ts'

const word = fc.constantFrom(
  'aftale',
  'Børn',
  'unge',
  'takst',
  'Østerå',
  'og',
  'til',
  'ÅR',
  'plads',
  'Ringsted-modellen',
  'bl.a.',
  'KKR',
  '“åben”',
  'dækning,',
)
const words = (most: number) => fc.array(word, { minLength: 1, maxLength: most }).map((list) => list.join(' '))
const chunk = fc.oneof(
  words(6),
  words(40).map((text) => `${text}.`),
  words(5).map((text) => `# ${text}`),
  words(5).map((text) => `**${text}**`),
  fc.array(words(5), { minLength: 1, maxLength: 4 }).map((items) => items.map((item) => `- ${item}`).join('\n')),
  fc
    .array(words(5), { minLength: 1, maxLength: 4 })
    .map((items) => items.map((item, n) => `${n + 1}. ${item}`).join('\n')),
  fc
    .array(fc.tuple(words(3), words(3)), { minLength: 2, maxLength: 4 })
    .map((rows) => rows.map((row) => row.join('\t')).join('\n')),
  fc.array(words(12), { minLength: 2, maxLength: 5 }).map((lines) => lines.join('\n')),
  fc.array(words(12), { minLength: 2, maxLength: 5 }).map((lines) => lines.join('-\n')),
  fc.constantFrom('---', '\f', '• punkt\n  fortsat', 'Tilbud\n======'),
)
const letters = (text: string) => (text.match(/\p{L}+/gu) ?? []).join('')

async function readLetters(name: string, bytes: Uint8Array) {
  const read = await readDocument(name, bytes)
  if (!read.ok) return undefined
  return { ...read, letters: letters(`${read.title} ${plainText(read.doc)}`) }
}

test('no text loses or reorders a letter, whatever is concluded from its layout', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(chunk, { minLength: 1, maxLength: 14 }),
      fc.constantFrom('\n\n', '\n', '\n \n\n'),
      async (chunks, between) => {
        const source = `Titel på teksten\n\n${chunks.join(between)}\n\nSidste sætning i teksten.`
        const read = await readLetters('tekst.txt', new TextEncoder().encode(source))
        expect(read?.letters).toBe(letters(source.replaceAll('\f', '\n')))
        expect(checkDocument(read?.doc).ok).toBe(true)
        const levels = read ? headingsOf(read.doc).map(({ level }) => level) : []
        levels.forEach((level, n) => expect(level).toBeLessThanOrEqual((levels[n - 1] ?? 1) + 1))
      },
    ),
    { numRuns: 500 },
  )
})

test('any bytes are read or refused, never thrown upon', async () => {
  const name = fc.constantFrom('a.txt', 'a.md', 'a.docx', 'a.pdf')
  const start = fc.constantFrom('', '%PDF-1.7\n', 'PK\u0003\u0004', '\ufeff', '# ', '| a | b |\n|--|--|\n')
  await fc.assert(
    fc.asyncProperty(name, start, fc.uint8Array({ maxLength: 300 }), async (fileName, head, tail) => {
      const read = await readDocument(fileName, new Uint8Array(Buffer.concat([Buffer.from(head, 'latin1'), tail])))
      expect(read.ok ? checkDocument(read.doc).ok : read.reason).toBeTruthy()
    }),
    { numRuns: 150 },
  )
})

const folder = process.env.DOCUMENTS_DIR ?? ''
const files = folder !== '' && existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : []

test('the documents of the collaborations lose no letter either', async () => {
  if (files.length === 0) console.info('not verified: reading the public documents (DOCUMENTS_DIR is not set)')
  for (const name of files) {
    const bytes = new Uint8Array(readFileSync(join(folder, name)))
    const read = await readLetters(name, bytes)
    const source = new TextDecoder().decode(bytes).replace(/(\[[^\]]+\])\((?:#|https?:)[^)]*\)/g, '$1')
    expect(read?.letters === letters(source), name).toBe(true)
    expect(read && headingsOf(read.doc).length, name).toBeGreaterThan(4)
  }
})
