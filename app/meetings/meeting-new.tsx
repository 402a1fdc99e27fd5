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
import { planMeeting } from '#server/meetings/commands/meetings.ts'
import { newMeeting } from '#server/meetings/contract.ts'
import { newMeetingPage } from '#server/meetings/queries.ts'
import { meetingFormWords, useMeetingFormWords } from './form-words.ts'
import { MeetingFields, TimeFields } from './meeting-fields.tsx'
import { useMeetingWords } from './words.ts'

export const loader = page(({ actor, params }) => newMeetingPage(actor, params.groupId!))

export const action = write(newMeeting, async ({ actor, form, params }) => {
  const input = { ...Object.fromEntries(form), ...params } as Parameters<typeof planMeeting>[1]
  const { meetingId } = await planMeeting(actor, input)
  return redirectWithFlash(`/moeder/${meetingId}`, 'meeting.planned')
})

export const meta = pageTitle<typeof loader>((_, language) => meetingFormWords(language).newTitle)

export default function NewMeeting() {
  const { group } = useLoaderData<typeof loader>()
  const words = useMeetingFormWords()
  const { upLabel, title } = useMeetingWords()
  const { cancel } = useWords(danish, english)
  const up = `/grupper/${group.id}/moeder`
  return (
    <>
      <Breadcrumb label={upLabel} trail={[{ to: `/grupper/${group.id}`, label: group.name }, { to: up, label: title }]} />
      <PageHead title={words.newTitle} />
      <Form label={words.newTitle}>
        <MeetingFields>
          <TimeFields />
        </MeetingFields>
        <FormButtons>
          <SubmitButton>{words.plan}</SubmitButton>
          <Link to={up}>{cancel}</Link>
        </FormButtons>
      </Form>
    </>
  )
}
