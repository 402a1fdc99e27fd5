import { type MovedAffiliation, moveAffiliations, moveAffiliationsBack, tellBoth } from '#server/accounts/succession.ts'
import { moveSeats, moveSeatsBack, type MovedSeats } from '#server/groups/commands/succession.ts'
import { system } from '#server/kernel/actor.ts'
import type { CommandRoom } from '#server/kernel/command.ts'
import { Conflict, NotFound } from '#server/kernel/errors.ts'
import { type MovedOffer, moveOffers, moveOffersBack } from '#server/offers/succession.ts'
import { organisationFor } from '#server/organisations/queries.ts'
import { type MovedLinks, moveLinks, moveLinksBack, renameOrganisation } from '#server/organisations/standing.ts'
import * as facts from './facts.ts'

/** What followed to the successor, as it is kept so that it can go back. */
type Moved = { links: MovedLinks; affiliations: MovedAffiliation[]; offers: MovedOffer[]; seats: MovedSeats }

type Row = { id: string; organisationId: string; successorId: string | null; name: string; formerName: string; formerShortName: string; on: Date; moved: unknown }

/** TR4: does what was planned; the organisations are held still by the caller. */
export async function carryOut(room: CommandRoom, transitionId: string): Promise<void> {
  const row = await room.tx.transition.findFirst({ where: { id: transitionId, carriedOutAt: null, cancelledAt: null } })
  if (!row) throw new NotFound(`transition ${transitionId}`)
  await (row.successorId ? merge(room, { ...row, successorId: row.successorId }) : rename(room, row))
}

const namedBy = ({ id, organisationId, successorId }: Row) => ({ transitionId: id, organisationId, successorId })

async function rename({ tx, announce, now }: CommandRoom, row: Row & { shortName: string }): Promise<void> {
  const organisation = await organisationFor(tx, system, row.organisationId)
  const former = await renameOrganisation(tx, organisation, row, now)
  await tx.transition.update({ where: { id: row.id }, data: { carriedOutAt: now, ...former } })
  await announce(facts.renamed, namedBy(row), { subjectId: row.organisationId, before: { name: former.formerName }, after: { name: row.name } })
}

async function merge(room: CommandRoom, row: Row & { successorId: string }): Promise<void> {
  const { tx, announce, now } = room
  const [from, to] = [await organisationFor(tx, system, row.organisationId), await organisationFor(tx, system, row.successorId)]
  if (to.mergedIntoId) throw new Conflict('organisation.merged')
  const places = { from: from.id, to: to.id, on: row.on }
  const links = await moveLinks(tx, { from, to }, now)
  const affiliations = await moveAffiliations(room, places)
  const into = await organisationFor(tx, system, to.id)
  const offers = await moveOffers(tx, { from, to: into, now })
  const seats = await moveSeats(room, places)
  const moved: Moved = { links, affiliations, offers, seats }
  await tx.transition.update({ where: { id: row.id }, data: { carriedOutAt: now, moved } })
  await announce(facts.merged, namedBy(row), { subjectId: from.id })
  await announce(facts.tookOver, { transitionId: row.id, organisationId: to.id, predecessorId: from.id }, { subjectId: to.id })
  await tellBoth(room, places)
}

/** TR6: takes it back, as far as it still is as it was left. Answers how much stays. */
export async function takeBack(room: CommandRoom, row: Row): Promise<number> {
  return row.successorId ? unmerge(room, { ...row, successorId: row.successorId }) : renameBack(room, row)
}

async function renameBack({ tx, announce, now }: CommandRoom, row: Row): Promise<number> {
  const organisation = await organisationFor(tx, system, row.organisationId)
  if (organisation.name !== row.name) throw new Conflict('transition.changedSince')
  await renameOrganisation(tx, organisation, { name: row.formerName, shortName: row.formerShortName }, now)
  await announce(facts.renamedBack, namedBy(row), { subjectId: row.organisationId, before: { name: row.name }, after: { name: row.formerName } })
  return 0
}

async function unmerge(room: CommandRoom, row: Row & { successorId: string }): Promise<number> {
  const { tx, announce, now } = room
  const moved = row.moved as Moved
  const [from, to] = [await organisationFor(tx, system, row.organisationId), await organisationFor(tx, system, row.successorId)]
  const links = await moveLinksBack(tx, { from, to, moved: moved.links }, now)
  const people = await moveAffiliationsBack(room, { moved: moved.affiliations, on: row.on })
  const home = await organisationFor(tx, system, from.id)
  const offers = await moveOffersBack(tx, { moved: moved.offers, from: home, to, now })
  const seats = await moveSeatsBack(room, { moved: moved.seats, from: from.id, to: to.id })
  await announce(facts.mergedBack, namedBy(row), { subjectId: from.id })
  await announce(facts.gaveBack, { transitionId: row.id, organisationId: to.id, predecessorId: from.id }, { subjectId: to.id })
  await tellBoth(room, { from: from.id, to: to.id })
  return links + people + offers + seats
}
