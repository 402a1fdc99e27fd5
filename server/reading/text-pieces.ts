import { joinLines, paragraphText } from './lines.ts'

/** Plain text cut into pieces by its own signs, before anything is concluded from the pieces' neighbours. */
export type ListLine = { indent: number; ordered: boolean; number: number; letter: boolean; text: string }
export type Piece =
  | { kind: 'heading'; level: number; text: string; sign: 'hash' | 'bold' | 'underline' }
  | { kind: 'rule' }
  | { kind: 'table'; rows: string[][] }
  | { kind: 'list'; items: ListLine[] }
  | { kind: 'paragraph'; text: string; lines: number }

/** A longer line carries no sign, a longer chunk is cut: no file may make the reading slow. */
const longestLine = 1500
const longestChunk = 2000

/** Cuts lines into pieces; a blank line always ends one. */
export function piecesOf(text: string): Piece[] {
  const chunks: string[][] = [[]]
  for (const line of text.replace(/ {30,}/g, ' '.repeat(30)).split('\n')) {
    const chunk = chunks[chunks.length - 1]
    if (line.trim() === '') chunks.push([])
    else if (chunk && chunk.length < longestChunk) chunk.push(line)
    else chunks.push([line])
  }
  return chunks.filter((chunk) => chunk.length > 0).flatMap(chunkPieces)
}

/** Cuts the lines of one chunk, without blank lines in it, into pieces. */
export function chunkPieces(lines: string[]): Piece[] {
  const pieces: Piece[] = []
  let rest = lines
  while (rest.length > 0) {
    const taken = takeSigned(rest) ?? takeParagraph(rest)
    pieces.push(taken.piece)
    rest = rest.slice(taken.lines)
  }
  return pieces
}

type Taken = { piece: Piece; lines: number }

function takeSigned(lines: string[]): Taken | undefined {
  if ((lines[0] ?? '').length > longestLine) return undefined
  return takeBold(lines) ?? takeHeading(lines) ?? takeRule(lines) ?? takeTable(lines) ?? takeList(lines)
}

/** **A line, or several up to the closing stars**, that are nothing but bold. */
function takeBold(lines: string[]): Taken | undefined {
  if (!/^\s*\*\*[^*]/.test(lines[0] ?? '')) return undefined
  for (let n = 1; n <= Math.min(lines.length, 8); n += 1) {
    const whole = lines.slice(0, n).join('\n').trim()
    const bold = /^\*\*([^*]+)\*\*:?$/.exec(whole)?.[1]
    if (bold && bold.length <= 200) return { piece: { kind: 'heading', level: 0, text: whole, sign: 'bold' }, lines: n }
  }
  return undefined
}

function takeHeading(lines: string[]): Taken | undefined {
  const [line = '', next = ''] = lines
  const hashed = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/.exec(line)
  if (hashed?.[1] && hashed[2]) {
    return { piece: { kind: 'heading', level: hashed[1].length, text: hashed[2], sign: 'hash' }, lines: 1 }
  }
  const underline = /^\s*(=|-)\1{2,}\s*$/.exec(next)?.[1]
  if (!underline || listLine(line) || line.trim().length > 150) return undefined
  return {
    piece: { kind: 'heading', level: underline === '=' ? 1 : 2, text: line.trim(), sign: 'underline' },
    lines: 2,
  }
}

function takeRule(lines: string[]): Taken | undefined {
  return /^\s*([-_*=~])(?:\s*\1){2,}\s*$/.test(lines[0] ?? '') ? { piece: { kind: 'rule' }, lines: 1 } : undefined
}

function takeTable(lines: string[]): Taken | undefined {
  const columns = cellsOf(lines[0] ?? '').length
  if (columns < 2) return undefined
  const after = lines.findIndex((line) => cellsOf(line).length < 2)
  const rows = (after < 0 ? lines : lines.slice(0, after)).map(cellsOf)
  if (rows.length < 2) return undefined
  const width = Math.max(...rows.map((row) => row.length))
  return {
    piece: { kind: 'table', rows: rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]) },
    lines: rows.length,
  }
}

function cellsOf(line: string): string[] {
  if (line.length > longestLine) return [line]
  if (line.includes('\t'))
    return line
      .trimEnd()
      .split(/\t+/)
      .map((cell) => cell.trim())
  const leaders = /^(.*?)\s*\.{4,}\s*(\d{1,4})\s*$/.exec(line)
  return leaders?.[1] && leaders[2] ? [leaders[1].trim(), leaders[2]] : [line]
}

function takeList(lines: string[]): Taken | undefined {
  if (!listLine(lines[0] ?? '')) return undefined
  const items: ListLine[] = []
  let n = 0
  for (; n < lines.length; n += 1) {
    const line = lines[n] ?? ''
    const item = listLine(line)
    const last = items[items.length - 1]
    if (item) items.push(item)
    else if (!last || /^\s{0,3}#/.test(line)) break
    else last.text = / {2,}$/.test(lines[n - 1] ?? '') ? `${last.text}\n${line.trim()}` : joinLines(last.text, line)
  }
  return { piece: { kind: 'list', items }, lines: n }
}

function takeParagraph(lines: string[]): Taken {
  let n = 1
  while (n < lines.length && !startsSomething(lines, n)) n += 1
  return { piece: { kind: 'paragraph', text: paragraphText(lines.slice(0, n)), lines: n }, lines: n }
}

function startsSomething(lines: string[], n: number): boolean {
  const rest = lines.slice(n, n + 3)
  if ((rest[0] ?? '').length > longestLine) return false
  if (takeHeading(rest)?.piece.kind === 'heading' && /^\s{0,3}#/.test(rest[0] ?? '')) return true
  if (takeRule(rest) || takeTable(rest)) return true
  return startsList(lines, n)
}

/** Inside a paragraph a dash may be a thought; a list is announced by a colon or is more than one line of it. */
function startsList(lines: string[], n: number): boolean {
  const item = listLine(lines[n] ?? '')
  if (!item) return false
  return /:\s*$/.test(lines[n - 1] ?? '') || (listLine(lines[n + 1] ?? '') !== undefined && item.number <= 1)
}

const bullet = /^(\s*)(?:[-•◆◇▪▫■□●○◦*·–—➢►▶✓✔‣⁃+]|o(?=\s{2}|\t))\s+(.*)$/u
const numbered = /^(\s*)(?:(\d{1,3})[.)]|([a-zæøå])\))\s+(.*)$/u
const month = /^(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\b/i

/** A line that begins with a bullet or number; "1. september" is a date. */
export function listLine(line: string): ListLine | undefined {
  if (line.length > longestLine && !/^\s{0,30}\S{1,4}\s/.test(line)) return undefined
  const dotted = bullet.exec(line)
  if (dotted) {
    const text = (bullet.exec(dotted[2] ?? '')?.[2] ?? dotted[2] ?? '').trim()
    return { indent: width(dotted[1]), ordered: false, number: 0, letter: false, text }
  }
  const counted = numbered.exec(line)
  const text = counted?.[4]?.trim() ?? ''
  if (!counted || month.test(text)) return undefined
  const letter = counted[3]
  const number = letter ? letter.charCodeAt(0) - 96 : Number(counted[2])
  return { indent: width(counted[1]), ordered: true, number, letter: letter !== undefined, text }
}

function width(space = ''): number {
  return space.replaceAll('\t', '    ').length
}
