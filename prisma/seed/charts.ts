import { type ChartChange, chartProposals } from './content/charts.ts'
import { people } from './content/people.ts'
import type { Pen } from './pen.ts'

/** Proposals for how the groups could report to each other, and what they would change. */
export async function writeCharts(pen: Pen): Promise<void> {
  for (const one of chartProposals) {
    const id = pen.id('chartProposal', one.key)
    const collaborationId = pen.id('collaboration', one.collaboration)
    const createdAt = pen.at(one.at)
    const maker = people.find((person) => person.secretariatOf?.includes(one.collaboration))!
    pen.subject({ id, kind: 'chartProposal', collaborationId, level: one.shown ? 'collaboration' : 'group', title: one.title, createdAt })
    const payload = { proposalId: id }
    pen.fact({ type: 'chart.proposalMade', actorId: pen.id('person', maker.key), subjectId: id, payload, at: createdAt })
    const { title, reason, shown } = one
    await pen.tx.chartProposal.create({ data: { id, collaborationId, title, reason, shown, createdAt } })
    await pen.tx.chartChange.createMany({ data: one.changes.map((change) => ({ ...changeRow(pen, one.key, change), proposalId: id, createdAt })) })
  }
}

const changeId = (pen: Pen, proposal: string, key: string) => pen.id('chartChange', `${proposal} ${key}`)

function changeRow(pen: Pen, proposal: string, { key, group, name = '', ends = false, under }: ChartChange) {
  return {
    id: changeId(pen, proposal, key),
    groupId: group ? pen.id('group', group) : null,
    name,
    ends,
    underGroupId: under && 'group' in under ? pen.id('group', under.group) : null,
    underChangeId: under && 'change' in under ? changeId(pen, proposal, under.change) : null,
  }
}
