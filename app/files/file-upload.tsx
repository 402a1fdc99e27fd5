import { type ActionFunctionArgs, data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash } from '#app/http/write.server.ts'
import { useReason } from '#app/i18n/use-reason.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { List, ListRow } from '#app/ui/list.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { folderForm } from '#server/files/queries/file-page.ts'
import { largestUpload } from '#server/files/upload.ts'
import { folderPath } from './addresses.ts'
import { filesInto, folderOf } from './files-into.server.ts'
import { Uploader } from './uploader.tsx'
import { useOutcome } from './use-outcome.ts'
import { fileWords, useFileWords } from './use-file-words.ts'

export const loader = page(async ({ actor, params, url }) => {
  const { group, parentId } = await folderForm(actor, { groupId: params.groupId!, folderId: null, parentId: folderOf(url.href) })
  return { group, folderId: parentId, largest: largestUpload() }
})

export const meta = pageTitle<typeof loader>((data, language) => [fileWords(language).upload.title, data?.group.name].filter(Boolean).join(' · '))

/** Takes the files of a form as they arrive. */
export async function action(args: ActionFunctionArgs) {
  const { sent, whole, place } = await filesInto(args)
  if (whole) return redirectWithFlash(folderPath(place.groupId, place.folderId), 'files.uploaded', { count: String(sent.length) })
  return data({ sent }, { status: 422 })
}

export default function FileUpload() {
  const { group, folderId, largest } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as { sent: Parameters<typeof Sent>[0]['sent'] } | undefined
  const words = useFileWords()
  const back = folderPath(group.id, folderId)
  return (
    <>
      <Breadcrumb
        label={words.upLabel}
        trail={[
          { to: `/grupper/${group.id}`, label: group.name },
          { to: back, label: words.title },
        ]}
      />
      <PageHead title={words.upload.title} />
      {answer && <Sent sent={answer.sent} />}
      <Uploader groupId={group.id} folderId={folderId} largest={largest} />
      <p>
        <LinkButton to={back}>{words.upload.back}</LinkButton>
      </p>
    </>
  )
}

type SentFile = { name: string; taken?: { outcome: string; number: number }; refused?: string }

/** What became of each file a form brought. */
function Sent({ sent }: { sent: SentFile[] }) {
  const words = useFileWords().upload
  const outcomeOf = useOutcome()
  const reasonOf = useReason()
  return (
    <Notice tone="late" title={sent.length === 0 ? words.none : words.some}>
      <List label={words.title}>
        {sent.map((one, at) => (
          <ListRow key={at} title={one.name} meta={[one.taken ? outcomeOf(one.taken) : reasonOf(one.refused ?? 'generic')]} />
        ))}
      </List>
    </Notice>
  )
}
