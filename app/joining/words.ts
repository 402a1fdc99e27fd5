import { joining as danish } from '#app/i18n/da/joining.ts'
import { joining as english } from '#app/i18n/en/joining.ts'
import { useWords } from '#app/i18n/use-words.ts'

export const useJoiningWords = () => useWords(danish, english)
