import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { chooseTime } from '#server/meetings/commands/dates.ts'
import { timeChoice } from '#server/meetings/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(timeChoice, async ({ actor, input }) => {
  const { title } = await chooseTime(actor, input)
  const path = `/moeder/${input.meetingId}`
  return redirectWithFlash(path, 'dates.chosen', { title }, { action: `${path}/datoer/genaabning` })
})
