import { useLoaderData } from '@remix-run/react'
import Mail from 'lucide-react/icons/mail'
import { GroupFrame } from '#app/groups/group-frame.tsx'
import { page } from '#app/http/page.server.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { List, ListRow } from '#app/ui/list.tsx'
import { Moment } from '#app/ui/moment.tsx'
import { Section } from '#app/ui/section.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import type { LetterLine } from '#server/letters/contract.ts'
import { lettersPage } from '#server/letters/queries.ts'
import { useAudience, useLetterWords } from './words.ts'

export const loader = page(({ actor, params }) => lettersPage(actor, params.groupId!))

export const meta = pageTitle<typeof loader>((data) => data?.group.name ?? '')

export default function Letters() {
  const { group, letters, mayWrite } = useLoaderData<typeof loader>()
  const words = useLetterWords()
  const write = mayWrite && (
    <LinkButton to={`/grupper/${group.id}/breve/nyt`} look="primary">
      {words.write}
    </LinkButton>
  )
  return (
    <GroupFrame group={group}>
      {letters.length === 0 ? (
        <EmptyState icon={Mail} title={words.none} action={write}>
          <p>{mayWrite ? words.noneWords : words.noneForMember}</p>
        </EmptyState>
      ) : (
        <Section title={words.title} action={write}>
          <p className="quiet">{words.lead}</p>
          <List label={words.title}>
            {letters.map((one) => (
              <LetterRow key={one.id} groupId={group.id} letter={one} />
            ))}
          </List>
        </Section>
      )}
    </GroupFrame>
  )
}

function LetterRow({ groupId, letter }: { groupId: string; letter: LetterLine }) {
  return (
    <ListRow
      to={`/grupper/${groupId}/breve/${letter.id}`}
      title={<span lang="da">{letter.subject}</span>}
      meta={[<LetterState key="state" letter={letter} />, <Whom key="whom" letter={letter} />]}
      trailing={<Moment at={letter.writtenAt} />}
    />
  )
}

/** Who wrote it, to whom, and how many got it. */
export function Whom({ letter }: { letter: LetterLine }) {
  const words = useLetterWords()
  const audience = useAudience()(letter)
  const to = letter.state === 'sent' ? words.to(audience, letter.receivers) : words.toAudience(audience)
  return <>{[letter.writer && words.from(letter.writer), to].filter(Boolean).join(' ')}</>
}

/** What has happened to it, where it is not simply sent. */
export function LetterState({ letter }: { letter: LetterLine }) {
  const { states } = useLetterWords()
  const looks = { leaving: 'waiting', sent: 'good', takenBack: 'closed' } as const
  return <StateBadge state={looks[letter.state]}>{states[letter.state]}</StateBadge>
}
