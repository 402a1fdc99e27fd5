import { undoing } from '#app/audit/undo-action.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { unnamePerson } from '#server/papers/commands/named-people.ts'
import { unnamedPerson } from '#server/papers/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(unnamedPerson, async ({ actor, input }) => {
  const { verb } = await unnamePerson(actor, input)
  const { paperId, personId } = input
  const undo = undoing({ of: 'personUnnamed', paperId, personId, verb })
  return redirectWithFlash(`/papirer/${paperId}/adgang`, 'paper.personUnnamed', undefined, undo)
})
