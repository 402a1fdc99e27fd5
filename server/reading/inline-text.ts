import { isAllowedAddress } from '#server/papers/document-check.ts'
import type { DocumentMark } from '#server/papers/document-text.ts'
import { textOf } from './blocks.ts'
import type { Inline } from './blocks.ts'

const pattern =
  /\*\*(?<bold>[^*\n](?:[^*]*[^*\s])?)\*\*|(?<![\p{L}\p{N}*])\*(?<italic>[^*\s](?:[^*]*[^*\s])?)\*(?![\p{L}\p{N}*])|\[(?<words>[^\][\n]+)\]\((?<href>[^()\s]+)\)|(?<url>https?:\/\/[^\s<>"”]+[^\s<>"”.,;:!?)\]])/gu

/** The emphasis and links that people write into plain text; a line break stays one, single stray ** are dropped. */
export function inlineOf(text: string, marks: DocumentMark[] = []): Inline[] {
  const pieces: Inline[] = []
  let from = 0
  for (const match of text.matchAll(pattern)) {
    pieces.push(...wordsOf(text.slice(from, match.index), marks), ...emphasisOf(match, marks))
    from = match.index + match[0].length
  }
  return [...pieces, ...wordsOf(text.slice(from), marks)]
}

function emphasisOf(match: RegExpExecArray, marks: DocumentMark[]): Inline[] {
  const { bold, italic, words, href, url } = match.groups ?? {}
  if (bold !== undefined) return inlineOf(bold, [...marks, { type: 'bold' }])
  if (italic !== undefined) return inlineOf(italic, [...marks, { type: 'italic' }])
  if (words !== undefined) return wordsOf(words, linkedTo(href, marks))
  return wordsOf(url ?? '', linkedTo(url, marks))
}

function linkedTo(href: string | undefined, marks: DocumentMark[]): DocumentMark[] {
  // An address inside the file's own page leads nowhere here.
  if (!href || href.startsWith('#') || href.startsWith('/') || !isAllowedAddress(href)) return marks
  return [...marks, { type: 'link', attrs: { href } }]
}

function wordsOf(text: string, marks: DocumentMark[]): Inline[] {
  return text
    .replaceAll('**', '')
    .split('\n')
    .flatMap((line, n) => [...(n > 0 ? [{ type: 'hardBreak' }] : []), ...textOf(line, marks)])
}
