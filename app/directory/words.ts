import { directory as danish } from '#app/i18n/da/directory.ts'
import { directory as english } from '#app/i18n/en/directory.ts'
import { type Language, useWords } from '#app/i18n/use-words.ts'

export const useDirectoryWords = () => useWords(danish, english)

/** The same outside React. */
export const directoryWordsOf = (language: Language) => (language === 'en' ? english : danish)
