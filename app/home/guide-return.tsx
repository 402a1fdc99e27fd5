import { redirect } from '@remix-run/node'
import { write } from '#app/http/write.server.ts'
import { bringGuideBack } from '#server/overview/commands.ts'
import { noInput } from '#server/overview/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(noInput, async ({ actor }) => {
  await bringGuideBack(actor, {})
  return redirect('/min-side', 303)
})
