import { offerForms as danish } from '#app/i18n/da/offer-forms.ts'
import { offerForms as english } from '#app/i18n/en/offer-forms.ts'
import { type Language, useWords } from '#app/i18n/use-words.ts'

export const useOfferFormWords = () => useWords(danish, english)

/** The same outside React. */
export const offerFormWordsOf = (language: Language) => (language === 'en' ? english : danish)
