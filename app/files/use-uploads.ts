import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { sendFile } from './send-file.ts'

export type UploadState =
  | { is: 'waiting' }
  | { is: 'sending'; share: number }
  | { is: 'taken'; outcome: string; number: number }
  | { is: 'refused'; reason: string }
  | { is: 'cancelled' }
  | { is: 'failed' }

export type Upload = { id: number; file: File; state: UploadState }

const atOnce = 3
/** What can be tried once more as it is. */
const again = ['failed', 'cancelled']
const isOver = ({ state }: Upload) => !['waiting', 'sending'].includes(state.is)

/** Files on their way up: three at once, each with its own progress, to be cancelled and tried again one by one. */
export function useUploads(action: string, largest: number) {
  const [list, setList] = useState<Upload[]>([])
  const running = useRef(new Map<number, AbortController>())
  const counter = useRef(0)
  const { revalidate } = useRevalidator()
  const set = (id: number, state: UploadState) => setList((all) => all.map((one) => (one.id === id ? { ...one, state } : one)))

  useEffect(() => {
    const next = list.filter((one) => one.state.is === 'waiting' && !running.current.has(one.id))
    for (const { id, file } of next.slice(0, Math.max(0, atOnce - running.current.size))) {
      const controller = new AbortController()
      running.current.set(id, controller)
      void sendFile(action, file, { signal: controller.signal, told: (share) => set(id, { is: 'sending', share }) }).then((state) => {
        running.current.delete(id)
        set(id, state)
        if (state.is === 'taken') revalidate()
      })
    }
  }, [list, action, revalidate])
  useEffect(() => {
    const open = running.current
    const leaving = (event: BeforeUnloadEvent) => open.size > 0 && event.preventDefault()
    window.addEventListener('beforeunload', leaving)
    return () => window.removeEventListener('beforeunload', leaving)
  }, [])

  return {
    list,
    done: list.length > 0 && list.every(isOver),
    add: (files: File[]) =>
      setList((all) => [
        ...all,
        ...files.map((file): Upload => {
          const tooLarge = file.size > largest
          return { id: (counter.current += 1), file, state: tooLarge ? { is: 'refused', reason: 'file.tooLarge' } : { is: 'waiting' } }
        }),
      ]),
    cancel: (id: number) => {
      running.current.get(id)?.abort()
      set(id, { is: 'cancelled' })
    },
    retry: (id: number) => set(id, { is: 'waiting' }),
    mayRetry: ({ state }: Upload) => again.includes(state.is),
    clear: () => setList((all) => all.filter((one) => !isOver(one))),
  }
}

export type Uploads = ReturnType<typeof useUploads>
