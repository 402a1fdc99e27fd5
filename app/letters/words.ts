import { letters as danish } from '#app/i18n/da/letters.ts'
import { letters as english } from '#app/i18n/en/letters.ts'
import { useLanguage, useWords } from '#app/i18n/use-words.ts'
import { type Audience, audienceWords } from '#server/letters/words.ts'

export const useLetterWords = () => useWords(danish, english)

/** Whom a letter is to, within a sentence. */
export function useAudience() {
  const words = useLetterWords()
  const language = useLanguage()
  return ({ audience, organisation }: { audience: string; organisation: string | null }) => {
    if (organisation) return words.ofOrganisation(organisation)
    return audienceWords[language][audience as Audience]?.toLocaleLowerCase(language) ?? ''
  }
}
