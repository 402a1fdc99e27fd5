/*
 * What is an address in a text that is being written: the part of linkifyjs that Tiptap's links use, without its list of
 * all the world's domain endings, which weighs more than our editor does. app/browser-files.js puts it in its place.
 */

type Found = { isLink: boolean; value: string; href: string; start: number; end: number }
type Token = { isLink: boolean; value: string; toObject: (protocol?: string) => Found }

/** Endings that make an address of what has neither `https://` nor `www.` before it. */
const endings = 'dk|com|org|net|eu|info|gov|edu|io|se|no|de|uk|fo|gl'
const host = String.raw`[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?`
const rest = String.raw`(?:[/?#][^\s<>"]*?)?`
const patterns: [RegExp, (value: string, protocol: string) => string][] = [
  [new RegExp(String.raw`^https?://[^\s/?#<>"@]+${rest}$`, 'iu'), (value) => value],
  [/^mailto:[^\s@<>"]+@[^\s@<>"]+\.\p{L}{2,}$/iu, (value) => value],
  [new RegExp(String.raw`^[\p{L}\d._%+-]+@(?:${host}\.)+\p{L}{2,}$`, 'iu'), (value) => `mailto:${value}`],
  [new RegExp(String.raw`^www\.(?:${host}\.)+\p{L}{2,}(?::\d+)?${rest}$`, 'iu'), (value, protocol) => `${protocol}://${value}`],
  [new RegExp(String.raw`^(?:${host}\.)+(?:${endings})(?::\d+)?${rest}$`, 'iu'), (value, protocol) => `${protocol}://${value}`],
]

/** Signs that end a sentence or a bracket, not the address before them. */
const trailing = /[.,:;!?'"»”’)\]}]+$/u

function addressIn(value: string, protocol: string): string | null {
  if (trailing.test(value) && !/\([^()\s]*\)$/.test(value)) return null
  return patterns.find(([pattern]) => pattern.test(value))?.[1](value, protocol) ?? null
}

/** The parts of a text without spaces: an address, an address in brackets, or no address at all. */
export function tokenize(text: string): Token[] {
  const whole = token(text, 0)
  const inside = /^([([])(.+)([)\]])$/u.exec(text)
  if (whole.isLink || !inside) return trailing.test(text) && !whole.isLink ? withoutEnd(text) : [whole]
  const [, open = '', middle = '', close = ''] = inside
  return [token(open, 0), token(middle, 1), token(close, 1 + middle.length)]
}

function withoutEnd(text: string): Token[] {
  const end = trailing.exec(text)?.[0] ?? ''
  const start = text.length - end.length
  return [token(text.slice(0, start), 0), token(end, start)].filter((one) => one.value !== '')
}

function token(value: string, start: number): Token {
  const isLink = addressIn(value, 'http') !== null
  return {
    isLink,
    value,
    toObject: (protocol = 'http') => ({
      isLink,
      value,
      href: addressIn(value, protocol) ?? value,
      start,
      end: start + value.length,
    }),
  }
}

/** The addresses of a text. */
export function find(text: string, { defaultProtocol = 'http' }: { defaultProtocol?: string } = {}): Found[] {
  return [...text.matchAll(/\S+/g)].flatMap(({ 0: word, index }) =>
    tokenize(word)
      .map((one) => one.toObject(defaultProtocol))
      .filter((one) => one.isLink)
      .map((one) => ({ ...one, start: index + one.start, end: index + one.end })),
  )
}

/** Tiptap tells linkifyjs of further protocols; ours are all known. */
export const registerCustomProtocol = (): void => {}
export const reset = (): void => {}
