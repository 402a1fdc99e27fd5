import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { rejoinConversation } from '#server/messages/commands.ts'
import { conversationChoice } from '#server/messages/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(conversationChoice, async ({ actor, input }) => {
  await rejoinConversation(actor, input)
  return redirectWithFlash(`/beskeder/${input.conversationId}`, 'conversation.rejoined')
})
