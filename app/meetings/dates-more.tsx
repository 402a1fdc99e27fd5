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
import { proposeMore } from '#server/meetings/commands/dates.ts'
import { moreDates } from '#server/meetings/contract.ts'
import { moreDatesPage } from '#server/meetings/dates.ts'
import { meetingFormWords, useMeetingFormWords } from './form-words.ts'
import { ProposedTimes } from './meeting-fields.tsx'
import { useMeetingWords } from './words.ts'

export const loader = page(({ actor, params }) => moreDatesPage(actor, params.meetingId!))

export const action = write(moreDates, async ({ actor, form, params }) => {
  await proposeMore(actor, { ...Object.fromEntries(form), ...params } as Parameters<typeof proposeMore>[1])
  return redirectWithFlash(`/moeder/${params.meetingId}/datoer`, 'dates.added')
})

export const meta = pageTitle<typeof loader>((data, language) => [meetingFormWords(language).moreTitle, data?.meeting.title].filter(Boolean).join(' · '))

export default function MoreDates() {
  const { meeting } = useLoaderData<typeof loader>()
  const words = useMeetingFormWords()
  const { upLabel } = useMeetingWords()
  const { cancel } = useWords(danish, english)
  const up = `/moeder/${meeting.id}/datoer`
  return (
    <>
      <Breadcrumb label={upLabel} trail={[{ to: up, label: meeting.title }]} />
      <PageHead title={words.moreTitle} />
      <Form label={words.moreTitle}>
        <ProposedTimes hint={words.moreHint} />
        <FormButtons>
          <SubmitButton>{words.addTimes}</SubmitButton>
          <Link to={up}>{cancel}</Link>
        </FormButtons>
      </Form>
    </>
  )
}
