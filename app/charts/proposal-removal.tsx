import { undoing } from '#app/audit/undo-action.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { removeProposal } from '#server/charts/commands.ts'
import { proposalChoice } from '#server/charts/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(proposalChoice, async ({ actor, input, params }) => {
  const { title } = await removeProposal(actor, input)
  const slug = params.slug!
  return redirectWithFlash(`/samarbejder/${slug}/organisation`, 'chart.removed', { title }, undoing({ of: 'chartProposal', slug, ...input }))
})
