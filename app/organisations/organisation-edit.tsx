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
import { editOrganisation } from '#server/accounts/affiliations.ts'
import { organisationEdit } from '#server/organisations/contract.ts'
import { organisationEditPage } from '#server/organisations/queries.ts'
import { OrganisationFields } from './organisation-fields.tsx'
import { useOrganisationFormWords } from './form-words.ts'
import { useOrganisationWords } from './words.ts'

export const loader = page(({ actor, params }) => organisationEditPage(actor, params.organisationId!))

export const action = write(organisationEdit, async ({ actor, input }) => {
  await editOrganisation(actor, { ...input, council: input.council ?? '', website: input.website ?? '', callingNames: input.callingNames?.join(', ') })
  return redirectWithFlash(`/organisationer/${input.organisationId}`, 'organisation.saved')
})

export const meta = pageTitle<typeof loader>((data) => data?.organisation.name ?? '')

export default function EditOrganisation() {
  const { organisation, kinds } = useLoaderData<typeof loader>()
  const words = useOrganisationFormWords()
  const { organisation: kind } = useOrganisationWords()
  const { cancel } = useWords(danishCommon, englishCommon)
  const back = `/organisationer/${organisation.id}`
  return (
    <>
      <Breadcrumb label={kind} trail={[{ to: back, label: organisation.name }]} />
      <PageHead title={words.editTitle} />
      <Form>
        <OrganisationFields values={organisation} kinds={kinds} />
        <FormButtons>
          <SubmitButton>{words.save}</SubmitButton>
          <Link to={back}>{cancel}</Link>
        </FormButtons>
      </Form>
    </>
  )
}
