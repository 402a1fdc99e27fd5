import { type Actor, isSecretariatOf } from '#server/kernel/actor.ts'
import { now } from '#server/kernel/clock.ts'
import { db } from '#server/kernel/db.ts'
import { must } from '#server/kernel/verdict.ts'
import { mayRestore } from '../policy.ts'
import { removedPaperFor, titleFor } from '../queries.ts'

/** The page that offers to bring a removed paper back, for those who may. */
export async function removedPaperPage(actor: Actor, paperId: string): Promise<{ id: string; title: string | null; secretariat: boolean }> {
  const paper = await removedPaperFor(db(), actor, { paperId, now: now() })
  must(mayRestore(actor, paper, now()))
  return { id: paper.id, title: titleFor(actor, paper), secretariat: isSecretariatOf(actor, paper.collaborationId) }
}
