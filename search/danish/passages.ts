import type { HitReason, Passage } from '../engine.ts'
import type { ParsedQuery } from './query.ts'
import { looser, Matcher, reasons, type Match } from './matching.ts'

const window = 190
const before = 50
const longest = 280

/** What a hit shows: its title and the passage that answers most of the query, both with the answers marked, and why it was found. */
export type Shown = { title: Passage; snippet: Passage; reason: HitReason; score: number }

/** Shows documents for one query. */
export class Shower {
  private readonly matcher: Matcher
  private readonly needs: number

  constructor(query: ParsedQuery, beginnings: string[] = []) {
    this.matcher = new Matcher(query, beginnings)
    this.needs = query.needs.length + query.phrases.length
  }

  show(title: string, body: string): Shown {
    const inTitle = this.matcher.find(title)
    const inBody = this.matcher.find(body)
    return {
      title: mark(title, inTitle, 0, title.length),
      snippet: snippet(body, inBody),
      reason: reasonOf([...inTitle, ...inBody], this.needs),
      score: 2 * scoreOf(inTitle) + scoreOf(inBody),
    }
  }

  /** Marks a title only. */
  title(title: string): Passage {
    return mark(title, this.matcher.find(title), 0, title.length)
  }
}

/** Cuts a text into marked and unmarked pieces. */
export function mark(text: string, matches: Match[], from: number, to: number): Passage {
  const passage: Passage = []
  let at = from
  for (const match of matches) {
    const start = Math.max(match.from, at)
    const end = Math.min(match.to, to)
    if (end <= start) continue
    if (start > at) passage.push({ text: text.slice(at, start), marked: false })
    passage.push({ text: text.slice(start, end), marked: true })
    at = end
  }
  if (at < to) passage.push({ text: text.slice(at, to), marked: false })
  return passage
}

function snippet(body: string, matches: Match[]): Passage {
  const best = bestWindow(matches)
  const from = best ? startOf(body, best.from) : 0
  const to = endOf(body.trimEnd(), Math.max(best?.to ?? 0, Math.min(body.length, from + longest)), from)
  const pieces = mark(body, matches, from, to).map(({ text, marked }) => ({ text: onOneLine(text), marked }))
  if (from > 0) pieces.unshift({ text: '… ', marked: false })
  if (to < body.trimEnd().length) pieces.push({ text: ' …', marked: false })
  return joined(pieces)
}

/** Blocks stand apart: a heading does not run into its text, nor a cell into the next. */
const onOneLine = (text: string) => text.replace(/(?<=[.!?:;,])\s*\n\s*/g, ' ').replace(/\s*\n\s*/g, ' · ').replace(/\s+/g, ' ')

/** The stretch that answers most needs, and those most closely. */
function bestWindow(matches: Match[]): { from: number; to: number } | undefined {
  let best: { from: number; to: number; score: number } | undefined
  for (let first = 0; first < matches.length; first++) {
    const start = matches[first]
    if (!start) continue
    const closest = new Map<number, number>()
    let to = start.to
    for (let at = first; at < matches.length; at++) {
      const match = matches[at]
      if (!match || match.to - start.from > window) break
      const closeness = reasons.length - reasons.indexOf(match.reason)
      closest.set(match.need, Math.max(closest.get(match.need) ?? 0, closeness))
      to = Math.max(to, match.to)
    }
    const score = [...closest.values()].reduce((sum, closeness) => sum + 10 + closeness, 0)
    if (!best || score > best.score) best = { from: start.from, to, score }
  }
  return best
}

/** The beginning of the sentence or block if it is near, else of a word. */
function startOf(body: string, at: number): number {
  const lead = body.slice(Math.max(0, at - before * 2), at)
  const sentence = /(?:^|[.!?\n])\s*([^.!?\n]*)$/.exec(lead)?.[1]
  if (sentence !== undefined && (sentence.length < lead.length || at <= before * 2)) return at - sentence.length
  const word = lead.slice(-before).indexOf(' ')
  return word < 0 ? at : at - Math.min(before, lead.length) + word + 1
}

function endOf(body: string, wanted: number, from: number): number {
  if (wanted >= body.length) return body.length
  const space = body.lastIndexOf(' ', wanted)
  return space > from + longest / 2 ? space : wanted
}

const worth: Record<HitReason, number> = { exact: 1, inflected: 0.6, compound: 0.25, synonym: 0.25, typo: 0.1 }

/** For engines that cannot rank by weight: the best answer to each need, and a little for each further one. */
function scoreOf(matches: Match[]): number {
  const best = new Map<number, number>()
  for (const { need, reason, modifier } of matches) {
    best.set(need, Math.max(best.get(need) ?? 0, modifier ? 0.1 : worth[reason]))
  }
  return [...best.values()].reduce((sum, own) => sum + own, 0) + Math.log1p(matches.length) / 100
}

/** Neighbouring pieces of one kind become one. */
function joined(pieces: Passage): Passage {
  const passage: Passage = []
  for (const piece of pieces) {
    const last = passage.at(-1)
    if (last && last.marked === piece.marked) last.text += piece.text
    else if (piece.text) passage.push({ ...piece })
  }
  return passage
}

function reasonOf(matches: Match[], needs: number): HitReason {
  let reason: HitReason = 'exact'
  for (let need = 0; need < needs; need++) {
    const own = matches.filter((match) => match.need === need)
    const closest = own.reduce<HitReason | undefined>((best, match) => {
      return best === undefined || reasons.indexOf(match.reason) < reasons.indexOf(best) ? match.reason : best
    }, undefined)
    if (closest) reason = looser(reason, closest)
  }
  return reason
}
