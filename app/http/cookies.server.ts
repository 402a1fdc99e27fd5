import type { UndoForm } from '#app/audit/undo-action.ts'
import { createCookie } from '@remix-run/node'
import type { Language } from '#server/kernel/actor.ts'
import { env } from '#server/kernel/env.ts'
import { once } from '#server/kernel/once.ts'

const secure = () => env().PUBLIC_URL.startsWith('https:')

const languageCookie = () =>
  once('language cookie', () =>
    createCookie('sprog', { path: '/', sameSite: 'lax', httpOnly: true, secure: secure(), maxAge: 31_536_000 }),
  )

const flashCookie = () =>
  once('flash cookie', () =>
    createCookie('besked', {
      path: '/',
      sameSite: 'lax',
      httpOnly: true,
      secure: secure(),
      maxAge: 60,
      secrets: [env().SECRET],
    }),
  )

/** The language chosen before sign-in: `?sprog=en`, else the cookie, else Danish. */
export async function chosenLanguage(request: Request): Promise<Language> {
  const asked = new URL(request.url).searchParams.get('sprog')
  if (asked === 'da' || asked === 'en') return asked
  return (await languageCookie().parse(request.headers.get('Cookie'))) === 'en' ? 'en' : 'da'
}

export const rememberLanguage = (language: Language): Promise<string> => languageCookie().serialize(language)

/** A message for the next page: a code of app/i18n and its parameters, never a sentence. */
export type Flash = { code: string; params?: Record<string, string>; undo?: UndoForm }

export async function readFlash(request: Request): Promise<Flash | null> {
  const value: unknown = await flashCookie().parse(request.headers.get('Cookie'))
  return isFlash(value) ? value : null
}

const isFlash = (value: unknown): value is Flash =>
  typeof value === 'object' && value !== null && typeof (value as Flash).code === 'string'

export const writeFlash = (flash: Flash): Promise<string> => flashCookie().serialize(flash)
export const clearFlash = (): Promise<string> => flashCookie().serialize('', { maxAge: 0 })
