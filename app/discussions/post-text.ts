/** A piece of a post's text as it is shown. */
export type Piece = { kind: 'text' | 'mention' | 'break'; text: string } | { kind: 'link'; text: string; href: string }

const address = /\bhttps?:\/\/[^\s<>"']+/g
const afterLink = /[.,;:!?)\]}»”]+$/

/** The paragraphs of a post: empty lines part them, single line breaks stay, bare addresses and mentions stand out. */
export function paragraphs(body: string, names: string[]): Piece[][] {
  return body
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .flatMap((line, index) => [
          ...(index > 0 ? [{ kind: 'break', text: '\n' } as const] : []),
          ...linked(line, names),
        ]),
    )
}

function linked(line: string, names: string[]): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const match of line.matchAll(address)) {
    const text = withoutTail(match[0])
    if (!isAddress(text)) continue
    pieces.push(...mentioned(line.slice(from, match.index), names), { kind: 'link', text, href: text })
    from = match.index + text.length
  }
  return [...pieces, ...mentioned(line.slice(from), names)]
}

/** A full stop or a bracket after an address belongs to the sentence, unless the bracket was opened inside it. */
function withoutTail(text: string): string {
  const tail = afterLink.exec(text)?.[0] ?? ''
  const bare = text.slice(0, text.length - tail.length)
  return tail.startsWith(')') && bare.includes('(') ? `${bare})` : bare
}

const isAddress = (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)

function mentioned(text: string, names: string[]): Piece[] {
  if (!text) return []
  const byLength = [...names].sort((a, b) => b.length - a.length)
  const lower = text.toLocaleLowerCase('da')
  for (const name of byLength) {
    const at = lower.indexOf(`@${name.toLocaleLowerCase('da')}`)
    if (at === -1) continue
    const end = at + 1 + name.length
    return [
      ...mentioned(text.slice(0, at), names),
      { kind: 'mention', text: text.slice(at, end) },
      ...mentioned(text.slice(end), names),
    ]
  }
  return [{ kind: 'text', text }]
}
