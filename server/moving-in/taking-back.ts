import { changeAffiliation, editOrganisation, unlinkOrganisation } from '#server/accounts/affiliations.ts'
import { saveProfile } from '#server/accounts/commands.ts'
import { takeBackAffiliation, takeBackPerson } from '#server/accounts/people.ts'
import { editGroup } from '#server/groups/commands/groups.ts'
import { changeRole } from '#server/groups/commands/members.ts'
import { editSeat, refillSeat } from '#server/groups/commands/seats.ts'
import { takeBackGroup, takeBackHolding, takeBackSeat } from '#server/groups/commands/take-back.ts'
import { groupFor } from '#server/groups/queries.ts'
import type { PersonActor } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { Conflict, NotFound } from '#server/kernel/errors.ts'
import { takeBackOrganisation } from '#server/organisations/commands.ts'
import { editOffer, takeBackOffer } from '#server/offers/commands.ts'
import { offerFor } from '#server/offers/queries.ts'
import { organisationFor } from '#server/organisations/queries.ts'
import type { Problem } from './plan/planned.ts'
import { problemsOf } from './steps.ts'

/*
 * MI7: what an import did, fact by fact from the last to the first, by the domains' own commands. What somebody has changed
 * since stays as they made it; what something has been built on stays.
 */

export type Did = { seq: bigint; type: string; subjectId: string; payload: Record<string, string>; before: Row | null; after: Row | null }
type Row = Record<string, unknown>

type TakeBack = (actor: PersonActor, did: Did) => Promise<unknown>

/** What a fact of an import needs to be as if it had never been; kinds that follow from others are not here. */
const ways: Record<string, TakeBack> = {
  'organisation.created': async (actor, did) => {
    await requireUntouched(did)
    await takeBackOrganisation(actor, { organisationId: did.subjectId })
  },
  'organisation.changed': async (actor, did) => {
    const present = await organisationFor(db(), actor, did.subjectId)
    const { name, shortName, kindCode, council, note, website } = present
    const fields = restored(did, { name, shortName, kindCode, council, note, website })
    await editOrganisation(actor, { organisationId: did.subjectId, ...fields, council: fields.council ?? '', website: fields.website ?? '' } as never)
  },
  'organisation.linked': (actor, { payload }) =>
    unlinkOrganisation(actor, { organisationId: payload.organisationId!, collaborationId: payload.collaborationId!, link: payload.link as 'guest' }),
  'person.added': async (actor, did) => {
    await requireUntouched(did)
    await takeBackPerson(actor, { personId: did.subjectId })
  },
  'person.changed': async (actor, did) => {
    const { askMeAbout, phone, ...present } = await db().person.findUniqueOrThrow({
      where: { id: did.subjectId },
      select: { name: true, title: true, phone: true, field: true, askMeAbout: true },
    })
    const fields = restored(did, { ...present, phone })
    await saveProfile(actor, { personId: did.subjectId, ...fields, phone: fields.phone ?? '', askMeAbout: askMeAbout.join(', ') })
  },
  'person.affiliationChanged': async (actor, did) => {
    const choice = { personId: did.subjectId, affiliationId: did.payload.affiliationId! }
    if (did.before === null) return takeBackAffiliation(actor, choice)
    const { title, department, side, roles, from, until } = await present('affiliation', db().affiliation.findUnique({ where: { id: choice.affiliationId } }))
    const fields = restored(did, { title, department, side, roles, from: from.toISOString(), until: until?.toISOString() ?? null })
    return changeAffiliation(actor, { ...choice, ...fields, from: new Date(fields.from), until: fields.until ? new Date(fields.until) : null } as never)
  },
  'offer.added': async (actor, did) => {
    await requireUntouched(did)
    await takeBackOffer(actor, { offerId: did.subjectId })
  },
  'offer.changed': async (actor, did) => {
    const { name, leaderId, leader, targetGroups, paragraphs, municipality, residencePlaces, description, website } = await offerFor(db(), actor, did.subjectId)
    const fields = restored(did, { name, leaderId, leader, targetGroups, paragraphs, municipality, residencePlaces, description, website })
    const written = { leaderId: fields.leaderId ?? '', paragraphs: fields.paragraphs.join(', '), website: fields.website ?? '' }
    await editOffer(actor, { offerId: did.subjectId, ...fields, ...written } as never)
  },
  'group.created': async (actor, did) => {
    await requireUntouched(did)
    await takeBackGroup(actor, { groupId: did.subjectId })
  },
  'group.changed': async (actor, did) => {
    const { name, kind, purpose, reportsToId, level, defaultLevel, joining } = await groupFor(db(), actor, did.subjectId)
    const areas = await db().focusAreaGroup.findMany({ where: { groupId: did.subjectId }, select: { focusAreaId: true } })
    const fields = restored(did, { name, kind, purpose, reportsToId, level, defaultLevel, joining })
    const input = { ...fields, reportsToId: fields.reportsToId ?? '', focusAreaIds: areas.map((one) => one.focusAreaId) }
    await editGroup(actor, { groupId: did.subjectId, ...input } as never)
  },
  'group.seatAdded': async (actor, did) => {
    await requireUntouched(did, 'seatId')
    await takeBackSeat(actor, { groupId: did.subjectId, seatId: did.payload.seatId! })
  },
  'group.seatChanged': async (actor, did) => {
    const { label, from, until } = await present('seat', db().seat.findUnique({ where: { id: did.payload.seatId! } }))
    const fields = restored(did, { label, from: from.toISOString(), until: until?.toISOString() ?? null })
    const dates = { from: new Date(fields.from), until: fields.until ? new Date(fields.until) : null }
    await editSeat(actor, { groupId: did.subjectId, seatId: did.payload.seatId!, label: fields.label, ...dates })
  },
  'group.seatFilled': (actor, { subjectId, payload }) =>
    takeBackHolding(actor, { groupId: subjectId, seatId: payload.seatId!, holdingId: payload.holdingId! }),
  'group.seatEmptied': (actor, { subjectId, payload }) =>
    refillSeat(actor, { groupId: subjectId, seatId: payload.seatId!, holdingId: payload.holdingId! }),
  'group.memberRoleChanged': async (actor, { subjectId, payload, before, after }) => {
    const { role } = await present('membership', db().membership.findFirst({ where: { id: payload.membershipId!, endedAt: null }, select: { role: true } }))
    if (role !== after?.role) throw new Conflict('moving.changedSince')
    await changeRole(actor, { groupId: subjectId, membershipId: payload.membershipId!, role: before?.role as 'member' })
  },
}

