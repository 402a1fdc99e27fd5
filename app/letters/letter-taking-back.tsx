import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { takeBackLetter } from '#server/letters/commands.ts'
import { letterChoice } from '#server/letters/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(letterChoice, async ({ actor, input }) => {
  await takeBackLetter(actor, input)
  return redirectWithFlash(`/grupper/${input.groupId}/breve/${input.letterId}`, 'letter.takenBack')
})
