import { home as danish } from '#app/i18n/da/home.ts'
import { home as english } from '#app/i18n/en/home.ts'
import { useWords } from '#app/i18n/use-words.ts'

export const useHomeWords = () => useWords(danish, english)
