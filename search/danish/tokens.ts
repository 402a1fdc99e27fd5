import { fold } from './fold.ts'

/** A piece of text that can be searched for. `breaks`: a sentence or block ended before it. */
export type Token = {
  kind: 'word' | 'law' | 'number'
  key: string
  from: number
  to: number
  breaks: 'no' | 'sentence' | 'block'
}

const months = 'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december'
const letters = '[\\p{L}\\p{N}\\p{M}\\u00AD]+'
const pattern = new RegExp(
  [
    '(?<law>(?:§§?|\\bparagraf(?:ferne|fer|fen)?)\\s*\\d+(?:\\s?[a-hA-H](?![\\p{L}\\p{N}]))?)',
    `(?<day>\\b\\d{1,2}\\.\\s?(?=(?:${months})(?!\\p{L})))`,
    '(?<number>\\d+(?:[.,:/–-]\\d+)+(?!\\p{L}))',
    `(?<word>${letters}(?:[-‑'’]${letters})*[-‑]?)`,
  ].join('|'),
  'giu',
)

/** The tokens of a text, in order. `§ 107`, `27.45.04`, `A-kasse`, `3-årig` and the day of `1. januar` are one token each. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  let end = 0
  let moreLaws = false
  for (const match of text.matchAll(pattern)) {
    const from = match.index
    const found = match[0]
    const to = from + found.trimEnd().length
    const breaks = breakBetween(text.slice(end, from))
    end = from + found.length
    const groups = match.groups ?? {}
    if (groups.law) {
      moreLaws = true
      tokens.push({ kind: 'law', key: lawKey(found), from, to, breaks })
    } else if (groups.day) {
      const month = new RegExp(months, 'iy')
      month.lastIndex = end
      tokens.push({
        kind: 'number',
        key: `${Number.parseInt(found, 10)}.${month.exec(text)?.[0].toLowerCase() ?? ''}`,
        from,
        to,
        breaks,
      })
    } else if (groups.number) {
      tokens.push({ kind: 'number', key: found.replaceAll('–', '-'), from, to, breaks })
    } else {
      // "§§ 107 og 108": a bare number keeps being a paragraph until something else is said.
      const law = moreLaws && /^\d+[a-h]?$/i.test(found) && breaks === 'no'
      if (!law && !/^(og|eller|samt|til)$/i.test(found)) moreLaws = false
      tokens.push({ kind: law ? 'law' : 'word', key: law ? lawKey(found) : wordKey(found), from, to, breaks })
    }
  }
  return tokens
}

const lawKey = (text: string) => `§${(/\d+\s?[a-h]?$/i.exec(text.trim())?.[0] ?? '').replace(/\s/g, '').toLowerCase()}`
const wordKey = (text: string) => fold(text.replaceAll('‑', '-').replaceAll('’', "'"))

function breakBetween(gap: string): Token['breaks'] {
  if (gap.includes('\n')) return 'block'
  return /[.!?:;•|()]/.test(gap) ? 'sentence' : 'no'
}
