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
import { Section } from '#app/ui/section.tsx'
import { newDepartment } from '#server/organisations/contract.ts'
import { addDepartment, departmentsPage } from '#server/organisations/departments.ts'
import { DepartmentFields } from './department-fields.tsx'
import { DepartmentTree } from './department-tree.tsx'
import { useOrganisationFormWords } from './form-words.ts'
import { useOrganisationWords } from './words.ts'

export const loader = page(({ actor, params }) => departmentsPage(actor, params.organisationId!))

export const action = write(newDepartment, async ({ actor, input }) => {
  await addDepartment(actor, input)
  return redirectWithFlash(`/organisationer/${input.organisationId}/afdelinger`, 'department.added')
})

export const meta = pageTitle<typeof loader>((data) => data?.organisation.name ?? '')

export default function Departments() {
  const { organisation, departments } = useLoaderData<typeof loader>()
  const words = useOrganisationWords()
  const formWords = useOrganisationFormWords()
  const { cancel } = useWords(danishCommon, englishCommon)
  const back = `/organisationer/${organisation.id}`
  return (
    <>
      <Breadcrumb label={words.organisation} trail={[{ to: back, label: organisation.name }]} />
      <PageHead title={words.departments} lead={<p>{formWords.departmentsLead}</p>} />
      {departments.length > 0 ? (
        <DepartmentTree departments={departments} label={words.departments} to={(id) => `${back}/afdelinger/${id}`} />
      ) : (
        <p className="quiet">{words.noDepartments}</p>
      )}
      <Section title={formWords.newDepartment}>
        <Form key={departments.length}>
          <DepartmentFields department={null} departments={departments} />
          <FormButtons>
            <SubmitButton>{formWords.addDepartment}</SubmitButton>
            <Link to={back}>{cancel}</Link>
          </FormButtons>
        </Form>
      </Section>
    </>
  )
}
