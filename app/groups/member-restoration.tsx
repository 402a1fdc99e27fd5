import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { restoreMembership } from '#server/groups/commands/members.ts'
import { membershipChoice } from '#server/groups/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(membershipChoice, async ({ actor, input }) => {
  const { name } = await restoreMembership(actor, input)
  return redirectWithFlash(`/grupper/${input.groupId}/medlemmer`, 'member.restored', { name })
})
