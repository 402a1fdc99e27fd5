import { z } from 'zod'
import { fact } from '#server/kernel/facts.ts'

const inquiry = z.object({ inquiryId: z.uuid() })

export const inquiryWritten = fact('inquiry.written', inquiry)
export const inquiryAnswered = fact('inquiry.answered', inquiry)
export const inquiryReopened = fact('inquiry.reopened', inquiry)
