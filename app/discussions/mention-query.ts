import type { Who } from '#server/discussions/contract.ts'

const asked = /(?:^|[^\p{L}\p{N}_.@-])@((?:[\p{L}'.-]+ ?){0,5})$/u

/** What stands after the `@` before the caret, or null where nobody is being named. */
export const mentionQuery = (textBeforeCaret: string): string | null => asked.exec(textBeforeCaret)?.[1] ?? null

const atMost = 6

/** The people a query can mean: whole names that begin so first, then those with a part that begins so. */
export function suggested(people: Who[], query: string): Who[] {
  const sought = query.toLocaleLowerCase('da').trimStart()
  const name = (one: Who) => one.name.toLocaleLowerCase('da')
  // A name that is written out and followed by a space is finished.
  if (query.endsWith(' ') && people.some((one) => name(one) === sought.trim())) return []
  const whole = people.filter((one) => name(one).startsWith(sought))
  const part = people.filter(
    (one) =>
      !whole.includes(one) &&
      name(one)
        .split(/[\s-]+/)
        .some((word) => word.startsWith(sought)),
  )
  return [...whole, ...part].slice(0, atMost)
}
