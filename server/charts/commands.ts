import type { Actor } from '#server/kernel/actor.ts'
import { command, type CommandRoom } from '#server/kernel/command.ts'
import type { Tx } from '#server/kernel/db.ts'
import { Conflict, Invalid, NotFound } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/ids.ts'
import { must } from '#server/kernel/verdict.ts'
import { groupFor } from '#server/groups/queries.ts'
import { changedFields, only } from '#server/organisations/changes.ts'
import { collaborationFor } from '#server/organisations/queries.ts'
import { putSubject } from '#server/subjects/commands.ts'
import { subjectFor } from '#server/subjects/queries.ts'
import { changeChoice, changeEdit, newChange, newProposal, proposalChoice, proposalEdit } from './contract.ts'
import * as facts from './facts.ts'
import { mayPropose } from './policy.ts'
import { changesOf, proposalFor } from './queries.ts'
import { hasRing, proposedChart } from './tree.ts'

/** CH2: a proposal, still like today. Answers its id. */
export const makeProposal = command(newProposal, async ({ actor, tx, announce, now }, { slug, ...fields }) => {
  await subjectFor(tx, actor, fields.collaborationId)
  await isHere(tx, actor, { id: 'new', collaborationId: fields.collaborationId }, slug)
  must(mayPropose(actor, fields.collaborationId))
  const proposal = { id: newId(), ...fields }
  await tx.chartProposal.create({ data: { ...proposal, createdAt: now } })
  await putProposalSubject(tx, proposal, { now })
  await announce(facts.proposalMade, { proposalId: proposal.id }, { subjectId: proposal.id })
  return { proposalId: proposal.id }
})

type ProposalOfSubject = { id: string; collaborationId: string; title: string; shown: boolean }

/** CH2: until it is shown, only the secretariat sees it. Seeds call it. */
export const putProposalSubject = (tx: Tx, of: ProposalOfSubject, { now, removed }: { now: Date; removed?: boolean }): Promise<void> =>
  putSubject(tx, {
    id: of.id,
    kind: 'chartProposal',
    collaborationId: of.collaborationId,
    groupId: null,
    level: of.shown ? 'collaboration' : 'group',
    title: of.title,
    removed: removed ?? false,
    now,
  })

/** CH2: another title or reason; shows it, or hides it again. */
export const editProposal = command(proposalEdit, async ({ actor, tx, announce, now }, { proposalId, slug, ...fields }) => {
  const before = await editable(tx, actor, { proposalId, slug })
  const changed = changedFields(before, fields)
  if (changed.length === 0) return
  await tx.chartProposal.update({ where: { id: proposalId }, data: fields })
  await putProposalSubject(tx, { ...before, ...fields }, { now })
  const narrower = before.shown && !fields.shown
  await announce(
    facts.proposalChanged,
    { proposalId, fields: changed, ...(narrower && { accessTo: proposalId }) },
    { subjectId: proposalId, before: only(before, changed), after: only(fields, changed) },
  )
})

/** CH7: takes a proposal away; it can be brought back. */
export const removeProposal = command(proposalChoice, async ({ actor, tx, announce, now }, { proposalId, slug }) => {
  const proposal = await editable(tx, actor, { proposalId, slug })
  await tx.chartProposal.update({ where: { id: proposalId }, data: { removedAt: now } })
  await putProposalSubject(tx, proposal, { now, removed: true })
  await announce(facts.proposalRemoved, { proposalId, accessTo: proposalId }, { subjectId: proposal.collaborationId })
  return { title: proposal.title }
})

/** CH7: brings it back. */
export const restoreProposal = command(proposalChoice, async ({ actor, tx, announce, now }, { proposalId, slug }) => {
  const proposal = await tx.chartProposal.findFirst({
    where: { id: proposalId },
    select: { id: true, collaborationId: true, title: true, shown: true, removedAt: true },
  })
  // What is removed opens to nobody: whoever may not bring it back is told nothing of it.
  if (!proposal || !mayPropose(actor, proposal.collaborationId).ok) throw new NotFound(`proposal ${proposalId}`)
  await isHere(tx, actor, proposal, slug)
  if (!proposal.removedAt) throw new Conflict('chart.notRemoved')
  await tx.chartProposal.update({ where: { id: proposalId }, data: { removedAt: null } })
  await putProposalSubject(tx, proposal, { now })
  await announce(facts.proposalRestored, { proposalId }, { subjectId: proposal.collaborationId })
  return { title: proposal.title }
})

/** CH3, CH4: a new group, or what becomes of one there is. */
export const addChange = command(newChange, async ({ actor, tx, announce, now }, { proposalId, slug, groupId, under, ...fields }) => {
  const proposal = await editable(tx, actor, { proposalId, slug })
  if (groupId) await groupHere(tx, actor, proposal, groupId)
  else if (fields.name === '') throw new Invalid({ name: 'field.required' })
  const change = { id: newId(), proposalId, groupId, ...fields, ends: fields.ends && groupId !== null, ...(await lineTo(tx, actor, proposal, under)) }
  const { count } = await tx.chartChange.createMany({ data: [{ ...change, createdAt: now }], skipDuplicates: true })
  if (count === 0) throw new Conflict('chart.namedAlready')
  await requireNoRing(tx, proposal)
  await announce(facts.changeAdded, { proposalId, changeId: change.id, groupId }, { subjectId: proposalId, after: fields })
  return { changeId: change.id }
})

