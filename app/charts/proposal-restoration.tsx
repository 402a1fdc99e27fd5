import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { restoreProposal } from '#server/charts/commands.ts'
import { proposalChoice } from '#server/charts/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(proposalChoice, async ({ actor, input, params }) => {
  const { title } = await restoreProposal(actor, input)
  return redirectWithFlash(`/samarbejder/${params.slug}/organisation?forslag=${input.proposalId}`, 'chart.restored', { title })
})
