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
  const { cut, glue } = seam(a, b)
  return a.slice(0, a.length - cut) + glue + b
}

/** How two lines hang together: what is cut from the first one's end, and what comes between. */
function seam(a: string, b: string): { cut: number; glue: string } {
  const end = a.slice(-60)
  if (!/[\p{L}\p{N}]-$/u.test(end) || suspended.test(b)) return { cut: 0, glue: ' ' }
  if (isDividedWord(end, b)) return { cut: 1, glue: '' }
  return { cut: 0, glue: /^[\p{L}\p{N}]/u.test(b) ? '' : ' ' }
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
  if (first.length > 5000 || !/^\p{Ll}/u.test(second) || /^[a-z][.)]\s/.test(second)) return false
  const end = first.slice(-3)
  return /\p{Ll}-$/u.test(end) ? first.length > 30 : first.length > 60 && /[\p{L}\p{N},]$/u.test(end)
}

const least = 45

/**
 * The lines of one paragraph as text: lines as long as a page is wide run together; short ones (an address) and those that
 * end in two spaces stay lines of their own, unless the sentence plainly goes on.
 */
export function paragraphText(lines: string[]): string {
  return woven(lines, (above, below) => {
    const isShort = / {2}$/.test(above) || above.trim().length < least
    return isShort && !isOneSentence(above.trim(), below.trim())
  }).trim()
}

/** Lines woven into one text, piece by piece, with a line break only where it is wanted. */
function woven(lines: string[], isBreak: (above: string, below: string) => boolean): string {
  const parts: string[] = []
  lines.forEach((line, n) => {
    const text = line.trim()
    const last = parts[parts.length - 1]
    if (last === undefined || text === '') parts.push(text)
    else if (isBreak(lines[n - 1] ?? '', line)) parts.push('\n', text)
    else {
      const { cut, glue } = last === '' ? { cut: 0, glue: '' } : seam(last, text)
      parts[parts.length - 1] = last.slice(0, last.length - cut)
      parts.push(glue + text)
    }
  })
  return parts.join('')
}

/** A line that goes on in small letters, or in capitals after capitals, was only cut to fit its frame. */
function isOneSentence(above: string, below: string): boolean {
  if (/[\p{L}\p{N}]-$/u.test(above)) return true
  if (/^\p{Ll}/u.test(below)) return /[\p{L}\p{N},]$/u.test(above)
  return isShouted(above) && isShouted(below) && /[\p{L}\p{N},/]$/u.test(above)
}

function isShouted(line: string): boolean {
  return isUpper(line) && /\p{Lu}{3}/u.test(line)
}

/** All lines as one, whatever their length. */
export function oneLine(lines: string[]): string {
  return woven(lines, () => false)
    .replace(/\s+/g, ' ')
    .trim()
}
