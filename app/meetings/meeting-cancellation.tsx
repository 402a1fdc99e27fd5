import { Link, useLoaderData } from '@remix-run/react'
import { TextArea } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { common as danish } from '#app/i18n/da/common.ts'
import { common as english } from '#app/i18n/en/common.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { cancelMeeting } from '#server/meetings/commands/meetings.ts'
import { cancellation } from '#server/meetings/contract.ts'
import { editMeetingPage } from '#server/meetings/queries.ts'
import { meetingFormWords, useMeetingFormWords } from './form-words.ts'
import { useMeetingWords } from './words.ts'

export const loader = page(({ actor, params }) => editMeetingPage(actor, params.meetingId!))

export const action = write(cancellation, async ({ actor, input }) => {
  const { title } = await cancelMeeting(actor, input)
  const path = `/moeder/${input.meetingId}`
  return redirectWithFlash(path, 'meeting.cancelled', { title }, { action: `${path}/genoptagelse` })
})

export const meta = pageTitle<typeof loader>((data, language) => [meetingFormWords(language).cancelTitle, data?.meeting.title].filter(Boolean).join(' · '))

export default function CancelMeeting() {
  const { meeting } = useLoaderData<typeof loader>()
  const words = useMeetingFormWords()
  const { upLabel } = useMeetingWords()
  const { cancel } = useWords(danish, english)
  const up = `/moeder/${meeting.id}`
  return (
    <>
      <Breadcrumb label={upLabel} trail={[{ to: up, label: meeting.title }]} />
      <PageHead title={words.cancelTitle} lead={<p>{words.cancelLead}</p>} />
      <Form label={words.cancelTitle}>
        <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={2} maxLength={300} />
        <FormButtons>
          <SubmitButton look="danger">{words.cancelNow}</SubmitButton>
          <Link to={up}>{cancel}</Link>
        </FormButtons>
      </Form>
    </>
  )
}
