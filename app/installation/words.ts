import { installation as danish } from '#app/i18n/da/installation.ts'
import { installation as english } from '#app/i18n/en/installation.ts'
import { useWords } from '#app/i18n/use-words.ts'
import type { Language } from '#app/i18n/use-words.ts'

export const useInstallationWords = () => useWords(danish, english)

/** The same for a page's title, where the language is given. */
export const installationWords = (language: Language) => (language === 'en' ? english : danish)
