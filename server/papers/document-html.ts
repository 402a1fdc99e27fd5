import {
  escapeHTML,
  escapeHTMLAttribute,
  renderJSONContentToString,
  serializeChildrenToHTMLString,
} from '@tiptap/static-renderer/json/html-string'
import { isAllowedAddress } from './document-check.ts'
import { imageSource } from './document-schema.ts'
import { headingsOf, inlineText } from './document-text.ts'
import type { DocumentJson, DocumentMark, DocumentNode } from './document-text.ts'

/** What a reader with a screen reader hears: the name of a table's scroll area and of a task that has no text. */
export type DocumentLabels = { table: string; task: string }

type Piece = { node: DocumentNode; parent?: DocumentNode; children?: string | string[] }
type Draw = (piece: Piece) => string
type Drawing = { anchors: Iterator<string, undefined>; tables: number; tableCount: number; labels: DocumentLabels }

/**
 * The text as static HTML for reading pages. Whatever the JSON holds, only the elements and attributes written out
 * here come into being: unknown nodes and marks leave their text, a refused address leaves its words.
 */
export function renderDocument(doc: DocumentJson, labels: DocumentLabels): string {
  const drawing: Drawing = {
    anchors: headingsOf(doc).map((heading) => heading.anchor).values(),
    tables: 0,
    tableCount: countTables(doc),
    labels,
  }
  // The renderer over JSON, not over the schema: it need not rebuild the schema for every text (12 ms), and one hand-written
  // drawing per node lets nothing through that an extension would pass on (style, colwidth, class).
  const render = renderJSONContentToString({
    nodeMapping: drawingsFor(drawing),
    markMapping: withoutPrototype<Draw>({}),
    unhandledNode: ({ children }: Piece) => serializeChildrenToHTMLString(children),
    unhandledMark: ({ children }: Piece) => serializeChildrenToHTMLString(children),
  } as unknown as Parameters<typeof renderJSONContentToString>[0])
  return render({ content: doc })
}

/** The nodes and marks that have a drawing; a test holds them against the schema. */
export const drawnTypes = {
  nodes: () => Object.keys(drawingsFor({ anchors: [].values(), tables: 0, tableCount: 0, labels: { table: '', task: '' } })),
  marks: () => [...Object.keys(markElements), 'link'],
}

function drawingsFor(drawing: Drawing): Record<string, Draw> {
  return withoutPrototype<Draw>({
    doc: inside,
    text: ({ node }) => textHtml(node),
    paragraph: ({ children }) => `<p>${joinLinks(children)}</p>`,
    heading: (piece) => headingHtml(piece, drawing),
    hardBreak: () => '<br>',
    horizontalRule: () => '<hr>',
    blockquote: (piece) => `<blockquote>${inside(piece)}</blockquote>`,
    bulletList: (piece) => `<ul>${inside(piece)}</ul>`,
    orderedList: orderedListHtml,
    listItem: (piece) => `<li>${inside(piece)}</li>`,
    taskList: (piece) => `<ul class="task-list">${inside(piece)}</ul>`,
    taskItem: (piece) => taskItemHtml(piece, drawing.labels),
    table: (piece) => tableHtml(piece, drawing),
    tableRow: (piece) => `<tr>${inside(piece)}</tr>`,
    tableCell: (piece) => `<td${cellAttributes(piece.node)}>${inside(piece)}</td>`,
    // An empty header names nothing; screen readers would announce it all the same.
    tableHeader: (piece) =>
      isEmptyCell(piece.node)
        ? `<td${cellAttributes(piece.node)}></td>`
        : `<th scope="${headerScope(piece)}"${cellAttributes(piece.node)}>${inside(piece)}</th>`,
    image: ({ node }) => imageHtml(node),
    mention: ({ node }) => mentionHtml(node),
  })
}

function inside({ children }: Piece): string {
  return serializeChildrenToHTMLString(children)
}

const markElements: Record<string, string> = withoutPrototype({
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
})

/** Marks are drawn here and not by the renderer, so that a link is the outermost element and can be joined to its neighbour. */
function textHtml(node: DocumentNode): string {
  const marks: DocumentMark[] = Array.isArray(node.marks) ? node.marks : []
  const text = escapeHTML(stringOf(node.text))
  const marked = marks.reduce((html, mark) => {
    const element = markElements[mark.type]
    return element ? `<${element}>${html}</${element}>` : html
  }, text)
  const link = marks.find((mark) => mark.type === 'link' && isAllowedAddress(mark.attrs?.href))
  return link ? `<a href="${escapeHTMLAttribute(stringOf(link.attrs?.href))}"${linkRel}>${marked}</a>` : marked
}

const linkRel = ' rel="noopener noreferrer"'

/** One link, even where its words are formatted differently: a screen reader would otherwise read two. */
function joinLinks(children: string | string[] | undefined): string {
  const joined: string[] = []
  let before = ''
  for (const piece of ([] as string[]).concat(children ?? [])) {
    const open = openingLink(piece)
    const goesOn = open !== '' && open === before
    if (goesOn) joined.push(joined.pop()!.slice(0, -'</a>'.length), piece.slice(open.length))
    else joined.push(piece)
    before = open
  }
  return joined.join('')
}

