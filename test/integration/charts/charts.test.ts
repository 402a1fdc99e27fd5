import { historyOf } from '#server/audit/queries.ts'
import { addChange, editChange, editProposal, makeProposal, removeChange, removeProposal, restoreChange, restoreProposal } from '#server/charts/commands.ts'
import { changePage, chartPage, newProposalPage, proposalPage } from '#server/charts/queries.ts'
import { db } from '#server/kernel/db.ts'
import { expect, factsAbout, type given as Given, refusal, test } from '#test/support/world.ts'

/** A collaboration with a forum, a steering group below it and a network below that, and a proposal still like today. */
async function chartWorld(given: typeof Given, shown = false) {
  const world = await given.smallWorld()
  const { collaboration, secretariat } = world
  const forum = await given.group({ collaboration, name: 'Forum' })
  const steering = await given.group({ collaboration, name: 'Styregruppe', reportsTo: forum.id })
  const network = await given.group({ collaboration, name: 'Netværk', reportsTo: steering.id })
  const { proposalId } = await makeProposal(secretariat, { collaborationId: collaboration.id, title: 'Fra 2027', shown })
  return { ...world, slug: collaboration.slug, forum, steering, network, proposalId }
}

const marksIn = async (actor: Parameters<typeof chartPage>[0], slug: string, proposalId: string) =>
  Object.fromEntries((await chartPage(actor, slug, proposalId)).proposal!.chart.map((one) => [one.name, one.marks.join(' ')]))

test('CH1: today’s chart is the groups’ own lines, without those one may not find', async ({ given }) => {
  const { collaboration, colleague, secretariat, slug, forum } = await chartWorld(given)
  const hidden = await given.group({ collaboration, name: 'Skjult', level: 'group', reportsTo: forum.id })
  await given.group({ collaboration, name: 'Under skjult', reportsTo: hidden.id })
  const seen = Object.fromEntries((await chartPage(colleague, slug, 'intet')).today.map((one) => [one.name, one.under]))
  expect(seen).toMatchObject({ Forum: null, Styregruppe: `g:${forum.id}`, 'Under skjult': null })
  expect(Object.keys(seen)).not.toContain('Skjult')
  expect((await chartPage(secretariat, slug, 'intet')).today.map((one) => one.name)).toContain('Skjult')
})

test('CH2: a proposal is the secretariat’s alone until it is shown, and again when it is hidden', async ({ given }) => {
  const { slug, secretariat, chair, colleague, stranger, proposalId } = await chartWorld(given)
  expect((await chartPage(colleague, slug, proposalId)).proposal).toBeNull()
  expect((await chartPage(secretariat, slug, null)).proposal).toMatchObject({ id: proposalId, shown: false })
  await editProposal(secretariat, { proposalId, title: 'Fra 2027', shown: true })
  expect((await chartPage(colleague, slug, proposalId)).proposal).toMatchObject({ title: 'Fra 2027' })
  expect((await chartPage(stranger, slug, proposalId)).proposal).toBeNull()
  expect(await refusal(editProposal(chair, { proposalId, title: 'Mit' }))).toBe('chart.onlySecretariat')
  expect(await refusal(proposalPage(chair, slug, proposalId))).toBe('chart.onlySecretariat')
  await editProposal(secretariat, { proposalId, title: 'Fra 2027', shown: false })
  expect((await factsAbout(proposalId)).at(-1)!.payload).toMatchObject({ accessTo: proposalId })
  expect(await refusal(editProposal(chair, { proposalId, title: 'Mit' }))).toBe('NotFound')
})

test('CH2: only the secretariat proposes, for its own collaboration', async ({ given }) => {
  const { collaboration, slug, chair } = await chartWorld(given)
  const elsewhere = await given.person({ secretariatOf: await given.collaboration() })
  for (const actor of [chair, elsewhere]) {
    expect(await refusal(makeProposal(actor, { collaborationId: collaboration.id, title: 'Nyt' }))).toBe('chart.onlySecretariat')
    expect(await refusal(newProposalPage(actor, slug))).toBe('chart.onlySecretariat')
  }
})

