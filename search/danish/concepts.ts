import { synonymSets } from './synonyms.ts'
import { tokenise, type Token } from './tokens.ts'
import { analyseWord } from './words.ts'

/** A phrase of the synonym table found in a run of tokens. */
export type ConceptSpan = { concept: string; first: number; last: number }

type Phrase = { concept: string; words: string[][] }

/** The spellings and base forms by which one token can be met in the synonym table. */
export const tokenKeys = ({ kind, key }: Token): string[] =>
  kind === 'word' ? [analyseWord(key).exact, ...analyseWord(key).lemmas] : [key]

let phrases: Map<string, Phrase[]> | undefined

/** "STU-området" and "KIP-møder" name what their first half does. */
const abbreviationIn = ({ kind, key }: Token): string | undefined =>
  kind === 'word' ? /^([a-z]{2,5})-\w/.exec(key)?.[1] : undefined

/** Every phrase of the synonym table that a run of tokens holds; a longer one first. */
export function conceptsIn(tokens: Token[]): ConceptSpan[] {
  phrases ??= readPhrases()
  const spans: ConceptSpan[] = []
  for (const [first, token] of tokens.entries()) {
    for (const key of tokenKeys(token)) {
      for (const { concept, words } of phrases.get(key) ?? []) {
        if (matches(tokens, first, words)) spans.push({ concept, first, last: first + words.length - 1 })
      }
    }
    for (const { concept, words } of phrases.get(abbreviationIn(token) ?? '') ?? [])
      if (words.length === 1) spans.push({ concept, first, last: first })
  }
  return distinct(spans)
}

function matches(tokens: Token[], first: number, words: string[][]): boolean {
  return words.every((keys, at) => {
    const token = tokens[first + at]
    return (
      token !== undefined && (at === 0 || token.breaks === 'no') && tokenKeys(token).some((key) => keys.includes(key))
    )
  })
}

function distinct(spans: ConceptSpan[]): ConceptSpan[] {
  const seen = new Map(spans.map((span) => [`${span.concept} ${span.first} ${span.last}`, span]))
  return [...seen.values()].sort((a, b) => b.last - b.first - (a.last - a.first))
}

function readPhrases(): Map<string, Phrase[]> {
  const byFirst = new Map<string, Phrase[]>()
  synonymSets.forEach((set) => {
    const concept = `%${set[0]?.toLowerCase().replace(/[^\p{L}\p{N}§]/gu, '') ?? ''}`
    for (const phrase of set) {
      const words = tokenise(phrase).map(tokenKeys)
      for (const key of new Set(words[0])) byFirst.set(key, [...(byFirst.get(key) ?? []), { concept, words }])
    }
  })
  return byFirst
}
