import { movingIn as danish } from '#app/i18n/da/moving-in.ts'
import { movingIn as english } from '#app/i18n/en/moving-in.ts'
import { useWords } from '#app/i18n/use-words.ts'

export const useMovingWords = () => useWords(danish, english)
export const movingWords = (language: 'da' | 'en') => (language === 'en' ? english : danish)

/** Where moving in lives in a collaboration; and one import in it. */
export const movingPath = (slug: string, runId?: string) => `/samarbejder/${slug}/flyt-ind${runId ? `/${runId}` : ''}`
