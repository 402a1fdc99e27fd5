import { newStemmer } from 'snowball-stemmers'
import { role } from './affixes.ts'
import { splitKnown, splitUnknown, type Part } from './compounds.ts'
import { fold } from './fold.ts'
import { lexicon, type Reading } from './lexicon.ts'

/** A word found inside a compound. The head (the last one) says what the compound is; offsets are in the folded word. */
export type Inner = { lemma: string; head: boolean; from: number; to: number }

/** Two neighbouring parts of a compound. */
export type Pair = { modifier: string; head: string }

/** Everything search knows about one word. */
export type WordAnalysis = {
  /** The folded form. */
  exact: string
  /** The words it may be a form of, as a text's author may have meant it. */
  lemmas: string[]
  /** The fewer words a searcher means by it: "leder" asks for leaders, not for what "at lede" is about. */
  meant: string[]
  inner: Inner[]
  /** The verbs a noun is made of: "rekruttering" tells of who is to "rekruttere". */
  verbs: string[]
  /** The ways a writer could put it in several words, "kapacitet på botilbud": each holds all of its pairs. */
  apart: Pair[][]
  /** Whether the dictionary holds the word as it stands. */
  known: boolean
}

const stemmer = newStemmer('danish')
const cache = new Map<string, WordAnalysis>()
const cacheSize = 60_000

