import { fold } from './fold.ts'

/** A piece of text that can be searched for. `breaks`: a sentence or block ended before it. */
export type Token = {
  kind: 'word' | 'law' | 'number'
  key: string
  from: number
  to: number
  breaks: 'no' | 'sentence' | 'block'
}

const month = '(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)(?!\\p{L})'
const law = /(?:§§?|paragraf(?:ferne|fer|fen)?)\s*\d+(?:\s?[a-h](?![\p{L}\p{N}]))?/iuy
const day = new RegExp(`\\d{1,2}\\.\\s?(?=${month})`, 'iuy')
const number = /\d+(?:[.,:/–-]\d+)+(?!\p{L})/uy
const monthName = new RegExp(month, 'iuy')

/** The tokens of a text, in order. `§ 107`, `27.45.04`, `A-kasse`, `3-årig` and the day of `1. januar` are one token each. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  let breaks: Token['breaks'] = 'no'
  let moreLaws = false
  for (let at = 0; at < text.length;) {
    if (!isWordChar(text, at) && text[at] !== '§') {
      breaks = widerBreak(breaks, text.charCodeAt(at))
      at++
      continue
    }
    const { token, next } = special(text, at) ?? word(text, at)
    if (token.kind === 'law') moreLaws = true
    else if (moreLaws) {
      // "§§ 107 og 108": a bare number keeps being a paragraph until something else is said.
      if (token.kind === 'word' && breaks === 'no' && /^\d+[a-h]?$/.test(token.key)) {
        token.kind = 'law'
        token.key = `§${token.key}`
      } else if (!/^(og|eller|samt|til)$/.test(token.key)) moreLaws = false
    }
    if (token.key) {
      tokens.push({ ...token, breaks })
      breaks = 'no'
    }
    at = next
  }
  return tokens
}

type Scanned = { token: Token; next: number }

/** Tokens that are more than a word; only a few letters can begin one. */
function special(text: string, at: number): Scanned | null {
  const first = text.charCodeAt(at)
  if (first === 0xa7 || first === 0x70 || first === 0x50) {
    const found = matchAt(law, text, at)
    if (found) return scanned('law', lawKey(found), at, found)
    return first === 0xa7 ? { token: token('word', '', at, at + 1), next: at + 1 } : null
  }
  if (first < 0x30 || first > 0x39) return null
  const dayFound = matchAt(day, text, at)
  if (dayFound) {
    const name = matchAt(monthName, text, at + dayFound.length) ?? ''
    return scanned('number', `${Number.parseInt(dayFound, 10)}.${name.toLowerCase()}`, at, dayFound)
  }
  const found = matchAt(number, text, at)
  return found ? scanned('number', found.replaceAll('–', '-'), at, found) : null
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}

const token = (kind: Token['kind'], key: string, from: number, to: number): Token => ({
  kind,
  key,
  from,
  to,
  breaks: 'no',
})

const scanned = (kind: Token['kind'], key: string, at: number, found: string): Scanned => ({
  token: token(kind, key, at, at + found.trimEnd().length),
  next: at + found.length,
})

/** Letters and digits, with hyphens and apostrophes between them, and a hyphen that waits for another half: "døgn- og". */
function word(text: string, from: number): Scanned {
  let at = from + 1
  while (at < text.length) {
    if (isWordChar(text, at)) at++
    else if (isJoiner(text.charCodeAt(at)) && at + 1 < text.length && isWordChar(text, at + 1)) at += 2
    else break
  }
  // The waiting hyphen belongs to the word's key, but not to what a reader would call the word.
  const next = at < text.length && isHyphen(text.charCodeAt(at)) ? at + 1 : at
  return { token: token('word', wordKey(text.slice(from, next)), from, at), next }
}

const isHyphen = (code: number) => code === 0x2d || code === 0x2011
const isJoiner = (code: number) => isHyphen(code) || code === 0x27 || code === 0x2019

function isWordChar(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x80)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39)
  if (code >= 0xc0 && code <= 0x24f) return code !== 0xd7 && code !== 0xf7
  return code === 0xad || /[\p{L}\p{N}\p{M}\p{Cs}]/u.test(text[at] ?? '')
}

function widerBreak(before: Token['breaks'], code: number): Token['breaks'] {
  if (code === 0x0a || before === 'block') return 'block'
  return sentenceEnds.has(code) ? 'sentence' : before
}

const sentenceEnds = new Set([...'.!?:;•|()'].map((sign) => sign.charCodeAt(0)))

const lawKey = (text: string) => `§${(/\d+\s?[a-h]?$/i.exec(text.trim())?.[0] ?? '').replace(/\s/g, '').toLowerCase()}`

const keys = new Map<string, string>()

/** Folded once per spelling: texts repeat their words. */
function wordKey(text: string): string {
  const known = keys.get(text)
  if (known !== undefined) return known
  if (keys.size > 60_000) keys.clear()
  const key = fold(text.replaceAll('‑', '-').replaceAll('’', "'"))
  keys.set(text, key)
  return key
}
