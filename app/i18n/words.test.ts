import { describe, expect, test } from 'vitest'

/* The two languages say the same: every word in both, with the same things put in, and the Danish easy to read. */

type Pair = { name: string; da: unknown; en: unknown }
type Text = { key: string; da: string; en: string }

const modules = {
  da: import.meta.glob<Record<string, unknown>>('./da/*.ts', { eager: true }),
  en: import.meta.glob<Record<string, unknown>>('./en/*.ts', { eager: true }),
  server: import.meta.glob<Record<string, unknown>>('/server/*/words.ts', { eager: true }),
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isOfLanguages = (name: string, value: unknown): value is (language: 'da' | 'en') => unknown =>
  typeof value === 'function' && value.length === 1 && name.endsWith('Words')

/** The catalogues of the pages, and what each domain says itself: pairs of one shape. */
function pairs(): Pair[] {
  const ofPages = Object.entries(modules.da).map(([file, da]) => ({
    name: file.slice('./da/'.length, -'.ts'.length),
    da,
    en: modules.en[file.replace('/da/', '/en/')],
  }))
  const ofDomains = Object.values(modules.server)
    .flatMap((module) => Object.entries(module))
    .flatMap(([name, value]): Pair[] => {
      if (isOfLanguages(name, value)) return [{ name, da: value('da'), en: value('en') }]
      return isRecord(value) && 'da' in value && 'en' in value ? [{ name, da: value.da, en: value.en }] : []
    })
  return [...ofPages, ...ofDomains]
}

/** The shape of a word: a text, a text of so many things, or words below keys. */
function shapeOf(words: unknown): unknown {
  if (typeof words === 'function') return `of ${words.length}`
  if (Array.isArray(words)) return words.map(shapeOf)
  if (isRecord(words)) return Object.fromEntries(Object.entries(words).map(([key, inner]) => [key, shapeOf(inner)]))
  return typeof words
}

/** Stands for whatever is put in: says its own name, and that of each field somebody asks it for. */
const anything = (index: number): unknown =>
  new Proxy({}, { get: (_, field) => (typeof field === 'symbol' ? () => `{${index}}` : `{${index}.${field}}`) })

const samples: ((index: number) => unknown)[] = [(index) => `{${index}}`, () => 1, (index) => index + 17, anything]

/** What a word says of a sample; nothing where the sample is not what it wants. */
function said(word: unknown, sample: (index: number) => unknown): string {
  if (typeof word !== 'function') return String(word)
  try {
    const answer: unknown = word(...Array.from({ length: word.length }, (_, index) => sample(index)))
    return Array.isArray(answer) ? answer.join(' ') : String(answer)
  } catch {
    return '-'
  }
}

/** Every text of two catalogues of one shape, what takes something said of each sample. */
function textsOf(da: unknown, en: unknown, key: string): Text[] {
  if (typeof da === 'string') return [{ key, da, en: String(en) }]
  if (typeof da === 'function') return samples.map((one) => ({ key, da: said(da, one), en: said(en, one) }))
  if (!isRecord(da) && !Array.isArray(da)) return []
  const other = en as Record<string, unknown>
  return Object.entries(da).flatMap(([name, inner]) => textsOf(inner, other[name], `${key}.${name}`))
}

const catalogues = pairs()
const texts = catalogues.flatMap(({ name, da, en }) => textsOf(da, en, name))
const marksOf = (text: string) => [...new Set(text.match(/\{[\w.]+\}/g))].sort()
const lettersOf = (text: string) => text.replace(/\{[\w.]+\}|[^\p{L}\s]/gu, '').trim()

test('every catalogue has the same words in both languages, taking as many things', () => {
  expect(catalogues.length).toBeGreaterThan(20)
  expect(texts.length).toBeGreaterThan(800)
  for (const { name, da, en } of catalogues) expect(shapeOf(en), name).toEqual(shapeOf(da))
})

/** Empty on purpose: an exact hit needs no explanation. */
const silent = ['finding.finding.reasons.exact']

test('no word is empty', () => {
  const empty = texts.filter(({ da, en }) => da.trim() === '' || en.trim() === '').map(({ key }) => key)
  expect(empty).toEqual(silent)
})

test('what is put into a text stands in both languages', () => {
  const unlike = texts.filter(({ da, en }) => String(marksOf(da)) !== String(marksOf(en)))
  expect(unlike).toEqual([])
})

/** Names of things and keys, and the few words both languages have. */
const alike = [
  'ADHD',
  'Ctrl',
  'Dansk',
  'English',
  'Esc',
  'Fælled',
  'Find',
  'Cookies',
  'Film',
  'Forum',
  'Link',
  'PDF',
  'Organisation',
  'Person',
  'Region',
  'Status',
  'Version',
  'menu',
  'organisation',
  'status',
  'type',
  'person',
  'version',
]

test('a text that is alike in both languages is a name or a word both have', () => {
  const same = texts.filter(({ da, en }) => da === en && lettersOf(da) !== '' && !alike.includes(lettersOf(da)))
  expect([...new Set(same.map(({ da }) => da))]).toEqual([])
})

test('nothing Danish is left in the English, nor English in the Danish', () => {
  // Names keep their letters, and so do letters that are spoken of; the way back to Danish is in Danish.
  const allowed = /^(På dansk$|Fælled|Sjælland)|(?<=\S\s)\p{Lu}\p{L}*|(?<!\p{L})[æøå](?!\p{L})/gu
  expect(texts.filter(({ en }) => /[æøå]/i.test(en.replace(allowed, ''))).map(({ en }) => en)).toEqual([])
  expect(texts.filter(({ da }) => /\b(the|and|with|your|this|is)\b/i.test(da)).map(({ da }) => da)).toEqual([])
})

test('nobody is shouted at, and quotation marks are those of the language', () => {
  expect(texts.filter(({ da, en }) => /!/.test(da + en))).toEqual([])
  expect(texts.filter(({ da }) => /["“”]/.test(da)).map(({ da }) => da)).toEqual([])
  expect(texts.filter(({ en }) => /["»«]/.test(en)).map(({ en }) => en)).toEqual([])
})

/** Words a sentence, and how many of them in a hundred have more than six letters. */
function lix(text: string): number {
  const words = text.match(/[\p{L}\d]+(?:[-’][\p{L}\d]+)*/gu) ?? []
  const sentences = text.split(/[.:;?!](?:\s|$)/).filter((part) => /\p{L}/u.test(part)).length
  return words.length / sentences + (100 * words.filter((word) => word.length > 6).length) / words.length
}

describe('Danish that is easy to read', () => {
  const sentences = [...new Set(texts.map(({ da }) => da))].filter((text) => /[.?]$/.test(text) && /\s/.test(text))

  test('the measure itself', () => {
    expect(lix('Her er to ord til. Og to ord.')).toBeCloseTo(4)
    expect(lix('Rammeaftalen skal kunne læses.')).toBeCloseTo(29)
  })
  test('every long text', () => {
    const long = sentences.filter((text) => text.split(/\s+/).length >= 20)
    expect(long.length).toBeGreaterThan(20)
    expect(long.filter((text) => lix(text) > 45).map((text) => `${Math.round(lix(text))}: ${text}`)).toEqual([])
  })
  test('all of it together', () => expect(lix(sentences.join(' '))).toBeLessThanOrEqual(40))
})

/** The six levels by the names people know them by, wherever they are said. */
const levels = {
  private: 'Kun mig og udvalgte',
  group: 'Gruppen',
  authorities: 'Kun kommuner og region',
  collaboration: 'Rammeaftalesamarbejdet',
  signed_in: 'Alle med login',
  public: 'Offentlig',
}

test('the six levels have one name each, in both languages', () => {
  const found = (side: 'da' | 'en') =>
    texts
      .filter(({ key }) => /(levels|Levels)\.\w+$/.test(key))
      .map((text) => [text.key.split('.').at(-1)!, text[side]] as const)
  expect(found('da').length).toBeGreaterThan(10)
  for (const [level, name] of found('da')) expect(name).toBe(levels[level as keyof typeof levels])
  expect(new Set(found('en').map(String)).size).toBe(Object.keys(levels).length)
})
