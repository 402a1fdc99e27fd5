import { useLoaderData } from '@remix-run/react'
import { DiscussionsLater } from '#app/discussions/discussions-later.tsx'
import { discussionsFor } from '#app/discussions/discussions.server.ts'
import { openPage } from '#app/http/page.server.ts'
import { fileSize } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-words.ts'
import { useLive } from '#app/live/use-live.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Columns } from '#app/ui/columns.tsx'
import { FactList } from '#app/ui/fact-list.tsx'
import { Day, Moment } from '#app/ui/moment.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { filePage } from '#server/files/queries/file-page.ts'
import { FileFrame } from './file-frame.tsx'
import { useFileWords } from './use-file-words.ts'

export const loader = openPage(async ({ actor, params }) => {
  const [shown, dialog] = await Promise.all([filePage(actor, params.fileId!), discussionsFor(actor, params.fileId!)])
  return { ...shown, dialog }
})

export const meta = pageTitle<typeof loader>((data) => data?.file.name ?? '')

export default function File() {
  const { dialog, ...shown } = useLoaderData<typeof loader>()
  const words = useFileWords().file
  useLive(dialog.me ? dialog.subjectId : null)
  return (
    <FileFrame {...shown} signedIn={dialog.me !== null}>
      <Columns label={words.facts} aside={<Facts />} besideLabel={words.dialog} beside={dialog.me && <DiscussionsLater {...dialog} beside />}>
        <Preview />
      </Columns>
    </FileFrame>
  )
}

function Facts() {
  const { file, trail, bytes, by, author, writtenAt, group } = useLoaderData<typeof loader>()
  const words = useFileWords()
  const language = useLanguage()
  const levels: Record<string, string> = words.levels
  return (
    <FactList
      facts={[
        { label: words.file.size, value: fileSize(bytes, language) },
        { label: words.file.level, value: levels[file.level] },
        { label: words.file.place, value: group.id && (trail.map((one) => one.name).join(' / ') || words.file.top) },
        { label: words.file.changed, value: <Moment at={file.changedAt} /> },
        { label: words.file.by, value: by },
        { label: words.file.author, value: author },
        { label: words.file.writtenAt, value: writtenAt && <Day day={writtenAt} /> },
      ]}
    />
  )
}

/** The file's text or picture as we draw it ourselves; of anything else, why there is none. */
function Preview() {
  const { file, text, image, reading } = useLoaderData<typeof loader>()
  const words = useFileWords()
  if (image) return <img className="file-picture" src={`/filer/${file.id}/billede?v=${file.versionNumber}`} alt={words.file.image(file.name)} />
  if (!text)
    return (
      <Notice>
        <p>{words.noText[reading] ?? words.noText.kind}</p>
      </Notice>
    )
  return (
    <section aria-label={words.file.preview} className="paper-stack">
      <p className="quiet">{words.file.textOnly}</p>
      <div className="sheet">
        <article className="paper-text" lang="da" dangerouslySetInnerHTML={{ __html: text.html }} />
      </div>
    </section>
  )
}
