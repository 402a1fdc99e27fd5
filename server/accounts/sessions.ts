import { createHash } from 'node:crypto'
import { type Adapter, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from 'lucia'
import { now } from '#server/kernel/clock.ts'
import { db } from '#server/kernel/db.ts'
import { env } from '#server/kernel/env.ts'
import { newId } from '#server/kernel/ids.ts'
import { once } from '#server/kernel/once.ts'

/*
 * Lucia behind one seam. The cookie carries the session's id in clear, the table only its sha256: whoever reads the
 * database can impersonate nobody.
 */

declare module 'lucia' {
  interface Register {
    Lucia: Lucia
    DatabaseSessionAttributes: { device: string }
    DatabaseUserAttributes: Record<never, never>
  }
}

/** What the Session table knows a cookie's value by. */
export const sessionKey = (sessionId: string): string => createHash('sha256').update(sessionId).digest('hex')

const adapter: Adapter = {
  async getSessionAndUser(sessionId) {
    const row = await db().session.findUnique({
      where: { id: sessionKey(sessionId) },
      select: { accountId: true, expiresAt: true, device: true, account: { select: { deactivatedAt: true } } },
    })
    if (!row || row.account.deactivatedAt) return [null, null]
    const session: DatabaseSession = {
      id: sessionId,
      userId: row.accountId,
      expiresAt: row.expiresAt,
      attributes: { device: row.device },
    }
    const user: DatabaseUser = { id: row.accountId, attributes: {} }
    return [session, user]
  },
  async getUserSessions() {
    return [] // listed and ended by their public id (queries.ts, commands.ts), never by a hash
  },
  async setSession(session) {
    await db().session.create({
      data: {
        id: sessionKey(session.id),
        publicId: newId(),
        accountId: session.userId,
        expiresAt: session.expiresAt,
        createdAt: now(),
        lastSeenAt: now(),
        device: session.attributes.device,
      },
    })
  },
  async updateSessionExpiration(sessionId, expiresAt) {
    await db().session.updateMany({ where: { id: sessionKey(sessionId) }, data: { expiresAt } })
  },
  async deleteSession(sessionId) {
    await db().session.deleteMany({ where: { id: sessionKey(sessionId) } })
  },
  async deleteUserSessions(accountId) {
    await db().session.deleteMany({ where: { accountId } })
  },
  async deleteExpiredSessions() {
    await db().session.deleteMany({ where: { expiresAt: { lte: now() } } })
  },
}

/** How long a session lives without being used. */
export const sessionDays = 30

const isSecure = () => env().PUBLIC_URL.startsWith('https:')

const lucia = () =>
  once(
    'lucia',
    () =>
      new Lucia(adapter, {
        sessionExpiresIn: new TimeSpan(sessionDays, 'd'),
        sessionCookie: {
          name: isSecure() ? '__Host-faelled' : 'faelled',
          attributes: { secure: isSecure(), sameSite: 'lax', path: '/' },
        },
      }),
  )

/** Starts a session; answers the Set-Cookie header's value. */
export async function startSession(accountId: string, device: string): Promise<string> {
  const session = await lucia().createSession(accountId, { device: device.slice(0, 200) })
  return lucia().createSessionCookie(session.id).serialize()
}

/** The cookie's session id, if there is one. */
export const sessionIdFrom = (cookies: string | null | undefined): string | null => lucia().readSessionCookie(cookies ?? '')

/** The Set-Cookie value that makes the browser forget its session. */
export const forgetfulCookie = (): string => lucia().createBlankSessionCookie().serialize()

const hour = 3_600_000
const renewals = () => once('session renewals', () => new Map<string, number>())

/**
 * Lucia's own check, which extends a session that is half spent; asked at most once an hour per session, as
 * `actorForCookies` reads everything else in one statement. Answers the Set-Cookie value when the browser should be told.
 */
export async function renewWhenDue(cookies: string | null, publicId: string): Promise<string | null> {
  const last = renewals().get(publicId) ?? 0
  const sessionId = sessionIdFrom(cookies)
  if (!sessionId || now().getTime() - last < hour) return null
  renewals().set(publicId, now().getTime())
  const { session } = await lucia().validateSession(sessionId)
  if (!session) return null
  await db().session.updateMany({ where: { id: sessionKey(sessionId) }, data: { lastSeenAt: now() } })
  return session.fresh ? lucia().createSessionCookie(session.id).serialize() : null
}

/** Removes what has expired; a clock calls it. */
export async function sweepSessions(): Promise<void> {
  renewals().clear()
  await lucia().deleteExpiredSessions()
}
