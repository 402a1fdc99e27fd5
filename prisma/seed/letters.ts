import { secondsToRegret } from '#server/mail/words.ts'
import { type GroupLetter, groupLetters } from './content/letters.ts'
import { memberships } from './content/memberships.ts'
import type { Pen } from './pen.ts'

const roles: Record<GroupLetter['audience'], string[]> = { all: ['chair', 'secretary', 'member', 'observer'], chairs: ['chair', 'secretary'], members: ['member'] }

/** Letters that have long since left, and who got them. */
export async function writeLetters(pen: Pen): Promise<void> {
  const rows = groupLetters.map((one, index) => ({ one, id: pen.id('letter', String(index)) }))
  await pen.tx.groupLetter.createMany({ data: rows.map(({ one, id }) => letterRow(pen, one, id)) })
  await pen.tx.groupLetterReceiver.createMany({
    data: rows.flatMap(({ one, id }) => receivers(one).map((key) => ({ letterId: id, personId: pen.id('person', key) }))),
  })
}

const receivers = ({ group, audience, by }: GroupLetter) => [
  ...new Set(memberships.filter((one) => one.group === group && one.person !== by && roles[audience].includes(one.role) && !one.until).map((one) => one.person)),
]

function letterRow(pen: Pen, { group, by, at, audience, subject, body }: GroupLetter, id: string) {
  const [groupId, writtenById, writtenAt] = [pen.id('group', group), pen.id('person', by), pen.at(at)]
  const leavesAt = new Date(writtenAt.getTime() + secondsToRegret * 1000)
  const payload = { groupId, letterId: id }
  pen.fact({ type: 'letter.written', actorId: writtenById, subjectId: groupId, payload, at: writtenAt })
  pen.fact({ type: 'letter.sent', actorId: null, subjectId: groupId, payload: { ...payload, number: receivers({ group, by, at, audience, subject, body }).length }, at: leavesAt })
  return { id, groupId, writtenById, writtenAt, leavesAt, sentAt: leavesAt, audience, subject, body }
}
