import { organisationForms as danish } from '#app/i18n/da/organisation-forms.ts'
import { organisationForms as english } from '#app/i18n/en/organisation-forms.ts'
import { type Language, useWords } from '#app/i18n/use-words.ts'

export const useOrganisationFormWords = () => useWords(danish, english)

/** The same outside React. */
export const organisationFormWordsOf = (language: Language) => (language === 'en' ? english : danish)
