import { createAgreement, editAgreement } from '#server/agreements/commands/agreements.ts'
import { addAnnex, editAnnex, moveAnnex, removeAnnex, restoreAnnex, shareAnnex } from '#server/agreements/commands/annexes.ts'
import { addCommitments, editCommitment, moveCommitment, removeCommitment, restoreCommitment } from '#server/agreements/commands/commitments.ts'
import { createFocusArea, removeFocusArea } from '#server/agreements/commands/focus-areas.ts'
import { addMilestone, editMilestone, reachMilestone, removeMilestone, reopenMilestone, restoreMilestone } from '#server/agreements/commands/milestones.ts'
import { agreementPage, focusAreaPage } from '#server/agreements/queries/agreement-page.ts'
import { historyOf } from '#server/audit/queries.ts'
import { wasteBasket } from '#server/audit/waste-basket.ts'
import { anonymous, type PersonActor } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { newId } from '#server/kernel/ids.ts'
import { expect, factsAbout, type Given, refusal, test } from '#test/support/world.ts'

const fields = { title: 'Rammeaftale 2025-2026', startsOn: '2025-01-01', endsOn: '2026-12-31', visionGoals: '', state: 'approved' as const }
const onlySecretariat = 'agreement.onlySecretariat'

async function agreementOf(secretariat: PersonActor, slug: string, other: Partial<{ title: string; startsOn: string; endsOn: string; state: 'drafting' | 'approved' }> = {}) {
  const { agreementId } = await createAgreement(secretariat, { ...fields, ...other, slug })
  const area = (number: number, commitments = '') =>
    createFocusArea(secretariat, { agreementId, number, title: `Område ${number}`, commitments, predecessorId: '' })
  return { agreementId, area }
}

async function world(given: Given) {
  const small = await given.smallWorld()
  const made = await agreementOf(small.secretariat, small.collaboration.slug)
  const { focusAreaId } = await made.area(1, 'At lytte\nAt handle\nAt måle')
  const choice = { agreementId: made.agreementId, focusAreaId }
  const page = (as = small.secretariat) => focusAreaPage(as, choice.agreementId, focusAreaId)
  const commitments = async () => (await page()).area.commitments
  return { ...small, ...made, focusAreaId, choice, page, commitments }
}

test('commitments are added, moved, removed and put back where they stood, by the secretariat alone', async ({ given }) => {
  const { choice, secretariat, chair, commitments } = await world(given)
  const texts = async () => (await commitments()).map((one) => one.text)
  expect(await refusal(addCommitments(chair, { ...choice, commitments: 'Nej' }))).toBe(onlySecretariat)
  expect(await refusal(addCommitments(secretariat, { ...choice, commitments: ' \n ' }))).toEqual({ commitments: 'field.required' })
  await addCommitments(secretariat, { ...choice, commitments: '- At dele' })
  const second = { ...choice, commitmentId: (await commitments())[1]!.id }
  expect(await refusal(moveCommitment(chair, { ...second, direction: 'up' }))).toBe(onlySecretariat)
  await moveCommitment(secretariat, { ...second, direction: 'up' })
  expect(await texts()).toEqual(['At handle', 'At lytte', 'At måle', 'At dele'])
  expect(await refusal(moveCommitment(secretariat, { ...second, direction: 'up' }))).toBe('agreement.atTheEnd')
  expect(await refusal(removeCommitment(chair, second))).toBe(onlySecretariat)
  await removeCommitment(secretariat, second)
  expect(await texts()).toEqual(['At lytte', 'At måle', 'At dele'])
  expect(await refusal(removeCommitment(secretariat, second))).toBe('agreement.removedMeanwhile')
  expect(await refusal(restoreCommitment(chair, second))).toBe(onlySecretariat)
  await restoreCommitment(secretariat, second)
  expect(await texts()).toEqual(['At handle', 'At lytte', 'At måle', 'At dele'])
  expect(await refusal(restoreCommitment(secretariat, second))).toBe('agreement.notRemoved')
})

