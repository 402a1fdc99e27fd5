import { files as danish } from '#app/i18n/da/files.ts'
import { files as english } from '#app/i18n/en/files.ts'
import { type Language, useWords } from '#app/i18n/use-words.ts'

export const useFileWords = () => useWords(danish, english)
export const fileWords = (language: Language) => (language === 'en' ? english : danish)