/** Takes one fact back; answers what hinders it. What is gone already is taken back. */
export async function takeBack(actor: PersonActor, did: Did): Promise<Problem[]> {
  const way = ways[did.type]
  if (!way) return []
  try {
    await way(actor, did)
    return []
  } catch (error) {
    return error instanceof NotFound ? [] : problemsOf(error)
  }
}

async function present<One>(noun: string, looked: Promise<One | null>): Promise<One> {
  const found = await looked
  if (!found) throw new NotFound(noun)
  return found
}

/** The fields as they were before, if they still are as the import made them. */
function restored<Fields extends Row>({ before, after }: Did, now: Fields): Fields {
  const names = Object.keys(after ?? {}).filter((name) => name in now)
  if (names.some((name) => !same(now[name], after?.[name]))) throw new Conflict('moving.changedSince')
  return { ...now, ...Object.fromEntries(names.map((name) => [name, before?.[name] ?? null])) }
}

const same = (one: unknown, other: unknown) => JSON.stringify(one || null) === JSON.stringify(other || null)

/** Nobody but the import itself has done anything to what it made. */
async function requireUntouched({ seq, subjectId, payload }: Did, part?: 'seatId'): Promise<void> {
  const thing = part ? payload[part]! : ''
  const [other] = await db().$queryRaw<object[]>`
    SELECT 1 FROM "Fact" WHERE "subjectId" = ${subjectId}::uuid AND "seq" > ${seq}
      AND "payload"->>'importId' IS DISTINCT FROM ${payload.importId!} AND "type" <> 'organisation.accessChanged'
      AND (${thing} = '' OR "payload"->>'seatId' = ${thing}) LIMIT 1`
  if (other) throw new Conflict('moving.changedSince')
}
