import { inquiries as danish } from '#app/i18n/da/inquiries.ts'
import { inquiries as english } from '#app/i18n/en/inquiries.ts'
import { useWords } from '#app/i18n/use-words.ts'

export const useInquiryWords = () => useWords(danish, english)
