import { fileForms as danish } from '#app/i18n/da/file-forms.ts'
import { fileForms as english } from '#app/i18n/en/file-forms.ts'
import { type Language, useWords } from '#app/i18n/use-words.ts'

export const useFileFormWords = () => useWords(danish, english)
export const fileFormWords = (language: Language) => (language === 'en' ? english : danish)
