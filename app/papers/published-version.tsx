import { useLoaderData } from '@remix-run/react'
import { openPage } from '#app/http/page.server.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { numberIn, publishedVersionPage } from '#server/papers/queries/paper-versions.ts'
import { usePaperWords } from './use-paper-words.ts'
import { VersionFrame } from './version-frame.tsx'

/** Strangers get the same page without scripts (root.tsx). */
export const handle = { still: true }

export const meta = pageTitle<typeof loader>((data) => data?.version.title ?? '')

export const loader = openPage(({ actor, params }) =>
  publishedVersionPage(actor, { paperId: params.paperId ?? '', number: numberIn(params.number) }),
)

export default function PublishedVersion() {
  const { paper, version, html, headings } = useLoaderData<typeof loader>()
  const { words, levels } = usePaperWords()
  return (
    <VersionFrame
      paperId={paper.id}
      label={words.versions.publishedLabel(version.number)}
      title={version.title}
      at={version.publishedAt}
      meta={[levels[version.level]]}
      text={{ html, headings }}
    />
  )
}
