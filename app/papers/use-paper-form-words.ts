import { paperForms as danish } from '#app/i18n/da/paper-forms.ts'
import { paperForms as english } from '#app/i18n/en/paper-forms.ts'
import { type Language, useWords } from '#app/i18n/use-words.ts'

/** The words of papers' forms outside React. */
export const wordsOfPaperForms = (language: Language) => (language === 'en' ? english : danish)

/** What is asked where papers are made, shared and published: not part of the pages that are read. */
export const usePaperFormWords = () => useWords(danish, english)
