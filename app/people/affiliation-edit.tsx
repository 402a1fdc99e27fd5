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
import { changeAffiliation } from '#server/accounts/affiliations.ts'
import { affiliationEdit } from '#server/accounts/affiliations-contract.ts'
import { affiliationPage } from '#server/groups/people.ts'
import { AffiliationFields } from './affiliation-fields.tsx'
import { usePeopleWords } from './words.ts'

export const loader = page(({ actor, params }) => affiliationPage(actor, params.personId!, params.affiliationId!))

export const action = write(affiliationEdit, async ({ actor, input }) => {
  await changeAffiliation(actor, input)
  return redirectWithFlash(`/personer/${input.personId}`, 'affiliation.saved')
})

export const meta = pageTitle<typeof loader>((data) => data?.person.name ?? '')

export default function EditAffiliation() {
  const { person, affiliation, ended, departments } = useLoaderData<typeof loader>()
  const { form: words, person: kind } = usePeopleWords()
  const { cancel } = useWords(danishCommon, englishCommon)
  const back = `/personer/${person.id}`
  const base = `${back}/tilknytninger/${affiliation.id}`
  return (
    <>
      <Breadcrumb label={kind} trail={[{ to: back, label: person.name }]} />
      <PageHead title={words.editTitle} lead={<p>{affiliation.organisation.name}</p>} />
      <Form>
        <AffiliationFields departments={departments} values={affiliation} />
        <FormButtons>
          <SubmitButton>{words.save}</SubmitButton>
          <Link to={back}>{cancel}</Link>
        </FormButtons>
      </Form>
      <div className="form-buttons form-after">
        <Form bare action={ended ? `${base}/genoptagelse` : `${base}/afslutning`}>
          <SubmitButton look={ended ? 'plain' : 'danger'}>{ended ? words.resume : words.end}</SubmitButton>
        </Form>
      </div>
    </>
  )
}
