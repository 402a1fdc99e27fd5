import { undoing } from '#app/audit/undo-action.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { endMembership } from '#server/groups/commands/members.ts'
import { membershipChoice } from '#server/groups/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(membershipChoice, async ({ actor, input }) => {
  const { personId, name } = await endMembership(actor, input)
  // Whoever has left may no longer find the group.
  if (personId === actor.personId) {
    const undo = undoing({ of: 'membership', ...input })
    return redirectWithFlash('/grupper', 'member.left', undefined, undo)
  }
  return redirectWithFlash(`/grupper/${input.groupId}/medlemmer?fortryd=${input.membershipId}`, 'member.ended', { name })
})
