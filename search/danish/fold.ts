const letters: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa', ß: 'ss', ð: 'd', þ: 'th', ł: 'l', đ: 'd' }
const ascii = /^\p{ASCII}*$/u

/** The spelling words are compared in: small letters, æ as ae, ø as oe, å as aa, other accents gone. Får stays apart from far. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  if (ascii.test(lower)) return lower
  const danish = lower.replace(/[æøå](?![\u0300-\u036f])/g, (letter) => letters[letter] ?? letter)
  return ascii.test(danish) ? danish : foldWithOffsets(danish).folded
}

/** Folds, and tells for each folded letter (and the end) where in the text it came from. */
export function foldWithOffsets(text: string): { folded: string; offsets: number[] } {
  const offsets: number[] = []
  let folded = ''
  // A decomposed å (a and a ring) must fold like the single letter: look ahead for the combining mark.
  for (let at = 0; at < text.length;) {
    const width = letterWidth(text, at)
    const letter = foldLetter(text.slice(at, at + width))
    for (let i = 0; i < letter.length; i++) offsets.push(at)
    folded += letter
    at += width
  }
  offsets.push(text.length)
  return { folded, offsets }
}

function letterWidth(text: string, at: number): number {
  let end = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
  while (end < text.length && isCombining(text.charCodeAt(end))) end++
  return end - at
}

const isCombining = (code: number) => code >= 0x300 && code <= 0x36f

function foldLetter(letter: string): string {
  const composed = letter.toLowerCase().normalize('NFC')
  if (composed === '\u00ad') return ''
  const danish = letters[composed]
  if (danish !== undefined) return danish
  return composed.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
}
