import { StateBadge } from '#app/ui/state-badge.tsx'
import type { SecretariatPerson } from '#server/installation/queries.ts'
import { useInstallationWords } from './words.ts'

/** What hinders somebody from signing in; nothing where nothing does. */
export function AccountState({ account }: Pick<SecretariatPerson, 'account'>) {
  const words = useInstallationWords().account
  if (account === 'active') return null
  return <StateBadge state={account === 'invited' ? 'waiting' : 'closed'}>{words[account]}</StateBadge>
}
