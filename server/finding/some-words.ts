import { parseQuery } from '#search/danish/query.ts'
import type { SearchAnswer, SearchHit } from '#search/engine.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { SearchParams } from './contract.ts'
import { searchEngine } from './engine.ts'

/** From so many full matches on, nothing more is offered. */
const enough = 5
const wordsTried = 2
const triedPerWord = 20
const mostShown = 8

/**
 * What answers some of the words only, for whoever found little with all of them: people first, then what the longest
 * word found. Of the same filters and rights; nothing that is among the full matches. Empty where enough was found.
 */
export async function findSomeWords(
  actor: Actor,
  { q, page, ...filters }: SearchParams,
  full: Pick<SearchAnswer, 'total' | 'hits' | 'didYouMean'>,
): Promise<SearchHit[]> {
  const words = page === 1 && full.total < enough ? wordsToTry(full.didYouMean ?? q) : []
  if (words.length === 0) return []
  const engine = await searchEngine()
  const ask = (text: string) => engine.search({ text, scopes: actor.scopes, filters, page: 1, perPage: triedPerWord })
  const answers = await Promise.all(words.map(ask))
  // What a word was only taken to mean is too far from what was asked for.
  const hits = answers.filter(({ didYouMean }) => didYouMean === null).flatMap((answer) => answer.hits)
  return peopleFirst(hits, new Set(full.hits.map(({ id }) => id)))
}

/** The longest words of several: the long ones say most. A single word or phrase has no parts. */
export function wordsToTry(text: string): string[] {
  const { text: read, needs, phrases } = parseQuery(text)
  const words = [...new Set(needs.map(({ from, to }) => read.slice(from, to)))]
  if (words.length + phrases.length < 2) return []
  return words.sort((a, b) => b.length - a.length).slice(0, wordsTried)
}

function peopleFirst(hits: SearchHit[], known: Set<string>): SearchHit[] {
  const fresh = hits.filter(({ id }) => !known.has(id) && known.add(id))
  const people = fresh.filter(({ kind }) => kind === 'person')
  return [...people, ...fresh.filter(({ kind }) => kind !== 'person')].slice(0, mostShown)
}
