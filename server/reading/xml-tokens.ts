import { CannotRead } from './draft.ts'

/** A piece of XML: a tag with its local name, or text. */
export type Token =
  | { kind: 'open'; name: string; attributes: Record<string, string>; closed: boolean }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string }

const piece = /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s/>]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/g
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/**
 * The pieces of an XML part as Office writes them, in order. Entities of its own are what a hostile file multiplies itself
 * with: a document type is refused, and only the five entities of XML and numbers are read.
 */
export function* xmlTokens(bytes: Uint8Array): Generator<Token> {
  const xml = Buffer.from(bytes).toString('utf8')
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new CannotRead('unreadable')
  for (const [, cdata, slash, name, rest, closed, text] of xml.matchAll(piece)) {
    if (cdata !== undefined) yield { kind: 'text', text: cdata }
    else if (text !== undefined) yield { kind: 'text', text: plain(text) }
    else if (name !== undefined && slash) yield { kind: 'close', name: local(name) }
    else if (name !== undefined) yield { kind: 'open', name: local(name), attributes: attributesOf(rest ?? ''), closed: closed === '/' }
  }
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = Object.create(null) as Record<string, string>
  for (const [, name, double, single] of text.matchAll(attribute)) found[name!] = plain(double ?? single ?? '')
  return found
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const plain = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal: string, hex: string, name: string) =>
        name ? (named[name.toLowerCase()] ?? whole) : character(decimal ? Number(decimal) : parseInt(hex, 16)),
      )
    : text

const character = (code: number): string => (code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : '')
