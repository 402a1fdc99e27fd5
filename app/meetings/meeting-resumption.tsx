import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { resumeMeeting } from '#server/meetings/commands/meetings.ts'
import { meetingChoice } from '#server/meetings/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(meetingChoice, async ({ actor, input }) => {
  const { title } = await resumeMeeting(actor, input)
  return redirectWithFlash(`/moeder/${input.meetingId}`, 'meeting.resumed', { title })
})
