import { useLoaderData } from '@remix-run/react'
import { page } from '#app/http/page.server.ts'
import { longDate } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Avatar } from '#app/ui/avatar.tsx'
import { List, ListRow } from '#app/ui/list.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { peoplePage, peopleQuestion, type PersonLine } from '#server/directory/queries.ts'
import { peopleRoles } from '#server/directory/words.ts'
import { type AffiliationRole, affiliationRoleWords } from '#server/organisations/words.ts'
import { collaborationAsked, collaborationChoice } from './asked.server.ts'
import { DirectoryFrame } from './directory-frame.tsx'
import { directoryWordsOf, useDirectoryWords } from './words.ts'

export const meta = pageTitle<typeof loader>((_, language) => directoryWordsOf(language).title)

export const loader = page(async ({ actor, url }) => {
  const collaborationId = collaborationAsked(actor, url.searchParams)
  const question = peopleQuestion(url.searchParams, collaborationId)
  return { ...(await peoplePage(actor, question)), question, collaborations: collaborationChoice(actor, collaborationId) }
})

export default function People() {
  const shown = useLoaderData<typeof loader>()
  const words = useDirectoryWords()
  const { lines, organisations, question } = shown
  const any = { value: '', label: words.any }
  return (
    <DirectoryFrame
      path="/personer"
      title={words.title}
      lead={words.lead}
      count={words.count(shown.all)}
      search={words.search}
      shown={shown}
      choices={[
        {
          name: 'organisation',
          label: words.organisation,
          chosen: question.organisationId ?? '',
          options: [any, ...organisations.map((one) => ({ value: one.id, label: one.name }))],
        },
        {
          name: 'ansvar',
          label: words.role,
          chosen: question.role ?? '',
          options: [any, ...peopleRoles.map((value) => ({ value, label: words.roles[value] }))],
        },
      ]}
    >
      <Rows lines={lines} />
    </DirectoryFrame>
  )
}

function Rows({ lines }: { lines: PersonLine[] }) {
  const words = useDirectoryWords()
  const language = useLanguage()
  return (
    <List label={words.title}>
      {lines.map((one) => (
        <ListRow
          key={one.id}
          to={`/personer/${one.id}`}
          leading={<Avatar personId={one.id} name={one.name} named />}
          title={one.name}
          meta={[
            one.title,
            ...(one.organisations ?? []).map((organisation) => organisation.name),
            ...(one.secretariat ?? []).map(words.secretariatOf),
            ...rolesOf(one, language),
            one.email && <a key="email" href={`mailto:${one.email}`}>{one.email}</a>,
            one.phone && <a key="phone" href={`tel:${one.phone.replace(/\s/g, '')}`}>{one.phone}</a>,
          ]}
          trailing={
            one.awayUntil !== null && (
              <StateBadge state="waiting">{one.awayUntil ? words.awayUntil(longDate(one.awayUntil, language)) : words.away}</StateBadge>
            )
          }
        >
          {one.askMeAbout.length > 0 && <span lang="da">{words.askAbout(one.askMeAbout.join(', '))}</span>}
        </ListRow>
      ))}
    </List>
  )
}

const rolesOf = (person: PersonLine, language: 'da' | 'en'): string[] => [
  ...new Set((person.organisations ?? []).flatMap((one) => one.roles.map((role) => affiliationRoleWords[language][role as AffiliationRole] ?? role))),
]
