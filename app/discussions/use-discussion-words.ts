import { discussions as danish } from '#app/i18n/da/discussions.ts'
import { discussions as english } from '#app/i18n/en/discussions.ts'
import { useWords } from '#app/i18n/use-words.ts'

export const useDiscussionWords = () => useWords(danish, english)
