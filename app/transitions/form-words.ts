import { transitionForms as danish } from '#app/i18n/da/transition-forms.ts'
import { transitionForms as english } from '#app/i18n/en/transition-forms.ts'
import { type Language, useWords } from '#app/i18n/use-words.ts'

export const useTransitionFormWords = () => useWords(danish, english)

/** The same outside React. */
export const transitionFormWordsOf = (language: Language) => (language === 'en' ? english : danish)
