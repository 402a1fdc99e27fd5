import { system } from '#server/kernel/actor.ts'
import { today } from '#server/kernel/clock.ts'
import { db } from '#server/kernel/db.ts'
import { log } from '#server/kernel/log.ts'
import { once } from '#server/kernel/once.ts'
import { carryOutDue } from './commands.ts'

const handled = () => once('day of transitions', () => ({ day: '' }))

/** TR8: what has waited for today, or a day nobody was at work, happens; asked every minute, it looks once a day. Answers how many. */
export async function carryOutTransitions(): Promise<number> {
  const day = today()
  if (handled().day === day) return 0
  const due = await db().transition.findMany({
    where: { carriedOutAt: null, cancelledAt: null, on: { lte: new Date(day) } },
    orderBy: [{ on: 'asc' }, { plannedAt: 'asc' }],
    select: { id: true },
  })
  let happened = 0
  let failed = 0
  for (const { id: transitionId } of due)
    await carryOutDue(system, { transitionId }).then(
      (done) => (happened += done.happened ? 1 : 0),
      (error: unknown) => {
        failed++
        log.error({ err: error, transitionId }, 'a transition could not be carried out')
      },
    )
  if (failed === 0) handled().day = day
  return happened
}
