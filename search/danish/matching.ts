import type { HitReason } from '../engine.ts'
import { conceptsIn } from './concepts.ts'
import { foldWithOffsets } from './fold.ts'
import { oddPluralsOf } from './lexicon.ts'
import type { Need, ParsedQuery } from './query.ts'
import { doing } from './terms.ts'
import { tokenise, type Token } from './tokens.ts'
import { analyseWord, type WordAnalysis } from './words.ts'

/** A place in a text that answers one need of the query. */
export type Match = { need: number; reason: HitReason; from: number; to: number; token: number; modifier?: boolean }

/** From the closest answer to the loosest. */
export const reasons: readonly HitReason[] = ['exact', 'inflected', 'compound', 'synonym', 'typo']

type Found = { need: number; reason: HitReason; from: number; to: number; whole: boolean; modifier?: boolean }

const near = 6

/** Finds what answers a query in texts. Made once per query: it remembers the words it has already looked at. */
export class Matcher {
  private readonly query: ParsedQuery
  private readonly reasonOf: Map<string, { need: number; reason: HitReason }[]>
  private readonly seen = new Map<string, Found[]>()
  private readonly concepts: boolean
  private readonly beginnings: string[]
  private readonly hints: string[]
  private readonly pairs: { need: number; modifier: string; head: string; modifierHints: string[]; headHints: string[] }[]

  constructor(query: ParsedQuery, beginnings: string[] = []) {
    this.query = query
    this.beginnings = beginnings
    this.reasonOf = lexemesOf(query.needs)
    this.hints = hintsOf([...this.reasonOf.keys(), ...beginnings])
    this.pairs = query.needs.flatMap(({ pairs }, need) =>
      pairs.map((pair) => ({ need, ...pair, modifierHints: hintsOf([pair.modifier]), headHints: hintsOf([pair.head]) })),
    )
    this.concepts = query.needs.some(({ alternatives }) => alternatives.some(({ reason }) => reason === 'synonym'))
  }

  /** All matches of a text in reading order; for one need and token only the closest. */
  find(text: string): Match[] {
    const tokens = tokenise(text)
    const matches: Match[] = []
    tokens.forEach((token, at) => {
      for (const found of this.inWord(token)) matches.push(place(found, token, at, text))
    })
    matches.push(...this.apart(tokens), ...this.phrases(tokens))
    if (this.concepts) matches.push(...this.synonyms(tokens))
    return matches.sort((a, b) => a.from - b.from || reasons.indexOf(a.reason) - reasons.indexOf(b.reason))
  }

  private inWord(token: Token): Found[] {
    const known = this.seen.get(token.key)
    if (known) return known
    const found =
      token.kind !== 'word'
        ? this.lookUp(token.key, 'exact')
        : couldHold(token.key, this.hints)
          ? this.analysed(token.key)
          : []
    this.seen.set(token.key, found)
    return found
  }

  private lookUp(lexeme: string, as: HitReason, span?: { from: number; to: number }): Found[] {
    return (this.reasonOf.get(lexeme) ?? []).map(({ need, reason }) => ({
      need,
      reason: looser(as, reason),
      from: span?.from ?? 0,
      to: span?.to ?? 0,
      whole: span === undefined,
    }))
  }

  private analysed(key: string): Found[] {
    const word = analyseWord(key)
    const all = [
      ...this.lookUp(word.exact, 'exact'),
      ...word.lemmas.flatMap((lemma) => this.lookUp(lemma, 'inflected')),
      ...word.inner.flatMap(({ lemma, head, from, to }) =>
        this.lookUp(lemma, 'compound', { from, to }).map((found) => ({ ...found, modifier: !head })),
      ),
    ]
    all.push(...word.verbs.flatMap((verb) => this.lookUp(doing(verb), 'inflected')), ...this.begun(word))
    return all.filter((one, at) => all.findIndex((other) => other.need === one.need) === at)
  }

