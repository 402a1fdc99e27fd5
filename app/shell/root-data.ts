import { useRouteLoaderData } from '@remix-run/react'
import type { FlashMessage } from '#app/i18n/use-flash.ts'
import type { Language } from '#app/i18n/use-words.ts'

export type ShellActor = {
  personId: string
  name: string
  collaborationId: string | null
  collaborations: { id: string; slug: string; name: string }[]
  secretariat: boolean
  drift: boolean
  keyboardLetters: boolean
}

export type ShellData = {
  language: Language
  demo: boolean
  flash: FlashMessage | null
  actor: ShellActor | null
  /** The server's clock when the page was drawn. */
  now: number
}

/** What the frame knows; nothing when the root itself failed. */
export const useShellData = (): ShellData | undefined => useRouteLoaderData('root') as ShellData | undefined
