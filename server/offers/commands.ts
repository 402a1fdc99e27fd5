import type { z } from 'zod'
import { command, type CommandRoom } from '#server/kernel/command.ts'
import type { Tx } from '#server/kernel/db.ts'
import { Conflict, Invalid, NotFound } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/ids.ts'
import { unlessBuiltOn } from '#server/kernel/take-back.ts'
import { must } from '#server/kernel/verdict.ts'
import { changedFields, only } from '#server/organisations/changes.ts'
import type { LinkFacts } from '#server/organisations/policy.ts'
import { organisationFor } from '#server/organisations/queries.ts'
import { requireStanding } from '#server/organisations/standing.ts'
import { putSubject, retitleSubject, takeAwaySubject } from '#server/subjects/commands.ts'
import { newOffer, offerChoice, offerEdit } from './contract.ts'
import * as facts from './facts.ts'
import { mayEditOffer, mayMakeOffer, mayRestoreOffer } from './policy.ts'
import { mayLead, offerFor } from './queries.ts'

/** OF2: a new offer of an organisation. Answers its id. Imports call it in their own transaction. */
export async function makeOffer(room: CommandRoom, { organisationId, ...fields }: z.output<typeof newOffer>) {
  const { actor, tx, announce, now } = room
  const { links } = await organisationFor(tx, actor, organisationId)
  must(mayMakeOffer(actor, { organisationId, links }))
  await requireStanding(tx, organisationId)
  await requireNewName(tx, { organisationId, name: fields.name })
  await requireLeader(room, organisationId, fields.leaderId)
  const offerId = newId()
  await tx.offer.create({ data: { id: offerId, organisationId, ...fields, createdAt: now } })
  await putOfferSubject(tx, { id: offerId, name: fields.name, links }, { now })
  await announce(facts.offerAdded, { offerId, organisationId }, { subjectId: offerId, after: fields })
  return { offerId }
}

export const addOffer = command(newOffer, makeOffer)

/** OF2: another name, leader, target group or the rest. Imports call it in their own transaction. */
export async function changeOffer(room: CommandRoom, { offerId, ...fields }: z.output<typeof offerEdit>) {
  const { actor, tx, announce, now } = room
  const before = await offerFor(tx, actor, offerId)
  const { organisationId } = before
  must(mayEditOffer(actor, before))
  const changed = changedFields(before, fields)
  if (changed.length === 0) return
  if (changed.includes('name')) await requireNewName(tx, { organisationId, name: fields.name, except: offerId })
  if (changed.includes('leaderId')) await requireLeader(room, organisationId, fields.leaderId)
  const { count } = await tx.offer.updateMany({ where: { id: offerId, removedAt: null }, data: fields })
  if (count === 0) throw new NotFound(`offer ${offerId}`)
  await retitleSubject(tx, { id: offerId, title: fields.name, now })
  const told = { before: only(before, changed), after: only(fields, changed) }
  await announce(facts.offerChanged, { offerId, organisationId, fields: changed }, { subjectId: offerId, ...told })
}

export const editOffer = command(offerEdit, changeOffer)

/** OF5: takes it away; it opens to nobody until it is brought back. */
export const removeOffer = command(offerChoice, async ({ actor, tx, announce, now }, { offerId }) => {
  const offer = await offerFor(tx, actor, offerId)
  must(mayMakeOffer(actor, offer))
  const { count } = await tx.offer.updateMany({ where: { id: offerId, removedAt: null }, data: { removedAt: now } })
  if (count === 0) throw new Conflict('offer.removed')
  await putOfferSubject(tx, offer, { now, removed: true })
  const { organisationId, name } = offer
  await announce(facts.offerRemoved, { offerId, organisationId, accessTo: offerId }, { subjectId: organisationId })
  return { organisationId, name }
})

/** OF5: brings it back. */
export const restoreOffer = command(offerChoice, async ({ actor, tx, announce, now }, { offerId }) => {
  const offer = await tx.offer.findUnique({ where: { id: offerId }, select: { id: true, name: true, organisationId: true, removedAt: true } })
  if (!offer) throw new NotFound(`offer ${offerId}`)
  const { organisationId, name, removedAt } = offer
  const { links } = await organisationFor(tx, actor, organisationId)
  // What is removed opens to nobody: whoever may not bring it back is told nothing of it.
  if (!mayMakeOffer(actor, { organisationId, links }).ok) throw new NotFound(`offer ${offerId}`)
  if (!removedAt) throw new Conflict('offer.notRemoved')
  must(mayRestoreOffer(actor, { organisationId, links, removedAt }, now))
  await requireStanding(tx, organisationId)
  await requireFreeAgain(tx, { organisationId, name })
  await tx.offer.update({ where: { id: offerId }, data: { removedAt: null } })
  await putOfferSubject(tx, { id: offerId, name, links }, { now })
  await announce(facts.offerRestored, { offerId, organisationId }, { subjectId: organisationId })
  return { name }
})

/** OF7: one that was made by mistake, as an import may, is gone as if it had never been. */
export const takeBackOffer = command(offerChoice, async ({ actor, tx, announce }, { offerId }) => {
  const offer = await offerFor(tx, actor, offerId)
  must(mayMakeOffer(actor, offer))
  await unlessBuiltOn(async () => {
    await takeAwaySubject(tx, offerId)
    await tx.offer.delete({ where: { id: offerId } })
  })
  const { organisationId, name } = offer
  await announce(facts.offerTakenBack, { offerId, organisationId }, { subjectId: offerId, before: { name } })
})

type OfferOfSubject = { id: string; name: string; links: LinkFacts[] }

/** OF1: everyone with a login sees it. Seeds and mergers of organisations call it. */
export const putOfferSubject = (tx: Tx, of: OfferOfSubject, { now, removed = false }: { now: Date; removed?: boolean }): Promise<void> => {
  const home = of.links.find((one) => one.link === 'party') ?? of.links[0]
  return putSubject(tx, { id: of.id, kind: 'offer', collaborationId: home?.collaborationId ?? null, level: 'signed_in', title: of.name, removed, now })
}

type Named = { organisationId: string; name: string; except?: string }

/** OF3: names of an organisation's offers are given one at a time. */
async function isTaken(tx: Tx, { organisationId, name, except }: Named): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`offers of ${organisationId}`}, 0))`
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Offer" WHERE "organisationId" = ${organisationId}::uuid AND "removedAt" IS NULL AND lower("name") = lower(${name})`
  return rows.some((one) => one.id !== except)
}

async function requireNewName(tx: Tx, of: Named): Promise<void> {
  if (await isTaken(tx, of)) throw new Invalid({ name: 'offer.nameTaken' })
}

async function requireFreeAgain(tx: Tx, of: Named): Promise<void> {
  if (await isTaken(tx, of)) throw new Conflict('offer.nameTakenMeanwhile')
}

/** OF4: of the organisation, that day. */
async function requireLeader({ actor, tx }: CommandRoom, organisationId: string, leaderId: string | null): Promise<void> {
  if (leaderId && !(await mayLead(tx, actor, { personId: leaderId, organisationId }))) throw new Invalid({ leaderId: 'offer.leaderElsewhere' })
}
