import type { Piece } from './text-pieces.ts'

/** Finding the headings that only their loneliness gives away. */

type Paragraph = Extract<Piece, { kind: 'paragraph' }>

/** Turns lone short lines above a text into headings; `signed` says that the file marks its headings with signs as well. */
export function withLoneHeadings(pieces: Piece[], { signed }: { signed: boolean }): Piece[] {
  const result: Piece[] = []
  let section = 2
  let signedLevel = 1
  for (let n = 0; n < pieces.length;) {
    const piece = pieces[n] as Piece
    if (piece.kind === 'heading' && piece.sign !== 'bold') signedLevel = piece.level
    const numbered = numberedHeading(pieces, n)
    const chain = numbered ? [] : chainFrom(pieces, n, signed ? 60 : 100)
    const isBody = opensBody(pieces[n + chain.length])
    if (numbered) result.push(numbered)
    else if (chain.length === 0) result.push(piece)
    else if (signed) result.push(...(chain.length === 1 && isBody ? [heading(chain[0], signedLevel + 1)] : chain))
    else {
      const found = unsignedHeadings(chain, { isBody, section })
      section = found.section
      result.push(...found.pieces)
    }
    n += Math.max(1, chain.length)
  }
  return result
}

/**
 * Two lines in a row above a text are a section and its first part, after which single lines are parts; of three and more the
 * first and last head something and the middle is what the first one heads (a field and its value).
 */
function unsignedHeadings(chain: Paragraph[], { isBody, section }: { isBody: boolean; section: number }) {
  const [first, second] = chain
  if (!isBody) return { section, pieces: chain.length < 2 ? chain : [heading(first, 2), ...chain.slice(1)] }
  if (chain.length === 1) return { section, pieces: [heading(first, section)] }
  if (chain.length === 2) return { section: 3, pieces: [heading(first, 2), heading(second, 3)] }
  return { section: 2, pieces: [heading(first, 2), ...chain.slice(1, -1), heading(chain[chain.length - 1], 2)] }
}

function chainFrom(pieces: Piece[], from: number, most: number): Paragraph[] {
  const chain: Paragraph[] = []
  for (let n = from; n < pieces.length; n += 1) {
    const piece = pieces[n]
    if (!piece || piece.kind !== 'paragraph' || !isLoneLine(piece, most)) break
    chain.push(piece)
  }
  return chain
}

/** A line of its own that reads like a heading: short, capital first, no full stop, no address, no value of a field. */
export function isLoneLine(piece: Piece | undefined, most = 100): piece is Paragraph {
  if (piece?.kind !== 'paragraph' || piece.lines !== 1 || piece.text.length > most) return false
  if (!/^["”»«'(]?\p{Lu}/u.test(piece.text) || !/\p{L}{2}/u.test(piece.text)) return false
  if (/^(?:med )?(?:venlig|kærlig|de bedste|bedste) hils/i.test(piece.text)) return false
  return !/[.:;,!*)]$|\t|@|https?:|www\.|^[^:]{1,20}: /.test(piece.text)
}

/** A sentence, a longer text, a list or a table: something that a heading can stand above. */
function opensBody(piece: Piece | undefined): boolean {
  if (piece?.kind !== 'paragraph') return piece?.kind === 'list' || piece?.kind === 'table'
  if (piece.text.length > 100) return true
  return /^\p{Lu}.*[.!]$/su.test(piece.text) || /^.{5,}\s.{3,}[:;]$/s.test(piece.text)
}

function heading(piece: Paragraph | undefined, level: number): Piece {
  return { kind: 'heading', level, text: piece?.text ?? '', sign: 'underline' }
}

/** "1. Formål" alone above a text, or "2.1 Rammer": a heading that keeps its number. */
function numberedHeading(pieces: Piece[], n: number): Piece | undefined {
  const piece = pieces[n]
  if (piece?.kind === 'paragraph') return isNumberedLine(piece) ? heading(piece, numberedLevel(piece.text)) : undefined
  if (piece?.kind !== 'list' || piece.items.length !== 1) return undefined
  const [item] = piece.items
  if (
    !item?.ordered ||
    item.letter ||
    item.text.length > 90 ||
    !/^\p{Lu}/u.test(item.text) ||
    /[.:;,]$/.test(item.text)
  )
    return undefined
  const next = pieces[n + 1]
  const isHeading = next?.kind === 'paragraph' && (opensBody(next) || isNumberedLine(next))
  return isHeading ? { kind: 'heading', level: 2, text: `${item.number}. ${item.text}`, sign: 'underline' } : undefined
}

/** 1 lies below the title's level, 1.1 below 1. */
function numberedLevel(text: string): number {
  return (/^[\d.]+/.exec(text)?.[0].match(/\d+/g)?.length ?? 1) + 1
}

function isNumberedLine(piece: Paragraph): boolean {
  return (
    piece.lines === 1 && piece.text.length < 100 && /^\d{1,2}(?:\.\d{1,2})+\.?\s+\p{Lu}.*[^.:;,]$/u.test(piece.text)
  )
}
