import { addAffiliation, editOrganisation, unlinkOrganisation } from '#server/accounts/affiliations.ts'
import { actorForPerson } from '#server/accounts/actor.ts'
import { refreshPersonSubject } from '#server/accounts/belonging.ts'
import { historyOf } from '#server/audit/queries.ts'
import { organisationsPage, organisationsQuestion } from '#server/directory/queries.ts'
import { subjectDocuments } from '#server/finding/documents.ts'
import { addSeat } from '#server/groups/commands/seats.ts'
import { seatsOfOrganisation } from '#server/groups/seats.ts'
import { dayOf, now } from '#server/kernel/clock.ts'
import { system } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { addOffer } from '#server/offers/commands.ts'
import { offersOfOrganisation } from '#server/offers/queries.ts'
import { addDepartment } from '#server/organisations/departments.ts'
import { createOrganisation } from '#server/organisations/commands.ts'
import { organisationFor, organisationPage } from '#server/organisations/queries.ts'
import { carryOutDue, planMerger, planRenaming, undoTransition } from '#server/transitions/commands.ts'
import { carryOutTransitions } from '#server/transitions/jobs.ts'
import { mergersToUndo, mergingPage, renamingPage, transitionRights, transitionsOf } from '#server/transitions/queries.ts'
import { beforeEach, expect, factsAbout, given, refusal, test } from '#test/support/world.ts'

/** The last evening of the old year and the first minute of the new one, in Copenhagen. */
const newYearsEve = '2026-12-31T22:59:00Z'
const newYear = '2026-12-31T23:00:30Z'
const on = '2027-01-01'

beforeEach(() => {
  given.clock('2026-11-23T12:00:00Z')
})

/** Two regions of a collaboration that become a third; people, a seat, an offer. */
async function regions() {
  const world = await given.smallWorld()
  const { collaboration, secretariat, group } = world
  const old = await given.organisation({ collaboration, kind: 'region', name: `Region Sjælland ${group.name}` })
  const fresh = await given.organisation({ collaboration, kind: 'region', link: 'guest', name: `Region Østdanmark ${group.name}` })
  const person = await given.person({ organisations: [old] })
  await db().affiliation.updateMany({ where: { personId: person.personId }, data: { title: 'Chefkonsulent', department: 'Psykiatrien', roles: ['contactPerson'] } })
  const seat = await addSeat(secretariat, { groupId: group.id, organisationId: old.id, from: '2026-01-01' })
  const ending = await addSeat(secretariat, { groupId: group.id, organisationId: old.id, label: 'indtil videre', from: '2026-01-01', until: '2026-12-31' })
  const offer = await addOffer(secretariat, { organisationId: old.id, name: 'Synscentralen' })
  return { ...world, old, fresh, person, seat, ending, offer, plan: { organisationId: old.id, successorId: fresh.id, on } }
}

const nameOf = async (id: string) => (await organisationFor(db(), system, id)).name
const employersOf = async (personId: string) => {
  const today = new Date(dayOf(now()))
  const where = { personId, from: { lte: today }, OR: [{ until: null }, { until: { gte: today } }] }
  return (await db().affiliation.findMany({ where, select: { organisation: { select: { name: true } } } })).map((one) => one.organisation.name)
}
const found = async (words: string) =>
  (await organisationsPage(system, organisationsQuestion(new URLSearchParams({ q: words }), null))).lines.map((one) => one.id)

test('TR1, TR8: the new name takes over by itself on the day itself, Copenhagen’s, and not before', async () => {
  const { secretariat, municipality } = await given.smallWorld()
  const { happened } = await planRenaming(secretariat, { organisationId: municipality.id, name: 'Ny Kommune A', on })
  expect(happened).toBe(false)
  given.clock(newYearsEve)
  await carryOutTransitions()
  expect(await nameOf(municipality.id)).toBe(municipality.name)
  given.clock(newYear)
  expect(await carryOutTransitions()).toBeGreaterThan(0)
  expect(await nameOf(municipality.id)).toBe('Ny Kommune A')
  expect(await db().subject.findUniqueOrThrow({ where: { id: municipality.id } })).toMatchObject({ title: 'Ny Kommune A' })
  // TR5: the old one stands with its last day, and finds the organisation.
  expect(await transitionsOf(municipality.id)).toMatchObject([{ kind: 'rename', formerName: municipality.name, until: '2026-12-31', happened: true }])
  expect(await found(municipality.name)).toEqual([municipality.id])
  expect((await subjectDocuments([municipality.id]))[0]!.body).toContain(municipality.name)
  // Nobody in particular did it.
  expect((await factsAbout(municipality.id)).at(-1)).toMatchObject({ type: 'organisation.renamed', actorId: null })
})

