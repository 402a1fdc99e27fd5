import { useLoaderData } from '@remix-run/react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { DiscussionsLater } from '#app/discussions/discussions-later.tsx'
import { discussionsFor } from '#app/discussions/discussions.server.ts'
import { page } from '#app/http/page.server.ts'
import { editor as danish } from '#app/i18n/da/editor.ts'
import { editor as english } from '#app/i18n/en/editor.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Columns } from '#app/ui/columns.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { editorPage } from '#server/papers/queries/editor-page.ts'
import { usePaperWords } from './use-paper-words.ts'

export const meta = pageTitle<typeof loader>((data, language) =>
  data ? (language === 'en' ? english : danish).title(data.paper.title) : '',
)

export const loader = page(async ({ actor, params }) => {
  const written = await editorPage(actor, params.paperId ?? '')
  return {
    ...written,
    me: { personId: actor.personId, name: actor.name },
    dialog: await discussionsFor(actor, written.paper.id),
  }
})

const PaperEditor = lazy(() => import('./editor/editor.tsx').then((module) => ({ default: module.PaperEditor })))

export default function PaperEditorPage() {
  const { paper, html, me, dialog } = useLoaderData<typeof loader>()
  const { words, kinds } = usePaperWords()
  const editorWords = useWords(danish, english)
  const inBrowser = useInBrowser()
  const waiting = <Waiting html={html} />
  return (
    <div className="editor-page">
      <Breadcrumb label={words.page.upLabel} trail={[{ to: `/papirer/${paper.id}`, label: paper.title }]} />
      <PageHead kind={kinds[paper.kind]} title={paper.title} />
      <noscript>
        <Notice tone="waiting">
          <p>{editorWords.needsScript}</p>
        </Notice>
      </noscript>
      <Columns label={words.page.beside} beside={<DiscussionsLater {...dialog} beside />}>
        {inBrowser ? (
          <Suspense fallback={waiting}>
            <PaperEditor key={paper.id} paperId={paper.id} me={me} waiting={waiting} />
          </Suspense>
        ) : (
          waiting
        )}
      </Columns>
    </div>
  )
}

/** The text as it is read, until it can be written in, and where it never can. */
function Waiting({ html }: { html: string }) {
  const words = useWords(danish, english)
  return (
    <>
      <p className="needs-script save-state" role="status">
        {words.starting}
      </p>
      <div className="sheet">
        <div className="paper-text" lang="da" dangerouslySetInnerHTML={{ __html: html }} />
      </div>
    </>
  )
}

function useInBrowser(): boolean {
  const [inBrowser, set] = useState(false)
  useEffect(() => set(true), [])
  return inBrowser
}
