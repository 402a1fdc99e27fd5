import { getSchema } from '@tiptap/core'
import { Node } from '@tiptap/pm/model'
import { documentExtensions, headingLevels, imageSource } from './document-schema.ts'
import type { DocumentJson, DocumentMark } from './document-text.ts'

export type DocumentRefusal = 'schema' | 'image' | 'link' | 'size'
export type DocumentCheck = { ok: true; doc: DocumentJson } | { ok: false; reason: DocumentRefusal; detail: string }

/** The limits of one text; a book of 600 pages is about 1.5 MB. */
export const documentLimits = { textBytes: 2 * 1024 * 1024, depth: 40, nodes: 200_000 } as const

/** A text in which nothing has been written yet. */
export const emptyDocument: DocumentJson = { type: 'doc', content: [{ type: 'paragraph' }] }

const schema = getSchema(documentExtensions)

/**
 * Says whether any JSON, whoever wrote it, is a text we can store and draw: known nodes, marks and attributes with
 * values of their kind, own images, harmless links, bounded size. The text handed back is the schema's own writing of it.
 */
export function checkDocument(json: unknown): DocumentCheck {
  try {
    checkNode(json, { path: 'doc', depth: 0, spent: { bytes: 0, nodes: 0 } })
    const node = Node.fromJSON(schema, json)
    if (node.type !== schema.topNodeType) refuse('schema', 'doc: not a whole document')
    node.check()
    return { ok: true, doc: node.toJSON() as DocumentJson }
  } catch (error) {
    if (error instanceof DocumentRefused) return { ok: false, reason: error.reason, detail: error.message }
    // ProseMirror throws RangeError for whatever its schema does not allow, TypeError where the shape is not a tree.
    return { ok: false, reason: 'schema', detail: error instanceof Error ? error.message.slice(0, 200) : 'unreadable' }
  }
}

/** Whether a link may lead there: http(s), mailto, tel, an address on this site, or a heading of the same page. */
export function isAllowedAddress(href: unknown): href is string {
  if (typeof href !== 'string' || href.length > 2000 || !href.isWellFormed()) return false
  // Browsers drop tabs and line breaks inside an address and read \ as /: both have hidden other schemes and hosts.
  if (/[\p{Cc}\u2028\u2029\\]/u.test(href) || href !== href.trim()) return false
  return (
    /^https?:\/\/[^/?#\s]/i.test(href) ||
    /^(?:mailto|tel):[^\s]/i.test(href) ||
    /^\/(?!\/)/.test(href) ||
    /^#./.test(href)
  )
}

class DocumentRefused extends Error {
  readonly reason: DocumentRefusal
  constructor(reason: DocumentRefusal, detail: string) {
    super(detail.slice(0, 200))
    this.reason = reason
  }
}

function refuse(reason: DocumentRefusal, detail: string): never {
  throw new DocumentRefused(reason, detail)
}

type Place = { path: string; depth: number; spent: { bytes: number; nodes: number } }

const nodeKeys = new Set(['type', 'attrs', 'content', 'marks', 'text'])

function checkNode(json: unknown, place: Place): void {
  const { path, depth, spent } = place
  if (depth > documentLimits.depth) refuse('size', `${path}: deeper than ${documentLimits.depth} levels`)
  if ((spent.nodes += 1) > documentLimits.nodes) refuse('size', `more than ${documentLimits.nodes} nodes`)
  if (!isRecord(json)) refuse('schema', `${path}: not a node`)
  const { type, attrs, content, marks, text } = json
  if (typeof type !== 'string' || !Object.hasOwn(schema.nodes, type)) refuse('schema', `${path}: unknown node`)
  for (const key of Object.keys(json)) if (!nodeKeys.has(key)) refuse('schema', `${path}: unknown field ${key}`)
  checkText(type, text, place)
  checkAttributes(attrs, { rules: nodeAttributes[type] ?? {}, path: `${path}.${type}`, spent })
  checkMarks(marks, place)
  if (content === undefined) return
  if (!Array.isArray(content)) refuse('schema', `${path}: content is not a list`)
  content.forEach((child, n) => checkNode(child, { path: `${path}.${n}`, depth: depth + 1, spent }))
}

function checkText(type: string, text: unknown, { path, spent }: Place): void {
  if (type !== 'text') {
    if (text !== undefined) refuse('schema', `${path}: text where none belongs`)
    return
  }
  if (typeof text !== 'string' || text === '') refuse('schema', `${path}: empty text`)
  spend(text, path, spent)
}

function spend(text: string, path: string, spent: Place['spent']): void {
  // PostgreSQL stores neither in jsonb.
  if (text.includes('\u0000') || !text.isWellFormed()) refuse('schema', `${path}: broken characters`)
  spent.bytes += Buffer.byteLength(text)
  if (spent.bytes > documentLimits.textBytes) refuse('size', `more than ${documentLimits.textBytes} bytes of text`)
}

function checkMarks(marks: unknown, { path, spent }: Place): void {
  if (marks === undefined) return
  if (!Array.isArray(marks) || marks.length > 20) refuse('schema', `${path}: marks are not a list`)
  for (const mark of marks as unknown[]) {
    if (!isMark(mark)) refuse('schema', `${path}: unknown mark`)
    checkAttributes(mark.attrs, { rules: markAttributes[mark.type] ?? {}, path: `${path}.${mark.type}`, spent })
  }
}

function isMark(mark: unknown): mark is DocumentMark {
  if (!isRecord(mark) || typeof mark.type !== 'string' || !Object.hasOwn(schema.marks, mark.type)) return false
  return Object.keys(mark).every((key) => key === 'type' || key === 'attrs')
}

type Rule = { allows: (value: unknown) => boolean; reason?: DocumentRefusal; required?: true }
type Rules = Record<string, Rule>

function checkAttributes(
  attrs: unknown,
  { rules, path, spent }: { rules: Rules; path: string; spent: Place['spent'] },
): void {
  const given = attrs ?? {}
  if (!isRecord(given)) refuse('schema', `${path}: attributes are not an object`)
  for (const [name, rule] of Object.entries(rules)) {
    if (rule.required && !Object.hasOwn(given, name)) refuse(rule.reason ?? 'schema', `${path}: ${name} is missing`)
  }
  for (const [name, value] of Object.entries(given)) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined
    if (!rule) refuse('schema', `${path}: unknown attribute ${name}`)
    if (typeof value === 'string') spend(value, path, spent)
    if (!rule.allows(value)) refuse(rule.reason ?? 'schema', `${path}: ${name} has a value it may not have`)
  }
}

