import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { reopenInquiry } from '#server/inquiries/commands.ts'
import { inquiryChoice } from '#server/inquiries/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(inquiryChoice, async ({ actor, input }) => redirectWithFlash(await reopenInquiry(actor, input), 'inquiry.reopened'))
