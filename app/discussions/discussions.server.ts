import type { ThreadLine, Who } from '#server/discussions/contract.ts'
import { threadsOf } from '#server/discussions/lists.ts'
import type { Actor } from '#server/kernel/actor.ts'

export type DiscussionsData = {
  subjectId: string
  threads: ThreadLine[]
  /** Nobody when nobody is signed in: then there is no dialog to show. */
  me: Who | null
}

/** What the side of a group's or a paper's page needs for its dialog; NotFound where the actor does not see the thing. */
export const discussionsFor = async (actor: Actor, subjectId: string): Promise<DiscussionsData> => ({
  subjectId,
  threads: await threadsOf(actor, subjectId),
  me: actor.kind === 'person' ? { personId: actor.personId, name: actor.name } : null,
})