const shortText = (most: number) => (value: unknown) =>
  value === null || (typeof value === 'string' && value.length <= most)
const count = (least: number, most: number) => (value: unknown) =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
const orNothing = (allows: Rule['allows']) => (value: unknown) => value === null || allows(value)
const oneOf = (values: readonly unknown[]) => (value: unknown) => values.includes(value)
const columnWidths = (value: unknown) => Array.isArray(value) && value.length <= 100 && value.every(count(0, 10_000))

const cellAttributes: Rules = {
  colspan: { allows: count(1, 100) },
  rowspan: { allows: count(1, 1000) },
  colwidth: { allows: orNothing(columnWidths) },
  align: { allows: oneOf([null, 'left', 'center', 'right']) },
}

const nodeAttributes: Record<string, Rules> = {
  heading: { level: { required: true, allows: oneOf(headingLevels) } },
  orderedList: { start: { allows: count(0, 100_000) }, type: { allows: oneOf([null, '1', 'a', 'A', 'i', 'I']) } },
  taskItem: { checked: { allows: (value) => typeof value === 'boolean' } },
  tableCell: cellAttributes,
  tableHeader: cellAttributes,
  image: {
    src: { required: true, reason: 'image', allows: (value) => typeof value === 'string' && imageSource.test(value) },
    alt: { reason: 'image', allows: shortText(2000) },
    width: { reason: 'image', allows: orNothing(count(1, 20_000)) },
    height: { reason: 'image', allows: orNothing(count(1, 20_000)) },
  },
  mention: {
    id: { required: true, allows: (value) => typeof value === 'string' && /^[0-9a-z-]{1,64}$/i.test(value) },
    label: { allows: shortText(200) },
    mentionSuggestionChar: { allows: oneOf(['@']) },
  },
}

const markAttributes: Record<string, Rules> = {
  link: {
    href: { required: true, reason: 'link', allows: isAllowedAddress },
    target: { reason: 'link', allows: oneOf([null, '_blank', '_self', '_top', '_parent']) },
    rel: { reason: 'link', allows: shortText(200) },
    class: { reason: 'link', allows: shortText(500) },
    title: { reason: 'link', allows: shortText(500) },
  },
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
