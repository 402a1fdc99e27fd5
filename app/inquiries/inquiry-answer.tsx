import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { answerInquiry } from '#server/inquiries/commands.ts'
import { inquiryAnswer } from '#server/inquiries/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(inquiryAnswer, async ({ actor, input }) => redirectWithFlash(await answerInquiry(actor, input), 'inquiry.answered'))
