import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { sendFile } from './send-file.ts'
import type { Found } from './walked.ts'

export type UploadState =
  | { is: 'waiting' }
  | { is: 'sending'; share: number }
  | { is: 'taken'; outcome: string; number: number }
  | { is: 'refused'; reason: string }
  | { is: 'cancelled' }
  | { is: 'failed' }

export type Upload = Found & { id: number; state: UploadState }

const atOnce = 3
/** What can be tried once more as it is. */
const again = ['failed', 'cancelled']
/** How many files of many are taken before the page shows them. */
const shownEvery = 20
const isOver = ({ state }: Upload) => !['waiting', 'sending'].includes(state.is)

/** Files on their way up: three at once, each with its own progress, to be cancelled and tried again one by one. */
export function useUploads(actionFor: (path: string[]) => string, largest: number) {
  const [list, setList] = useState<Upload[]>([])
  const running = useRef(new Map<number, AbortController>())
  const counter = useRef(0)
  const ended = useRef(0)
  const { revalidate } = useRevalidator()
  const set = (id: number, state: UploadState) => setList((all) => all.map((one) => (one.id === id ? { ...one, state } : one)))

  const settle = (id: number, state: UploadState) => {
    running.current.delete(id)
    ended.current += 1
    set(id, state)
    if (running.current.size === 0 || ended.current % shownEvery === 0) void revalidate()
  }

  useEffect(() => {
    const next = list.filter((one) => one.state.is === 'waiting' && !running.current.has(one.id))
    for (const { id, file, path } of next.slice(0, Math.max(0, atOnce - running.current.size))) {
      const controller = new AbortController()
      running.current.set(id, controller)
      void sendFile(actionFor(path), file, { signal: controller.signal, told: (share) => set(id, { is: 'sending', share }) }).then((state) => settle(id, state))
    }
  })
  useEffect(() => {
    const open = running.current
    const leaving = (event: BeforeUnloadEvent) => open.size > 0 && event.preventDefault()
    window.addEventListener('beforeunload', leaving)
    return () => window.removeEventListener('beforeunload', leaving)
  }, [])

  return {
    list,
    over: list.filter(isOver).length,
    done: list.length > 0 && list.every(isOver),
    add: (files: Found[]) =>
      setList((all) => [
        ...all,
        ...files.map(({ file, path }): Upload => {
          const tooLarge = file.size > largest
          return { id: (counter.current += 1), file, path, state: tooLarge ? { is: 'refused', reason: 'file.tooLarge' } : { is: 'waiting' } }
        }),
      ]),
    cancel: (id: number) => {
      running.current.get(id)?.abort()
      set(id, { is: 'cancelled' })
    },
    retry: (id: number) => set(id, { is: 'waiting' }),
    mayRetry: ({ state }: Upload) => again.includes(state.is) || (state.is === 'refused' && state.reason === 'tooMany'),
    clear: () => setList((all) => all.filter((one) => !isOver(one))),
  }
}

export type Uploads = ReturnType<typeof useUploads>
