import { useRouteLoaderData } from '@remix-run/react'
import { useEffect } from 'react'
import type { FlashMessage } from '#app/i18n/use-flash.ts'
import type { Language } from '#app/i18n/use-words.ts'

export type ShellActor = {
  personId: string
  name: string
  collaborationId: string | null
  collaborations: { id: string; slug: string; name: string }[]
  secretariat: boolean
  /** Has Overblik among their places. */
  overview: boolean
  /** What kind of organisation is their own; null for who belongs nowhere. */
  own: 'municipality' | 'region' | 'other' | null
  drift: boolean
  keyboardLetters: boolean
}

export type ShellData = {
  language: Language
  demo: boolean
  flash: FlashMessage | null
  actor: ShellActor | null
  /** Which build the server runs; none while developing. */
  build?: string
  /** The server's clock when the page was drawn. */
  now: number
}

// A window belongs to one person; on the server, which draws for many, no effect ever runs.
const lastKnown: { data?: ShellData } = {}

/**
 * What the frame knows. Where nobody answers even the root has nothing: then it is what this window knew last. Nothing
 * when the root failed from the start.
 */
export function useShellData(): ShellData | undefined {
  const known = useRouteLoaderData('root') as ShellData | undefined
  useEffect(() => {
    if (known) lastKnown.data = known
  }, [known])
  return known ?? lastKnown.data
}