/** CH3, CH4: another name, line or end. */
export const editChange = command(changeEdit, async ({ actor, tx, announce }, { proposalId, slug, changeId, under, ...fields }) => {
  const proposal = await editable(tx, actor, { proposalId, slug })
  const before = await changeFor(tx, proposalId, changeId)
  if (before.removedAt) throw new Conflict('chart.changeRemoved')
  if (before.groupId === null && fields.name === '') throw new Invalid({ name: 'field.required' })
  const line = await lineTo(tx, actor, proposal, under)
  if (line.underChangeId === changeId) throw new Invalid({ under: 'chart.ring' })
  const after = { ...fields, ends: fields.ends && before.groupId !== null, ...line }
  await tx.chartChange.update({ where: { id: changeId }, data: after })
  await requireNoRing(tx, proposal)
  const told = { subjectId: proposalId, before: { name: before.name }, after: { name: fields.name } }
  await announce(facts.changeEdited, { proposalId, changeId, groupId: before.groupId }, told)
})

/** CH5, CH7: takes a change out of the proposal: as today again. */
export const removeChange = command(changeChoice, async ({ actor, tx, announce, now }, { proposalId, slug, changeId }) => {
  await editable(tx, actor, { proposalId, slug })
  const change = await changeFor(tx, proposalId, changeId)
  if (change.removedAt) throw new Conflict('chart.changeRemoved')
  const below = await tx.chartChange.findFirst({ where: { underChangeId: changeId, removedAt: null }, select: { id: true } })
  if (below) throw new Conflict('chart.othersBelow')
  await tx.chartChange.update({ where: { id: changeId }, data: { removedAt: now } })
  await announce(facts.changeRemoved, { proposalId, changeId, groupId: change.groupId }, { subjectId: proposalId })
})

/** CH4, CH7: puts it back, unless the group has got another change or a ring would close. */
export const restoreChange = command(changeChoice, async ({ actor, tx, announce }: CommandRoom, { proposalId, slug, changeId }) => {
  const proposal = await editable(tx, actor, { proposalId, slug })
  const change = await changeFor(tx, proposalId, changeId)
  if (!change.removedAt) throw new Conflict('chart.changeNotRemoved')
  const other = change.groupId && (await tx.chartChange.findFirst({ where: { proposalId, groupId: change.groupId, removedAt: null }, select: { id: true } }))
  if (other) throw new Conflict('chart.namedAlready')
  await tx.chartChange.update({ where: { id: changeId }, data: { removedAt: null } })
  await requireNoRing(tx, proposal)
  await announce(facts.changeRestored, { proposalId, changeId, groupId: change.groupId }, { subjectId: proposalId })
})

/** A proposal the actor may change, its row locked: changes come one at a time (CH4). */
async function editable(tx: Tx, actor: Actor, { proposalId, slug }: { proposalId: string; slug?: string }) {
  await tx.$queryRaw`SELECT 1 FROM "ChartProposal" WHERE "id" = ${proposalId}::uuid FOR UPDATE`
  const proposal = await proposalFor(tx, actor, proposalId)
  await isHere(tx, actor, proposal, slug)
  must(mayPropose(actor, proposal.collaborationId))
  return proposal
}

/** The address names the collaboration the proposal is of. */
async function isHere(tx: Tx, actor: Actor, { id, collaborationId }: Home, slug: string | undefined): Promise<void> {
  if (slug !== undefined && (await collaborationFor(tx, actor, slug)).id !== collaborationId) throw new NotFound(`proposal ${id}`)
}

type Home = { id: string; collaborationId: string }

async function groupHere(tx: Tx, actor: Actor, { collaborationId }: Home, groupId: string): Promise<void> {
  const group = await groupFor(tx, actor, groupId)
  if (group.collaborationId !== collaborationId) throw new NotFound(`group ${groupId}`)
}

async function changeFor(tx: Tx, proposalId: string, changeId: string) {
  const change = await tx.chartChange.findFirst({ where: { id: changeId, proposalId }, select: { groupId: true, name: true, removedAt: true } })
  if (!change) throw new NotFound(`change ${changeId}`)
  return change
}

async function lineTo(tx: Tx, actor: Actor, proposal: Home, under: string | null) {
  const id = under?.slice(2) ?? null
  if (id === null) return { underGroupId: null, underChangeId: null }
  if (under!.startsWith('g:')) {
    await groupHere(tx, actor, proposal, id)
    return { underGroupId: id, underChangeId: null }
  }
  const change = await tx.chartChange.findFirst({ where: { id, proposalId: proposal.id, groupId: null, removedAt: null }, select: { id: true } })
  if (!change) throw new Invalid({ under: 'field.invalid' })
  return { underGroupId: null, underChangeId: id }
}

/** CH4: asked of all groups, those the actor does not find too. */
async function requireNoRing(tx: Tx, proposal: Home): Promise<void> {
  const groups = await tx.group.findMany({
    where: { collaborationId: proposal.collaborationId },
    select: { id: true, name: true, kind: true, reportsToId: true },
  })
  if (hasRing(proposedChart(groups, await changesOf(tx, proposal.id)))) throw new Invalid({ under: 'chart.ring' })
}
