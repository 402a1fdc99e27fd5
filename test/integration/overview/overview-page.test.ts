import { createAgreement, editAgreement } from '#server/agreements/commands/agreements.ts'
import { createFocusArea } from '#server/agreements/commands/focus-areas.ts'
import { addMilestone, reachMilestone } from '#server/agreements/commands/milestones.ts'
import { anonymous, type PersonActor } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { newId } from '#server/kernel/ids.ts'
import { overviewPage, wholeProgress } from '#server/overview/overview-page.ts'
import { followsAgreement } from '#server/overview/policy.ts'
import { expect, type Given, refusal, test } from '#test/support/world.ts'

const period = { startsOn: '2025-01-01', endsOn: '2026-12-31' }

async function agreementOf(secretariat: PersonActor, slug: string, other: Partial<{ title: string; startsOn: string; endsOn: string; state: 'drafting' | 'approved' }> = {}) {
  const { agreementId } = await createAgreement(secretariat, { title: 'Rammeaftalen', ...period, visionGoals: '', state: 'approved', ...other, slug })
  const area = async (number: number, steps: [string, string][] = []) => {
    const { focusAreaId } = await createFocusArea(secretariat, { agreementId, number, title: `Område ${number}`, commitments: '', predecessorId: '' })
    for (const [title, dueOn] of steps) await addMilestone(secretariat, { agreementId, focusAreaId, title, dueOn })
    return focusAreaId
  }
  return { agreementId, area }
}

async function world(given: Given) {
  given.clock('2026-06-01T10:00:00Z')
  const small = await given.smallWorld()
  return { ...small, ...(await agreementOf(small.secretariat, small.collaboration.slug)) }
}

test('OV6: what is late comes first, the longest late of all on top; what is reached comes last', async ({ given }) => {
  const { agreementId, area, secretariat, colleague } = await world(given)
  await area(1, [['Snart', '2026-07-01']])
  await area(2)
  await area(3, [['Lidt for sent', '2026-05-20']])
  await area(4, [['Meget for sent', '2025-05-20'], ['Senere', '2026-09-01']])
  await area(5, [['Nået', '2026-05-20']])
  const done = (await overviewPage(secretariat, null)).areas.find((one) => one.number === 5)!.steps[0]!
  await reachMilestone(secretariat, { agreementId, milestoneId: done.id })
  await addMilestone(secretariat, { agreementId, title: 'Status', dueOn: '2026-06-02', focusAreaId: '' })
  const shown = await overviewPage(colleague, null)
  expect(shown.areas.map((one) => [one.number, one.progress.standing])).toEqual([
    [4, 'late'],
    [3, 'late'],
    [1, 'underWay'],
    [2, 'undated'],
    [5, 'reached'],
  ])
  expect(shown.areas[0]!.progress).toMatchObject({ late: [{ title: 'Meget for sent' }], next: { title: 'Senere' } })
  expect(wholeProgress(shown)).toMatchObject({ done: 1, total: 6, next: { title: 'Status' } })
})

test('OV5: only what the reader may see is counted', async ({ given }) => {
  const { agreementId, collaboration, secretariat, colleague } = await world(given)
  const secret = await given.group({ collaboration, level: 'group' })
  await createFocusArea(secretariat, { agreementId, number: 1, title: 'Kvalitet', commitments: '', predecessorId: '', groupIds: [secret.id] })
  await db().deliverable.create({ data: { id: newId(), groupId: secret.id, title: 'Hemmelig', dueOn: new Date('2026-02-01') } })
  const [seen, hidden] = [await overviewPage(secretariat, null), await overviewPage(colleague, null)]
  expect([seen.areas[0]!.progress.standing, hidden.areas[0]!.progress.standing]).toEqual(['late', 'undated'])
  expect(hidden.areas[0]!.groups).toEqual([{ id: 'hidden', name: null, kind: null, closed: false }])
  expect(JSON.stringify(hidden)).not.toContain('Hemmelig')
})

test('OV6: the agreement in force, else the one to come, else the latest; another one when asked', async ({ given }) => {
  const { agreementId, collaboration, secretariat, colleague } = await world(given)
  const next = await agreementOf(secretariat, collaboration.slug, { title: 'Den næste', startsOn: '2027-01-01', endsOn: '2028-12-31', state: 'drafting' })
  const shown = async (asked: string | null = null) => (await overviewPage(colleague, asked)).agreement?.id
  expect(await shown()).toBe(agreementId)
  expect(await shown(next.agreementId)).toBe(next.agreementId)
  expect(await shown('noget andet')).toBe(agreementId)
  given.clock('2027-06-01T10:00:00Z')
  expect(await shown()).toBe(next.agreementId)
  given.clock('2029-06-01T10:00:00Z')
  await editAgreement(secretariat, { agreementId: next.agreementId, title: 'Den næste', startsOn: '2027-01-01', endsOn: '2028-12-31', visionGoals: '', state: 'approved', revision: 1 })
  expect(await shown()).toBe(next.agreementId)
})

test('OV5: it is of one’s own collaborations, the chosen one first; nobody else has one', async ({ given }) => {
  const { collaboration, stranger, colleague } = await world(given)
  const other = await world(given)
  const both = await given.person({ organisations: [await given.organisation({ collaboration }), await given.organisation({ collaboration: other.collaboration })] })
  const of = async (actor: PersonActor) => (await overviewPage(actor, null)).collaboration?.slug
  expect(await of(colleague)).toBe(collaboration.slug)
  for (const place of [collaboration, other.collaboration]) expect(await of({ ...both, collaborationId: place.id })).toBe(place.slug)
  expect(await of(stranger)).toBeUndefined()
  const guest = await given.person({ memberOf: [[await given.group({ collaboration }), 'member']] })
  expect(await of(guest)).toBeUndefined()
  expect(await refusal(overviewPage(anonymous(), null))).toBe('actor.signInFirst')
})

test('OV5: directors, contact persons and secretariats have it in their menu', async ({ given }) => {
  const { municipality, secretariat, colleague } = await world(given)
  const withRole = async (role: string) => {
    const someone = await given.person({ organisations: [municipality] })
    await db().affiliation.updateMany({ where: { personId: someone.personId }, data: { roles: [role] } })
    return followsAgreement(await given.signedIn(someone.personId))
  }
  expect([await withRole('director'), await withRole('contactPerson'), await withRole('leader')]).toEqual([true, true, false])
  expect([followsAgreement(secretariat), followsAgreement(colleague)]).toEqual([true, false])
})
