import { no, type Verdict, yes } from '#server/kernel/verdict.ts'
import { hoursToComeBack } from './words.ts'

/** BE2: what is sent to somebody must be able to reach them. */
export const mayWriteTo = (people: { account: boolean }[]): Verdict => (people.every((one) => one.account) ? yes : no('message.cannotSignIn'))

/** BE4: whoever has just left comes back by themselves. */
export const mayComeBack = (leftAt: Date, now: Date): Verdict =>
  now.getTime() - leftAt.getTime() <= hoursToComeBack * 3_600_000 ? yes : no('message.leftForGood')
