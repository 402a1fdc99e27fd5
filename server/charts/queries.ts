import type { Actor } from '#server/kernel/actor.ts'
import { db, type Tx } from '#server/kernel/db.ts'
import { NotFound } from '#server/kernel/errors.ts'
import { isId } from '#server/kernel/ids.ts'
import { must } from '#server/kernel/verdict.ts'
import { collator } from '#server/organisations/queries.ts'
import { visibleSubjectsSql } from '#server/subjects/policy.ts'
import { subjectFor } from '#server/subjects/queries.ts'
import { mayPropose } from './policy.ts'
import { type Change, type ChartNode, type Present, presentChart, proposedChart } from './tree.ts'

export type ProposalLine = { id: string; title: string; reason: string; shown: boolean; collaborationId: string }

const proposalColumns = { id: true, title: true, reason: true, shown: true, collaborationId: true } as const

/** A proposal the actor may see, or NotFound: loading is authorising. */
export async function proposalFor(tx: Tx, actor: Actor, id: string) {
  await subjectFor(tx, actor, id)
  const proposal = await tx.chartProposal.findFirst({ where: { id, removedAt: null }, select: proposalColumns })
  if (!proposal) throw new NotFound(`proposal ${id}`)
  return proposal
}

/** The differences a proposal makes, as they stand. */
export const changesOf = (tx: Tx, proposalId: string): Promise<Change[]> =>
  tx.chartChange.findMany({
    where: { proposalId, removedAt: null },
    orderBy: { createdAt: 'asc' },
    select: { id: true, groupId: true, name: true, ends: true, underGroupId: true, underChangeId: true },
  })

async function collaborationHere(actor: Actor, slug: string) {
  const [found] = await db().$queryRaw<{ id: string; name: string }[]>`
    SELECT c."id", c."name" FROM "Collaboration" c JOIN "Subject" ON "Subject"."id" = c."id" WHERE c."slug" = ${slug} AND ${visibleSubjectsSql(actor)}`
  if (!found) throw new NotFound(`collaboration ${slug}`)
  return { ...found, slug }
}

/** The open groups of a collaboration the actor finds, in Danish order. */
async function groupsNow(actor: Actor, slug: string): Promise<Present[]> {
  const groups = await db().$queryRaw<Present[]>`
    SELECT g."id", g."name", g."kind", g."reportsToId" FROM "Group" g JOIN "Collaboration" c ON c."id" = g."collaborationId"
      JOIN "Subject" ON "Subject"."id" = g."id"
    WHERE c."slug" = ${slug} AND g."closedAt" IS NULL AND ${visibleSubjectsSql(actor)}`
  return groups.sort((a, b) => collator.compare(a.name, b.name))
}

const proposalsOf = (actor: Actor, slug: string) => db().$queryRaw<ProposalLine[]>`
  SELECT p."id", p."title", p."reason", p."shown", p."collaborationId" FROM "ChartProposal" p
    JOIN "Collaboration" c ON c."id" = p."collaborationId" JOIN "Subject" ON "Subject"."id" = p."id"
  WHERE c."slug" = ${slug} AND p."removedAt" IS NULL AND ${visibleSubjectsSql(actor)} ORDER BY p."createdAt" DESC`

const inOrder = (nodes: ChartNode[]) => nodes.sort((a, b) => collator.compare(a.name, b.name))

/** What the organisation chart shows: today, and beside it the proposal that was asked for, or the newest. */
export async function chartPage(actor: Actor, slug: string, asked: string | null) {
  const [collaboration, groups, proposals] = await Promise.all([collaborationHere(actor, slug), groupsNow(actor, slug), proposalsOf(actor, slug)])
  const proposal = asked === 'intet' ? null : (proposals.find((one) => one.id === asked) ?? proposals[0] ?? null)
  const changes = proposal ? await changesOf(db(), proposal.id) : []
  return {
    collaboration,
    today: presentChart(groups),
    proposals: proposals.map(({ id, title, shown }) => ({ id, title, shown })),
    proposal: proposal && { ...proposal, chart: inOrder(proposedChart(groups, changes)) },
    mayPropose: mayPropose(actor, collaboration.id).ok,
  }
}

/** What the form for a new proposal needs. */
export async function newProposalPage(actor: Actor, slug: string) {
  const collaboration = await collaborationHere(actor, slug)
  must(mayPropose(actor, collaboration.id))
  return { collaboration }
}

/** What the page on which a proposal is worked on shows. */
export async function proposalPage(actor: Actor, slug: string, proposalId: string) {
  const shown = await chartPage(actor, slug, isId(proposalId) ? proposalId : null)
  if (shown.proposal?.id !== proposalId) throw new NotFound(`proposal ${proposalId}`)
  must(mayPropose(actor, shown.collaboration.id))
  return { ...shown, proposal: shown.proposal }
}

/** What the form of a change needs: `of` names the group, or the change that is edited; neither is a new group. */
export async function changePage(actor: Actor, slug: string, of: { proposalId: string; changeId: string | null; groupId: string | null }) {
  const shown = await proposalPage(actor, slug, of.proposalId)
  const { chart } = shown.proposal
  const node = of.changeId ? chart.find((one) => one.changeId === of.changeId) : of.groupId ? chart.find((one) => one.groupId === of.groupId) : null
  if (node === undefined) throw new NotFound('change')
  const below = node ? keysBelow(chart, node.key) : new Set<string>()
  const superiors = chart.filter((one) => !below.has(one.key) && !one.marks.includes('ends'))
  return { ...shown, node, superiors: superiors.map(({ key, name }) => ({ key, name })) }
}

function keysBelow(chart: ChartNode[], key: string): Set<string> {
  const below = new Set([key])
  for (let before = 0; before !== below.size; ) {
    before = below.size
    for (const one of chart) if (one.under && below.has(one.under)) below.add(one.key)
  }
  return below
}

/** What of a proposal's removed changes can be put back, and where its pages are. */
export async function changesToTakeBack(actor: Actor, proposalId: string): Promise<{ slug: string; ids: string[] }> {
  const { collaborationId } = await subjectFor(db(), actor, proposalId)
  if (!mayPropose(actor, collaborationId ?? '').ok) return { slug: '', ids: [] }
  const removed = await db().chartChange.findMany({
    where: { proposalId, removedAt: { not: null } },
    select: { id: true, proposal: { select: { collaboration: { select: { slug: true } } } } },
  })
  return { slug: removed[0]?.proposal.collaboration.slug ?? '', ids: removed.map((one) => one.id) }
}

/** Those of the proposals that are removed, and where their pages were; for whoever may bring them back. */
export const removedProposals = async (ids: string[]): Promise<{ id: string; slug: string }[]> => {
  const removed = await db().chartProposal.findMany({
    where: { id: { in: ids }, removedAt: { not: null } },
    select: { id: true, collaboration: { select: { slug: true } } },
  })
  return removed.map(({ id, collaboration }) => ({ id, slug: collaboration.slug }))
}