test('TR1: of two who plan a new name at once, one is told; so is who gives that name to another', async () => {
  const { secretariat, municipality, collaboration } = await given.smallWorld()
  const again = await given.person({ secretariatOf: collaboration })
  const plans = [secretariat, again].map((actor, index) => refusal(planRenaming(actor, { organisationId: municipality.id, name: `Ny Kommune B${index}`, on })))
  const told = await Promise.all(plans)
  expect(told.toSorted()).toEqual(['transition.plannedAlready', undefined])
  const name = `ny kommune b${told.indexOf(undefined)}`
  const called = { slug: collaboration.slug, name, kindCode: 'council', link: 'council' as const }
  expect(await refusal(createOrganisation(secretariat, called))).toEqual({ name: 'organisation.namePlanned' })
})

test('TR2: a new name is planned by who edits the organisation, and is free', async () => {
  const { secretariat, municipality, chair, collaboration } = await given.smallWorld()
  const neighbour = await given.organisation({ collaboration })
  const ask = { organisationId: municipality.id, on }
  expect(await refusal(planRenaming(chair, { ...ask, name: 'Andet' }))).toBe('organisation.onlySecretariat')
  expect(await refusal(renamingPage(chair, municipality.id))).toBe('organisation.onlySecretariat')
  expect(await refusal(planRenaming(secretariat, { ...ask, name: neighbour.name }))).toEqual({ name: 'organisation.nameTaken' })
  expect(await refusal(planRenaming(secretariat, { ...ask, name: municipality.name }))).toEqual({ name: 'transition.sameName' })
})

test('TR3, TR6: a new name is taken back before its day, and after it', async () => {
  const { secretariat, municipality, chair } = await given.smallWorld()
  const ask = { organisationId: municipality.id, name: 'Ny Kommune C', on }
  await planRenaming(secretariat, ask)
  const [planned] = await transitionsOf(municipality.id)
  const choice = { organisationId: municipality.id, transitionId: planned!.id }
  expect(transitionRights(secretariat, await organisationFor(db(), secretariat, municipality.id), [planned!])).toEqual({ rename: false, merge: false, undo: [planned!.id] })
  expect(await refusal(undoTransition(chair, choice))).toBe('organisation.onlySecretariat')
  await undoTransition(secretariat, choice)
  expect(await refusal(undoTransition(secretariat, choice))).toBe('transition.undone')
  expect(await refusal(carryOutDue(system, { transitionId: planned!.id }))).toBe('transition.notDue')
  // A day that has come is carried out at once.
  expect(await planRenaming(secretariat, { ...ask, on: '2026-11-01' })).toEqual({ happened: true })
  const [done] = await transitionsOf(municipality.id)
  await undoTransition(secretariat, { organisationId: municipality.id, transitionId: done!.id })
  expect(await nameOf(municipality.id)).toBe(municipality.name)
  expect(await transitionsOf(municipality.id)).toEqual([])
  await planRenaming(secretariat, { ...ask, on: '2026-11-01' })
  const [late] = await transitionsOf(municipality.id)
  given.clock('2026-12-24T12:00:00Z')
  expect(await refusal(undoTransition(secretariat, { organisationId: municipality.id, transitionId: late!.id }))).toBe('transition.tooLate')
})

