import { Link, useLoaderData } from '@remix-run/react'
import { CheckBoxGroup } from '#app/forms/choices.tsx'
import { TextArea } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { common as danish } from '#app/i18n/da/common.ts'
import { common as english } from '#app/i18n/en/common.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { editCommitment } from '#server/agreements/commands/commitments.ts'
import { commitmentEdit } from '#server/agreements/contract.ts'
import { commitmentEditPage } from '#server/agreements/forms.ts'
import { AreaHead } from './area-head.tsx'
import { useAgreementFormWords } from './form-words.ts'
import { linesOf, Meanwhile } from './meanwhile.tsx'

export const loader = page(({ actor, params }) =>
  commitmentEditPage(actor, { agreementId: params.agreementId!, focusAreaId: params.focusAreaId!, commitmentId: params.commitmentId! }),
)

export const action = write(commitmentEdit, async ({ actor, input }) => {
  const { theirs } = await editCommitment(actor, input)
  const { agreementId, focusAreaId } = input
  return redirectWithFlash(`/rammeaftaler/${agreementId}/temaer/${focusAreaId}`, theirs.length > 0 ? 'agreement.merged' : 'commitment.saved')
})

export const meta = pageTitle<typeof loader>((data) => data?.area.title ?? '')

export default function EditCommitment() {
  const { agreement, area, commitment, choices } = useLoaderData<typeof loader>()
  const words = useAgreementFormWords()
  const { cancel } = useWords(danish, english)
  const referred = choices.filter((one) => commitment.refersTo.includes(one.id)).map((one) => one.text)
  return (
    <>
      <AreaHead agreement={agreement} area={area} title={words.commitmentEdit} />
      <Form hidden={{ revision: String(commitment.revision) }}>
        <Meanwhile
          fields={[
            { name: 'text', label: words.commitmentText, now: commitment.text },
            { name: 'refersTo', label: words.refersTo, now: referred.length > 0 && linesOf(referred.join('\n')) },
          ]}
        />
        <TextArea name="text" label={words.commitmentText} defaultValue={commitment.text} rows={3} />
        {choices.length > 0 && (
          <CheckBoxGroup
            name="refersTo[]"
            label={words.refersTo}
            hint={words.refersToHint}
            options={choices.map((one) => ({ value: one.id, label: one.text, lang: 'da', hint: `${one.number}. ${one.area} · ${one.agreement}` }))}
            defaultValues={commitment.refersTo}
            optional
          />
        )}
        <FormButtons>
          <SubmitButton>{words.commitmentSave}</SubmitButton>
          <Link to={`/rammeaftaler/${agreement.id}/temaer/${area.id}`}>{cancel}</Link>
        </FormButtons>
      </Form>
    </>
  )
}
