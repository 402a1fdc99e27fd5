import { Link, useLoaderData } from '@remix-run/react'
import { DateField } from '#app/forms/date-field.tsx'
import { Field } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { common as danishCommon } from '#app/i18n/da/common.ts'
import { common as englishCommon } from '#app/i18n/en/common.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { useOrganisationWords } from '#app/organisations/words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { planRenaming } from '#server/transitions/commands.ts'
import { renaming } from '#server/transitions/contract.ts'
import { renamingPage } from '#server/transitions/queries.ts'
import { transitionFormWordsOf, useTransitionFormWords } from './form-words.ts'

export const loader = page(({ actor, params }) => renamingPage(actor, params.organisationId!))

export const action = write(renaming, async ({ actor, input }) => {
  const { happened } = await planRenaming(actor, input)
  return redirectWithFlash(`/organisationer/${input.organisationId}`, happened ? 'transition.happened' : 'transition.planned')
})

export const meta = pageTitle((_, language) => transitionFormWordsOf(language).renameTitle)

export default function Renaming() {
  const { organisation, today } = useLoaderData<typeof loader>()
  const words = useTransitionFormWords()
  const kind = useOrganisationWords().organisation
  const { cancel } = useWords(danishCommon, englishCommon)
  const back = `/organisationer/${organisation.id}`
  return (
    <>
      <Breadcrumb label={kind} trail={[{ to: back, label: organisation.name }]} />
      <PageHead title={words.renameTitle} lead={<p>{words.renameLead}</p>} />
      <Form>
        <Field name="name" label={words.name} maxLength={200} />
        <Field name="shortName" label={words.shortName} width="medium" optional />
        <DateField name="on" label={words.from} hint={words.fromHint} defaultValue={today} />
        <FormButtons>
          <SubmitButton>{words.plan}</SubmitButton>
          <Link to={back}>{cancel}</Link>
        </FormButtons>
      </Form>
    </>
  )
}
