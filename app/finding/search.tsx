import { Form as GetForm, useLoaderData } from '@remix-run/react'
import { page } from '#app/http/page.server.ts'
import { finding as danish } from '#app/i18n/da/finding.ts'
import { finding as english } from '#app/i18n/en/finding.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Columns } from '#app/ui/columns.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Section } from '#app/ui/section.tsx'
import { perPage, searchParams } from '#server/finding/contract.ts'
import { find, limitSearching } from '#server/finding/queries.ts'
import { findSomeWords } from '#server/finding/some-words.ts'
import { canNarrow, Facets } from './facets.tsx'
import { Hits } from './hits.tsx'
import { type AddressParams, facetNames, paramsOf, searchAddress } from './search-address.ts'
import { Pages } from './pages.tsx'

export const meta = pageTitle<typeof loader>((data, language) =>
  [data?.params.q, (language === 'en' ? english : danish).title].filter(Boolean).join(' · '),
)

export const loader = page(async ({ actor, url }) => {
  const params = searchParams.parse(paramsOf(url.searchParams))
  await limitSearching(actor.accountId)
  const answer = await find(actor, params)
  return { params, answer, someWords: await findSomeWords(actor, params, answer), perPage }
})

export default function Search() {
  const { params, answer, someWords, perPage: size } = useLoaderData<typeof loader>()
  const words = useWords(danish, english)
  return (
    <>
      <PageHead title={words.title} />
      <GetForm role="search" aria-label={words.label} className="search-page-form">
        <label htmlFor="search-page-q" className="field-label">
          {words.label}
        </label>
        <div className="search-page-line">
          <input
            id="search-page-q"
            key={params.q}
            className="control control-full"
            type="search"
            name="q"
            defaultValue={params.q}
            aria-describedby="search-page-hint"
            autoComplete="off"
          />
          <Button look="primary" type="submit">
            {words.submit}
          </Button>
        </div>
        <p className="field-hint" id="search-page-hint">
          {words.hint}
        </p>
      </GetForm>
      <Columns label={words.filters} aside={canNarrow(params, answer.facets) && <Facets params={params} facets={answer.facets} />}>
        {answer.didYouMean && <Notice>{words.readAs(answer.didYouMean)}</Notice>}
        <div role="status">
          <h2 className="search-count">
            {words.results(answer.total)} {params.q && !answer.didYouMean ? words.resultsFor(params.q) : ''}
          </h2>
        </div>
        {answer.total === 0 ? (
          <NothingFound params={params} />
        ) : (
          <>
            <Hits hits={answer.hits} />
            <Pages params={params} pages={Math.ceil(answer.total / size)} />
          </>
        )}
        {someWords.length > 0 && (
          <Section title={words.someWords}>
            <Hits hits={someWords} />
          </Section>
        )}
      </Columns>
    </>
  )
}

/** Where nothing answers, other ways on: without the filters, or through the lists. */
function NothingFound({ params }: { params: AddressParams }) {
  const words = useWords(danish, english)
  const filtered = facetNames.some((name) => params[name].length > 0)
  const everything = searchAddress({ q: params.q, kind: [], collaboration: [], organisation: [], focus: [], year: [], page: 1 })
  return (
    <EmptyState
      title={words.none}
      action={
        <div className="cluster">
          {filtered && <LinkButton to={everything}>{words.withoutFilters}</LinkButton>}
          <LinkButton to="/grupper">{words.toGroups}</LinkButton>
          <LinkButton to="/papirer">{words.toPapers}</LinkButton>
        </div>
      }
    >
      <p>{words.noneHint}</p>
    </EmptyState>
  )
}
