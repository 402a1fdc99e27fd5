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
import { addCommitments } from '#server/agreements/commands/commitments.ts'
import { newCommitments } from '#server/agreements/contract.ts'
import { newCommitmentsPage } from '#server/agreements/forms.ts'
import { AreaHead } from './area-head.tsx'
import { useAgreementFormWords } from './form-words.ts'

export const loader = page(({ actor, params }) => newCommitmentsPage(actor, params.agreementId!, params.focusAreaId!))

export const action = write(newCommitments, async ({ actor, input }) => {
  await addCommitments(actor, input)
  return redirectWithFlash(`/rammeaftaler/${input.agreementId}/temaer/${input.focusAreaId}`, 'commitment.added')
})

export const meta = pageTitle<typeof loader>((data) => data?.area.title ?? '')

export default function NewCommitments() {
  const { agreement, area } = useLoaderData<typeof loader>()
  const words = useAgreementFormWords()
  const { cancel } = useWords(danish, english)
  return (
    <>
      <AreaHead agreement={agreement} area={area} title={words.commitmentsNew} />
      <Form>
        <TextArea name="commitments" label={words.commitments} hint={words.commitmentsHint} rows={8} />
        <FormButtons>
          <SubmitButton>{words.commitmentsAdd}</SubmitButton>
          <Link to={`/rammeaftaler/${agreement.id}/temaer/${area.id}`}>{cancel}</Link>
        </FormButtons>
      </Form>
    </>
  )
}
