import { z } from 'zod'
import type { UnreadLine } from '#server/discussions/contract.ts'
import type { WaitingInGroups } from '#server/groups/waiting.ts'
import type { WhyNoGroups } from '#server/groups/words.ts'

export const noInput = z.object({})

/** What a newcomer does first. */
export type GuideStep = 'profile' | 'phone' | 'thread' | 'seats' | 'overview' | 'purpose' | 'deliverables'
export type Guide = { steps: { step: GuideStep; done: boolean; to: string }[] }

/** What happened to a thing, in one word; app/i18n says it as a part of one sentence. */
export type ChangeKind =
  | 'youCame'
  | 'written'
  | 'version'
  | 'shared'
  | 'published'
  | 'withdrawn'
  | 'came'
  | 'left'
  | 'represents'
  | 'vacant'
  | 'delivered'
  | 'deliverables'
  | 'files'
  | 'fileVersions'
  | 'called'
  | 'cancelled'
  | 'asksDates'
  | 'dateFound'
  | 'changed'

/** `by` did it, `who` it was about, as far as the reader finds them; `count`: how often. */
export type Change = { kind: ChangeKind; at: string; by: string[]; who: string[]; count: number }

/** A thing something new has happened to: its threads with unread posts, and what else changed. */
export type NewsOfThing = {
  /** The id in the address of the thing's page. */
  pageId: string
  kind: string
  title: string
  at: string
  threads: UnreadLine[]
  changes: Change[]
}

export type MyGroup = {
  id: string
  name: string
  kind: string
  role: string
  members: number
}

export type MyPaper = {
  id: string
  kind: string
  title: string
  level: string
  published: boolean
  groupName: string | null
  dueOn: string | null
  changedAt: string
}

/** Something with a date: a deliverable of a group, or the deadline of a paper. Days are yyyy-mm-dd. */
export type Coming = {
  id: string
  kind: 'deliverable' | 'paper' | 'meeting'
  title: string
  groupId: string | null
  groupName: string | null
  dueOn: string
  /** A deliverable of a group one runs; a paper of one's own. */
  mine: boolean
  /** Of a meeting. */
  startsAt: Date | null
  endsAt: Date | null
}

type Waits = { since: string; dueOn: string | null; late: boolean }

/** Something that waits for whoever looks, and that they may do at this moment. */
export type Waiting = Waits &
  (
    | { kind: 'request'; request: WaitingInGroups['requests'][number] }
    | { kind: 'handover'; handover: WaitingInGroups['handovers'][number] }
    | { kind: 'seat'; seat: WaitingInGroups['seats'][number] }
    | { kind: Coming['kind']; date: Coming }
    | { kind: 'poll'; poll: { id: string; title: string; path: string; group: string } }
  )

/** What a secretariat does to begin, in this order. */
export type StartStep = 'described' | 'parties' | 'agreement' | 'group' | 'invited'

export type StartList = {
  slug: string
  name: string
  /** The collaboration's first group, where there is one. */
  groupId: string | null
  done: Record<StartStep, boolean>
}

export type MyPage = {
  since: string
  firstTime: boolean
  /** When what is new in Fælled was put away. */
  newsReadAt: Date | null
  waiting: Waiting[]
  news: NewsOfThing[]
  coming: Coming[]
  papers: MyPaper[]
  groups: MyGroup[]
  /** For a secretariat whose collaboration lacks something. */
  start: StartList | null
  /** The steps of the first visit; null once done or put away. */
  guide: Guide | null
  secretariat: boolean
  /** Why one can find no group at all; null for whoever can. */
  noGroups: WhyNoGroups | null
}
