import { db } from '#server/kernel/db.ts'
import { limits } from '#server/kernel/limits.ts'
import { forgive, giveBack, spend } from '#server/kernel/rate-limit.ts'
import { passwordFits } from './password.ts'
import { startSession } from './sessions.ts'

const { signInToAccount: perAccount, signInFromAddress: perAddress } = limits

/** A few reset mails an hour for one e-mail address, whether it exists or not, and for one network. Throws TooMany. */
export async function limitResets(email: string, from: string): Promise<void> {
  await spend(limits.resetsFromAddress, network(from))
  await spend(limits.resets, email)
}

const answerMs = 400

/** Does the work and answers after a while that is the same whether there was much to do or nothing (AC3). */
export async function evenly<T>(work: Promise<T>): Promise<T> {
  const [outcome] = await Promise.allSettled([work, new Promise((rested) => setTimeout(rested, answerMs))])
  if (outcome.status === 'rejected') throw outcome.reason
  return outcome.value
}

/** Guessing the one-time code is slow. Throws TooMany. */
export const limitFirstRun = (address: string): Promise<void> =>
  spend(limits.firstRun, network(address))

/** `known`: this browser has signed in to this account before. */
export type SignIn = { email: string; password: string; address: string; device: string; known?: boolean }

/**
 * Signs in; answers the Set-Cookie value, or null when address and password do not fit (unknown, wrong and
 * deactivated look alike and take the same time). Throws TooMany.
 */
export async function signIn(given: SignIn): Promise<string | null> {
  const from = network(given.address)
  const tries = given.known ? `known ${given.email}` : given.email
  // Counted before the password is tried, so that many at once are not all let through, and given back where it fits.
  if (!given.known) await spend(perAddress, from)
  await spend(perAccount, tries)
  const account = await db().account.findUnique({
    where: { email: given.email },
    select: { id: true, passwordHash: true, deactivatedAt: true },
  })
  const fits = await passwordFits(account?.passwordHash, given.password)
  if (!account || !fits || account.deactivatedAt) return null
  if (!given.known) await giveBack(perAddress, from)
  await forgive(perAccount, tries)
  return startSession(account.id, given.device)
}

/** IPv4 addresses count alone, IPv6 by their /64: one household has as many of those as it likes. */
export function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail = ''] = plain.split('::')
  const front = head.split(':').filter(Boolean)
  const back = tail.split(':').filter(Boolean)
  const middle = plain.includes('::') ? Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0') : []
  return [...front, ...middle, ...back].slice(0, 4).map((part) => part.replace(/^0+(?=.)/, '')).join(':')
}
