import type { UnreadLine } from '#server/discussions/contract.ts'
import type { Change, ChangeKind, NewsOfThing } from './contract.ts'

/** One kind of fact about one thing since last time. */
export type FactRow = { pageId: string; kind: string; title: string; type: string; at: Date; by: string[]; who: string[]; me: boolean; count: number }

/** What is worth telling, and how it is told; of everything else there is no news. */
const kinds: Record<string, ChangeKind> = {
  'paper.edited': 'written',
  'paper.changed': 'written',
  'paper.versionNamed': 'version',
  'paper.made': 'shared',
  'paper.shared': 'shared',
  'paper.published': 'published',
  'paper.republished': 'published',
  'publication.made': 'published',
  'publication.restored': 'published',
  'paper.withdrawn': 'withdrawn',
  'publication.withdrawn': 'withdrawn',
  'group.memberAdded': 'came',
  'group.memberInvited': 'came',
  'group.memberRestored': 'came',
  'group.joined': 'came',
  'group.joinAccepted': 'came',
  'group.memberEnded': 'left',
  'group.seatFilled': 'represents',
  'group.seatRefilled': 'represents',
  'group.seatEmptied': 'vacant',
  'group.deliverableDone': 'delivered',
  'group.deliverableAdded': 'deliverables',
  'group.deliverableChanged': 'deliverables',
  'group.deliverableReopened': 'deliverables',
  'group.deliverableRemoved': 'deliverables',
  'group.deliverableRestored': 'deliverables',
  'group.changed': 'changed',
  'group.closed': 'changed',
  'group.reopened': 'changed',
  'meeting.planned': 'called',
  'meeting.resumed': 'called',
  'meeting.cancelled': 'cancelled',
  'meeting.changed': 'changed',
  'meeting.datesAsked': 'asksDates',
  'meeting.datesAdded': 'asksDates',
  'meeting.timeChosen': 'dateFound',
  'meeting.paperLinked': 'changed',
  'file.uploaded': 'files',
  'file.versionAdded': 'fileVersions',
  'file.versionRestored': 'fileVersions',
}

/** What a fact is called here; null for what is not worth telling. */
export const changeKind = (type: string): ChangeKind | null => kinds[type] ?? null

/** The facts that are news. */
export const newsFacts = Object.keys(kinds)

const ofMine = (kind: ChangeKind): ChangeKind => (kind === 'came' || kind === 'represents' ? 'youCame' : kind)

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
    const { by, who, count } = fact
    const at = fact.at.toISOString()
    if (kind) addChange(thing(fact, at).changes, { kind: fact.me ? ofMine(kind) : kind, at, by, who, count })
  }
  for (const { threads, changes } of things.values()) {
    threads.sort((a, b) => Number(b.mentioned) - Number(a.mentioned) || b.lastPostAt.localeCompare(a.lastPostAt))
    changes.sort((a, b) => b.at.localeCompare(a.at))
  }
  return [...things.values()].sort((a, b) => b.at.localeCompare(a.at))
}

function addChange(changes: Change[], change: Change): void {
  const known = changes.find((one) => one.kind === change.kind)
  if (!known) return void changes.push({ ...change })
  known.by = [...new Set([...known.by, ...change.by])]
  known.who = [...new Set([...known.who, ...change.who])]
  known.count += change.count
  if (change.at > known.at) known.at = change.at
}
