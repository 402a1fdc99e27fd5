import { CannotRead } from './draft.ts'

export type Decoded = { text: string; guessed: boolean }

/** A text file may be three times a paper's largest text: it holds line ends and, in UTF-16, two bytes for a letter. */
const largestText = 6 * 1024 * 1024

/** The file's characters: by its byte order mark, else UTF-8 if it is that, else UTF-16 or Windows' Danish by their traces. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.byteLength > largestText) throw new CannotRead('tooLarge')
  const marked = byteOrderMark(bytes)
  const encoding = marked ?? unmarkedEncoding(bytes)
  const text = cleaned(new TextDecoder(encoding).decode(bytes))
  if (looksBinary(text)) throw new CannotRead('unreadable')
  return { text, guessed: marked === undefined && encoding !== 'utf-8' }
}

/** Text that a database stores and a reader sees: no control characters, halves of characters or invisible hyphens. */
export function cleaned(text: string): string {
  return text
    .replace(/\r\n?|\u0085|\u2028|\u2029/g, '\n')
    .replace(/\u00ad\n?/g, '')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/\f/g, '\n\n')
    .replace(/\v/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '\ufffd')
    .toWellFormed()
    .normalize('NFC')
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

function unmarkedEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 4000)
  const zeros = (parity: number) => sample.filter((byte, n) => n % 2 === parity && byte === 0).length
  if (zeros(1) > sample.length * 0.3) return 'utf-16le'
  if (zeros(0) > sample.length * 0.3) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function looksBinary(text: string): boolean {
  const broken = text.match(/\ufffd/g)?.length ?? 0
  return broken > 20 && broken > text.length * 0.02
}
