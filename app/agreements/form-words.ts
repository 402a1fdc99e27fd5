import { agreementForms as danish } from '#app/i18n/da/agreement-forms.ts'
import { agreementForms as english } from '#app/i18n/en/agreement-forms.ts'
import { useWords } from '#app/i18n/use-words.ts'

/** What is asked where agreements are changed: not part of the pages that are read. */
export const useAgreementFormWords = () => useWords(danish, english)
