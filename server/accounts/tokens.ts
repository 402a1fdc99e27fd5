import { createHash, randomBytes } from 'node:crypto'
import type { Tx } from '#server/kernel/db.ts'
import { newId } from '#server/kernel/ids.ts'

export type MailTokenPurpose = 'invitation' | 'reset'

export const invitationDays = 14
export const resetMinutes = 60

const lifetimes: Record<MailTokenPurpose, number> = {
  invitation: invitationDays * 86_400_000,
  reset: resetMinutes * 60_000,
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** Makes a one-time token; earlier ones of the same purpose stop working. Only its hash is kept. */
export async function makeToken(
  tx: Tx,
  given: { purpose: MailTokenPurpose; accountId: string; groupId?: string | null; now: Date },
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await tx.mailToken.updateMany({
    where: { accountId: given.accountId, purpose: given.purpose, usedAt: null },
    data: { usedAt: given.now },
  })
  await tx.mailToken.create({
    data: {
      id: newId(),
      purpose: given.purpose,
      accountId: given.accountId,
      groupId: given.groupId ?? null,
      tokenHash: hashOf(token),
      expiresAt: new Date(given.now.getTime() + lifetimes[given.purpose]),
      createdAt: given.now,
    },
  })
  return token
}

/** The account a token opens, or null: unknown, used and expired look alike. */
export async function tokenOwner(tx: Tx, token: string, now: Date) {
  const row = await tx.mailToken.findUnique({
    where: { tokenHash: hashOf(token) },
    select: {
      id: true,
      purpose: true,
      usedAt: true,
      expiresAt: true,
      account: { select: { id: true, personId: true, email: true, deactivatedAt: true, person: { select: { name: true } } } },
    },
  })
  if (!row || row.usedAt || row.expiresAt <= now || row.account.deactivatedAt) return null
  return { tokenId: row.id, purpose: row.purpose as MailTokenPurpose, ...row.account, name: row.account.person.name }
}

/** No link that was mailed to an account before works any more: whoever has read old mail gets nothing by it. */
export async function endTokens(tx: Tx, accountId: string, now: Date): Promise<void> {
  await tx.mailToken.updateMany({ where: { accountId, usedAt: null }, data: { usedAt: now } })
}

/** Uses a token up; false when someone else just did. */
export async function useToken(tx: Tx, tokenId: string, now: Date): Promise<boolean> {
  const { count } = await tx.mailToken.updateMany({ where: { id: tokenId, usedAt: null }, data: { usedAt: now } })
  return count === 1
}
