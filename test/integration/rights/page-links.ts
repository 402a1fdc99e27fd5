import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5'

export type Page = {
  /** Where its links and forms that only ask lead, inside the site, with the part after #. */
  links: string[]
  /** The names a # may lead to. */
  anchors: Set<string>
  /** What it shows and says, but for what is marked as being in another language. */
  texts: string[]
}

const spoken = new Set(['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'placeholder', 'title', 'alt', 'label'])
const silent = new Set(['script', 'style', 'template', 'textarea'])

/** What a page links to and says, as its server sent it. */
export function readPage(html: string, address: URL): Page {
  const page: Page = { links: [], anchors: new Set(), texts: [] }
  visit(parse(html), { page, address, foreign: !/<html[^>]* lang="da"/.test(html) })
  return page
}

type Room = { page: Page; address: URL; foreign: boolean }

function visit(node: Tree.Node, room: Room) {
  if (node.nodeName === '#text' && !room.foreign) room.page.texts.push((node as Tree.TextNode).value)
  if ('attrs' in node) {
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))
    const foreign = room.foreign || silent.has(node.tagName) || ('lang' in attributes && node.tagName !== 'html')
    look(node, attributes, { ...room, foreign })
    for (const child of node.childNodes) visit(child, { ...room, foreign })
  } else if ('childNodes' in node) for (const child of node.childNodes) visit(child, room)
}

function look(node: Tree.Element, attributes: Record<string, string>, { page, address, foreign }: Room) {
  if (attributes.id) page.anchors.add(attributes.id)
  if (!foreign) for (const [name, value] of Object.entries(attributes)) if (spoken.has(name)) page.texts.push(value)
  const asks = node.tagName === 'form' && (attributes.method ?? 'get') === 'get'
  const to = asks ? (attributes.action ?? address.pathname) : { a: attributes.href, img: attributes.src }[node.tagName]
  if (to === undefined) return
  const target = new URL(to, address)
  if (target.origin === address.origin) page.links.push(target.pathname + target.search + target.hash)
}

/** The kind of address it is: ids, numbers and what is asked left out. */
export const shapeOf = (link: string): string => {
  const url = new URL(link, 'http://x')
  const path = url.pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replace(/\/\d+(?=\/|$)/g, '/:n').replace(/^(\/adgangskode)\/.*/, '$1/:token')
  const asked = [...url.searchParams].map(([name, value]) => (/[^a-zæøå]/i.test(value) || ['q', 'til', 'gruppe'].includes(name) ? name : `${name}=${value}`))
  return [path, asked.sort().join('&')].filter(Boolean).join('?') + url.hash.replace(/[\d-].*$/, '')
}