/** The opening tag of a piece that is a link from end to end, otherwise nothing. */
function openingLink(piece: string): string {
  return /^(<a href="[^"]*" rel="noopener noreferrer">)(?:(?!<\/a>)[\s\S])*<\/a>$/.exec(piece)?.[1] ?? ''
}

function headingHtml({ node, children }: Piece, drawing: Drawing): string {
  const level = Math.min(4, Math.max(2, Math.trunc(Number(node.attrs?.level)) || 2))
  const anchor = inlineText(node).trim() === '' ? undefined : drawing.anchors.next().value
  const id = anchor === undefined ? '' : ` id="${escapeHTMLAttribute(anchor)}"`
  return `<h${level}${id}>${joinLinks(children)}</h${level}>`
}

function orderedListHtml(piece: Piece): string {
  const { start, type } = piece.node.attrs ?? {}
  const from = typeof start === 'number' && Number.isInteger(start) && start !== 1 ? ` start="${start}"` : ''
  const kind = typeof type === 'string' && /^[aAiI]$/.test(type) ? ` type="${type}"` : ''
  return `<ol${from}${kind}>${inside(piece)}</ol>`
}

function taskItemHtml(piece: Piece, labels: DocumentLabels): string {
  const first = piece.node.content?.[0]
  const name = escapeHTMLAttribute((first ? inlineText(first).replace(/\s+/g, ' ').trim() : '') || labels.task)
  const checked = piece.node.attrs?.checked === true ? ' checked' : ''
  return `<li class="task-item"><input type="checkbox" disabled${checked} aria-label="${name}"><div>${inside(piece)}</div></li>`
}

function tableHtml({ node, children }: Piece, drawing: Drawing): string {
  drawing.tables += 1
  const { table } = drawing.labels
  const label = escapeHTMLAttribute(drawing.tableCount > 1 ? `${table} ${drawing.tables}` : table)
  const rows = ([] as string[]).concat(children ?? [])
  const head = isHeaderRow(node.content?.[0]) && rows.length > 1 ? `<thead>${rows.shift() ?? ''}</thead>` : ''
  const body = `<tbody>${rows.join('')}</tbody>`
  return `<div class="table-scroll" tabindex="0" role="region" aria-label="${label}"><table>${head}${body}</table></div>`
}

function isHeaderRow(row: DocumentNode | undefined): boolean {
  const cells = row?.content ?? []
  return cells.length > 0 && cells.every((cell) => cell.type === 'tableHeader' && spanOf(cell, 'rowspan') === 1)
}

const isEmptyCell = (cell: DocumentNode): boolean =>
  (cell.content ?? []).every(
    (block) => inlineText(block).trim() === '' && block.type === 'paragraph' && !(block.content ?? []).length,
  )

/** A header cell names its column, unless plain cells follow it in the same row. */
function headerScope({ parent }: Piece): 'col' | 'row' {
  return (parent?.content ?? []).some((cell) => cell.type === 'tableCell') ? 'row' : 'col'
}

const alignments = new Set<unknown>(['center', 'right'])

function cellAttributes(cell: DocumentNode): string {
  const colspan = spanOf(cell, 'colspan')
  const rowspan = spanOf(cell, 'rowspan')
  const align = alignments.has(cell.attrs?.align) ? ` class="align-${stringOf(cell.attrs?.align)}"` : ''
  return `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}${align}`
}

function spanOf(cell: DocumentNode, name: 'colspan' | 'rowspan'): number {
  const span = cell.attrs?.[name]
  return typeof span === 'number' && Number.isInteger(span) && span > 1 && span <= 1000 ? span : 1
}

function imageHtml(node: DocumentNode): string {
  const { src, alt, width, height } = node.attrs ?? {}
  if (typeof src !== 'string' || !imageSource.test(src)) return ''
  const size = `${sizeHtml('width', width)}${sizeHtml('height', height)}`
  return `<img src="${escapeHTMLAttribute(src)}"${size} alt="${escapeHTMLAttribute(stringOf(alt))}" loading="lazy" decoding="async">`
}

function sizeHtml(name: 'width' | 'height', value: unknown): string {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= 20_000
    ? ` ${name}="${value}"`
    : ''
}

function mentionHtml(node: DocumentNode): string {
  const id = stringOf(node.attrs?.id)
  const name = escapeHTML(`@${stringOf(node.attrs?.label) || id}`)
  return /^[0-9a-z-]{1,64}$/i.test(id) ? `<a class="mention" href="/personer/${id}">${name}</a>` : name
}

function countTables(node: DocumentNode): number {
  return (node.content ?? []).reduce((sum, child) => sum + countTables(child), node.type === 'table' ? 1 : 0)
}

function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** A node may call itself "constructor" or "__proto__": a lookup must not find what every object has. */
function withoutPrototype<T>(entries: Record<string, T>): Record<string, T> {
  return Object.assign(Object.create(null) as Record<string, T>, entries)
}
