import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '#server/kernel/env.ts'

/*
 * The secret in a feed's address: its id, and a seal of the installation's own secret over it. The database holds the id
 * alone, so whoever reads the database has no address, and the owner can be shown theirs again.
 */

const sealOf = (id: Buffer) => createHmac('sha256', env().SECRET).update('calendar feed').update(id).digest().subarray(0, 20)

/** What stands in the address of the feed with this id. */
export function feedToken(feedId: string): string {
  const id = Buffer.from(feedId.replaceAll('-', ''), 'hex')
  return Buffer.concat([id, sealOf(id)]).toString('base64url')
}

/** The id of the feed an address was made for; null where it was not made here. */
export function feedIdOf(token: string): string | null {
  if (!/^[\w-]{48}$/.test(token)) return null
  const bytes = Buffer.from(token, 'base64url')
  const [id, seal] = [bytes.subarray(0, 16), bytes.subarray(16)]
  if (seal.length !== 20 || !timingSafeEqual(seal, sealOf(id))) return null
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
