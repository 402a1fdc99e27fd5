type Clock = { now(): Date }

const shared = globalThis as { faelledClock?: Clock }

/** The present moment; tests set another clock. */
export const now = (): Date => (shared.faelledClock ? shared.faelledClock.now() : new Date())

const copenhagen = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' })

/** The calendar day of a moment in Copenhagen, as yyyy-mm-dd: the database and UTC know another one around midnight. */
export const dayOf = (moment: Date): string => copenhagen.format(moment)

/** Today in Copenhagen, as yyyy-mm-dd. */
export const today = (): string => dayOf(now())

/** The year a moment falls in, in Copenhagen. */
export const yearOf = (moment: Date): number => Number(copenhagen.format(moment).slice(0, 4))

/** Replaces the clock of this process; `undefined` brings the real one back. Tests only. */
export function setClock(clock: Clock | undefined) {
  shared.faelledClock = clock
}
