import { agreements as danish } from '#app/i18n/da/agreements.ts'
import { agreements as english } from '#app/i18n/en/agreements.ts'
import { useWords } from '#app/i18n/use-words.ts'

export const useAgreementWords = () => useWords(danish, english)
