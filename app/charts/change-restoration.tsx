import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { restoreChange } from '#server/charts/commands.ts'
import { changeChoice } from '#server/charts/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(changeChoice, async ({ actor, input, params }) => {
  await restoreChange(actor, input)
  return redirectWithFlash(`/samarbejder/${params.slug}/organisation/forslag/${input.proposalId}`, 'chart.changeRestored')
})