test('CH3: new, moved, renamed and ending groups are marked; a group is named once', async ({ given }) => {
  const { slug, secretariat, forum, steering, network, proposalId } = await chartWorld(given)
  const fresh = await addChange(secretariat, { proposalId, name: 'Chefforum', under: `g:${forum.id}` })
  await addChange(secretariat, { proposalId, groupId: network.id, under: `n:${fresh.changeId}`, name: 'Fagligt netværk' })
  await addChange(secretariat, { proposalId, groupId: steering.id, ends: true, under: `g:${forum.id}` })
  expect(await marksIn(secretariat, slug, proposalId)).toMatchObject({ Chefforum: 'new', 'Fagligt netværk': 'moved renamed', Styregruppe: 'ends', Forum: '' })
  expect(await refusal(addChange(secretariat, { proposalId, groupId: network.id, under: '' }))).toBe('chart.namedAlready')
  expect(await refusal(addChange(secretariat, { proposalId, name: '' }))).toEqual({ name: 'field.required' })
  const { node, superiors } = await changePage(secretariat, slug, { proposalId, changeId: fresh.changeId, groupId: null })
  expect(node?.name).toBe('Chefforum')
  expect(superiors.map((one) => one.name)).toContain('Forum')
  for (const not of ['Chefforum', 'Fagligt netværk', 'Styregruppe']) expect(superiors.map((one) => one.name)).not.toContain(not)
})

test('CH3: groups are of the same collaboration, and found by whoever names them', async ({ given }) => {
  const { secretariat, chair, proposalId } = await chartWorld(given, true)
  const elsewhere = await given.group({ collaboration: await given.collaboration(), level: 'signed_in' })
  expect(await refusal(addChange(secretariat, { proposalId, groupId: elsewhere.id }))).toBe('NotFound')
  expect(await refusal(addChange(secretariat, { proposalId, name: 'Ny', under: `g:${elsewhere.id}` }))).toBe('NotFound')
  expect(await refusal(addChange(secretariat, { proposalId, name: 'Ny', under: `n:${elsewhere.id}` }))).toEqual({ under: 'field.invalid' })
  expect(await refusal(addChange(chair, { proposalId, name: 'Ny' }))).toBe('chart.onlySecretariat')
})

test('CH4: a ring is refused, and leaves nothing behind', async ({ given }) => {
  const { slug, secretariat, forum, network, proposalId } = await chartWorld(given)
  expect(await refusal(addChange(secretariat, { proposalId, groupId: forum.id, under: `g:${network.id}` }))).toEqual({ under: 'chart.ring' })
  expect((await marksIn(secretariat, slug, proposalId)).Forum).toBe('')
  const one = await addChange(secretariat, { proposalId, name: 'En' })
  const two = await addChange(secretariat, { proposalId, name: 'To', under: `n:${one.changeId}` })
  const edit = (under: string) => editChange(secretariat, { proposalId, changeId: one.changeId, name: 'En', under })
  expect(await refusal(edit(`n:${two.changeId}`))).toEqual({ under: 'chart.ring' })
  expect(await refusal(edit(`n:${one.changeId}`))).toEqual({ under: 'chart.ring' })
})

test('CH4: two who close a ring together do not', async ({ given }) => {
  const { secretariat, collaboration, slug, proposalId } = await chartWorld(given)
  const [a, b] = [await given.group({ collaboration, name: 'A' }), await given.group({ collaboration, name: 'B' })]
  const tries = await Promise.all([
    refusal(addChange(secretariat, { proposalId, groupId: a.id, under: `g:${b.id}` })),
    refusal(addChange(secretariat, { proposalId, groupId: b.id, under: `g:${a.id}` })),
  ])
  expect(tries.filter((one) => one === undefined)).toHaveLength(1)
  const marks = await marksIn(secretariat, slug, proposalId)
  expect([marks.A, marks.B].sort()).toEqual(['', 'moved'])
})

