import fs from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

/** What is Danish and nothing else: whole sentences, and the patterns of those with something put in. */
export type Danish = { sentences: Set<string>; patterns: RegExp[] }

type Found = { danish: Map<string, string>; patterns: Map<string, string>; english: Set<string> }

/** Every Danish text of the interface whose English differs, from app/i18n and the words of each domain. */
export const danishCatalogue = async (): Promise<Danish> => onlyIn(await catalogues())

/** The mirror of it: what is English and nothing else. */
export const englishCatalogue = async (): Promise<Danish> =>
  onlyIn((await catalogues()).map(([danish, english]) => [english, danish]))

function onlyIn(pairs: [unknown, unknown][]): Danish {
  const found: Found = { danish: new Map(), patterns: new Map(), english: new Set() }
  for (const [danish, english] of pairs) gather(danish, english, found)
  const sentences = [...found.danish.keys()].filter((text) => !found.english.has(text))
  const patterns = [...found.patterns.keys()].map((text) => patternOf(text))
  const isDanishOnly = (pattern: RegExp) => ![...found.english].some((text) => pattern.test(text))
  return { sentences: new Set(sentences), patterns: patterns.filter(isDanishOnly) }
}

async function catalogues(): Promise<[unknown, unknown][]> {
  const folder = path.join(root, 'app/i18n')
  const pairs: [unknown, unknown][] = []
  for (const name of fs.readdirSync(path.join(folder, 'da')))
    pairs.push([await import(path.join(folder, 'da', name)), await import(path.join(folder, 'en', name))])
  for (const domain of fs.readdirSync(path.join(root, 'server'))) {
    const file = path.join(root, 'server', domain, 'words.ts')
    if (!fs.existsSync(file)) continue
    for (const [name, words] of Object.entries((await import(file)) as Record<string, unknown>)) {
      if (isRecord(words) && 'da' in words && 'en' in words) pairs.push([words.da, words.en])
      // `paperWords('da')`: the words of a domain, given a language.
      else if (typeof words === 'function' && name.endsWith('Words')) pairs.push([said(words, 'da'), said(words, 'en')])
    }
  }
  return pairs
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const mark = '\u2060'

function gather(danish: unknown, english: unknown, found: Found) {
  if (typeof danish === 'string' && typeof english === 'string') {
    found.english.add(tidy(english))
    if (danish === english || !/\p{L}{2}/u.test(danish)) return
    const open = danish.replace(/\{\w+\}/g, mark)
    ;(open === danish ? found.danish : found.patterns).set(tidy(open), tidy(english))
  } else if (typeof danish === 'function' && typeof english === 'function') {
    for (const sample of [mark, 1, 2, anything(mark), anything(1), anything(2)])
      gather(said(danish, sample), said(english, sample), found)
  } else if (isRecord(danish) && isRecord(english)) {
    for (const key of Object.keys(danish)) gather(danish[key], english[key], found)
  }
}

/** Something with whatever is asked of it, each time the same: for sentences that take an object. */
const anything = (sample: unknown): unknown =>
  new Proxy({}, { get: (_, name) => (name === 'fields' ? [sample] : typeof name === 'symbol' ? undefined : sample) })

/** What a text with something put in says of a sample; nothing if the sample is not what it wants. */
function said(text: Function, sample: unknown): unknown {
  try {
    const answer: unknown = text(...Array.from({ length: Math.max(text.length, 1) }, () => sample))
    return typeof answer === 'string' ? spoken(answer) : answer
  } catch {
    return undefined
  }
}

/** A sentence that shows it was given something else than it wants is none. */
const spoken = (text: string) => (/undefined|\[object|NaN/.test(text) ? undefined : text.replaceAll(mark, '{x}'))

function patternOf(text: string): RegExp {
  const parts = text.split(mark).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.+')}$`, 'u')
}

export const tidy = (text: string) => text.replace(/\s+/g, ' ').trim()

/** The Danish among these texts of a page. */
export const danishAmong = ({ sentences, patterns }: Danish, texts: string[]): string[] =>
  texts.map(tidy).filter((text) => sentences.has(text) || patterns.some((pattern) => pattern.test(text)))
