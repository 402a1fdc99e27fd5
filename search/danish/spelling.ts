const danishLetters: Record<string, string> = { ae: 'æ', oe: 'ø', aa: 'å' }

/** A folded word with its æ, ø and å back: to the hand that slips each of them is one letter. */
const asLetters = (folded: string) => folded.replace(/ae|oe|aa/g, (pair) => danishLetters[pair] ?? pair)

/** The word and every word that lacks one of its letters. Two words one slip apart share at least one of these. */
export function deletionsOf(folded: string): string[] {
  const deletions = new Set<string>()
  for (const word of new Set([folded, asLetters(folded)])) {
    deletions.add(word)
    for (let at = 0; at < word.length; at++) deletions.add(word.slice(0, at) + word.slice(at + 1))
  }
  return [...deletions]
}

/** How many slips a word of this length may hold and still be recognised. */
export const slipsAllowed = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2)

/** Letters missing, added, wrong or swapped with their neighbour between two folded words. */
export const slipsBetween = (a: string, b: string): number =>
  Math.min(distance(a, b), distance(asLetters(a), asLetters(b)))

function distance(a: string, b: string): number {
  let older: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let slips = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      )
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) slips = Math.min(slips, (older[column - 2] ?? 0) + 1)
      current.push(slips)
    }
    older = previous
    previous = current
  }
  return previous[b.length] ?? 0
}

/** Whether somebody who typed `typed` may have meant `word`. Short words must at least begin alike. */
export function mayMean(typed: string, word: string): boolean {
  if (typed === word || Math.abs(typed.length - word.length) > 3) return false
  if (typed.length < 6 && typed[0] !== word[0]) return false
  return slipsBetween(typed, word) <= slipsAllowed(typed)
}
