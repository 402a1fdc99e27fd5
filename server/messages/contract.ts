import { z } from 'zod'
import { newPost } from '#server/discussions/contract.ts'
import { id } from '#server/kernel/field.ts'
import { mostReceivers } from './words.ts'

const receivers = z.array(id()).min(1, 'message.choosePeople').max(mostReceivers, 'message.tooManyPeople')

export const newConversation = z.object({ personIds: receivers })
/** The form: whom to, and the first words, which are a post. */
export const newMessage = z.object({ personIds: receivers, body: newPost.shape.body, clientKey: newPost.shape.clientKey })
export const conversationChoice = z.object({ conversationId: id() })

export type Participant = { personId: string; name: string }

/** A line of the list. */
export type ConversationLine = {
  id: string
  /** The others, by name; empty where everybody else has left. */
  others: string[]
  last: { name: string | null; own: boolean; body: string; at: string }
  unread: number
}