test('AG8: a commitment refers across areas and agreements of its collaboration, seen from both ends', async ({ given }) => {
  const { choice, secretariat, chair, collaboration, commitments, area } = await world(given)
  const elsewhere = await world(given)
  const earlier = await agreementOf(secretariat, collaboration.slug, { title: 'Tidligere', startsOn: '2021-01-01', endsOn: '2022-12-31' })
  const old = await earlier.area(1, 'At begynde')
  const beside = await area(2, 'At følge op')
  const of = async (agreementId: string, focusAreaId: string) => (await focusAreaPage(secretariat, agreementId, focusAreaId)).area.commitments
  const [mine] = await commitments()
  const [neighbour] = await of(choice.agreementId, beside.focusAreaId)
  const [before] = await of(earlier.agreementId, old.focusAreaId)
  const [foreign] = await elsewhere.commitments()
  const edit = (refersTo: string[], revision: number, actor = secretariat) =>
    editCommitment(actor, { ...choice, commitmentId: mine!.id, text: mine!.text, refersTo, revision })
  expect(await refusal(edit([neighbour!.id], 1, chair))).toBe(onlySecretariat)
  for (const wrong of [foreign!.id, mine!.id]) expect(await refusal(edit([wrong], 1))).toEqual({ refersTo: 'commitment.foreign' })
  await edit([neighbour!.id, before!.id], 1)
  expect((await commitments())[0]!.refersTo.map((one) => [one.text, one.area.agreement])).toEqual([['At følge op', fields.title], ['At begynde', 'Tidligere']])
  expect((await of(earlier.agreementId, old.focusAreaId))[0]!.referredBy.map((one) => one.id)).toEqual([mine!.id])
  await removeCommitment(secretariat, { agreementId: choice.agreementId, focusAreaId: beside.focusAreaId, commitmentId: neighbour!.id })
  expect((await commitments())[0]!.refersTo.map((one) => one.text)).toEqual(['At begynde'])
  await restoreCommitment(secretariat, { agreementId: choice.agreementId, focusAreaId: beside.focusAreaId, commitmentId: neighbour!.id })
  expect((await commitments())[0]!.refersTo).toHaveLength(2)
})

test('AG8: a reference into an agreement under way is told to those who can see that one', async ({ given }) => {
  const { choice, secretariat, collaboration, commitments } = await world(given)
  const next = await agreementOf(secretariat, collaboration.slug, { title: 'Den næste', startsOn: '2027-01-01', endsOn: '2028-12-31', state: 'drafting' })
  const { focusAreaId } = await next.area(1, 'At fortsætte')
  const [coming] = (await focusAreaPage(secretariat, next.agreementId, focusAreaId)).area.commitments
  const [mine] = await commitments()
  await editCommitment(secretariat, { ...choice, commitmentId: mine!.id, text: mine!.text, refersTo: [coming!.id], revision: 1 })
  const publicly = await focusAreaPage(anonymous(), choice.agreementId, choice.focusAreaId)
  expect(publicly.area.commitments[0]).toMatchObject({ text: 'At lytte', refersTo: [] })
  expect(JSON.stringify(publicly)).not.toContain('At fortsætte')
})

test('AG9: a commitment somebody else has changed is not written over', async ({ given }) => {
  const { choice, secretariat, commitments } = await world(given)
  const [mine] = await commitments()
  const edit = (text: string) => refusal(editCommitment(secretariat, { ...choice, commitmentId: mine!.id, text, revision: 1 }))
  expect(await edit('At lytte længe')).toBeUndefined()
  expect(await edit('At lytte kort')).toEqual({ form: 'agreement.changedMeanwhile', text: 'field.changedMeanwhile' })
  expect((await commitments())[0]!.text).toBe('At lytte længe')
})

