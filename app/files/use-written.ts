import { longDate } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-words.ts'
import { useFileWords } from './use-file-words.ts'

type Said = { author: string | null; writtenAt: Date | string | null }

/** Who wrote a file and when, as the file itself says, in words; null where it says nothing. */
export function useWritten(): (said: Said) => string | null {
  const { written } = useFileWords()
  const language = useLanguage()
  return ({ author, writtenAt }) => (author || writtenAt ? written(author, writtenAt && longDate(writtenAt, language)) : null)
}
