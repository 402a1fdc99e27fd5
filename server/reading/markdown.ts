import { isAllowedAddress } from '#server/papers/document-check.ts'
import type { DocumentMark, DocumentNode } from '#server/papers/document-text.ts'
import { Marked } from 'marked'
import type { MarkedToken, Token, Tokens } from 'marked'
import {
  bulletListOf,
  headingOf,
  itemOf,
  orderedListOf,
  paragraphOf,
  ruleOf,
  tableOf,
  taskOf,
  textOf,
} from './blocks.ts'
import type { Inline } from './blocks.ts'
import { newDraft } from './draft.ts'
import type { Draft } from './draft.ts'
import { readPlainText } from './plain-text.ts'
import { decodeText } from './text-encoding.ts'

const longestBlock = 40_000

/** Reads Markdown; HTML in it stays text, images outside the file leave their description. */
export function readMarkdown(bytes: Uint8Array): Draft {
  const { text, guessed } = decodeText(bytes)
  // The lexer's time grows with the square of a block's signs; prose is never that long, so such a file is no Markdown.
  if (text.split(/\n\s*\n/).some((block) => block.length > longestBlock)) return readPlainText(bytes)
  const draft = newDraft()
  if (guessed) draft.warnings.add('encodingGuessed')
  const body = withoutFrontMatter(text, draft)
  draft.blocks = blocksOfTokens(new Marked({ gfm: true }).lexer(body), draft)
  return draft
}

function withoutFrontMatter(text: string, draft: Draft): string {
  const front = /^---\n([\s\S]*?)\n(?:---|\.\.\.)(?:\n|$)/.exec(text)
  if (!front?.[1] || !/^[\w-]+:/m.test(front[1])) return text
  draft.warnings.add('frontMatterRemoved')
  draft.title = /^title:\s*["']?(.*?)["']?\s*$/im.exec(front[1])?.[1] || null
  return text.slice(front[0].length)
}

function blocksOfTokens(tokens: Token[], draft: Draft): DocumentNode[] {
  return tokens.flatMap((token) => blockOf(token as MarkedToken, draft))
}

function blockOf(token: MarkedToken, draft: Draft): DocumentNode[] {
  switch (token.type) {
    case 'heading':
      return [headingOf(token.depth, inlineOf(token.tokens, draft))]
    case 'paragraph':
      return [paragraphOf(inlineOf(token.tokens, draft))]
    case 'text':
      return [paragraphOf(inlineOf('tokens' in token && token.tokens ? token.tokens : [token], draft))]
    case 'list':
      return listsOf(token, draft)
    case 'blockquote':
      return quoteOf(blocksOfTokens(token.tokens ?? [], draft))
    case 'table':
      return tableOfToken(token, draft)
    case 'hr':
      return [ruleOf()]
    case 'html':
      draft.warnings.add('rawHtml')
      return linesOf(token.text)
    case 'code':
      return linesOf(token.text)
    default:
      return []
  }
}

/** Text that is no prose (HTML, code) as it was written, line by line. */
function linesOf(text: string): DocumentNode[] {
  const lines = text.replace(/\n+$/, '').split('\n')
  return [paragraphOf(lines.flatMap((line, n) => [...(n > 0 ? [{ type: 'hardBreak' }] : []), ...textOf(line)]))]
}

function quoteOf(blocks: DocumentNode[]): DocumentNode[] {
  return blocks.length > 0 ? [{ type: 'blockquote', content: blocks.map(withoutHeading) }] : []
}

/** A heading inside a quotation, list or cell is none of the document's parts. */
function withoutHeading(block: DocumentNode): DocumentNode {
  if (block.type !== 'heading') return block
  return paragraphOf(
    (block.content ?? []).map((piece) => ({ ...piece, marks: [...(piece.marks ?? []), { type: 'bold' }] })),
  )
}

/** A list of tasks and points is cut where the kind changes: the schema knows lists of one kind only. */
function listsOf(list: Tokens.List, draft: Draft): DocumentNode[] {
  const blocks: DocumentNode[] = []
  let number = Number(list.start || 1)
  for (const run of runsOf(list.items)) {
    const isTask = run[0]?.task === true
    const items = run.map((item) => itemNode(item, draft))
    if (isTask) blocks.push({ type: 'taskList', content: items })
    else blocks.push(list.ordered ? orderedListOf(items, { start: number, type: null }) : bulletListOf(items))
    number += run.length
  }
  return blocks
}

function runsOf(items: Tokens.ListItem[]): Tokens.ListItem[][] {
  const runs: Tokens.ListItem[][] = []
  for (const item of items) {
    const last = runs[runs.length - 1]
    if (last?.[0]?.task === item.task) last.push(item)
    else runs.push([item])
  }
  return runs
}

function itemNode(item: Tokens.ListItem, draft: Draft): DocumentNode {
  const blocks = blocksOfTokens(
    item.tokens.filter((token) => token.type !== 'checkbox'),
    draft,
  ).map(withoutHeading)
  return item.task ? taskOf(blocks, { checked: item.checked === true }) : itemOf(blocks)
}

function tableOfToken(table: Tokens.Table, draft: Draft): DocumentNode[] {
  const row = (cells: Tokens.TableCell[], header: boolean) =>
    cells.map((cell) => ({ header, align: cell.align, blocks: [paragraphOf(inlineOf(cell.tokens, draft))] }))
  return tableOf([row(table.header, true), ...table.rows.map((cells) => row(cells, false))])
}

const markTypes: Record<string, string> = { strong: 'bold', em: 'italic', del: 'strike' }

function inlineOf(tokens: Token[] | undefined, draft: Draft, marks: DocumentMark[] = []): Inline[] {
  return (tokens ?? []).flatMap((token) => inlineOfToken(token as MarkedToken, draft, marks))
}

function inlineOfToken(token: MarkedToken, draft: Draft, marks: DocumentMark[]): Inline[] {
  const mark = markTypes[token.type]
  if (mark && 'tokens' in token) return inlineOf(token.tokens, draft, [...marks, { type: mark }])
  switch (token.type) {
    case 'br':
      return [{ type: 'hardBreak' }]
    case 'link':
      return inlineOf(token.tokens, draft, linkedTo(token.href, draft, marks))
    case 'image':
      draft.warnings.add('imageLeftOut')
      return textOf(entitiesRead(token.text), marks)
    case 'html':
      draft.warnings.add('rawHtml')
      return textOf(token.text, marks)
    case 'codespan':
      return textOf(token.text, marks)
    case 'text':
      return 'tokens' in token && token.tokens
        ? inlineOf(token.tokens, draft, marks)
        : textOf(softened(token.text), marks)
    default:
      return textOf(softened('text' in token ? String(token.text) : token.raw), marks)
  }
}

function linkedTo(href: string, draft: Draft, marks: DocumentMark[]): DocumentMark[] {
  const address = href.trim().replaceAll(' ', '%20')
  if (/^https?:|^mailto:|^tel:/i.test(address) && isAllowedAddress(address))
    return [...marks, { type: 'link', attrs: { href: address } }]
  draft.warnings.add('linkLeftOut')
  return marks
}

/** A line's end inside a paragraph is a space. */
function softened(text: string): string {
  return entitiesRead(text).replace(/\s*\n\s*/g, ' ')
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '',
  ndash: '–',
  mdash: '—',
}

function entitiesRead(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos|nbsp|shy|ndash|mdash);/g, (_whole, name: string) => entities[name] ?? '')
}
