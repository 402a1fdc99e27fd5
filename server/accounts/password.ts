import { hash, verify } from '@node-rs/argon2'
import { once } from '#server/kernel/once.ts'

// OWASP's minimum for argon2id: 19 MiB, two passes, one lane.
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The argon2id hash to store. */
export const hashPassword = (password: string): Promise<string> => hash(password, strength)

/**
 * Whether the password fits. Without a stored hash (unknown address, no password yet) it works just as long and
 * answers no, so that time tells nothing.
 */
export async function passwordFits(stored: string | null | undefined, password: string): Promise<boolean> {
  const fits = await verify(stored ?? (await decoy()), password).catch(() => false)
  return Boolean(stored) && fits
}

const decoy = () => once('password decoy', () => hashPassword('nobody has this password'))