  /** A word that is being typed, in front or inside a compound: as much of it as is there. */
  private begun({ exact, inner }: WordAnalysis): Found[] {
    const starts = [0, ...inner.map(({ from }) => from)]
    return this.beginnings.flatMap((beginning, at) => {
      const from = starts.find((start) => exact.startsWith(beginning, start))
      if (from === undefined) return []
      return [{ need: -1 - at, reason: 'exact' as const, from, to: from + beginning.length, whole: false }]
    })
  }

  /** Both halves of a compound that the text writes apart. */
  private apart(tokens: Token[]): Match[] {
    return this.pairs.flatMap(({ need, modifier, head, modifierHints, headHints }) =>
      tokens.flatMap((token, at) => {
        if (!couldHold(token.key, headHints) || !isForm(token, head)) return []
        for (let where = Math.max(0, at - near); where <= at + near; where++) {
          const other = tokens[where]
          if (!other || where === at || !couldHold(other.key, modifierHints) || !isForm(other, modifier)) continue
          return [whole(token, at, need, 'compound'), whole(other, where, need, 'compound')]
        }
        return []
      }),
    )
  }

  private synonyms(tokens: Token[]): Match[] {
    return conceptsIn(tokens).flatMap(({ concept, first, last }) =>
      (this.reasonOf.get(concept) ?? []).flatMap(({ need }) => {
        const from = tokens[first]?.from
        const to = tokens[last]?.to
        return from === undefined || to === undefined
          ? []
          : [{ need, reason: 'synonym' as const, from, to, token: first }]
      }),
    )
  }

  private phrases(tokens: Token[]): Match[] {
    const keys = tokens.map(({ kind, key }) => (kind === 'word' ? analyseWord(key).exact : key))
    return this.query.phrases.flatMap(({ lexemes }, at) =>
      tokens.flatMap((token, first) => {
        const last = tokens[first + lexemes.length - 1]
        if (!last || !lexemes.every((lexeme, offset) => keys[first + offset] === lexeme)) return []
        return [
          { need: this.query.needs.length + at, reason: 'exact' as const, from: token.from, to: last.to, token: first },
        ]
      }),
    )
  }
}

/** The looser of two reasons. */
export const looser = (a: HitReason, b: HitReason): HitReason => (reasons.indexOf(a) > reasons.indexOf(b) ? a : b)

/** How the words that could answer begin. Short words may be irregular: they are always looked at. */
const hintsOf = (lexemes: string[]): string[] => [
  ...new Set(
    lexemes.flatMap((lexeme) => [lexeme, ...oddPluralsOf(lexeme)]).map((word) => word.replace(/^[_~]/, '').slice(0, 3)),
  ),
]

/** Cheap, and right when it says no: most words of a text need no analysis to be ruled out. */
const couldHold = (key: string, hints: string[]): boolean => key.length <= 7 || hints.some((hint) => key.includes(hint))

function lexemesOf(needs: Need[]) {
  const reasonOf = new Map<string, { need: number; reason: HitReason }[]>()
  needs.forEach(({ alternatives }, need) => {
    for (const { all, reason } of alternatives) {
      const [lexeme] = all
      if (lexeme && all.length === 1) reasonOf.set(lexeme, [...(reasonOf.get(lexeme) ?? []), { need, reason }])
    }
  })
  return reasonOf
}

const isForm = ({ kind, key }: Token, lemma: string) => kind === 'word' && analyseWord(key).lemmas.includes(lemma)

const whole = ({ from, to }: Token, token: number, need: number, reason: HitReason): Match => ({
  need,
  reason,
  from,
  to,
  token,
})

function place(found: Found, token: Token, at: number, text: string): Match {
  if (found.whole) return whole(token, at, found.need, found.reason)
  const { offsets } = foldWithOffsets(text.slice(token.from, token.to))
  const from = token.from + (offsets[found.from] ?? 0)
  const to = token.from + (offsets[found.to] ?? token.to - token.from)
  return { need: found.need, reason: found.reason, from, to, token: at, modifier: found.modifier ?? false }
}
