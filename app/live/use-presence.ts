import { useEffect, useState } from 'react'
import type { PresentPerson } from '#server/realtime/contract.ts'
import { follow } from './follow.ts'

/** Who is at a Subject right now, oneself included. */
export function usePresence(subjectId: string | null): PresentPerson[] {
  const [people, setPeople] = useState<PresentPerson[]>([])
  useEffect(() => {
    if (!subjectId) return
    return follow((connection) => [
      connection.on('presence', (presence) => presence.subjectId === subjectId && setPeople(presence.people)),
      connection.onDisconnected(() => setPeople([])),
      connection.watch(subjectId),
    ])
  }, [subjectId])
  return people
}

/** Who is writing in a thread of a Subject right now, oneself excluded; forgotten after five seconds of silence. */
export function useTyping(subjectId: string | null, threadId: string): PresentPerson[] {
  const [typing, setTyping] = useState<PresentPerson[]>([])
  useEffect(() => {
    if (!subjectId) return
    const timers = new Map<string, ReturnType<typeof setTimeout>>()
    const hear = ({ personId, name, ...where }: PresentPerson & { subjectId: string; threadId: string }) => {
      if (where.subjectId !== subjectId || where.threadId !== threadId) return
      clearTimeout(timers.get(personId))
      setTyping((before) => [...before.filter((one) => one.personId !== personId), { personId, name }])
      const forget = () => setTyping((before) => before.filter((one) => one.personId !== personId))
      timers.set(personId, setTimeout(forget, 5_000))
    }
    const stop = follow((connection) => [connection.on('typing', hear)])
    return () => {
      stop()
      timers.forEach((timer) => clearTimeout(timer))
    }
  }, [subjectId, threadId])
  return typing
}
