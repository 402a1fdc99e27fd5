import type { Who } from './contract.ts'

const wordBefore = /^[\p{L}\p{N}_.@-]$/u
const wordAfter = /^[\p{L}\p{N}_]/u

/** A stretch of a text: plain, or the name of someone mentioned (without the `@`). */
export type Stretch = { text: string; mention?: string }

/**
 * Finds `@Full Name` in a text. Of two names that both fit ("@Anna Berg" and "@Anna Berg Holm") the longest is meant; an
 * address is no mention, nor is the beginning of a longer word.
 */
export function mentionStretches(text: string, names: string[]): Stretch[] {
  const byLength = [...new Set(names.map(lower))].filter(Boolean).sort((a, b) => b.length - a.length)
  const longest = byLength[0]?.length ?? 0
  const stretches: Stretch[] = []
  let from = 0
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    if (at < from || wordBefore.test(characterBefore(text, at))) continue
    const after = lower(text.slice(at + 1, at + 2 + longest))
    const name = byLength.find((one) => after.startsWith(one) && !wordAfter.test(after.slice(one.length)))
    if (!name) continue
    if (at > from) stretches.push({ text: text.slice(from, at) })
    from = at + 1 + name.length
    stretches.push({ text: text.slice(at, from), mention: text.slice(at + 1, from) })
  }
  if (from < text.length) stretches.push({ text: text.slice(from) })
  return stretches
}

const lower = (name: string) => name.toLocaleLowerCase('da')

/** The whole character, also where it takes two places. */
const characterBefore = (text: string, at: number) => Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? ''

/** The people a text mentions, each once. Two of the same name are both meant: better one notice too many. */
export function mentionedPeople(text: string, people: Who[]): string[] {
  const names = mentionStretches(
    text,
    people.map((one) => one.name),
  ).flatMap((one) => one.mention?.toLocaleLowerCase('da') ?? [])
  return people.filter((one) => names.includes(one.name.toLocaleLowerCase('da'))).map((one) => one.personId)
}