test('AG11: milestones have a day and an area of their agreement, are reached, and count', async ({ given }) => {
  given.clock('2026-06-01T10:00:00Z')
  const { agreementId, focusAreaId, secretariat, chair, page } = await world(given)
  const elsewhere = await world(given)
  const milestone = { agreementId, title: 'Kickoff', dueOn: '2026-05-31', focusAreaId }
  expect(await refusal(addMilestone(chair, milestone))).toBe(onlySecretariat)
  expect(await refusal(addMilestone(secretariat, { ...milestone, focusAreaId: elsewhere.focusAreaId }))).toEqual({ focusAreaId: 'milestone.foreignArea' })
  const { milestoneId } = await addMilestone(secretariat, milestone)
  await addMilestone(secretariat, { ...milestone, title: 'Status', dueOn: '2026-06-01' })
  expect((await page()).area.progress).toMatchObject({ standing: 'late', done: 0, total: 2, late: [{ title: 'Kickoff' }], next: { title: 'Status' } })
  const choice = { agreementId, milestoneId }
  expect(await refusal(reachMilestone(chair, choice))).toBe(onlySecretariat)
  await reachMilestone(secretariat, choice)
  expect(await refusal(reachMilestone(secretariat, choice))).toBe('milestone.reachedAlready')
  expect((await page()).area.progress).toMatchObject({ standing: 'underWay', done: 1 })
  expect(await refusal(reopenMilestone(chair, choice))).toBe(onlySecretariat)
  await reopenMilestone(secretariat, choice)
  expect(await refusal(reopenMilestone(secretariat, choice))).toBe('milestone.notReached')
  const edit = { ...choice, title: 'Kickoff for alle', dueOn: '2026-05-31', focusAreaId: '', doneOn: '2026-05-30', revision: 1 }
  expect(await refusal(editMilestone(chair, edit))).toBe(onlySecretariat)
  await editMilestone(secretariat, edit)
  expect(await refusal(editMilestone(secretariat, { ...edit, title: 'Noget andet' }))).toMatchObject({ title: 'field.changedMeanwhile' })
  expect((await agreementPage(secretariat, agreementId)).milestones[0]).toMatchObject({ title: 'Kickoff for alle', focusAreaId: null, doneOn: '2026-05-30' })
})

test('AG10: what is taken out comes back from Historik and Papirkurv, and rests with what it hangs on', async ({ given }) => {
  const { agreementId, focusAreaId, choice, secretariat, chair, commitments } = await world(given)
  const { milestoneId } = await addMilestone(secretariat, { agreementId, title: 'Kickoff', dueOn: '2026-05-31', focusAreaId })
  const milestone = { agreementId, milestoneId }
  const commitment = { ...choice, commitmentId: (await commitments())[0]!.id }
  expect(await refusal(removeMilestone(chair, milestone))).toBe(onlySecretariat)
  await removeMilestone(secretariat, milestone)
  await removeCommitment(secretariat, commitment)
  const undone = (await historyOf(secretariat, agreementId)).entries.flatMap((one) => (one.undo ? [one.undo] : []))
  expect(undone).toEqual([
    { of: 'commitment', ...commitment, title: 'At lytte' },
    { of: 'milestone', ...milestone, title: 'Kickoff' },
  ])
  expect((await historyOf(chair, agreementId)).entries.some((one) => one.undo)).toBe(false)
  const kinds = async () => (await wasteBasket(secretariat)).map((one) => one.kind).sort()
  expect(await kinds()).toEqual(['commitment', 'milestone'])
  expect(await wasteBasket(chair)).toEqual([])
  await removeFocusArea(secretariat, choice)
  expect(await kinds()).toEqual(['focusArea', 'milestone'])
  expect((await wasteBasket(secretariat)).every((one) => one.by === secretariat.name)).toBe(true)
  expect(await refusal(restoreCommitment(secretariat, commitment))).toBe('NotFound')
  expect(await refusal(restoreMilestone(chair, milestone))).toBe(onlySecretariat)
  await restoreMilestone(secretariat, milestone)
  // It belongs to an area that is removed: it rests until the area comes back.
  expect((await agreementPage(secretariat, agreementId)).milestones).toEqual([])
  expect(await refusal(restoreMilestone(secretariat, milestone))).toBe('agreement.notRemoved')
})

test('AG12: an annex is written at home and may be had by agreements of other collaborations', async ({ given }) => {
  const home = await world(given)
  const guest = await world(given)
  const { annexId } = await addAnnex(home.secretariat, { agreementId: home.agreementId, title: 'Fælles bilag', address: 'https://www.bilag.example/1' })
  expect(await refusal(addAnnex(home.chair, { agreementId: home.agreementId, title: 'Nej' }))).toBe(onlySecretariat)
  const shared = { agreementId: guest.agreementId, annexId }
  expect(await refusal(shareAnnex(guest.chair, shared))).toBe(onlySecretariat)
  await shareAnnex(guest.secretariat, shared)
  const annexes = async (agreementId: string) => (await agreementPage(anonymous(), agreementId)).annexes
  expect(await annexes(guest.agreementId)).toMatchObject([{ title: 'Fælles bilag', alsoIn: [{ id: home.agreementId }], mayEdit: false }])
  const edit = { title: 'Bilag om pladser', address: '', paperId: '', revision: 1 }
  expect(await refusal(editAnnex(guest.secretariat, { ...shared, ...edit }))).toBe('annex.onlyHome')
  await editAnnex(home.secretariat, { agreementId: home.agreementId, annexId, ...edit })
  expect((await annexes(guest.agreementId))[0]).toMatchObject({ title: 'Bilag om pladser', address: null })
  expect(await refusal(removeAnnex(guest.chair, shared))).toBe(onlySecretariat)
  await removeAnnex(guest.secretariat, shared)
  expect([await annexes(guest.agreementId), (await annexes(home.agreementId)).length]).toEqual([[], 1])
  expect(await refusal(restoreAnnex(guest.chair, shared))).toBe(onlySecretariat)
  await restoreAnnex(guest.secretariat, shared)
  expect(await refusal(restoreAnnex(guest.secretariat, shared))).toBe('agreement.notRemoved')
  expect(await annexes(guest.agreementId)).toHaveLength(1)
})

