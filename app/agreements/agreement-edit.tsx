import { Link, useLoaderData } from '@remix-run/react'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { common as danishCommon } from '#app/i18n/da/common.ts'
import { common as englishCommon } from '#app/i18n/en/common.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { editAgreement } from '#server/agreements/commands/agreements.ts'
import { agreementEdit } from '#server/agreements/contract.ts'
import { agreementEditPage } from '#server/agreements/forms.ts'
import { AgreementFields } from './agreement-fields.tsx'
import { useAgreementFormWords } from './form-words.ts'

export const loader = page(({ actor, params }) => agreementEditPage(actor, params.agreementId!))

export const action = write(agreementEdit, async ({ actor, input }) => {
  const { theirs } = await editAgreement(actor, input)
  return redirectWithFlash(`/rammeaftaler/${input.agreementId}`, theirs.length > 0 ? 'agreement.merged' : 'agreement.saved')
})

export const meta = pageTitle<typeof loader>((data) => data?.agreement.title ?? '')

export default function EditAgreement() {
  const { agreement } = useLoaderData<typeof loader>()
  const words = useAgreementFormWords()
  const { cancel } = useWords(danishCommon, englishCommon)
  const back = `/rammeaftaler/${agreement.id}`
  return (
    <>
      <Breadcrumb label={words.agreement} trail={[{ to: back, label: agreement.title }]} />
      <PageHead title={words.editTitle} />
      <Form hidden={{ revision: String(agreement.revision) }}>
        <AgreementFields values={agreement} />
        <FormButtons>
          <SubmitButton>{words.save}</SubmitButton>
          <Link to={back}>{cancel}</Link>
        </FormButtons>
      </Form>
    </>
  )
}
