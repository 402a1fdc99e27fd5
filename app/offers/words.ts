import { offers as danish } from '#app/i18n/da/offers.ts'
import { offers as english } from '#app/i18n/en/offers.ts'
import { type Language, useWords } from '#app/i18n/use-words.ts'

export const useOfferWords = () => useWords(danish, english)

/** The same outside React. */
export const offerWordsOf = (language: Language) => (language === 'en' ? english : danish)
