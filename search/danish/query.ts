import type { HitReason } from '../engine.ts'
import { conceptsIn } from './concepts.ts'
import { stopWords } from './stop-words.ts'
import { doing, pairLexeme } from './terms.ts'
import { tokenise, type Token } from './tokens.ts'
import { analyseWord, type Pair } from './words.ts'

/** One way to answer a need: a text that holds all these lexemes. */
export type Alternative = { all: string[]; reason: HitReason }

/** One word of the query, with everything that answers it. `from` and `to` are its place in the query's text. */
export type Need = {
  key: string
  from: number
  to: number
  alternatives: Alternative[]
  /** The pairs of words that answer it when they stand near each other. */
  pairs: Pair[]
  /** Whether a text that lacks it is more likely to be right than the query: then it may be read as another word. */
  doubtful: boolean
}

export type Phrase = { lexemes: string[] }

/** A query taken apart: every need and every phrase must be answered. */
export type ParsedQuery = { text: string; needs: Need[]; phrases: Phrase[] }

const longestQuery = 400
const mostWords = 24

/** Reads what somebody typed. Quotation marks of any kind make a phrase; an unclosed one does not count. */
export function parseQuery(typed: string): ParsedQuery {
  const text = typed.replaceAll('\0', '').toWellFormed().slice(0, longestQuery)
  const phrases: Phrase[] = []
  const loose = text.replace(/["“”„»«]([^"“”„»«]+)["“”„»«]/g, (quoted, inner: string) => {
    const lexemes = tokenise(inner).map(exactLexeme)
    if (lexemes.length > 0) phrases.push({ lexemes })
    return ' '.repeat(quoted.length)
  })
  return { text, needs: needsOf(tokenise(loose).slice(0, mostWords)), phrases }
}

const exactLexeme = ({ kind, key }: Token) => (kind === 'word' ? analyseWord(key).exact : key)

function needsOf(tokens: Token[]): Need[] {
  const asked = tokens
    .map((token, at) => ({ token, at }))
    .filter(({ token, at }) => !isStopWord(token) && !namesTheLawOf(tokens, at))
  const wanted = asked.length > 0 ? asked : tokens.map((token, at) => ({ token, at }))
  const spans = conceptsIn(tokens)
  return wanted.map(({ token, at }) => {
    const need = needOf(token)
    const concepts = spans.filter(({ first, last }) => first <= at && at <= last).map(({ concept }) => concept)
    return {
      ...need,
      alternatives: [
        ...need.alternatives,
        ...concepts.map((concept): Alternative => ({ all: [concept], reason: 'synonym' })),
      ],
    }
  })
}

const isStopWord = ({ kind, key }: Token) => kind === 'word' && stopWords.has(key)

/** "SEL § 107" and "§ 107 i serviceloven" ask for § 107; few texts repeat the law's name. */
function namesTheLawOf(tokens: Token[], at: number): boolean {
  const word = tokens[at]
  if (
    word?.kind !== 'word' ||
    !analyseWord(word.key)
      .lemmas.concat(word.key)
      .some((lemma) => lawNames.has(lemma))
  )
    return false
  return tokens.slice(Math.max(0, at - 2), at + 2).some(({ kind }) => kind === 'law')
}

const lawNames = new Set(['sel', 'servicelov'])

function needOf(token: Token): Need {
  const { key, from, to, kind } = token
  const place = { key, from, to }
  if (kind !== 'word') return { ...place, alternatives: [{ all: [key], reason: 'exact' }], pairs: [], doubtful: false }
  const word = analyseWord(key)
  const alternatives: Alternative[] = [{ all: [word.exact], reason: 'exact' }]
  for (const lemma of word.meant) if (lemma !== word.exact) alternatives.push({ all: [lemma], reason: 'inflected' })
  if (word.known && word.lemmas.includes(word.exact)) alternatives.push({ all: [doing(word.exact)], reason: 'inflected' })
  for (const pairs of word.apart) {
    alternatives.push({ all: pairs.map(({ modifier, head }) => pairLexeme(modifier, head)), reason: 'compound' })
  }
  return { ...place, alternatives, pairs: word.apart.flat(), doubtful: !word.known && /^[a-z-]{4,}$/.test(word.exact) }
}

/** One word of what is being typed: a title's word that begins like it answers it, and so does all that answers the word. */
export type Begun = { beginning: string | null; alternatives: Alternative[] }

const shortestBeginning = 3

/** What somebody is still typing. Any word may be unfinished; the last one is, from its second letter on. */
export function parseBeginning(typed: string): { query: ParsedQuery; words: Begun[] } {
  const last = tokenise(typed).at(-1)
  const typing = last?.to === typed.length ? last : undefined
  const query = parseQuery(typing ? typed.slice(0, typing.from) : typed)
  const words = query.needs.map(
    ({ key, alternatives }): Begun => ({ beginning: key.length < shortestBeginning ? null : key, alternatives }),
  )
  if (typing && typing.key.length > 1) {
    const [need] = parseQuery(typed.slice(typing.from)).needs
    words.push({ beginning: typing.key, alternatives: need?.alternatives ?? [] })
  }
  return { query, words }
}
