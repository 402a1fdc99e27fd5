import { papers as danish } from '#app/i18n/da/papers.ts'
import { papers as english } from '#app/i18n/en/papers.ts'
import { type Language, useLanguage, useWords } from '#app/i18n/use-words.ts'
import { focusWordsOf } from '#server/organisations/words.ts'
import { paperWords } from '#server/papers/words.ts'

/** The words of papers outside React. */
export const wordsOfPapers = (language: Language) => (language === 'en' ? english : danish)

/** What papers are called and what their pages say, in the page's language. */
export function usePaperWords() {
  const language = useLanguage()
  return {
    words: useWords(danish, english),
    ...paperWords(language),
    focusWord: (code: string) => focusWordsOf(language, code).one,
  }
}