/** Analyses one word, hyphens included. The most recent analyses are kept. */
export function analyseWord(word: string): WordAnalysis {
  const found = cache.get(word)
  if (found) return found
  const exact = fold(word).replace(/[’']s?$/, '')
  const analysis = exact.includes('-') ? analyseHyphenated(exact) : analysePlain(exact)
  // Dropping the older half now and then is as good as a true LRU for words, and costs nothing per look-up.
  if (cache.size >= cacheSize) for (const old of [...cache.keys()].slice(0, cacheSize / 2)) cache.delete(old)
  cache.set(word, analysis)
  return analysis
}

function analysePlain(exact: string): WordAnalysis {
  const readings = lexicon().readings(exact)
  if (readings.length > 0) {
    const lemmas = unique(readings.map(({ lemma }) => lemma))
    const nouns = readings.filter(({ lemma, roles }) => lemma === exact || !(roles & role.verbal))
    const meant = nouns.length > 0 ? unique(nouns.map(({ lemma }) => lemma)) : lemmas
    return { exact, lemmas, meant, verbs: unique(nouns.flatMap(verbsIn)), ...innerOfKnown(exact, readings), known: true }
  }
  const splits = splitUnknown(exact)
  const lemmas = splits.length > 0 ? unique(splits.flatMap((parts) => compoundLemmas(exact, parts))) : stems(exact)
  return { exact, lemmas, meant: lemmas, verbs: [], ...innerOf(splits), known: false }
}

/** The verb inside a noun in -ing or -else, if the dictionary holds it. */
function verbsIn({ lemma, roles }: Reading): string[] {
  if (lemma.length < 8 || !(roles & role.end)) return []
  const stem = /^(.+?)(?:n?ing|else)$/.exec(lemma)?.[1]
  if (!stem) return []
  return [`${stem}e`, `${stem}${stem.at(-1)}e`].filter((verb) =>
    lexicon()
      .readings(verb)
      .some((reading) => reading.lemma === verb),
  )
}

/** What is inside a dictionary word is looked for in its base form; the offsets are those of the form as far as they agree. */
function innerOfKnown(exact: string, readings: Reading[]): Pick<WordAnalysis, 'inner' | 'apart'> {
  const nouns = readings.filter(({ roles }) => roles & role.end && !(roles & role.verbal))
  for (const { lemma } of nouns) {
    const splits = splitKnown(lemma)
    if (splits.length === 0) continue
    const { inner, apart } = innerOf(splits)
    const whole = exact.startsWith(lemma)
    return {
      inner: inner.map((part) =>
        part.to === lemma.length || !whole ? { ...part, to: endOf(part, exact, lemma) } : part,
      ),
      apart,
    }
  }
  return { inner: [], apart: [] }
}

const endOf = (part: Inner, exact: string, lemma: string) =>
  part.to === lemma.length ? exact.length : Math.min(part.to, exact.length)

function innerOf(splits: Part[][]): Pick<WordAnalysis, 'inner' | 'apart'> {
  const inner = splits.flatMap((parts) => parts.flatMap((part, at) => nested(part, at === parts.length - 1)))
  return { inner: distinct(inner), apart: splits.flatMap(waysApart) }
}

function waysApart(parts: Part[]): Pair[][] {
  const [first, second] = parts
  if (parts.length === 2 && first && second) {
    return first.lemmas.flatMap((modifier) => second.lemmas.map((head) => [{ modifier, head }]))
  }
  const words = parts.map(({ lemmas }) => lemmas[0] ?? '')
  return [words.slice(1).map((head, at) => ({ modifier: words[at] ?? '', head }))]
}

/** A part may be a compound itself: "programstyregruppe" holds "styregruppe", and that "gruppe". */
function nested(part: Part, head: boolean): Inner[] {
  const to = head ? part.to : part.core
  const own = part.lemmas.map((lemma) => ({ lemma, head, from: part.from, to }))
  const deeper = part.lemmas.flatMap((lemma) =>
    splitKnown(lemma).flatMap((parts) =>
      parts.flatMap((inner, at) => {
        const last = at === parts.length - 1
        const end = last ? to : Math.min(to, part.from + inner.core)
        return inner.lemmas.map((word) => ({ lemma: word, head: head && last, from: part.from + inner.from, to: end }))
      }),
    ),
  )
  return [...own, ...deeper]
}

function distinct(inner: Inner[]): Inner[] {
  const byLemma = new Map<string, Inner>()
  for (const part of inner) {
    const before = byLemma.get(part.lemma)
    if (!before || (part.head && !before.head)) byLemma.set(part.lemma, part)
  }
  return [...byLemma.values()]
}

const compoundLemmas = (exact: string, parts: Part[]) => {
  const last = parts.at(-1)
  return last ? last.lemmas.map((lemma) => exact.slice(0, last.from) + lemma) : []
}

/** A stem is no word: the mark keeps it from meeting a dictionary word that happens to be spelt the same. */
const stems = (exact: string) => (/^[a-z]{4,}$/.test(exact) ? [`_${stemmer.stem(exact)}`] : [])

function analyseHyphenated(exact: string): WordAnalysis {
  const pieces = exact.split('-').filter(Boolean)
  const last = pieces.at(-1) ?? exact
  const head = analysePlain(last)
  const start = exact.lastIndexOf(last)
  const joined = pieces.join('')
  const whole = /^[a-z]+$/.test(joined) ? analysePlain(joined).lemmas : [joined]
  const stem = exact.slice(0, start)
  const lemmas = unique([
    ...head.lemmas.filter((lemma) => !lemma.startsWith('_')).map((lemma) => stem + lemma),
    joined,
    ...whole,
  ])
  const inner: Inner[] = head.lemmas.map((lemma) => ({ lemma, head: true, from: start, to: exact.length }))
  inner.push({ lemma: last, head: true, from: start, to: exact.length })
  inner.push(...head.inner.map((part) => ({ ...part, from: part.from + start, to: part.to + start })))
  let from = 0
  for (const piece of pieces.slice(0, -1)) {
    for (const lemma of unique([piece, ...analysePlain(piece).lemmas]))
      inner.push({ lemma, head: false, from, to: from + piece.length })
    from += piece.length + 1
  }
  const wordy = inner.filter(({ lemma }) => lemma.length > 1 && !/^\d{1,3}$/.test(lemma))
  return { exact, lemmas, meant: lemmas, inner: distinct(wordy), verbs: [], apart: [], known: false }
}

const unique = (words: string[]) => [...new Set(words)]
