import { now } from '#server/kernel/clock.ts'
import { pool } from '#server/kernel/db.ts'

/** Which of these sessions (public ids) still live. One statement however many are connected. */
export async function livingSessions(publicIds: string[]): Promise<Set<string>> {
  const { rows } = await pool().query<{ publicId: string }>(
    `SELECT s."publicId"::text FROM "Session" s JOIN "Account" a ON a."id" = s."accountId"
      WHERE s."publicId" = ANY($1::uuid[]) AND s."expiresAt" > $2 AND a."deactivatedAt" IS NULL`,
    [publicIds, now()],
  )
  return new Set(rows.map((row) => row.publicId))
}
