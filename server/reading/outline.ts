import { inlineText } from '#server/papers/document-text.ts'
import type { DocumentNode } from '#server/papers/document-text.ts'
import { isFilled, paragraphOf, textOf } from './blocks.ts'
import type { Draft } from './draft.ts'

export type Outlined = { title: string; blocks: DocumentNode[] }

/**
 * Settles the title and the levels: the title is the draft's own, else the heading the text begins with (which then is not
 * repeated), else the first heading, else the file's name; headings become levels 2 to 4 that never skip one.
 */
export function outlined(draft: Draft, fileName: string): Outlined {
  const blocks = draft.blocks.filter(isFilled)
  const first = blocks[0]
  const opening = first?.type === 'heading' ? headingText(first) : null
  const heading = blocks.find((block) => block.type === 'heading')
  const named = draft.title?.trim() || opening || (heading ? headingText(heading) : null)
  if (!named) draft.warnings.add('titleFromFileName')
  const title = shortened(named || nameWithoutEnding(fileName))
  const rest = opening !== null && isSame(opening, title) ? blocks.slice(1) : blocks
  return { title, blocks: levelled(rest) }
}

function headingText(block: DocumentNode): string {
  return inlineText(block).replace(/\s+/g, ' ').trim()
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

const longest = 200

function shortened(title: string): string {
  const line = title.replace(/\s+/g, ' ').trim()
  return line.length <= longest ? line : `${line.slice(0, longest - 1).replace(/\s+\S*$/, '')}…`
}

function nameWithoutEnding(fileName: string): string {
  const name = fileName.replace(/^.*[\\/]/, '').replace(/\.[a-z0-9]{1,8}$/i, '')
  const words = name
    .replace(/[_\s]+/g, ' ')
    .replace(/(?<=\p{L})-(?=\p{L})/gu, ' ')
    .trim()
  return words === '' ? 'Dokument' : words[0]?.toUpperCase() + words.slice(1)
}

function levelled(blocks: DocumentNode[]): DocumentNode[] {
  const open: number[] = []
  return blocks.map((block) => {
    if (block.type !== 'heading') return block
    const own = Number(block.attrs?.level ?? 1)
    while (open.length > 0 && (open[open.length - 1] ?? 0) >= own) open.pop()
    open.push(own)
    const text = headingText(block)
    if (text.length > 400) return paragraphOf(textOf(text, [{ type: 'bold' }]))
    return { ...block, attrs: { level: Math.min(4, 1 + open.length) } }
  })
}
