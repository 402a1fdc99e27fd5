type Clock = { now(): Date }

const shared = globalThis as { faelledClock?: Clock }

/** The present moment; tests set another clock. */
export const now = (): Date => (shared.faelledClock ? shared.faelledClock.now() : new Date())

const copenhagen = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' })

/** Today in Copenhagen, as yyyy-mm-dd. */
export const today = (): string => copenhagen.format(now())

/** The year a moment falls in, in Copenhagen. */
export const yearOf = (moment: Date): number => Number(copenhagen.format(moment).slice(0, 4))

/** Replaces the clock of this process; `undefined` brings the real one back. Tests only. */
export function setClock(clock: Clock | undefined) {
  shared.faelledClock = clock
}
