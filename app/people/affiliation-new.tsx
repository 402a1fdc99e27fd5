import { Link, useLoaderData } from '@remix-run/react'
import { Select } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { common as danishCommon } from '#app/i18n/da/common.ts'
import { common as englishCommon } from '#app/i18n/en/common.ts'
import { dayOf } from '#app/i18n/format.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { useNow } from '#app/ui/now.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { addAffiliation } from '#server/accounts/affiliations.ts'
import { newAffiliation } from '#server/accounts/affiliations-contract.ts'
import { newAffiliationPage } from '#server/groups/people.ts'
import { AffiliationFields } from './affiliation-fields.tsx'
import { usePeopleWords } from './words.ts'

export const loader = page(({ actor, params }) => newAffiliationPage(actor, params.personId!))

export const action = write(newAffiliation, async ({ actor, input }) => {
  await addAffiliation(actor, input)
  return redirectWithFlash(`/personer/${input.personId}`, 'affiliation.saved')
})

export const meta = pageTitle<typeof loader>((data) => data?.person.name ?? '')

export default function NewAffiliation() {
  const { person, organisations, departments } = useLoaderData<typeof loader>()
  const { form: words, person: kind } = usePeopleWords()
  const { cancel } = useWords(danishCommon, englishCommon)
  const back = `/personer/${person.id}`
  return (
    <>
      <Breadcrumb label={kind} trail={[{ to: back, label: person.name }]} />
      <PageHead title={words.newTitle} lead={<p>{words.newLead}</p>} />
      <Form>
        <Select
          name="organisationId"
          label={words.organisation}
          options={organisations.map((one) => ({ value: one.id, label: one.name }))}
          empty={words.choose}
        />
        <AffiliationFields departments={departments} values={null} from={dayOf(useNow())} />
        <FormButtons>
          <SubmitButton>{words.save}</SubmitButton>
          <Link to={back}>{cancel}</Link>
        </FormButtons>
      </Form>
    </>
  )
}
