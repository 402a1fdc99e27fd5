import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { unnamePerson } from '#server/papers/commands/named-people.ts'
import { unnamedPerson } from '#server/papers/contract.ts'

export { loader } from '#app/http/post-only.server.ts'

export const action = write(unnamedPerson, async ({ actor, input }) => {
  await unnamePerson(actor, input)
  return redirectWithFlash(`/papirer/${input.paperId}/adgang`, 'paper.personUnnamed')
})
