import { useLoaderData } from '@remix-run/react'
import { page } from '#app/http/page.server.ts'
import { history as danish } from '#app/i18n/da/history.ts'
import { history as english } from '#app/i18n/en/history.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { historyPage } from '#server/audit/queries.ts'
import { HistoryList } from './history.tsx'

export const loader = page(async ({ actor, params, url }) => {
  const slug = (id: string | null) => actor.collaborations.find((one) => one.id === id)?.slug
  const { subject, ...history } = await historyPage(actor, params.subjectId!, url.searchParams.get('foer'))
  return { subject, history, back: pathOf(subject.kind, subject.id, slug(subject.id)) }
})

function pathOf(kind: string, id: string, slug: string | undefined): string {
  const folders: Record<string, string> = {
    organisation: 'organisationer',
    offer: 'tilbud',
    agreement: 'rammeaftaler',
    group: 'grupper',
    person: 'personer',
    paper: 'papirer',
    publication: 'papirer',
    file: 'filer',
    meeting: 'moeder',
  }
  if (kind === 'collaboration') return slug ? `/samarbejder/${slug}` : '/grupper'
  return folders[kind] ? `/${folders[kind]}/${id}` : '/min-side'
}

export const meta = pageTitle<typeof loader>((data, language) => `${(language === 'en' ? english : danish).title}: ${data?.subject.title ?? ''}`)

export default function HistoryPage() {
  const { subject, history, back } = useLoaderData<typeof loader>()
  const words = useWords(danish, english)
  return (
    <>
      <Breadcrumb label={words.back} trail={[{ to: back, label: subject.title }]} />
      <PageHead title={words.title} lead={`${words.of} ${subject.title}`} />
      <HistoryList history={history} path={`/historik/${subject.id}`} />
    </>
  )
}
