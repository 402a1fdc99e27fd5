import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { reopenDates } from '#server/meetings/commands/dates.ts'
import { meetingChoice } from '#server/meetings/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(meetingChoice, async ({ actor, input }) => {
  const { title } = await reopenDates(actor, input)
  return redirectWithFlash(`/moeder/${input.meetingId}/datoer`, 'dates.reopened', { title })
})
