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
import { editDepartment } from '#server/accounts/departments.ts'
import { departmentEdit } from '#server/organisations/contract.ts'
import { departmentPage } from '#server/organisations/departments.ts'
import { DepartmentFields } from './department-fields.tsx'
import { useOrganisationFormWords } from './form-words.ts'
import { useOrganisationWords } from './words.ts'

export const loader = page(({ actor, params }) => departmentPage(actor, params.organisationId!, params.departmentId!))

export const action = write(departmentEdit, async ({ actor, input }) => {
  await editDepartment(actor, input)
  return redirectWithFlash(`/organisationer/${input.organisationId}/afdelinger`, 'department.saved')
})

export const meta = pageTitle<typeof loader>((data) => data?.department.name ?? '')

export default function EditDepartment() {
  const { organisation, department, departments } = useLoaderData<typeof loader>()
  const words = useOrganisationWords()
  const formWords = useOrganisationFormWords()
  const { cancel } = useWords(danishCommon, englishCommon)
  const back = `/organisationer/${organisation.id}`
  const list = `${back}/afdelinger`
  return (
    <>
      <Breadcrumb
        label={words.organisation}
        trail={[
          { to: back, label: organisation.name },
          { to: list, label: words.departments },
        ]}
      />
      <PageHead title={formWords.editDepartment} lead={<p>{formWords.departmentsLead}</p>} />
      <Form>
        <DepartmentFields department={department} departments={departments} />
        <FormButtons>
          <SubmitButton>{formWords.save}</SubmitButton>
          <Link to={list}>{cancel}</Link>
        </FormButtons>
      </Form>
      <Form bare action={`${list}/${department.id}/fjernelse`}>
        <SubmitButton look="quiet">{formWords.removeDepartment}</SubmitButton>
      </Form>
    </>
  )
}
