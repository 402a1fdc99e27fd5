import { undoing } from '#app/audit/undo-action.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { departmentChoice } from '#server/organisations/contract.ts'
import { removeDepartment } from '#server/organisations/departments.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(departmentChoice, async ({ actor, input }) => {
  const { name } = await removeDepartment(actor, input)
  const undo = undoing({ of: 'department', ...input, title: name })
  return redirectWithFlash(`/organisationer/${input.organisationId}/afdelinger`, 'department.removed', { name }, undo)
})
