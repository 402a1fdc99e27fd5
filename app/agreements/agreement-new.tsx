import { Link, useLoaderData } from '@remix-run/react'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { agreementForms as danish } from '#app/i18n/da/agreement-forms.ts'
import { common as danishCommon } from '#app/i18n/da/common.ts'
import { agreementForms as english } from '#app/i18n/en/agreement-forms.ts'
import { common as englishCommon } from '#app/i18n/en/common.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { createAgreement } from '#server/agreements/commands/agreements.ts'
import { newAgreement } from '#server/agreements/contract.ts'
import { newAgreementPage } from '#server/agreements/forms.ts'
import { AgreementFields } from './agreement-fields.tsx'
import { useAgreementFormWords } from './form-words.ts'

export const loader = page(({ actor, params }) => newAgreementPage(actor, params.slug!))

export const action = write(newAgreement, async ({ actor, input }) => {
  const { agreementId } = await createAgreement(actor, input)
  return redirectWithFlash(`/rammeaftaler/${agreementId}`, 'agreement.created')
})

export const meta = pageTitle((_, language) => (language === 'en' ? english : danish).newTitle)

export default function NewAgreement() {
  const { collaboration } = useLoaderData<typeof loader>()
  const words = useAgreementFormWords()
  const { cancel } = useWords(danishCommon, englishCommon)
  const back = `/samarbejder/${collaboration.slug}`
  return (
    <>
      <Breadcrumb label={words.collaboration} trail={[{ to: back, label: collaboration.name }]} />
      <PageHead title={words.newTitle} />
      <Form>
        <AgreementFields values={null} />
        <FormButtons>
          <SubmitButton>{words.create}</SubmitButton>
          <Link to={back}>{cancel}</Link>
        </FormButtons>
      </Form>
    </>
  )
}