test('AG12: an annex of an agreement under way is offered to nobody outside', async ({ given }) => {
  const home = await world(given)
  const guest = await world(given)
  await editAgreement(home.secretariat, { ...fields, agreementId: home.agreementId, state: 'drafting', revision: 1 })
  const { annexId } = await addAnnex(home.secretariat, { agreementId: home.agreementId, title: 'Udkast' })
  expect(await refusal(shareAnnex(guest.secretariat, { agreementId: guest.agreementId, annexId }))).toEqual({ annexId: 'annex.choose' })
})

test('AG12: annexes keep their order, and lead to one readable place', async ({ given }) => {
  const { agreementId, secretariat, chair } = await world(given)
  const add = (title: string, more = {}) => addAnnex(secretariat, { agreementId, title, ...more })
  const [one, two] = [await add('Første'), await add('Andet')]
  const titles = async () => (await agreementPage(secretariat, agreementId)).annexes.map((annex) => annex.title)
  expect(await refusal(moveAnnex(chair, { agreementId, annexId: two.annexId, direction: 'up' }))).toBe(onlySecretariat)
  await moveAnnex(secretariat, { agreementId, annexId: two.annexId, direction: 'up' })
  expect(await titles()).toEqual(['Andet', 'Første'])
  expect(await refusal(moveAnnex(secretariat, { agreementId, annexId: one.annexId, direction: 'down' }))).toBe('agreement.atTheEnd')
  expect(await refusal(add('Begge', { paperId: newId(), address: 'https://www.bilag.example/2' }))).toEqual({ address: 'annex.oneTarget' })
  expect(await refusal(add('Ukendt', { paperId: newId() }))).toEqual({ paperId: 'annex.noPaper' })
  expect(await refusal(add('Krum adresse', { address: 'javascript:alert(1)' }))).toEqual({ address: 'field.url' })
})

test('AG13: deliverables of hidden groups are neither shown nor counted', async ({ given }) => {
  given.clock('2026-06-01T10:00:00Z')
  const { agreementId, secretariat, colleague, collaboration, group } = await world(given)
  const secret = await given.group({ collaboration, level: 'group' })
  const { focusAreaId } = await createFocusArea(secretariat, { agreementId, number: 2, title: 'Med grupper', groupIds: [group.id, secret.id], predecessorId: '' })
  const deliverable = (groupId: string, title: string, dueOn: string) => ({ id: newId(), groupId, title, dueOn: new Date(dueOn) })
  await db().deliverable.createMany({
    data: [deliverable(group.id, 'Åben', '2026-09-01'), deliverable(secret.id, 'Skjult', '2026-02-01'), deliverable(group.id, 'Før perioden', '2024-02-01')],
  })
  const seen = async (as: PersonActor) => (await focusAreaPage(as, agreementId, focusAreaId)).area
  expect((await seen(secretariat)).progress).toMatchObject({ total: 2, standing: 'late' })
  expect((await seen(colleague)).progress).toMatchObject({ total: 1, standing: 'underWay' })
  expect(JSON.stringify(await seen(colleague))).not.toContain('Skjult')
})

test('what is done to the parts of an agreement is told in its history', async ({ given }) => {
  const { agreementId, choice, secretariat } = await world(given)
  await addMilestone(secretariat, { agreementId, title: 'Kickoff', dueOn: '2026-05-31', focusAreaId: '' })
  await addCommitments(secretariat, { ...choice, commitments: 'At dele' })
  expect((await factsAbout(agreementId)).map((one) => one.type)).toEqual([
    'agreement.created',
    'focusArea.created',
    'agreement.milestoneAdded',
    'agreement.commitmentsAdded',
  ])
})
