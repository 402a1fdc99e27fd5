import { conceptsIn } from './concepts.ts'
import { bridges, stopWords } from './stop-words.ts'
import { tokenise, type Token } from './tokens.ts'
import { analyseWord } from './words.ts'

/** Raised whenever the same text would give other terms than before: the server then rebuilds. */
export const analyserVersion = 'da-2'

/** A exact form, B base form, C head of a compound or another way to say it, D modifier. */
export type Weight = 'A' | 'B' | 'C' | 'D'

export type Term = { lexeme: string; weight: Weight; position: number }

const reach = 5
const blockGap = 4

/** What a text is found by, with positions for phrases and nearness. `start` lets a body follow its title. */
export function termsOf(text: string, start = 1): { terms: Term[]; end: number } {
  const tokens = tokenise(text)
  const positions = positionsOf(tokens, start)
  const terms: Term[] = []
  const add = (at: number, weight: Weight, lexeme: string) => {
    terms.push({ lexeme, weight, position: positions[at] ?? start })
  }
  for (const [at, token] of tokens.entries()) {
    for (const [weight, lexeme] of ownTerms(token)) add(at, weight, lexeme)
    for (const lexeme of pairsFrom(tokens, at)) add(at, 'C', lexeme)
    for (const lexeme of shortened(tokens, at)) add(at, 'C', lexeme)
  }
  for (const { concept, first } of conceptsIn(tokens)) add(first, 'C', concept)
  return { terms, end: (positions.at(-1) ?? start) + blockGap }
}

function positionsOf(tokens: Token[], start: number): number[] {
  let position = start - 1
  return tokens.map(({ breaks }) => (position += breaks === 'block' ? blockGap : 1))
}

function ownTerms({ kind, key }: Token): [Weight, string][] {
  if (kind === 'law') return lawTerms(key)
  if (kind === 'number')
    return [['A', key], ...(key.match(/\d{4,}/g) ?? []).map((part): [Weight, string] => ['B', part])]
  const word = analyseWord(key)
  if (stopWords.has(word.exact)) return [['A', word.exact]]
  return [
    ['A', word.exact],
    ...word.lemmas.map((lemma): [Weight, string] => ['B', lemma]),
    ...word.inner.map(({ lemma, head }): [Weight, string] => [head ? 'C' : 'D', lemma]),
    ...word.verbs.map((verb): [Weight, string] => ['D', doing(verb)]),
  ]
}

/** What a noun says is done, apart from the verb itself: only who types the verb as it stands in a dictionary asks for it. */
export const doing = (verb: string): string => `~${verb}`

/** "§ 85 a" is also about § 85, and somebody may just type the number. */
function lawTerms(key: string): [Weight, string][] {
  const number = key.slice(1)
  const plain = number.replace(/[a-h]$/, '')
  return [['A', key], ['D', number], ...(plain === number ? [] : ([['C', `§${plain}`]] as [Weight, string][]))]
}

/** The lexeme of a compound written apart: short, because there are many. */
export function pairLexeme(modifier: string, head: string): string {
  let hash = 0x811c9dc5
  for (const letter of `${modifier}+${head}`) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193)
  return `+${(hash >>> 0).toString(36)}`
}

/** "dobbelt diagnose" and "kapacitet på botilbud": the compounds this token could be part of, had its writer joined them. */
function pairsFrom(tokens: Token[], at: number): string[] {
  const own = contentLemmas(tokens[at])
  if (own.length === 0) return []
  const lexemes: string[] = []
  let bridged = false
  for (let next = at + 1; next <= at + reach; next++) {
    const token = tokens[next]
    if (!token || token.breaks !== 'no') break
    if (bridges.has(token.key)) bridged = true
    const others = contentLemmas(token)
    if (next === at + 1) for (const head of others) for (const modifier of own) lexemes.push(pairLexeme(modifier, head))
    if (bridged) for (const modifier of others) for (const head of own) lexemes.push(pairLexeme(modifier, head))
  }
  return lexemes
}

function contentLemmas(token: Token | undefined): string[] {
  if (token?.kind !== 'word' || token.key.length < 2) return []
  const word = analyseWord(token.key)
  return stopWords.has(word.exact) ? [] : word.meant.slice(0, 2)
}

/** "døgn- og botilbud" says døgntilbud too. */
function shortened(tokens: Token[], at: number): string[] {
  const key = tokens[at]?.key ?? ''
  if (!key.endsWith('-') || key.length < 3) return []
  const next = tokens
    .slice(at + 1, at + 4)
    .find((token) => token.breaks === 'no' && !/^(og|eller|samt)$/.test(token.key) && !token.key.endsWith('-'))
  if (next?.kind !== 'word') return []
  const stem = key.slice(0, -1)
  const heads = analyseWord(next.key).inner.filter(({ head }) => head)
  const joined = heads.flatMap(({ lemma }) => [
    ...analyseWord(stem + lemma).lemmas,
    ...analyseWord(`${stem}s${lemma}`).lemmas,
  ])
  const pairs = heads.flatMap(({ lemma }) => analyseWord(stem).lemmas.map((modifier) => pairLexeme(modifier, lemma)))
  return [...new Set([...joined, ...pairs])]
}
