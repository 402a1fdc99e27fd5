import { randomBytes, timingSafeEqual } from 'node:crypto'
import { once } from '#server/kernel/once.ts'

const held = () => once('first-run token', () => randomBytes(9).toString('base64url'))

/** The code that lets whoever reads the server's log set up an empty installation; another at each start. */
export const firstRunToken = (): string => held()

/** Whether it is the code, in constant time. */
export function isFirstRunToken(given: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(held())]
  return one.length === other.length && timingSafeEqual(one, other)
}