test('TR4: people, seats, offers and links follow on the day; what was stays the predecessor’s', async () => {
  const { secretariat, collaboration, group, old, fresh, person, seat, ending, offer, plan } = await regions()
  await planMerger(secretariat, plan)
  given.clock(newYearsEve)
  await carryOutTransitions()
  expect(await employersOf(person.personId)).toEqual([old.name])
  given.clock(newYear)
  await carryOutTransitions()
  expect(await employersOf(person.personId)).toEqual([fresh.name])
  const rows = await db().affiliation.findMany({ where: { personId: person.personId }, orderBy: { from: 'asc' } })
  expect(rows).toMatchObject([
    { organisationId: old.id, until: new Date('2026-12-31') },
    { organisationId: fresh.id, from: new Date(on), title: 'Chefkonsulent', department: 'Psykiatrien', roles: ['contactPerson'] },
  ])
  expect((await seatsOfOrganisation(secretariat, fresh.id)).map((one) => one.id)).toEqual([seat.seatId])
  expect((await seatsOfOrganisation(secretariat, old.id)).map((one) => one.id)).toEqual([ending.seatId])
  expect((await offersOfOrganisation(secretariat, fresh.id)).map((one) => one.id)).toEqual([offer.offerId])
  expect((await organisationPage(secretariat, fresh.id)).organisation.links).toMatchObject([{ collaborationId: collaboration.id, link: 'party' }])
  expect((await organisationPage(secretariat, old.id)).organisation).toMatchObject({ links: [], mergedIntoId: fresh.id })
  // TR5: the predecessor says what became of it, and its name finds both.
  expect(await transitionsOf(old.id)).toMatchObject([{ kind: 'merger', successor: { id: fresh.id }, happened: true, until: '2026-12-31' }])
  expect((await found(old.name)).toSorted()).toEqual([old.id, fresh.id].toSorted())
  // Whoever is found by it is found from that minute.
  expect((await db().subject.findUniqueOrThrow({ where: { id: person.personId } })).scopes).toContain(`c:${collaboration.id}`)
  // TR7: and their open windows were told to ask again.
  const told = (await factsAbout(fresh.id)).flatMap(({ payload }) => (payload as { accessOf?: string[] }).accessOf ?? [])
  expect(told).toContain(person.personId)
  // OR13: nothing is added to the predecessor any more.
  const rejected = [
    () => addOffer(secretariat, { organisationId: old.id, name: 'Nyt' }),
    () => addDepartment(secretariat, { organisationId: old.id, name: 'Ny' }),
    () => editOrganisation(secretariat, { organisationId: old.id, name: 'Andet', kindCode: 'region' }),
  ]
  for (const attempt of rejected) expect(['offer.notYours', 'department.onlyTheirs', 'organisation.onlySecretariat']).toContain(await refusal(attempt()))
  expect(await refusal(addSeat(secretariat, { groupId: group.id, organisationId: old.id, from: on }))).toEqual({ organisationId: 'seat.otherHome' })
})

test('TR3: the plan says what follows before anything happens', async () => {
  const { secretariat, chair, group, old, fresh, person } = await regions()
  await db().affiliation.create({ data: { id: person.accountId, personId: person.personId, organisationId: fresh.id, from: new Date('2026-06-01'), roles: [] } })
  await addOffer(secretariat, { organisationId: fresh.id, name: 'synscentralen' })
  const { plan } = await mergingPage(secretariat, old.id, { successorId: fresh.id, on: new Date(on) })
  expect(plan).toMatchObject({ people: 1, alreadyThere: 1, offers: [{ name: 'Synscentralen', clashes: true }] })
  expect(plan!.seats.map((one) => [one.group, one.follows])).toEqual(expect.arrayContaining([[group.name, true], [group.name, false]]))
  expect(await refusal(mergingPage(chair, old.id, { successorId: fresh.id, on: new Date(on) }))).toBe('transition.concernsOthers')
  await planMerger(secretariat, { organisationId: old.id, successorId: fresh.id, on: '2026-11-23' })
  expect((await offersOfOrganisation(secretariat, fresh.id)).map((one) => one.name)).toContain(`Synscentralen (${old.name})`)
  expect(await db().affiliation.count({ where: { personId: person.personId, organisationId: fresh.id } })).toBe(1)
})

test('TR2: only who speaks for every collaboration of both merges, and only what is alike', async () => {
  const { secretariat, chair, collaboration, old, plan } = await regions()
  expect(await refusal(planMerger(chair, plan))).toBe('transition.concernsOthers')
  const elsewhere = await given.organisation({ collaboration: await given.collaboration(), kind: 'region' })
  expect(await refusal(planMerger(secretariat, { ...plan, successorId: elsewhere.id }))).toBe('transition.concernsOthers')
  const provider = await given.organisation({ collaboration, kind: 'privateProvider', link: 'provider' })
  expect(await refusal(planMerger(secretariat, { ...plan, successorId: provider.id }))).toBe('transition.otherKind')
  expect(await refusal(planMerger(secretariat, { ...plan, successorId: old.id }))).toBe('transition.intoItself')
  await planMerger(secretariat, plan)
  expect(await refusal(planMerger(secretariat, plan))).toBe('transition.plannedAlready')
  expect(await refusal(planMerger(secretariat, { organisationId: plan.successorId, successorId: plan.organisationId, on }))).toBe('transition.successorMoves')
})

