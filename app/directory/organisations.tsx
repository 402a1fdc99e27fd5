import { useLoaderData } from '@remix-run/react'
import { page } from '#app/http/page.server.ts'
import { useLanguage } from '#app/i18n/use-words.ts'
import { useKindName } from '#app/organisations/words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { List, ListRow } from '#app/ui/list.tsx'
import { organisationsPage, organisationsQuestion } from '#server/directory/queries.ts'
import { type LinkCode, linkWords } from '#server/organisations/words.ts'
import { collaborationAsked, collaborationChoice } from './asked.server.ts'
import { DirectoryFrame } from './directory-frame.tsx'
import { directoryWordsOf, useDirectoryWords } from './words.ts'

export const meta = pageTitle<typeof loader>((_, language) => directoryWordsOf(language).organisations)

export const loader = page(async ({ actor, url }) => {
  const collaborationId = collaborationAsked(actor, url.searchParams)
  const question = organisationsQuestion(url.searchParams, collaborationId)
  return { ...(await organisationsPage(actor, question)), question, collaborations: collaborationChoice(actor, collaborationId) }
})

export default function Organisations() {
  const shown = useLoaderData<typeof loader>()
  const words = useDirectoryWords()
  const kindName = useKindName()
  const language = useLanguage()
  return (
    <DirectoryFrame
      path="/organisationer"
      title={words.organisations}
      lead={words.organisationsLead}
      count={words.organisationCount(shown.all)}
      search={words.searchOrganisation}
      shown={shown}
      choices={[
        {
          name: 'type',
          label: words.kind,
          chosen: shown.question.kindCode ?? '',
          options: [{ value: '', label: words.any }, ...shown.kinds.map((one) => ({ value: one.code, label: kindName(one) }))],
        },
      ]}
    >
      <List label={words.organisations}>
        {shown.lines.map((one) => (
          <ListRow
            key={one.id}
            to={`/organisationer/${one.id}`}
            kind={kindName(one)}
            title={one.name}
            meta={[...(one.links ?? []).map((link) => linkWords[language][link as LinkCode]), words.people(one.people)]}
          />
        ))}
      </List>
    </DirectoryFrame>
  )
}