test('CH5, CH7: what others report to stays; a change is taken out and put back', async ({ given }) => {
  const { slug, secretariat, chair, network, steering, proposalId } = await chartWorld(given, true)
  const fresh = await addChange(secretariat, { proposalId, name: 'Chefforum' })
  const moved = await addChange(secretariat, { proposalId, groupId: network.id, under: `n:${fresh.changeId}` })
  const choice = { proposalId, changeId: moved.changeId }
  expect(await refusal(removeChange(secretariat, { proposalId, changeId: fresh.changeId }))).toBe('chart.othersBelow')
  expect(await refusal(removeChange(chair, choice))).toBe('chart.onlySecretariat')
  expect(await refusal(restoreChange(secretariat, choice))).toBe('chart.changeNotRemoved')
  await removeChange(secretariat, choice)
  expect((await marksIn(secretariat, slug, proposalId))['Netværk']).toBe('')
  const undoOf = async (actor: typeof chair) => (await historyOf(actor, proposalId)).entries.find((one) => one.type === 'chart.changeRemoved')?.undo
  expect(await undoOf(secretariat)).toEqual({ of: 'chartChange', slug, ...choice })
  expect(await undoOf(chair)).toBeNull()
  await restoreChange(secretariat, choice)
  expect((await marksIn(secretariat, slug, proposalId))['Netværk']).toBe('moved')
  await removeChange(secretariat, choice)
  await addChange(secretariat, { proposalId, groupId: network.id, under: `g:${steering.id}`, name: 'Andet' })
  expect(await refusal(restoreChange(secretariat, choice))).toBe('chart.namedAlready')
})

test('CH7: a proposal is removed and brought back by the secretariat', async ({ given }) => {
  const { collaboration, slug, secretariat, chair, colleague, proposalId } = await chartWorld(given, true)
  expect(await refusal(removeProposal(chair, { proposalId }))).toBe('chart.onlySecretariat')
  expect(await refusal(restoreProposal(secretariat, { proposalId }))).toBe('chart.notRemoved')
  await removeProposal(secretariat, { proposalId })
  expect((await chartPage(colleague, slug, proposalId)).proposal).toBeNull()
  const ending = (await historyOf(secretariat, collaboration.id)).entries.find((one) => one.type === 'chart.proposalRemoved')
  expect(ending?.undo).toEqual({ of: 'chartProposal', slug, proposalId })
  expect(await refusal(restoreProposal(chair, { proposalId }))).toBe('NotFound')
  await restoreProposal(secretariat, { proposalId })
  expect((await chartPage(colleague, slug, proposalId)).proposal).toMatchObject({ id: proposalId })
})

test('CH6: a group one may not find is not in the proposal either', async ({ given }) => {
  const { collaboration, slug, secretariat, colleague, forum, proposalId } = await chartWorld(given, true)
  const hidden = await given.group({ collaboration, name: 'Skjult', level: 'group' })
  await addChange(secretariat, { proposalId, groupId: hidden.id, name: 'Hemmeligt navn', under: `g:${forum.id}` })
  expect(Object.keys(await marksIn(colleague, slug, proposalId)).join()).not.toMatch(/Skjult|Hemmeligt/)
  expect(await marksIn(secretariat, slug, proposalId)).toMatchObject({ 'Hemmeligt navn': 'moved renamed' })
  expect(await db().group.findUniqueOrThrow({ where: { id: hidden.id }, select: { name: true, reportsToId: true } })).toEqual({ name: 'Skjult', reportsToId: null })
})

test('CH1: a proposal has no address in another collaboration', async ({ given }) => {
  const { collaboration, secretariat } = await given.smallWorld()
  const elsewhere = await given.collaboration()
  const fields = { title: 'Færre led', reason: '', shown: false }
  const make = (slug: string) => makeProposal(secretariat, { ...fields, collaborationId: collaboration.id, slug })
  expect(await refusal(make(elsewhere.slug))).toBe('NotFound')
  const { proposalId } = await make(collaboration.slug)
  for (const slug of [elsewhere.slug, '__proto__']) {
    expect(await refusal(editProposal(secretariat, { ...fields, proposalId, slug }))).toBe('NotFound')
    expect(await refusal(removeProposal(secretariat, { proposalId, slug }))).toBe('NotFound')
  }
  await removeProposal(secretariat, { proposalId, slug: collaboration.slug })
})
