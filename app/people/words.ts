import { people as danish } from '#app/i18n/da/people.ts'
import { people as english } from '#app/i18n/en/people.ts'
import { useWords } from '#app/i18n/use-words.ts'

export const usePeopleWords = () => useWords(danish, english)
