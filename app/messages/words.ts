import { messages as danish } from '#app/i18n/da/messages.ts'
import { messages as english } from '#app/i18n/en/messages.ts'
import { useWords } from '#app/i18n/use-words.ts'

export const useMessageWords = () => useWords(danish, english)
