import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { retiePaper } from '#server/meetings/commands/papers.ts'
import { meetingPaperChoice } from '#server/meetings/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(meetingPaperChoice, async ({ actor, input }) => {
  await retiePaper(actor, input)
  return redirectWithFlash(`/moeder/${input.meetingId}`, 'meeting.paperTied')
})
