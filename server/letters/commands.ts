import { groupFor } from '#server/groups/queries.ts'
import { person } from '#server/kernel/actor.ts'
import { command } from '#server/kernel/command.ts'
import { Conflict, Invalid, NotFound } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/ids.ts'
import { must } from '#server/kernel/verdict.ts'
import { secondsToRegret } from '#server/mail/words.ts'
import { letterChoice, newLetter } from './contract.ts'
import * as facts from './facts.ts'
import { mayTakeBackLetter, mayWriteLetter } from './policy.ts'
import { receiversOf } from './queries.ts'

/** LE1, LE3, LE5: a letter that leaves in a minute. Sent twice with the same key, it is one. Answers how many it is for. */
export const writeLetter = command(newLetter, async ({ actor, tx, announce, now }, { groupId, ...letter }) => {
  const group = await groupFor(tx, actor, groupId)
  must(mayWriteLetter(actor, group))
  const writtenById = person(actor).personId
  const receivers = await receiversOf(tx, { groupId, audience: letter.audience, writtenById })
  if (receivers.length === 0) throw new Invalid({ audience: 'letter.nobody' })
  const row = { id: newId(now.getTime()), groupId, ...letter, writtenById, writtenAt: now, leavesAt: new Date(now.getTime() + secondsToRegret * 1000) }
  const { count } = await tx.groupLetter.createMany({ data: [row], skipDuplicates: true })
  if (count > 0) await announce(facts.letterWritten, { groupId, letterId: row.id }, { subjectId: groupId })
  const letterId = count > 0 ? row.id : await twinOf(tx, writtenById, letter.clientKey)
  return { letterId, receivers: receivers.length }
})

async function twinOf(tx: Parameters<typeof receiversOf>[0], writtenById: string, clientKey: string | null): Promise<string> {
  const twin = await tx.groupLetter.findFirstOrThrow({ where: { writtenById, clientKey }, select: { id: true } })
  return twin.id
}

/** LE3: takes a letter back before it leaves. */
export const takeBackLetter = command(letterChoice, async ({ actor, tx, announce, now }, { groupId, letterId }) => {
  const group = await groupFor(tx, actor, groupId)
  const [letter] = await tx.$queryRaw<{ writtenById: string; sentAt: Date | null; takenBackAt: Date | null }[]>`
    SELECT "writtenById", "sentAt", "takenBackAt" FROM "GroupLetter" WHERE "id" = ${letterId}::uuid AND "groupId" = ${groupId}::uuid FOR UPDATE`
  if (!letter) throw new NotFound(`letter ${letterId}`)
  must(mayTakeBackLetter(actor, group, letter))
  if (letter.sentAt || letter.takenBackAt) throw new Conflict('letter.hasLeft')
  await tx.groupLetter.update({ where: { id: letterId }, data: { takenBackAt: now } })
  await announce(facts.letterTakenBack, { groupId, letterId }, { subjectId: groupId })
})
