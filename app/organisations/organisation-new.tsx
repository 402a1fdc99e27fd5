import { Link, useLoaderData } from '@remix-run/react'
import { RadioGroup } from '#app/forms/choices.tsx'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { common as danishCommon } from '#app/i18n/da/common.ts'
import { common as englishCommon } from '#app/i18n/en/common.ts'
import { useLanguage, useWords } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { createOrganisation } from '#server/organisations/commands.ts'
import { newOrganisation } from '#server/organisations/contract.ts'
import { newOrganisationPage } from '#server/organisations/queries.ts'
import { linkCodes, linkWords } from '#server/organisations/words.ts'
import { FindOrganisation, FindTyped } from './find-organisation.tsx'
import { OrganisationFields } from './organisation-fields.tsx'
import { organisationFormWordsOf, useOrganisationFormWords } from './form-words.ts'
import { useOrganisationWords } from './words.ts'

export const loader = page(({ actor, params, url }) => newOrganisationPage(actor, params.slug!, url.searchParams.get('navn') ?? ''))

export const action = write(newOrganisation, async ({ actor, input }) => {
  const { organisationId } = await createOrganisation(actor, { ...input, council: input.council ?? '', website: input.website ?? '', callingNames: input.callingNames.join(', ') })
  return redirectWithFlash(`/organisationer/${organisationId}`, 'organisation.created', { name: input.name })
})

export const meta = pageTitle((_, language) => organisationFormWordsOf(language).newTitle)

const nothing = { shortName: '', kindCode: '', council: null, note: '', website: null, callingNames: [] }

export default function NewOrganisation() {
  const { collaboration, kinds, asked } = useLoaderData<typeof loader>()
  const words = useOrganisationFormWords()
  const { collaboration: kind } = useOrganisationWords()
  const { cancel } = useWords(danishCommon, englishCommon)
  const language = useLanguage()
  const back = `/samarbejder/${collaboration.slug}`
  return (
    <>
      <Breadcrumb label={kind} trail={[{ to: back, label: collaboration.name }]} />
      <PageHead title={words.newTitle} />
      <FindOrganisation />
      <h2>{words.createTitle}</h2>
      <Form key={asked}>
        <FindTyped />
        <OrganisationFields values={asked ? { ...nothing, name: asked } : null} kinds={kinds} />
        <RadioGroup name="link" label={words.link} options={linkCodes.map((value) => ({ value, label: linkWords[language][value] }))} />
        <FormButtons>
          <SubmitButton>{words.create}</SubmitButton>
          <Link to={back}>{cancel}</Link>
        </FormButtons>
      </Form>
    </>
  )
}
