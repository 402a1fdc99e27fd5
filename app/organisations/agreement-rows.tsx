import type { ReactNode } from 'react'
import { standingStates } from '#app/agreements/standing-states.ts'
import { longDate } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-words.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { List, ListRow } from '#app/ui/list.tsx'
import { useNow } from '#app/ui/now.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { standingOf, standingWords } from '#server/agreements/words.ts'
import { focusWordsOf } from '#server/organisations/words.ts'
import { useOrganisationWords } from './words.ts'

type Row = { id: string; title: string; startsOn: string; endsOn: string; state: string; focusAreas: number }

/** A collaboration's agreements, newest first. */
export function Agreements({ agreements, focusWord, action }: { agreements: Row[]; focusWord: string; action?: ReactNode }) {
  const words = useOrganisationWords()
  const language = useLanguage()
  const today = new Date(useNow())
  if (agreements.length === 0) return <EmptyState title={words.noAgreements} action={action} />
  return (
    <List label={words.agreements}>
      {agreements.map((one) => {
        const startsOn = new Date(one.startsOn)
        const endsOn = new Date(one.endsOn)
        const standing = standingOf({ state: one.state, startsOn, endsOn }, today)
        return (
          <ListRow
            key={one.id}
            to={`/rammeaftaler/${one.id}`}
            title={one.title}
            meta={[`${longDate(startsOn, language)} – ${longDate(endsOn, language)}`, words.areas(one.focusAreas, focusWordsOf(language, focusWord))]}
            trailing={<StateBadge state={standingStates[standing]}>{standingWords[language][standing]}</StateBadge>}
          />
        )
      })}
    </List>
  )
}
