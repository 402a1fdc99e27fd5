/** Joining what a page's width has cut apart. */

const suspended = /^(?:og|eller|samt|som|til|and|or)\b/i

/**
 * Two lines of one sentence as one. A hyphen at the end disappears where it only divided a word ("samar-" "bejde"), and stays
 * where it means something: "børne-" "og ungeområdet", "2025-" "2026", "KKR-" "møde".
 */
export function joinLines(first: string, second: string): string {
  const a = first.trimEnd()
  const b = second.trimStart()
  if (a === '' || b === '') return a + b
  if (!/[\p{L}\p{N}]-$/u.test(a)) return `${a} ${b}`
  if (suspended.test(b)) return `${a} ${b}`
  if (isDividedWord(a, b)) return a.slice(0, -1) + b
  return /^[\p{L}\p{N}]/u.test(b) ? a + b : `${a} ${b}`
}

function isDividedWord(a: string, b: string): boolean {
  const start = /([\p{L}]+)-$/u.exec(a)?.[1] ?? ''
  const rest = /^[\p{L}]+/u.exec(b)?.[0] ?? ''
  if (start.length < 2 || rest === '') return false
  if (/^\p{Ll}/u.test(rest)) return /\p{Ll}$/u.test(start)
  return start.length > 4 && isUpper(start) && isUpper(rest) && rest.length > 1
}

function isUpper(word: string): boolean {
  return word === word.toUpperCase()
}

/** Whether the second paragraph goes on with the first one's sentence, as when a page or column ended in between. */
export function goesOn(first: string, second: string): boolean {
  if (!/^\p{Ll}/u.test(second) || /^[a-z][.)]\s/.test(second)) return false
  return /\p{Ll}-$/u.test(first) ? first.length > 30 : first.length > 60 && /[\p{L}\p{N},]$/u.test(first)
}

const least = 45

/**
 * The lines of one paragraph as text: lines as long as a page is wide run together; short ones (an address) and those that
 * end in two spaces stay lines of their own, unless the sentence plainly goes on.
 */
export function paragraphText(lines: string[]): string {
  return lines
    .reduce((text, line, n) => {
      if (n === 0) return line.trimEnd()
      const before = lines[n - 1] ?? ''
      const isShort = / {2,}$/.test(before) || before.trim().length < least
      return isShort && !isOneSentence(before.trim(), line.trim())
        ? `${text.trimEnd()}\n${line.trim()}`
        : joinLines(text, line.trim())
    }, '')
    .trim()
}

/** A line that goes on in small letters, or in capitals after capitals, was only cut to fit its frame. */
function isOneSentence(above: string, below: string): boolean {
  if (/[\p{L}\p{N}]-$/u.test(above)) return true
  if (/^\p{Ll}/u.test(below)) return /[\p{L}\p{N},]$/u.test(above)
  return isShouted(above) && isShouted(below) && /[\p{L}\p{N},/]$/u.test(above)
}

function isShouted(line: string): boolean {
  return line.length > 12 ? isUpper(line) && /\p{Lu}{2}/u.test(line) : isUpper(line) && /^\p{Lu}{4}/u.test(line)
}

/** All lines as one, whatever their length. */
export function oneLine(lines: string[]): string {
  return lines
    .reduce((text, line) => joinLines(text, line), '')
    .replace(/\s+/g, ' ')
    .trim()
}
