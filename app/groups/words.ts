import { groups as danish } from '#app/i18n/da/groups.ts'
import { groups as english } from '#app/i18n/en/groups.ts'
import { useLanguage, useWords } from '#app/i18n/use-words.ts'
import { groupKindWord, groupRoleWords, type GroupRoleCode } from '#server/groups/words.ts'

export const useGroupWords = () => useWords(danish, english)

/** The word for a kind of group in the page's language. */
export function useGroupKind(): (code: string) => string {
  const language = useLanguage()
  return (code) => groupKindWord(language, code)
}

/** The word for a role in a group in the page's language. */
export function useGroupRole(): (code: string) => string {
  const language = useLanguage()
  return (code) => groupRoleWords[language][code as GroupRoleCode] ?? code
}
