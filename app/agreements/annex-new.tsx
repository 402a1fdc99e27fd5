import { Link, useLoaderData } from '@remix-run/react'
import { Select } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { common as danish } from '#app/i18n/da/common.ts'
import { common as english } from '#app/i18n/en/common.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Section } from '#app/ui/section.tsx'
import { addAnnex } from '#server/agreements/commands/annexes.ts'
import { newAnnex } from '#server/agreements/contract.ts'
import { newAnnexPage } from '#server/agreements/forms.ts'
import { AnnexFields } from './annex-fields.tsx'
import { AreaHead } from './area-head.tsx'
import { useAgreementFormWords } from './form-words.ts'

export const loader = page(({ actor, params }) => newAnnexPage(actor, params.agreementId!))

export const action = write(newAnnex, async ({ actor, input }) => {
  await addAnnex(actor, input)
  return redirectWithFlash(`/rammeaftaler/${input.agreementId}#bilag`, 'annex.added')
})

export const meta = pageTitle<typeof loader>((data) => data?.agreement.title ?? '')

export default function NewAnnex() {
  const { agreement, papers, offered } = useLoaderData<typeof loader>()
  const words = useAgreementFormWords()
  const { cancel } = useWords(danish, english)
  const home = `/rammeaftaler/${agreement.id}`
  return (
    <>
      <AreaHead agreement={agreement} title={words.annexNew} />
      <Form>
        <AnnexFields annex={null} papers={papers} />
        <FormButtons>
          <SubmitButton>{words.annexAdd}</SubmitButton>
          <Link to={`${home}#bilag`}>{cancel}</Link>
        </FormButtons>
      </Form>
      {offered.length > 0 && (
        <Section title={words.annexShared}>
          <p>{words.annexSharedLead}</p>
          <Form action={`${home}/bilag/genbrug`}>
            <Select
              name="annexId"
              label={words.annexChoose}
              empty={words.annexChooseEmpty}
              options={offered.map((one) => ({ value: one.id, label: one.agreement ? `${one.title} (${one.agreement})` : one.title }))}
            />
            <FormButtons>
              <SubmitButton look="plain">{words.annexShare}</SubmitButton>
            </FormButtons>
          </Form>
        </Section>
      )}
    </>
  )
}
