import { putThread } from '#server/discussions/commands.ts'
import { person } from '#server/kernel/actor.ts'
import { command, type CommandRoom } from '#server/kernel/command.ts'
import { Invalid, NotFound } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/ids.ts'
import { must } from '#server/kernel/verdict.ts'
import { putSubject } from '#server/subjects/commands.ts'
import { subjectFor } from '#server/subjects/queries.ts'
import { conversationChoice, newConversation } from './contract.ts'
import * as facts from './facts.ts'
import { mayComeBack, mayWriteTo } from './policy.ts'
import { peopleKey, receiversFor } from './queries.ts'

type Room = CommandRoom

/** BE2, BE3: the conversation with these people: the one there is, or a new one. Answers its id. */
export const openConversation = command(newConversation, async (room, { personIds }) => {
  const { actor, tx, announce, now } = room
  const me = person(actor)
  const others = [...new Set(personIds)].filter((one) => one !== me.personId)
  if (others.length === 0) throw new Invalid({ personIds: 'message.choosePeople' })
  const receivers = await receiversFor(tx, actor, others)
  if (receivers.length < others.length) throw new NotFound('somebody to write to')
  must(mayWriteTo(receivers))
  const everybody = [me.personId, ...others]
  const key = peopleKey(everybody)
  const row = { id: newId(now.getTime()), peopleKey: key, startedById: me.personId, createdAt: now }
  const { count } = await tx.conversation.createMany({ data: [row], skipDuplicates: true })
  if (count === 0) {
    const known = await tx.conversation.findUniqueOrThrow({ where: { peopleKey: key }, select: { id: true } })
    return { conversationId: known.id, opened: false }
  }
  await tx.conversationPerson.createMany({ data: everybody.map((personId) => ({ conversationId: row.id, personId, joinedAt: now })) })
  const title = await putCircle(room, row.id)
  await putThread(tx, { id: row.id, subjectId: row.id, title, now })
  await announce(facts.conversationStarted, { conversationId: row.id }, { subjectId: row.id })
  return { conversationId: row.id, opened: true }
})

/** BE4: leaves: nothing more of it is seen, from this moment. */
export const leaveConversation = command(conversationChoice, async (room, { conversationId }) => {
  const { personId } = person(room.actor)
  await conversationFor(room, conversationId)
  await lock(room, conversationId)
  const { count } = await room.tx.conversationPerson.updateMany({ where: { conversationId, personId, leftAt: null }, data: { leftAt: room.now } })
  if (count === 0) throw new NotFound(`conversation ${conversationId}`)
  await room.tx.conversation.update({ where: { id: conversationId }, data: { peopleKey: null } })
  await putCircle(room, conversationId)
  await room.announce(facts.conversationLeft, { conversationId, personId, accessOf: [personId] }, { subjectId: conversationId })
})

/** BE4: comes back, soon after having left. */
export const rejoinConversation = command(conversationChoice, async (room, { conversationId }) => {
  const { personId } = person(room.actor)
  await lock(room, conversationId)
  const own = await room.tx.conversationPerson.findUnique({
    where: { conversationId_personId: { conversationId, personId } },
    select: { leftAt: true },
  })
  if (!own?.leftAt) throw new NotFound(`conversation ${conversationId}`)
  must(mayComeBack(own.leftAt, room.now))
  await room.tx.conversationPerson.update({ where: { conversationId_personId: { conversationId, personId } }, data: { leftAt: null } })
  await putCircle(room, conversationId)
  await wholeAgain(room, conversationId)
  await room.announce(facts.conversationRejoined, { conversationId, personId }, { subjectId: conversationId })
})

async function conversationFor({ tx, actor }: Room, conversationId: string): Promise<void> {
  const subject = await subjectFor(tx, actor, conversationId)
  if (subject.kind !== 'conversation') throw new NotFound(`conversation ${conversationId}`)
}

/** Who leaves and comes back at the same moment do so one after the other. */
const lock = ({ tx }: Room, conversationId: string) =>
  tx.$queryRaw`SELECT 1 FROM "Conversation" WHERE "id" = ${conversationId}::uuid FOR UPDATE`

/** BE1: those who take part are those who see it; it is called after them. Answers what it is called. */
async function putCircle({ tx, now }: Room, conversationId: string): Promise<string> {
  const people = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT p."id", p."name" FROM "ConversationPerson" o JOIN "Person" p ON p."id" = o."personId"
    WHERE o."conversationId" = ${conversationId}::uuid AND o."leftAt" IS NULL ORDER BY p."name" COLLATE "da-x-icu"`
  const title = people.map((one) => one.name).join(', ')
  const grants = people.map((one) => ({ personId: one.id, verb: 'write' as const }))
  await putSubject(tx, { id: conversationId, kind: 'conversation', collaborationId: null, level: 'private', title, grants, now })
  return title
}

/** BE3: where everybody is back, the same people find it again, unless they have begun another meanwhile. */
async function wholeAgain({ tx }: Room, conversationId: string): Promise<void> {
  const people = await tx.conversationPerson.findMany({ where: { conversationId }, select: { personId: true, leftAt: true } })
  if (people.some((one) => one.leftAt)) return
  const key = peopleKey(people.map((one) => one.personId))
  await tx.$executeRaw`UPDATE "Conversation" SET "peopleKey" = ${key} WHERE "id" = ${conversationId}::uuid
    AND NOT EXISTS (SELECT 1 FROM "Conversation" WHERE "peopleKey" = ${key})`
}
