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
import { askForDates } from '#server/meetings/commands/dates.ts'
import { newDates } from '#server/meetings/contract.ts'
import { newMeetingPage } from '#server/meetings/queries.ts'
import { meetingFormWords, useMeetingFormWords } from './form-words.ts'
import { AnswerBy, MeetingFields, ProposedTimes } from './meeting-fields.tsx'
import { useMeetingWords } from './words.ts'

export const loader = page(({ actor, params }) => newMeetingPage(actor, params.groupId!))

export const action = write(newDates, async ({ actor, form, params }) => {
  const { meetingId } = await askForDates(actor, { ...Object.fromEntries(form), ...params } as Parameters<typeof askForDates>[1])
  return redirectWithFlash(`/moeder/${meetingId}/datoer`, 'dates.asked')
})

export const meta = pageTitle<typeof loader>((_, language) => meetingFormWords(language).findTitle)

export default function AskForDates() {
  const { group } = useLoaderData<typeof loader>()
  const words = useMeetingFormWords()
  const { upLabel, title } = useMeetingWords()
  const { cancel } = useWords(danish, english)
  const up = `/grupper/${group.id}/moeder`
  return (
    <>
      <Breadcrumb label={upLabel} trail={[{ to: `/grupper/${group.id}`, label: group.name }, { to: up, label: title }]} />
      <PageHead title={words.findTitle} lead={<p>{words.findLead}</p>} />
      <Form label={words.findTitle}>
        <MeetingFields>
          <ProposedTimes hint={words.proposalsHint} />
          <AnswerBy />
        </MeetingFields>
        <FormButtons>
          <SubmitButton>{words.ask}</SubmitButton>
          <Link to={up}>{cancel}</Link>
        </FormButtons>
      </Form>
    </>
  )
}
