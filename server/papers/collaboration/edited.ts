import type { PersonActor } from '#server/kernel/actor.ts'
import { now } from '#server/kernel/clock.ts'
import { db } from '#server/kernel/db.ts'
import { announcer, type FactNotice, tellCommitted } from '#server/kernel/facts.ts'
import { once } from '#server/kernel/once.ts'
import { paperEdited } from './facts.ts'

const silence = 10 * 60_000
const announced = () => once('paper.edited announced', () => new Map<string, number>())

/** Announces that somebody writes in a paper, at most once per author and ten minutes. */
export async function announceEdited(paperId: string, author: PersonActor): Promise<void> {
  const at = now().getTime()
  const key = `${paperId} ${author.personId}`
  if (at - (announced().get(key) ?? -Infinity) < silence) return
  announced().set(key, at)
  if (announced().size > 10_000) forgetOld(at)
  const written: FactNotice[] = []
  await db().$transaction(async (tx) => {
    // Another process, or this one before it was restarted, may have said so already.
    const said = await tx.fact.findFirst({
      where: {
        subjectId: paperId,
        actorId: author.personId,
        type: paperEdited.type,
        at: { gt: new Date(at - silence) },
      },
      select: { id: true },
    })
    if (!said) await announcer(tx, author, written)(paperEdited, { paperId }, { subjectId: paperId })
  })
  tellCommitted(written)
}

function forgetOld(at: number): void {
  for (const [key, then] of announced()) if (at - then >= silence) announced().delete(key)
}
