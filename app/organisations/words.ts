import { organisations as danish } from '#app/i18n/da/organisations.ts'
import { organisations as english } from '#app/i18n/en/organisations.ts'
import { useLanguage, useWords } from '#app/i18n/use-words.ts'

export const useOrganisationWords = () => useWords(danish, english)

/** The name of a kind, which is data, in the page's language. */
export function useKindName(): (kind: { nameDa: string; nameEn: string }) => string {
  const language = useLanguage()
  return (kind) => (language === 'en' ? kind.nameEn : kind.nameDa)
}
