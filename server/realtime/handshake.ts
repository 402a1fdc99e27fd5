import type { IncomingMessage } from 'node:http'
import { actorForCookies } from '#server/accounts/actor.ts'
import { liveLimits } from '#server/kernel/limits.ts'
import type { Access } from './access.ts'
import type { LiveSocket, RealtimeParts } from './parts.ts'

/** Whether a connection may be asked for from there: same site, by the browser's own word and by its Origin. */
export function mayConnect(request: IncomingMessage, allowOrigin: RealtimeParts['allowOrigin']): boolean {
  const { origin, 'sec-fetch-site': site } = request.headers
  if (site !== undefined && site !== 'same-origin') return false
  return origin === undefined || allowOrigin(origin, request)
}

type WindowsOf = (personId: string) => number
type Next = (error?: Error) => void

/** Finds out who connects; whoever is not signed in, or has all the windows one may have, is refused. */
export const authenticate = (access: Access, windowsOf: WindowsOf) => async (socket: LiveSocket, next: Next) => {
  try {
    const cookies = socket.handshake.headers.cookie
    const accessAt = access.losses
    const actor = await actorForCookies(cookies)
    if (actor.kind !== 'person') return next(new Error('anonymous'))
    if (windowsOf(actor.personId) >= liveLimits.sockets) return next(new Error('tooMany'))
    Object.assign(socket.data, { actor, cookies, accessAt, subjects: new Set(), papers: new Map() })
    next()
  } catch {
    next(new Error('failed'))
  }
}
