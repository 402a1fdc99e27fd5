import type { DocumentNode } from '#server/papers/document-text.ts'
import { bulletListOf, headingOf, itemOf, paragraphOf, ruleOf, tableOf } from './blocks.ts'
import { newDraft } from './draft.ts'
import type { Draft, ReadWarning } from './draft.ts'
import { inlineOf } from './inline-text.ts'
import { goesOn, joinLines, oneLine } from './lines.ts'
import { isContinued, listBlocks } from './list-blocks.ts'
import { isLoneLine, withLoneHeadings } from './lone-lines.ts'
import { decodeText } from './text-encoding.ts'
import { piecesOf } from './text-pieces.ts'
import type { Piece } from './text-pieces.ts'

/** Reads a plain text file: `#`, `**lines**` and lone short lines head, bullets and numbers list, tabs make tables. */
export function readPlainText(bytes: Uint8Array): Draft {
  const { text, guessed } = decodeText(bytes)
  const draft = newDraft()
  if (guessed) draft.warnings.add('encodingGuessed')
  const pieces = joined(withoutPageNumbers(piecesOf(text), draft.warnings))
  const signed = pieces.some((piece) => piece.kind === 'heading')
  const { title, rest } = loneTitle(pieces)
  draft.title = title
  draft.blocks = blocksFrom(levelledBold(withLoneHeadings(rest, { signed })), draft.warnings)
  return draft
}

/** Pieces as blocks of a text. */
export function blocksFrom(pieces: Piece[], warnings: Set<ReadWarning>): DocumentNode[] {
  return pieces.flatMap((piece, n): DocumentNode[] => {
    if (piece.kind === 'heading') return [headingOf(piece.level, inlineOf(oneLine(piece.text.split('\n'))))]
    if (piece.kind === 'rule') return isSeparator(pieces, n) ? [ruleOf()] : []
    if (piece.kind === 'list') return listBlocks(piece.items)
    if (piece.kind === 'paragraph') return [paragraphOf(inlineOf(piece.text))]
    return isContents(piece.rows) ? contentsBlocks(piece.rows, warnings) : tableBlocks(piece.rows)
  })
}

/** Puts together what a page's end has cut: a list, or a paragraph in the middle of its sentence. */
export function joined(pieces: Piece[]): Piece[] {
  const result: Piece[] = []
  for (const piece of pieces) {
    const last = result[result.length - 1]
    if (piece.kind === 'list' && last?.kind === 'list' && isContinued(last.items, piece.items)) {
      last.items.push(...piece.items)
    } else if (piece.kind === 'paragraph' && last?.kind === 'paragraph' && goesOn(last.text, piece.text)) {
      const lines = last.lines + piece.lines
      result[result.length - 1] = { kind: 'paragraph', text: joinLines(last.text, piece.text), lines }
    } else result.push(piece)
  }
  return result
}

const pageNumber = /^(?:side\s+)?[-–]?\s*(\d{1,4})\s*[-–]?(?:\s*(?:af|\/)\s*\d{1,4})?$/i

function withoutPageNumbers(pieces: Piece[], warnings: Set<ReadWarning>): Piece[] {
  const numbers = pieces.map(pageNumberOf).filter((number) => number !== undefined)
  const isAscending = numbers.length > 1 && numbers.every((number, n) => n === 0 || number > (numbers[n - 1] ?? 0))
  if (!isAscending) return pieces
  warnings.add('pageNumbersRemoved')
  return pieces.filter((piece) => pageNumberOf(piece) === undefined)
}

function pageNumberOf(piece: Piece): number | undefined {
  const found = piece.kind === 'paragraph' && piece.lines === 1 ? pageNumber.exec(piece.text)?.[1] : undefined
  const number = Number(found)
  return found === undefined || (number >= 1900 && number <= 2100) ? undefined : number
}

/** The first line names the file; a single word is completed by the lone line below it ("Rammeaftale" / "Vestland 2027"). */
function loneTitle(pieces: Piece[]): { title: string | null; rest: Piece[] } {
  const [first, second, third] = pieces
  const isAlone = !pieces.slice(1).some((piece) => piece.kind !== 'rule')
  if (!isLoneLine(first, 150) || isAlone) return { title: null, rest: pieces }
  const isSplit = !/\s/.test(first.text) && isLoneLine(second) && third?.kind === 'paragraph'
  return { title: isSplit ? `${first.text} ${second.text}` : first.text, rest: pieces.slice(isSplit ? 2 : 1) }
}

/** A bold line heads a part of what the last # heads. */
function levelledBold(pieces: Piece[]): Piece[] {
  let above = 1
  return pieces.map((piece) => {
    if (piece.kind === 'heading' && piece.sign === 'hash') above = piece.level
    return piece.kind === 'heading' && piece.sign === 'bold' ? { ...piece, level: above + 1 } : piece
  })
}

/** A rule under a heading or at an end only decorates. */
function isSeparator(pieces: Piece[], n: number): boolean {
  const before = pieces[n - 1]
  const after = pieces[n + 1]
  return before !== undefined && after !== undefined && before.kind !== 'heading' && before.kind !== 'rule'
}

function isContents(rows: string[][]): boolean {
  const numbered = rows.filter(
    (row) => row.length === 2 && /^\d{1,4}$/.test(row[1] ?? '') && /\p{L}/u.test(row[0] ?? ''),
  )
  const numbers = numbered.map((row) => Number(row[1]))
  return numbered.length > rows.length * 0.8 && numbers.every((number, n) => n === 0 || number >= (numbers[n - 1] ?? 0))
}

/** A table of contents stays as a list: its page numbers are those of the file that was imported. */
function contentsBlocks(rows: string[][], warnings: Set<ReadWarning>): DocumentNode[] {
  warnings.add('contentsList')
  return [bulletListOf(rows.map((row) => itemOf([paragraphOf(inlineOf(row.filter(Boolean).join(' ')))])))]
}

function tableBlocks(rows: string[][]): DocumentNode[] {
  const hasHeader = rows.length > 1 && (rows[0] ?? []).every((cell) => cell !== '')
  return tableOf(
    rows.map((row, n) => row.map((cell) => ({ header: hasHeader && n === 0, blocks: [paragraphOf(inlineOf(cell))] }))),
  )
}
