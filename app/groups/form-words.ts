import { groupForms as danish } from '#app/i18n/da/group-forms.ts'
import { groupForms as english } from '#app/i18n/en/group-forms.ts'
import { useWords } from '#app/i18n/use-words.ts'

/** What is asked where groups and their members are changed: not part of the pages that are read. */
export const useGroupFormWords = () => useWords(danish, english)
