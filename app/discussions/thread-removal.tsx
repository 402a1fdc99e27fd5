import { write } from '#app/http/write.server.ts'
import { removeThread } from '#server/discussions/commands.ts'
import { threadChoice } from '#server/discussions/contract.ts'
import { stayOr } from './stay.server.ts'
import { threadPath } from './subject-path.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(threadChoice, async ({ actor, input, form }) => {
  await removeThread(actor, input)
  return stayOr(form, threadPath(input.threadId), 'thread.removed')
})
