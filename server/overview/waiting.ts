import type { WaitingInGroups } from '#server/groups/waiting.ts'
import type { PollWaiting } from '#server/meetings/queries.ts'
import type { Coming, Waiting } from './contract.ts'

type Found = { groups: WaitingInGroups; polls: PollWaiting[]; dates: Coming[] }

/** What of the dates ahead one answers for oneself, and has to be thought of now: late, or within two weeks. */
export const isMyTurn = (one: Coming, soon: string): boolean => one.mine && one.dueOn <= soon

/** OV7: what waits for somebody, late first, then by date, then what has waited longest. */
export function waitingInOrder({ groups, polls, dates }: Found, today: string): Waiting[] {
  const rows: Waiting[] = [
    ...groups.requests.map((request) => ({ kind: 'request' as const, since: request.askedAt, dueOn: null, late: false, request })),
    ...groups.handovers.map((handover) => ({ kind: 'handover' as const, since: handover.since, dueOn: null, late: false, handover })),
    ...groups.seats.map((seat) => ({ kind: 'seat' as const, since: seat.since, dueOn: null, late: false, seat })),
    ...polls.map((poll) => pollRow(poll, today)),
    ...dates.map((date) => ({ kind: date.kind, since: date.dueOn, dueOn: date.dueOn, late: date.dueOn < today, date })),
  ]
  return rows.sort((a, b) => rank(a) - rank(b) || a.since.localeCompare(b.since))
}

/** A date nobody need answer by is only asked for. */
function pollRow({ pollId: id, title, path, group, dueOn }: PollWaiting, today: string): Waiting {
  const day = dueOn && dueOn.toISOString().slice(0, 10)
  return { kind: 'poll', since: day ?? '9', dueOn: day, late: day !== null && day < today, poll: { id, title, path, group } }
}

const rank = (one: Waiting) => (one.late ? 0 : one.dueOn ? 1 : 2)
