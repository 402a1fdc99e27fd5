import { useLoaderData } from '@remix-run/react'
import { HistoryList } from '#app/audit/history.tsx'
import { page } from '#app/http/page.server.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { historyOf } from '#server/audit/queries.ts'
import { paperHead } from '#server/papers/queries/paper-page.ts'
import { PaperFrame } from './paper-frame.tsx'
import { wordsOfPapers } from './use-paper-words.ts'

export const meta = pageTitle<typeof loader>((data, language) =>
  [wordsOfPapers(language).historyTitle, data?.paper.title].filter(Boolean).join(' · '),
)

/** The history of the layer one sees: the live text's for the group, the publication's for its readers. */
export const loader = page(async ({ actor, params, url }) => {
  const paper = await paperHead(actor, params.paperId ?? '')
  const subjectId = paper.layers.live ? paper.id : (paper.publication?.id ?? paper.id)
  return { paper, history: await historyOf(actor, subjectId, url.searchParams.get('foer')) }
})

export default function PaperHistory() {
  const { paper, history } = useLoaderData<typeof loader>()
  return (
    <PaperFrame paper={paper}>
      <HistoryList history={history} path={`/papirer/${paper.id}/historik`} />
    </PaperFrame>
  )
}
