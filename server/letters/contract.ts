import { z } from 'zod'
import { newPost } from '#server/discussions/contract.ts'
import { id, line, requiredText } from '#server/kernel/field.ts'
import { audiences, longestLetter } from './words.ts'

export const newLetter = z.object({
  groupId: id(),
  audience: z.union([z.enum(audiences), z.uuid()], 'letter.chooseAudience'),
  subject: line(160),
  body: requiredText(longestLetter),
  clientKey: newPost.shape.clientKey,
})
export const letterChoice = z.object({ groupId: id(), letterId: id() })

export type LetterState = 'leaving' | 'sent' | 'takenBack'

export type LetterLine = {
  id: string
  subject: string
  audience: string
  /** Where it is to one organisation. */
  organisation: string | null
  writer: string | null
  writtenAt: Date
  state: LetterState
  receivers: number
}
