import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { putGuideAway } from '#server/overview/commands.ts'
import { noInput } from '#server/overview/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(noInput, async ({ actor }) => {
  await putGuideAway(actor, {})
  return redirectWithFlash('/min-side', 'guide.putAway', undefined, { action: '/min-side/trin/frem' })
})
