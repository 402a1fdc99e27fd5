import { turnDay } from '#server/accounts/jobs.ts'
import { addAffiliation, endAffiliation } from '#server/accounts/affiliations.ts'
import { focusAreaChoices } from '#server/agreements/queries.ts'
import { createAgreement } from '#server/agreements/commands/agreements.ts'
import { createFocusArea } from '#server/agreements/commands/focus-areas.ts'
import { peopleToMentionOn } from '#server/discussions/queries.ts'
import { affiliationPage, personPage } from '#server/groups/people.ts'
import { addMember, inviteMember } from '#server/groups/commands/members.ts'
import { membersPage, peopleToAdd } from '#server/groups/queries.ts'
import type { PersonActor } from '#server/kernel/actor.ts'
import { setClock } from '#server/kernel/clock.ts'
import { db } from '#server/kernel/db.ts'
import { once } from '#server/kernel/once.ts'
import { organisationPage } from '#server/organisations/queries.ts'
import { expect, factsAbout, type Given, test } from '#test/support/world.ts'

/*
 * Half past one in Copenhagen on the 1st of July is half past eleven in the evening of the 30th of June for UTC and for
 * the database: rights and lists go by Copenhagen. The year is far from the database's own.
 */

const night = '2031-06-30T23:30:00Z'
const [before, after] = [new Date('2031-06-30'), new Date('2031-07-01')]

/** Nothing has been turned yet, as in a server just started. */
const startedAnew = () => void (once('day of affiliations', () => ({ day: '' })).day = '')

async function comingAndGoing(given: Given) {
  setClock(undefined)
  const world = await given.smallWorld()
  const [starter, leaver] = [await given.person({ name: 'Begynder' }), await given.person({ name: 'Stopper' })]
  const place = { organisationId: world.municipality.id, roles: [] }
  for (const [one, dates] of [
    [starter, { from: after, until: null }],
    [leaver, { from: new Date('2020-01-01'), until: before }],
  ] as const)
    await db().affiliation.create({ data: { id: one.personId, personId: one.personId, ...place, ...dates } })
  given.clock(night)
  return { ...world, starter, leaver }
}

const scopesOf = async ({ personId }: PersonActor) => (await db().subject.findUniqueOrThrow({ where: { id: personId } })).scopes

test('just after midnight who begins today is found, and who stopped yesterday is not', async ({ given }) => {
  const { collaboration, municipality, colleague, starter, leaver } = await comingAndGoing(given)
  startedAnew()
  expect(await turnDay()).toBe(2)
  expect(await scopesOf(starter)).toContain(`c:${collaboration.id}`)
  expect(await scopesOf(leaver)).not.toContain(`c:${collaboration.id}`)
  const { people } = await organisationPage(colleague, municipality.id)
  expect(people.map((one) => one.name)).toContain('Begynder')
  expect(people.map((one) => one.name)).not.toContain('Stopper')
})

test('a server that was away turns the days it missed, and each once', async ({ given }) => {
  const { collaboration, starter, leaver, secretariat, colleague } = await comingAndGoing(given)
  await addAffiliation(secretariat, {
    personId: colleague.personId,
    organisationId: (await given.organisation({ collaboration })).id,
    from: '2020-01-01',
  })
  given.clock('2031-07-05T08:00:00Z')
  startedAnew()
  await turnDay()
  expect(await scopesOf(starter)).toContain(`c:${collaboration.id}`)
  expect(await scopesOf(leaver)).not.toContain(`c:${collaboration.id}`)
  const told = (await factsAbout(starter.personId)).length
  given.clock('2031-07-06T08:00:00Z')
  expect(await turnDay()).toBe(0)
  expect(await factsAbout(starter.personId)).toHaveLength(told)
})

test('where somebody works, and who may be mentioned, goes by the day in Copenhagen', async ({ given }) => {
  const { collaboration, group, municipality, secretariat, chair, starter, leaver } = await comingAndGoing(given)
  const people = [starter, leaver].map((one) => ({ id: one.personId, personId: one.personId }))
  await db().membership.createMany({ data: people.map((one) => ({ ...one, groupId: group.id, role: 'member', startedAt: new Date() })) })
  startedAnew()
  await turnDay()
  // Only belonging opens the group here, not membership.
  await db().subject.update({ where: { id: group.id }, data: { scopes: [`c:${group.collaborationId}`] } })
  const { members } = await membersPage(chair, group.id)
  const worksAt = (person: PersonActor) => members.find((one) => one.personId === person.personId)!.organisation
  expect([worksAt(starter), worksAt(leaver)]).toEqual([municipality.name, null])
  const mentioned = (await peopleToMentionOn(chair, group.id)).map((one) => one.name)
  expect(mentioned).toContain('Begynder')
  expect(mentioned).not.toContain('Stopper')
  const empty = await given.group({ collaboration })
  const found = (await peopleToAdd(secretariat, empty.id, municipality.name)).people
  expect(found.map((one) => one.name)).toContain('Begynder')
  expect(found.map((one) => one.name)).not.toContain('Stopper')
})

test('what ends, begins or is over at night ends, begins and is over on Copenhagen’s day', async ({ given }) => {
  const { collaboration, group, municipality, secretariat, chair, starter, leaver } = await comingAndGoing(given)
  startedAnew()
  await turnDay()
  const current = async (person: PersonActor) => (await personPage(person, person.personId)).affiliations[0]!.current
  expect([await current(starter), await current(leaver)]).toEqual([true, false])

  await db().affiliation.update({ where: { id: starter.personId }, data: { until: after } })
  expect((await affiliationPage(secretariat, starter.personId, starter.personId)).ended).toBe(false)

  await addMember(secretariat, { groupId: group.id, personId: starter.personId, role: 'member' })
  const membership = await db().membership.findFirstOrThrow({ where: { personId: starter.personId } })
  expect(membership.organisationId).toBe(municipality.id)

  const colleagues = await db().affiliation.findFirstOrThrow({ where: { personId: chair.personId } })
  await endAffiliation(secretariat, { personId: chair.personId, affiliationId: colleagues.id })
  expect((await db().affiliation.findUniqueOrThrow({ where: { id: colleagues.id } })).until).toEqual(before)

  const guest = { name: 'Ny Nyborg', email: 'ny@eksempel.example', title: '', role: 'member' as const }
  await inviteMember(secretariat, { ...guest, groupId: group.id, organisationId: municipality.id })
  const invited = await db().affiliation.findFirstOrThrow({ where: { person: { email: guest.email } } })
  expect(invited.from).toEqual(after)

  const text = { preface: '', visionGoals: '', governance: '', state: 'approved' as const, title: 'Aftalen' }
  const { agreementId } = await createAgreement(secretariat, { ...text, slug: collaboration.slug, startsOn: '2029-01-01', endsOn: '2031-06-30' })
  await createFocusArea(secretariat, { agreementId, number: 1, title: 'Kvalitet', purpose: '', commitments: '', predecessorId: '', groupIds: [] })
  expect((await focusAreaChoices(chair, collaboration.id)).map((one) => one.over)).toEqual([true])
})
