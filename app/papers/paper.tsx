import { Link, useLoaderData } from '@remix-run/react'
import { DiscussionsLater } from '#app/discussions/discussions-later.tsx'
import { discussionsFor } from '#app/discussions/discussions.server.ts'
import { publicMeta } from '#app/front/public-meta.ts'
import { openPage } from '#app/http/page.server.ts'
import { useLive } from '#app/live/use-live.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Columns } from '#app/ui/columns.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { Actor } from '#server/kernel/actor.ts'
import { paperPage } from '#server/papers/queries/paper-page.ts'
import type { PaperView } from '#server/papers/views.ts'
import { PaperFacts } from './paper-facts-aside.tsx'
import { PaperFrame, titleOf } from './paper-frame.tsx'
import { PaperText } from './paper-text.tsx'
import { usePaperWords } from './use-paper-words.ts'

/** Strangers get the same page without scripts (root.tsx). */
export const handle = { still: true }

export const meta = publicMeta<typeof loader>((data) => ({
  title: data ? titleOf(data.paper, data.layer) : '',
  description: data ? beginningOf(data.html) : '',
  kind: 'article',
}))

export const loader = openPage(async ({ actor, params, url }) => {
  const asked = url.searchParams.get('lag') === 'publiceret' ? 'published' : 'live'
  const page = await paperPage(actor, params.paperId ?? '', asked)
  return { ...page, dialog: await dialogOf(actor, page) }
})

/** The dialog of the layer that is read; publishing does not move the group's. A withdrawn publication has none to show. */
async function dialogOf(actor: Actor, { paper, layer }: { paper: PaperView; layer: 'live' | 'published' }) {
  const subjectId = layer === 'live' ? paper.id : paper.publication?.id
  return subjectId && !(layer === 'published' && paper.withdrawnAt) ? discussionsFor(actor, subjectId) : null
}

/** The first words of a text. */
const beginningOf = (html: string) =>
  html.slice(0, 2000).replace(/<[^>]*>?/g, ' ').replace(/\s+/g, ' ').replace(/&amp;/g, '&').trim()

export default function Paper() {
  const { paper, layer, html, headings, dialog } = useLoaderData<typeof loader>()
  const { words } = usePaperWords()
  useLive(dialog?.me ? dialog.subjectId : null)
  return (
    <PaperFrame paper={paper} layer={layer}>
      <Columns
        label={words.page.facts}
        aside={<PaperFacts paper={paper} layer={layer} />}
        besideLabel={words.page.beside}
        beside={dialog?.me && <DiscussionsLater {...dialog} beside />}
      >
        {layer === 'live' && paper.observes && (
          <Notice tone="info">
            <p>{words.page.observes}</p>
          </Notice>
        )}
        <LayerSwitch paper={paper} layer={layer} />
        {html.replace(/<(?!img)[^>]*>/g, '').trim() === '' ? (
          <Empty paper={paper} />
        ) : (
          <PaperText html={html} headings={headings} />
        )}
      </Columns>
    </PaperFrame>
  )
}

function LayerSwitch({ paper, layer }: { paper: PaperView; layer: 'live' | 'published' }) {
  const { page } = usePaperWords().words
  if (!paper.layers.live || !paper.layers.published) return null
  const path = `/papirer/${paper.id}`
  return layer === 'live' ? (
    <Notice>
      <p>
        {paper.ahead ? page.youReadLive : page.youReadSame} <Link to={`${path}?lag=publiceret`}>{page.readPublished}</Link>
      </p>
    </Notice>
  ) : (
    <Notice>
      <p>
        {paper.ahead ? page.youReadPublished : page.youReadPublishedSame} <Link to={path}>{page.readLive}</Link>
      </p>
    </Notice>
  )
}

function Empty({ paper }: { paper: PaperView }) {
  const { page } = usePaperWords().words
  if (!paper.can.write.ok) return <EmptyState title={page.empty} />
  return (
    <EmptyState
      title={page.empty}
      action={
        <LinkButton to={`/papirer/${paper.id}/rediger`} look="primary">
          {page.edit}
        </LinkButton>
      }
    >
      <p>{page.emptyWrite}</p>
    </EmptyState>
  )
}
