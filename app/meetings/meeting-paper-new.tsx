import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { makeMeetingPaper } from '#server/meetings/commands/papers.ts'
import { newMeetingPaper } from '#server/meetings/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(newMeetingPaper, async ({ actor, input }) => {
  const { paperId } = await makeMeetingPaper(actor, input)
  return redirectWithFlash(`/papirer/${paperId}/rediger`, 'paper.made')
})
