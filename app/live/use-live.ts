import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import type { LiveFact, PresentPerson } from '#server/realtime/contract.ts'
import { rememberLoss } from './lost-access.ts'
import { liveConnection } from './socket.ts'

const gatherMs = 60

/**
 * Keeps a page true while something happens to a Subject: its loaders run again, or `onFact` decides what to do (answer
 * true for "taken care of"). What happens in its threads comes as `thread.changed` with threadId and seq. After a lost
 * connection the loaders always run again.
 */
export function useLive(subjectId: string | null, onFact?: (fact: LiveFact) => boolean | void): void {
  const { revalidate } = useRevalidator()
  const latest = useRef({ revalidate, onFact })
  latest.current = { revalidate, onFact }
  useEffect(() => {
    if (!subjectId) return
    const connection = liveConnection()
    const refresh = refresher(() => latest.current.revalidate())
    let seenBefore = false
    const stops = [
      connection.watch(subjectId, {
        watched: () => {
          if (seenBefore) refresh.soon()
          seenBefore = true
        },
        denied: () => {
          rememberLoss()
          refresh.soon()
        },
      }),
      connection.on('resync', refresh.soon),
      connection.on('fact', (fact) => {
        if (fact.subjectId === subjectId && latest.current.onFact?.(fact) !== true) refresh.soon()
      }),
      connection.on('thread:changes', ({ threadId, seq, ...about }) => {
        const fact = { type: 'thread.changed', subjectId: about.subjectId, actorId: null, payload: { threadId, seq } }
        if (about.subjectId === subjectId && latest.current.onFact?.(fact) !== true) refresh.soon()
      }),
      refresh.stop,
    ]
    return () => stops.forEach((stop) => stop())
  }, [subjectId])
}

/** The loaders run again when one has read something, here or in another window or on another device. */
export function useReadElsewhere(): void {
  const { revalidate } = useRevalidator()
  const latest = useRef(revalidate)
  latest.current = revalidate
  useEffect(() => {
    const refresh = refresher(() => latest.current())
    const stop = liveConnection().on('thread:read', refresh.soon)
    return () => {
      stop()
      refresh.stop()
    }
  }, [])
}

/** Who is at a Subject right now, oneself included. */
export function usePresence(subjectId: string | null): PresentPerson[] {
  const [people, setPeople] = useState<PresentPerson[]>([])
  useEffect(() => {
    if (!subjectId) return
    const connection = liveConnection()
    const stops = [
      connection.on('presence', (presence) => presence.subjectId === subjectId && setPeople(presence.people)),
      connection.onDisconnected(() => setPeople([])),
      connection.watch(subjectId),
    ]
    return () => stops.forEach((stop) => stop())
  }, [subjectId])
  return people
}

/** Who is writing in a thread of a Subject right now, oneself excluded; forgotten after five seconds of silence. */
export function useTyping(subjectId: string | null, threadId: string): PresentPerson[] {
  const [typing, setTyping] = useState<PresentPerson[]>([])
  useEffect(() => {
    if (!subjectId) return
    const timers = new Map<string, ReturnType<typeof setTimeout>>()
    const stop = liveConnection().on('typing', ({ personId, name, ...where }) => {
      if (where.subjectId !== subjectId || where.threadId !== threadId) return
      clearTimeout(timers.get(personId))
      setTyping((before) => [...before.filter((one) => one.personId !== personId), { personId, name }])
      const forget = () => setTyping((before) => before.filter((one) => one.personId !== personId))
      timers.set(personId, setTimeout(forget, 5_000))
    })
    return () => {
      stop()
      timers.forEach((timer) => clearTimeout(timer))
    }
  }, [subjectId, threadId])
  return typing
}

/** Several facts at once are one refresh; a hidden page waits until it is looked at. */
function refresher(revalidate: () => void) {
  let timer: ReturnType<typeof setTimeout> | null = null
  const run = () => {
    timer = null
    if (document.visibilityState === 'visible') revalidate()
    else document.addEventListener('visibilitychange', run, { once: true })
  }
  return {
    soon: () => void (timer ??= setTimeout(run, gatherMs)),
    stop: () => {
      if (timer) clearTimeout(timer)
      document.removeEventListener('visibilitychange', run)
    },
  }
}
