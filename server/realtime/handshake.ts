import type { IncomingMessage } from 'node:http'
import { actorForCookies } from '#server/accounts/actor.ts'
import type { Access } from './access.ts'
import type { LiveSocket, RealtimeParts } from './parts.ts'

/** Whether a connection may be asked for from there: same site, by the browser's own word and by its Origin. */
export function mayConnect(request: IncomingMessage, allowOrigin: RealtimeParts['allowOrigin']): boolean {
  const { origin, 'sec-fetch-site': site } = request.headers
  if (site !== undefined && site !== 'same-origin') return false
  return origin === undefined || allowOrigin(origin, request)
}

/** Finds out who connects; whoever is not signed in is refused. */
export const authenticate = (access: Access) => async (socket: LiveSocket, next: (error?: Error) => void) => {
  try {
    const cookies = socket.handshake.headers.cookie
    const accessAt = access.losses
    const actor = await actorForCookies(cookies)
    if (actor.kind !== 'person') return next(new Error('anonymous'))
    Object.assign(socket.data, { actor, cookies, accessAt, subjects: new Set(), papers: new Map() })
    next()
  } catch {
    next(new Error('failed'))
  }
}
