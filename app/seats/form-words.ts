import { seatForms as danish } from '#app/i18n/da/seat-forms.ts'
import { seatForms as english } from '#app/i18n/en/seat-forms.ts'
import { useWords } from '#app/i18n/use-words.ts'

export const useSeatFormWords = () => useWords(danish, english)
