import { seatForms as danishForms } from '#app/i18n/da/seat-forms.ts'
import { seats as danish } from '#app/i18n/da/seats.ts'
import { seatForms as englishForms } from '#app/i18n/en/seat-forms.ts'
import { seats as english } from '#app/i18n/en/seats.ts'
import { useWords } from '#app/i18n/use-words.ts'

export const useSeatWords = () => useWords(danish, english)

export const useSeatFormWords = () => useWords(danishForms, englishForms)
