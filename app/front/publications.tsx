import { useLoaderData } from '@remix-run/react'
import { openPage } from '#app/http/page.server.ts'
import { useLanguage } from '#app/i18n/use-words.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { front as danish } from '#app/i18n/da/front.ts'
import { front as english } from '#app/i18n/en/front.ts'
import { publicationsPage } from '#server/front/queries.ts'
import { publicMeta } from './public-meta.ts'
import { PublicationRows } from './publication-rows.tsx'
import { useFrontWords } from './use-front-words.ts'

export const handle = { still: true }

export const loader = openPage(({ actor, params, url }) => {
  const page = Number.parseInt(url.searchParams.get('page') ?? '1', 10)
  return publicationsPage(actor, params.slug!, Number.isSafeInteger(page) && page > 0 && page < 10_000 ? page : 1)
})

const titleIn = (language: 'da' | 'en', name: string) => (language === 'en' ? english : danish).allTitle(name)

export const meta = publicMeta<typeof loader>((data, language) => ({ title: data ? titleIn(language, data.collaboration.name) : '' }))

export default function Publications() {
  const { collaboration, publications, all, page, pages } = useLoaderData<typeof loader>()
  const words = useFrontWords()
  const title = titleIn(useLanguage(), collaboration.name)
  return (
    <>
      <Breadcrumb label={words.collaborations} trail={[{ to: `/samarbejder/${collaboration.slug}`, label: collaboration.name }]} />
      <PageHead title={title} meta={[words.publications(all)]} />
      {all === 0 ? <EmptyState title={words.nothingPublished} /> : <PublicationRows publications={publications} label={title} />}
      <Pagination
        page={page}
        pages={pages}
        to={(to) => `/samarbejder/${collaboration.slug}/publikationer?page=${to}`}
        words={words.pagination}
      />
    </>
  )
}
