import { z } from 'zod'
import type { UnreadLine } from '#server/discussions/contract.ts'
import type { WhyNoGroups } from '#server/groups/words.ts'

export const noInput = z.object({})

/** What happened to a thing, in one word; app/i18n says it in a sentence. */
export type ChangeKind = 'written' | 'shared' | 'published' | 'withdrawn' | 'members' | 'deliverables' | 'changed'

export type Change = { kind: ChangeKind; at: string; by: string[] }

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
  kind: 'deliverable' | 'paper'
  title: string
  groupId: string | null
  groupName: string | null
  dueOn: string
}

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
  news: NewsOfThing[]
  coming: Coming[]
  papers: MyPaper[]
  groups: MyGroup[]
  /** For a secretariat whose collaboration lacks something. */
  start: StartList | null
  secretariat: boolean
  /** Why one can find no group at all; null for whoever can. */
  noGroups: WhyNoGroups | null
}
