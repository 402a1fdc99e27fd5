import { undoing } from '#app/audit/undo-action.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { removeChange } from '#server/charts/commands.ts'
import { changeChoice } from '#server/charts/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(changeChoice, async ({ actor, input, params }) => {
  await removeChange(actor, input)
  const slug = params.slug!
  const proposal = `/samarbejder/${slug}/organisation/forslag/${input.proposalId}`
  return redirectWithFlash(proposal, 'chart.changeRemoved', undefined, undoing({ of: 'chartChange', slug, ...input }))
})
