import { Link, useLoaderData } from '@remix-run/react'
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
import { editMeeting } from '#server/meetings/commands/meetings.ts'
import { meetingEdit } from '#server/meetings/contract.ts'
import { editMeetingPage } from '#server/meetings/queries.ts'
import { meetingFormWords, useMeetingFormWords } from './form-words.ts'
import { AnswerBy, MeetingFields, Meanwhile, TimeFields } from './meeting-fields.tsx'
import { useMeetingWords } from './words.ts'

export const loader = page(({ actor, params }) => editMeetingPage(actor, params.meetingId!))

export const action = write(meetingEdit, async ({ actor, form, params }) => {
  await editMeeting(actor, { ...Object.fromEntries(form), ...params } as Parameters<typeof editMeeting>[1])
  return redirectWithFlash(`/moeder/${params.meetingId}`, 'meeting.saved')
})

export const meta = pageTitle<typeof loader>((data, language) => [meetingFormWords(language).editTitle, data?.meeting.title].filter(Boolean).join(' · '))

export default function EditMeeting() {
  const { meeting } = useLoaderData<typeof loader>()
  const words = useMeetingFormWords()
  const { upLabel } = useMeetingWords()
  const { cancel } = useWords(danish, english)
  const up = `/moeder/${meeting.id}`
  return (
    <>
      <Breadcrumb label={upLabel} trail={[{ to: up, label: meeting.title }]} />
      <PageHead title={words.editTitle} />
      <Form label={words.editTitle} hidden={{ revision: String(meeting.revision) }}>
        <Meanwhile values={meeting} />
        <MeetingFields values={meeting}>
          {meeting.startsAt ? <TimeFields startsAt={meeting.startsAt} endsAt={meeting.endsAt} /> : <AnswerBy value={meeting.answerBy} />}
        </MeetingFields>
        <FormButtons>
          <SubmitButton>{words.save}</SubmitButton>
          <Link to={up}>{cancel}</Link>
        </FormButtons>
      </Form>
    </>
  )
}
