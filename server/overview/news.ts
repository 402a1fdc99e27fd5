import type { UnreadLine } from '#server/discussions/contract.ts'
import type { Change, ChangeKind, NewsOfThing } from './contract.ts'

/** One kind of fact about one thing since last time. */
export type FactRow = { pageId: string; kind: string; title: string; type: string; at: Date; by: string[] }

const kinds: Record<string, ChangeKind> = {
  'paper.edited': 'written',
  'paper.changed': 'written',
  'paper.made': 'shared',
  'paper.shared': 'shared',
  'paper.published': 'published',
  'paper.republished': 'published',
  'publication.restored': 'published',
  'paper.withdrawn': 'withdrawn',
}

/** What a fact is called here; null for what is not worth telling. */
export function changeKind(type: string): ChangeKind | null {
  if (kinds[type]) return kinds[type]
  if (/^group\.(member|seat|join)/.test(type)) return 'members'
  if (type.startsWith('group.deliverable')) return 'deliverables'
  const quiet = /^(thread|account|person)\.|\.(imageAdded|versionNamed|personNamed|personUnnamed|accessChanged|handoverEnded)$/
  return quiet.test(type) ? null : 'changed'
}

/** Unread threads and changes put together by thing, the latest thing first; within one, mentions and the latest first. */
export function newsByThing(unread: UnreadLine[], facts: FactRow[]): NewsOfThing[] {
  const things = new Map<string, NewsOfThing>()
  const thing = (one: { pageId: string; kind: string; title: string }, at: string): NewsOfThing => {
    const found = things.get(one.pageId) ?? {
      pageId: one.pageId,
      kind: one.kind,
      title: one.title,
      at,
      threads: [],
      changes: [],
    }
    // A paper and its publication are one thing to its readers; whoever sees the live text is led there.
    if (one.kind === 'paper') Object.assign(found, { kind: one.kind, title: one.title })
    if (at > found.at) found.at = at
    things.set(one.pageId, found)
    return found
  }
  for (const line of unread) thing(line.subject, line.lastPostAt).threads.push(line)
  for (const fact of facts) {
    const kind = changeKind(fact.type)
    if (kind) addChange(thing(fact, fact.at.toISOString()).changes, { kind, at: fact.at.toISOString(), by: fact.by })
  }
  for (const { threads, changes } of things.values()) {
    threads.sort((a, b) => Number(b.mentioned) - Number(a.mentioned) || b.lastPostAt.localeCompare(a.lastPostAt))
    changes.sort((a, b) => b.at.localeCompare(a.at))
  }
  return [...things.values()].sort((a, b) => b.at.localeCompare(a.at))
}

function addChange(changes: Change[], { kind, at, by }: Change): void {
  const known = changes.find((one) => one.kind === kind)
  if (!known) return void changes.push({ kind, at, by: [...by] })
  known.by = [...new Set([...known.by, ...by])]
  if (at > known.at) known.at = at
}
