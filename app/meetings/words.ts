import { meetings as danish } from '#app/i18n/da/meetings.ts'
import { meetings as english } from '#app/i18n/en/meetings.ts'
import { useWords } from '#app/i18n/use-words.ts'

export const useMeetingWords = () => useWords(danish, english)
