import type { ThreadPage, Who } from '#server/discussions/contract.ts'
import { threadPage } from '#server/discussions/queries.ts'
import type { PersonActor } from '#server/kernel/actor.ts'
import { newId } from '#server/kernel/ids.ts'

export type ThreadData = {
  thread: ThreadPage
  me: Who
  /** Shown posts end before this number. */
  before: number | null
  /** The key of the next post that is sent without scripts. */
  clientKey: string
}

/** A thread with what its page and the side of another page need around it. */
export const threadForPage = async (actor: PersonActor, threadId: string, before?: number): Promise<ThreadData> => ({
  thread: await threadPage(actor, threadId, { before }),
  me: { personId: actor.personId, name: actor.name },
  before: before ?? null,
  clientKey: newId(),
})
