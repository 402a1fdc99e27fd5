import { Link, useLoaderData } from '@remix-run/react'
import { Select } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { common as danish } from '#app/i18n/da/common.ts'
import { common as english } from '#app/i18n/en/common.ts'
import { useLanguage, useWords } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { tiePaper } from '#server/meetings/commands/papers.ts'
import { meetingPaperLink } from '#server/meetings/contract.ts'
import { tyingPage } from '#server/meetings/papers.ts'
import { paperWords } from '#server/papers/words.ts'
import { meetingFormWords, useMeetingFormWords } from './form-words.ts'
import { useMeetingWords } from './words.ts'

export const loader = page(({ actor, params }) => tyingPage(actor, params.meetingId!))

export const action = write(meetingPaperLink, async ({ actor, input }) => {
  await tiePaper(actor, input)
  return redirectWithFlash(`/moeder/${input.meetingId}`, 'meeting.paperTied')
})

export const meta = pageTitle<typeof loader>((data, language) => [meetingFormWords(language).tieTitle, data?.meeting.title].filter(Boolean).join(' · '))

export default function TiePaper() {
  const { meeting, papers } = useLoaderData<typeof loader>()
  const words = useMeetingFormWords()
  const { upLabel } = useMeetingWords()
  const { cancel } = useWords(danish, english)
  const { kinds } = paperWords(useLanguage())
  const up = `/moeder/${meeting.id}`
  return (
    <>
      <Breadcrumb label={upLabel} trail={[{ to: up, label: meeting.title }]} />
      <PageHead title={words.tieTitle} lead={<p>{words.tieLead}</p>} />
      {papers.length === 0 ? (
        <EmptyState title={words.noneToTie} action={<Link to={up}>{cancel}</Link>} />
      ) : (
        <Form label={words.tieTitle}>
          <Select name="paperId" label={words.paper} empty={words.choosePaper} options={papers.map((one) => ({ value: one.id, label: `${kinds[one.kind]}: ${one.title}` }))} />
          <FormButtons>
            <SubmitButton>{words.tieNow}</SubmitButton>
            <Link to={up}>{cancel}</Link>
          </FormButtons>
        </Form>
      )}
    </>
  )
}
