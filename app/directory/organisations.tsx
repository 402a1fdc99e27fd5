import { useLoaderData } from '@remix-run/react'
import { page } from '#app/http/page.server.ts'
import { useLanguage } from '#app/i18n/use-words.ts'
import { useKindName } from '#app/organisations/words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { List, ListRow } from '#app/ui/list.tsx'
import { organisationsPage, organisationsQuestion } from '#server/directory/queries.ts'
import { type LinkCode, linkWords } from '#server/organisations/words.ts'
import { collaborationAsked, collaborationChoice } from './asked.server.ts'
import { DirectoryFrame, NobodyFits } from './directory-frame.tsx'
import { directoryWordsOf, useDirectoryWords } from './words.ts'

export const meta = pageTitle<typeof loader>((_, language) => directoryWordsOf(language).organisations)

export const loader = page(async ({ actor, url }) => {
  const collaborationId = collaborationAsked(actor, url.searchParams)
  const question = organisationsQuestion(url.searchParams, collaborationId)
  return { ...(await organisationsPage(actor, question)), question, collaborations: collaborationChoice(actor, collaborationId) }
})

const path = '/organisationer'

export default function Organisations() {
  const { lines, kinds, all, page, pages, question, collaborations } = useLoaderData<typeof loader>()
  const words = useDirectoryWords()
  const kindName = useKindName()
  const language = useLanguage()
  return (
    <DirectoryFrame
      title={words.organisations}
      lead={words.organisationsLead}
      count={words.organisationCount(all)}
      search={words.searchOrganisation}
      words={question.words}
      path={path}
      file="/organisationer/liste.xlsx"
      page={page}
      pages={pages}
      choices={[
        {
          name: 'samarbejde',
          label: words.collaboration,
          chosen: collaborations.chosen,
          options: [...collaborations.offered, { value: 'alle', label: words.any }],
        },
        {
          name: 'type',
          label: words.kind,
          chosen: question.kindCode ?? '',
          options: [{ value: '', label: words.any }, ...kinds.map((one) => ({ value: one.code, label: kindName(one) }))],
        },
      ]}
    >
      {lines.length === 0 && <NobodyFits path={path} />}
      <List label={words.organisations}>
        {lines.map((one) => (
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
