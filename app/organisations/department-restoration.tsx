import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { departmentChoice } from '#server/organisations/contract.ts'
import { restoreDepartment } from '#server/organisations/departments.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(departmentChoice, async ({ actor, input }) => {
  const { name } = await restoreDepartment(actor, input)
  return redirectWithFlash(`/organisationer/${input.organisationId}/afdelinger`, 'department.restored', { name })
})
