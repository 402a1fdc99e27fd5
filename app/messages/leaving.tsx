import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { leaveConversation } from '#server/messages/commands.ts'
import { conversationChoice } from '#server/messages/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(conversationChoice, async ({ actor, input }) => {
  await leaveConversation(actor, input)
  return redirectWithFlash('/beskeder', 'conversation.left', undefined, { action: `/beskeder/${input.conversationId}/tilbage` })
})
