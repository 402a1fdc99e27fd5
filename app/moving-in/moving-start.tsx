import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { startImport } from '#server/moving-in/commands.ts'
import { beginning } from '#server/moving-in/contract.ts'
import { movingPath } from './words.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(beginning, async ({ actor, input }) => {
  await startImport(actor, input)
  return redirectWithFlash(movingPath(input.slug, input.runId), 'moving.started')
})
