import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { untiePaper } from '#server/meetings/commands/papers.ts'
import { meetingPaperChoice } from '#server/meetings/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(meetingPaperChoice, async ({ actor, input }) => {
  await untiePaper(actor, input)
  const path = `/moeder/${input.meetingId}`
  return redirectWithFlash(path, 'meeting.paperUntied', {}, { action: `${path}/papirer/${input.paperId}/fortrydelse` })
})