test('TR6: a merger is taken back: what is as it was left goes back, what was changed since stays', async () => {
  const { secretariat, chair, old, fresh, person, seat, offer, collaboration } = await regions()
  const promoted = await given.person({ organisations: [old] })
  await planMerger(secretariat, { organisationId: old.id, successorId: fresh.id, on: '2026-11-23' })
  await db().affiliation.updateMany({ where: { personId: promoted.personId, organisationId: fresh.id }, data: { title: 'Direktør' } })
  const [line] = await transitionsOf(old.id)
  expect(mergersToUndo(secretariat, await organisationFor(db(), secretariat, fresh.id), [line!])).toEqual([line!.id])
  const choice = { organisationId: old.id, transitionId: line!.id }
  expect((await historyOf(secretariat, old.id)).entries.find((one) => one.undo)?.undo).toEqual({ of: 'transition', ...choice })
  expect(await refusal(undoTransition(chair, choice))).toBe('transition.concernsOthers')
  expect(await undoTransition(secretariat, choice)).toEqual({ stayed: 1, planned: false })
  expect(await employersOf(person.personId)).toEqual([old.name])
  expect(await employersOf(promoted.personId)).toEqual([fresh.name])
  expect((await seatsOfOrganisation(secretariat, old.id)).map((one) => one.id)).toContain(seat.seatId)
  expect((await offersOfOrganisation(secretariat, old.id)).map((one) => one.id)).toEqual([offer.offerId])
  expect((await organisationFor(db(), secretariat, old.id)).links).toMatchObject([{ collaborationId: collaboration.id, link: 'party' }])
  expect((await organisationFor(db(), secretariat, fresh.id)).links).toMatchObject([{ link: 'guest' }])
  expect(await refusal(undoTransition(secretariat, choice))).toBe('transition.undone')
})

test('TR6: where a secretariat has ended the successor’s part since, the predecessor does not come back in', async () => {
  const { secretariat, collaboration, old, fresh, person } = await regions()
  const other = await given.collaboration()
  await db().organisationLink.create({ data: { organisationId: old.id, collaborationId: other.id, link: 'party' } })
  const theirs = await given.person({ secretariatOf: other })
  const both = { personId: theirs.personId, collaborationId: collaboration.id, role: 'secretariat' as const }
  await db().collaborationRole.create({ data: both })
  await planMerger((await actorForPerson(theirs.personId))!, { organisationId: old.id, successorId: fresh.id, on: '2026-11-23' })
  await db().collaborationRole.deleteMany({ where: both })
  await unlinkOrganisation(theirs, { organisationId: fresh.id, collaborationId: other.id, link: 'party' })
  const [line] = await transitionsOf(old.id)
  expect(await undoTransition(secretariat, { organisationId: old.id, transitionId: line!.id })).toEqual({ stayed: 1, planned: false })
  expect((await organisationFor(db(), system, old.id)).links).toMatchObject([{ collaborationId: collaboration.id, link: 'party' }])
  expect((await organisationFor(db(), system, fresh.id)).links).toMatchObject([{ collaborationId: collaboration.id, link: 'guest' }])
  expect((await db().subject.findUniqueOrThrow({ where: { id: person.personId } })).scopes).not.toContain(`c:${other.id}`)
})

test('TR1, OR13: who is affiliated while the merger happens follows, or is told that it comes too late', async () => {
  const { secretariat, old, fresh, municipality } = await regions()
  const late = await given.person({ organisations: [municipality] })
  await refreshPersonSubject(db(), late.personId, new Date())
  const [affiliated, merged] = await Promise.all([
    refusal(addAffiliation(secretariat, { personId: late.personId, organisationId: old.id, from: '2026-11-01' })),
    refusal(planMerger(secretariat, { organisationId: old.id, successorId: fresh.id, on: '2026-11-23' })),
  ])
  expect(merged).toBeUndefined()
  const there = await db().affiliation.count({ where: { personId: late.personId, organisationId: fresh.id, until: null } })
  const left = await db().affiliation.count({ where: { personId: late.personId, organisationId: old.id, until: null } })
  expect(left).toBe(0)
  expect(affiliated === undefined ? there : 1 - there).toBe(1)
})

