import { system } from '#server/kernel/actor.ts'
import { dayOf, now, today } from '#server/kernel/clock.ts'
import { db } from '#server/kernel/db.ts'
import { announcer, type FactNotice, tellCommitted } from '#server/kernel/facts.ts'
import { once } from '#server/kernel/once.ts'
import { refreshPersonSubject } from './belonging.ts'
import { affiliationChanged } from './facts.ts'

const handled = () => once('day of affiliations', () => ({ day: '' }))

/**
 * Rights that begin or end by date: once a day, whoever is concerned is found anew and their sockets must ask again; the
 * first time, also those of the days nobody was at work. Answers how many people that were.
 */
export async function turnDay(): Promise<number> {
  const day = today()
  const { day: known } = handled()
  if (known === day) return 0
  const since = known || (await dayBeforeLastWork(day))
  const people = await db().$queryRaw<{ personId: string }[]>`
    SELECT DISTINCT "personId" FROM "Affiliation"
    WHERE ("from" > ${since}::date AND "from" <= ${day}::date) OR ("until" >= ${since}::date AND "until" < ${day}::date)`
  for (const { personId } of people) await announceDay(personId)
  handled().day = day
  return people.length
}

/** Only a server that runs lets people work; the day they last did may itself not have been turned. */
async function dayBeforeLastWork(day: string): Promise<string> {
  const last = await db().fact.findFirst({ where: { actorId: { not: null } }, orderBy: { seq: 'desc' }, select: { at: true } })
  const worked = last && dayOf(last.at) < day ? dayOf(last.at) : day
  return dayOf(new Date(new Date(worked).getTime() - 86_400_000))
}

async function announceDay(personId: string): Promise<void> {
  const written: FactNotice[] = []
  await db().$transaction(async (tx) => {
    await refreshPersonSubject(tx, personId, now())
    await announcer(tx, system, written)(affiliationChanged, { personId, accessOf: [personId] }, { subjectId: personId })
  })
  tellCommitted(written)
}
