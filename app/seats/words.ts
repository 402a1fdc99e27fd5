import { seats as danish } from '#app/i18n/da/seats.ts'
import { seats as english } from '#app/i18n/en/seats.ts'
import { useWords } from '#app/i18n/use-words.ts'

export const useSeatWords = () => useWords(danish, english)