test('TR8: what would give rights nobody agreed to does not happen on its day: it waits, and both pages say why', async () => {
  const { secretariat, collaboration, old, fresh, plan } = await regions()
  await planMerger(secretariat, plan)
  const other = await given.collaboration()
  const link = { organisationId: fresh.id, collaborationId: other.id, link: 'party' }
  await db().organisationLink.create({ data: link })
  given.clock('2027-01-02T08:00:00Z')
  const [line] = await transitionsOf(old.id)
  expect(await carryOutDue(system, { transitionId: line!.id })).toEqual({ happened: false })
  expect(await transitionsOf(old.id)).toMatchObject([{ happened: false, refusal: 'transition.otherPlaces' }])
  expect(await transitionsOf(fresh.id)).toMatchObject([{ happened: false, refusal: 'transition.otherPlaces' }])
  expect((await organisationFor(db(), system, old.id)).links).toMatchObject([{ collaborationId: collaboration.id, link: 'party' }])
  // A guest further on gives nobody anything; another kind does.
  await db().organisationLink.deleteMany({ where: link })
  await db().organisationLink.create({ data: { ...link, link: 'guest' } })
  await db().organisationLink.updateMany({ where: { organisationId: fresh.id, collaborationId: collaboration.id }, data: { link: 'party' } })
  const { kindCode } = await db().organisation.findUniqueOrThrow({ where: { id: fresh.id } })
  await db().organisation.updateMany({ where: { id: { in: [old.id, fresh.id] } }, data: { kindCode: 'privateProvider' } })
  expect(await carryOutDue(system, { transitionId: line!.id })).toEqual({ happened: false })
  expect(await transitionsOf(old.id)).toMatchObject([{ happened: false, refusal: 'transition.otherKindSince' }])
  await db().organisation.updateMany({ where: { id: { in: [old.id, fresh.id] } }, data: { kindCode } })
  expect(await carryOutDue(system, { transitionId: line!.id })).toEqual({ happened: true })
  expect(await transitionsOf(old.id)).toMatchObject([{ happened: true }])
})

test('TR3: a planned merger is called off by any secretariat it concerns, and by no other', async () => {
  const { secretariat, chair, old, fresh, plan } = await regions()
  await planMerger(secretariat, plan)
  const other = await given.collaboration()
  await db().organisationLink.create({ data: { organisationId: fresh.id, collaborationId: other.id, link: 'party' } })
  const theirs = await given.person({ secretariatOf: other })
  const [line] = await transitionsOf(old.id)
  const choice = { organisationId: old.id, transitionId: line!.id }
  const elsewhere = await given.person({ secretariatOf: await given.collaboration() })
  for (const actor of [chair, elsewhere]) expect(['organisation.onlySecretariat', 'NotFound']).toContain(await refusal(undoTransition(actor, choice)))
  const into = await organisationFor(db(), theirs, fresh.id)
  expect(mergersToUndo(theirs, into, [line!])).toEqual([line!.id])
  expect(mergersToUndo(chair, into, [line!])).toEqual([])
  expect(transitionRights(secretariat, await organisationFor(db(), secretariat, old.id), [line!]).undo).toEqual([line!.id])
  expect(await undoTransition(theirs, choice)).toEqual({ stayed: 0, planned: true })
})

test('TR8: only the installation carries out what waits, once', async () => {
  const { secretariat, plan } = await regions()
  await planMerger(secretariat, plan)
  const [line] = await transitionsOf(plan.organisationId)
  const due = { transitionId: line!.id }
  expect(await refusal(carryOutDue(secretariat, due))).toBe('transition.byItself')
  expect(await refusal(carryOutDue(system, due))).toBe('transition.notDue')
  given.clock('2027-01-02T08:00:00Z')
  const twice = await Promise.all([refusal(carryOutDue(system, due)), refusal(carryOutDue(system, due))])
  expect(twice.filter((one) => one === undefined)).toHaveLength(1)
})
