import { joiningForms as danish } from '#app/i18n/da/joining-forms.ts'
import { joiningForms as english } from '#app/i18n/en/joining-forms.ts'
import { useWords } from '#app/i18n/use-words.ts'

/** What is asked where one asks to join, and where that is answered. */
export const useJoiningFormWords = () => useWords(danish, english)
