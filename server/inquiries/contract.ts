import { z } from 'zod'
import { newPost } from '#server/discussions/contract.ts'
import { id, requiredText, text } from '#server/kernel/field.ts'
import { longestInquiry } from './words.ts'

/** An address of ours, without what was asked for: what somebody searched for is nobody's business. */
const page = text(300).transform((value) => (/^\/(?!\/)[\w\-/.]*/.exec(value)?.[0] ?? '/'))

export const newInquiry = z.object({
  to: z.union([z.literal('faelled'), z.uuid()], 'inquiry.chooseTo'),
  page,
  body: requiredText(longestInquiry),
  clientKey: newPost.shape.clientKey,
})
export const inquiryAnswer = z.object({ inquiryId: id(), answer: text(longestInquiry) })
export const inquiryChoice = z.object({ inquiryId: id() })

export type InquiryLine = {
  id: string
  page: string
  body: string
  writer: { personId: string; name: string } | null
  writtenAt: Date
  answered: { at: Date; by: string | null; answer: string } | null
}
