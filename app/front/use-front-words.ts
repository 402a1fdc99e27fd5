import { front as danish } from '#app/i18n/da/front.ts'
import { front as english } from '#app/i18n/en/front.ts'
import { useWords } from '#app/i18n/use-words.ts'

export const useFrontWords = () => useWords(danish, english)
