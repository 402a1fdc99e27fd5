import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { dropImport } from '#server/moving-in/commands.ts'
import { runChoice } from '#server/moving-in/contract.ts'
import { movingPath } from './words.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(runChoice, async ({ actor, input }) => {
  const { fileName } = await dropImport(actor, input)
  return redirectWithFlash(movingPath(input.slug), 'moving.dropped', { title: fileName })
})
