import { offers as danish } from '#app/i18n/da/offers.ts'
import { offers as english } from '#app/i18n/en/offers.ts'
import { type Language, useLanguage, useWords } from '#app/i18n/use-words.ts'
import { type TargetGroup, targetGroups, targetGroupWords } from '#server/offers/words.ts'

export const useOfferWords = () => useWords(danish, english)

/** The same outside React. */
export const offerWordsOf = (language: Language) => (language === 'en' ? english : danish)

/** The names of target groups, in the order of the list. */
export function useTargetGroups(): (codes: string[]) => string[] {
  const language = useLanguage()
  return (codes) => targetGroups.filter((one) => codes.includes(one)).map((one: TargetGroup) => targetGroupWords[language][one])
}
