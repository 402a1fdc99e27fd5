import { headingOf, paragraphOf, textOf } from './blocks.ts'
import { type Draft, newDraft } from './draft.ts'
import { officePart, relatedParts } from './office-parts.ts'
import { xmlTokens } from './xml-tokens.ts'
import { boundedZip } from './zip-size.ts'

/** Reads a presentation: each slide's title as a heading, then its lines in the order they were written. */
export function readSlides(bytes: Uint8Array): Draft {
  const files = boundedZip(bytes)
  const draft = newDraft()
  for (const path of slidesOf(files)) {
    const { title, lines } = slideOf(officePart(files, path))
    if (title) draft.blocks.push(headingOf(1, textOf(title)))
    draft.blocks.push(...lines.map((line) => paragraphOf(textOf(line))))
  }
  return draft
}

function slidesOf(files: Map<string, Uint8Array>): string[] {
  const targets = relatedParts(files, 'ppt/presentation.xml')
  const paths: string[] = []
  for (const token of xmlTokens(officePart(files, 'ppt/presentation.xml'))) {
    const path = token.kind === 'open' && token.name === 'sldId' ? targets.get(token.attributes['r:id'] ?? '') : undefined
    if (path && files.has(path)) paths.push(path)
  }
  return paths
}

function slideOf(part: Uint8Array): { title: string; lines: string[] } {
  const lines: string[] = []
  let title = ''
  let [isTitle, inside, line] = [false, false, '']
  for (const token of xmlTokens(part)) {
    if (token.kind === 'open' && token.name === 'sp') isTitle = false
    else if (token.kind === 'open' && token.name === 'ph') isTitle = /^(?:title|ctrTitle)$/.test(token.attributes.type ?? '')
    else if (token.kind === 'open' && token.name === 't') inside = !token.closed
    else if (token.kind === 'close' && token.name === 't') inside = false
    else if (token.kind === 'open' && token.name === 'br') line += ' '
    else if (token.kind === 'text' && inside) line += token.text
    else if (token.kind === 'close' && token.name === 'p') {
      const text = line.replace(/\s+/g, ' ').trim()
      if (text && isTitle) title = [title, text].filter(Boolean).join(' ')
      else if (text) lines.push(text)
      line = ''
    }
  }
  return { title, lines }
}
