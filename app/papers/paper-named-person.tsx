import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { namePerson } from '#server/papers/commands/named-people.ts'
import { namedPerson } from '#server/papers/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(namedPerson, async ({ actor, input }) => {
  await namePerson(actor, input)
  return redirectWithFlash(`/papirer/${input.paperId}/adgang`, 'paper.personNamed')
})
