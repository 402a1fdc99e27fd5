import { system } from '#server/kernel/actor.ts'
import { now, today } from '#server/kernel/clock.ts'
import { db } from '#server/kernel/db.ts'
import { announcer, type FactNotice, tellCommitted } from '#server/kernel/facts.ts'
import { once } from '#server/kernel/once.ts'
import { refreshPersonSubject } from './belonging.ts'
import { affiliationChanged } from './facts.ts'

const handled = () => once('day of affiliations', () => ({ day: '' }))

/**
 * Rights that begin or end by date: once a day, whoever is concerned is found anew and their sockets must ask again.
 * Answers how many people that were.
 */
export async function turnDay(): Promise<number> {
  const day = today()
  if (handled().day === day) return 0
  const people = await db().$queryRaw<{ personId: string }[]>`
    SELECT DISTINCT "personId" FROM "Affiliation" WHERE "from" = ${day}::date OR "until" = ${day}::date - 1`
  for (const { personId } of people) await announceDay(personId)
  handled().day = day
  return people.length
}

async function announceDay(personId: string): Promise<void> {
  const written: FactNotice[] = []
  await db().$transaction(async (tx) => {
    await refreshPersonSubject(tx, personId, now())
    await announcer(tx, system, written)(affiliationChanged, { personId, accessOf: [personId] }, { subjectId: personId })
  })
  tellCommitted(written)
}
