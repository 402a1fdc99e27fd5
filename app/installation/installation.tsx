import { useLoaderData } from '@remix-run/react'
import Landmark from 'lucide-react/icons/landmark'
import { page } from '#app/http/page.server.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { List, ListRow } from '#app/ui/list.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Section } from '#app/ui/section.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { type CollaborationLine, installationPage } from '#server/installation/queries.ts'
import { AccountState } from './account-state.tsx'
import { installationWords, useInstallationWords } from './words.ts'

export const loader = page(({ actor }) => installationPage(actor))

export const meta = pageTitle((_, language) => installationWords(language).title)

export default function Installation() {
  const { collaborations } = useLoaderData<typeof loader>()
  const words = useInstallationWords()
  const create = (
    <>
      <LinkButton to="/drift/samarbejder/nyt" look="primary">
        {words.create}
      </LinkButton>
      <LinkButton to="/drift/henvendelser">{words.inquiries}</LinkButton>
    </>
  )
  return (
    <>
      <PageHead title={words.title} lead={<p>{words.lead}</p>} action={create} />
      {collaborations.length === 0 ? (
        <EmptyState title={words.none} icon={Landmark}>
          <p>{words.noneText}</p>
        </EmptyState>
      ) : (
        <Section title={words.collaborations} count={collaborations.length}>
          <List label={words.collaborations}>
            {collaborations.map((one) => (
              <CollaborationRow key={one.id} collaboration={one} />
            ))}
          </List>
        </Section>
      )}
    </>
  )
}

function CollaborationRow({ collaboration: { slug, name, parties, people } }: { collaboration: CollaborationLine }) {
  const words = useInstallationWords()
  return (
    <ListRow
      to={`/drift/samarbejder/${slug}/sekretariat`}
      title={name}
      meta={[words.parties(parties)]}
      trailing={people.length === 0 && <StateBadge state="waiting">{words.nobody}</StateBadge>}
    >
      {people.map((one) => (
        <ul key={one.personId} className="meta">
          <li>{one.name}</li>
          {one.email && <li>{one.email}</li>}
          {one.account !== 'active' && (
            <li>
              <AccountState account={one.account} />
            </li>
          )}
        </ul>
      ))}
    </ListRow>
  )
}
