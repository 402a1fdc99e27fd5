import { refreshPersonSubject } from '#server/accounts/belonging.ts'
import { command, type CommandRoom } from '#server/kernel/command.ts'
import type { Tx } from '#server/kernel/db.ts'
import { Conflict, NotFound } from '#server/kernel/errors.ts'
import { unlessBuiltOn } from '#server/kernel/take-back.ts'
import { must } from '#server/kernel/verdict.ts'
import { takeAwaySubject } from '#server/subjects/commands.ts'
import { groupChoice, holdingChoice, seatChoice } from '../contract.ts'
import * as facts from '../facts.ts'
import { mayCreateGroup, mayEditGroup, mayFillSeat } from '../policy.ts'
import { groupFor } from '../queries.ts'
import { heldNow } from './holdings.ts'

/*
 * GR19: what was made by mistake, as an import may, is gone again as if it had never been; whatever has been built on it
 * since keeps it.
 */

/** GR19: whoever was put in a seat by mistake was never there. */
export const takeBackHolding = command(holdingChoice, async (room, { groupId, seatId, holdingId }) => {
  const { tx, announce } = room
  const { group, organisationId } = await seatIn(room, groupId, seatId)
  must(mayFillSeat(room.actor, group, organisationId))
  const held = (await heldNow(tx, seatId)).find((one) => one.id === holdingId)
  if (!held) throw new Conflict('seat.emptiedMeanwhile')
  await tx.seatHolding.delete({ where: { id: holdingId } })
  if (held.madeMember) await withoutMembership(room, held)
  const { personId, as } = held
  await announce(facts.seatEmptied, { groupId, seatId, organisationId, holdingId, personId, as, accessOf: [personId] }, { subjectId: groupId })
})

async function withoutMembership({ tx, now }: CommandRoom, { membershipId, personId }: { membershipId: string; personId: string }): Promise<void> {
  const others = await tx.seatHolding.findMany({ where: { membershipId }, orderBy: { startedAt: 'asc' }, select: { id: true, endedAt: true } })
  const next = others.find((one) => one.endedAt === null)
  if (next) await tx.seatHolding.update({ where: { id: next.id }, data: { madeMember: true } })
  else if (others.length > 0) await tx.membership.updateMany({ where: { id: membershipId, endedAt: null }, data: { endedAt: now } })
  else await tx.membership.deleteMany({ where: { id: membershipId } })
  await refreshPersonSubject(tx, personId, now)
}

/** GR19: a seat nobody has had. */
export const takeBackSeat = command(seatChoice, async (room, { groupId, seatId }) => {
  const { group, organisationId } = await seatIn(room, groupId, seatId)
  must(mayEditGroup(room.actor, group))
  await unlessBuiltOn(async () => void (await room.tx.seat.delete({ where: { id: seatId } })))
  await room.announce(facts.seatRemoved, { groupId, seatId, organisationId }, { subjectId: groupId })
})

/** GR19: a group with nothing in it, to which nothing reports. */
export const takeBackGroup = command(groupChoice, async ({ actor, tx, announce }, { groupId }) => {
  const group = await groupFor(tx, actor, groupId)
  must(mayCreateGroup(actor, group.collaborationId, null))
  if (await isUsed(tx, groupId)) throw new Conflict('takeBack.builtOn')
  await unlessBuiltOn(async () => {
    await takeAwaySubject(tx, groupId)
    await tx.group.delete({ where: { id: groupId } })
  })
  await announce(facts.groupTakenBack, { groupId }, { subjectId: groupId, before: { name: group.name } })
})

/** What refers to a group and would go on without it: its papers, the groups below it, proposals of a chart. */
async function isUsed(tx: Tx, groupId: string): Promise<boolean> {
  const [used] = await tx.$queryRaw<object[]>`
    SELECT 1 FROM "Paper" WHERE "groupId" = ${groupId}::uuid UNION ALL SELECT 1 FROM "Group" WHERE "reportsToId" = ${groupId}::uuid
    UNION ALL SELECT 1 FROM "ChartChange" WHERE ${groupId}::uuid IN ("groupId", "underGroupId")
    UNION ALL SELECT 1 FROM "Subject" WHERE "groupId" = ${groupId}::uuid AND "id" <> ${groupId}::uuid LIMIT 1`
  return used !== undefined
}

async function seatIn({ actor, tx }: CommandRoom, groupId: string, seatId: string) {
  const group = await groupFor(tx, actor, groupId)
  const seat = await tx.seat.findFirst({ where: { id: seatId, groupId, removedAt: null }, select: { organisationId: true } })
  if (!seat) throw new NotFound(`seat ${seatId}`)
  return { group, organisationId: seat.organisationId }
}
