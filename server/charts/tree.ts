import type { ChartMark } from './words.ts'

/** A group as it is today. */
export type Present = { id: string; name: string; kind: string; reportsToId: string | null }

/** One difference a proposal makes. */
export type Change = {
  id: string
  groupId: string | null
  name: string
  ends: boolean
  underGroupId: string | null
  underChangeId: string | null
}

/** One box of a chart; `key` is `g:` and a group, or `n:` and the change that makes a new one. */
export type ChartNode = {
  key: string
  groupId: string | null
  changeId: string | null
  name: string
  kind: string | null
  under: string | null
  marks: ChartMark[]
  /** Its name today, where it gets another. */
  was: string | null
}

const groupKey = (id: string | null) => id && `g:${id}`

/** CH1: today's chart. A superior the reader does not find is not there. */
export function presentChart(groups: Present[]): ChartNode[] {
  const there = new Set(groups.map((one) => one.id))
  return groups.map(({ id, name, kind, reportsToId }) => {
    const under = reportsToId !== null && there.has(reportsToId) ? groupKey(reportsToId) : null
    return { key: `g:${id}`, groupId: id, changeId: null, name, kind, under, marks: [], was: null }
  })
}

/** CH3: today's chart with the differences of a proposal, marked. */
export function proposedChart(groups: Present[], changes: Change[]): ChartNode[] {
  const today = presentChart(groups)
  const there = new Set([...today.map((one) => one.key), ...changes.filter((one) => one.groupId === null).map((one) => `n:${one.id}`)])
  const lineOf = (change: Change) => {
    const key = change.underChangeId ? `n:${change.underChangeId}` : groupKey(change.underGroupId)
    return key !== null && there.has(key) ? key : null
  }
  const changed = today.map((node) => {
    const change = changes.find((one) => one.groupId === node.groupId)
    return change ? withChange(node, change, lineOf(change)) : node
  })
  const fresh = changes
    .filter((one) => one.groupId === null)
    .map((one): ChartNode => ({ key: `n:${one.id}`, groupId: null, changeId: one.id, name: one.name, kind: null, under: lineOf(one), marks: ['new'], was: null }))
  return withLoose([...changed, ...fresh])
}

function withChange(node: ChartNode, change: Change, under: string | null): ChartNode {
  if (change.ends) return { ...node, changeId: change.id, marks: ['ends'] }
  const renamed = change.name !== '' && change.name !== node.name
  const marks: ChartMark[] = [...(under === node.under ? [] : ['moved' as const]), ...(renamed ? ['renamed' as const] : [])]
  return { ...node, changeId: change.id, under, marks, name: renamed ? change.name : node.name, was: renamed ? node.name : null }
}

/** CH5: whoever reports to what ends lacks a superior. */
function withLoose(nodes: ChartNode[]): ChartNode[] {
  const ending = new Set(nodes.filter((one) => one.marks.includes('ends')).map((one) => one.key))
  return nodes.map((one) => {
    const loose = one.under !== null && ending.has(one.under) && !one.marks.includes('ends')
    return loose ? { ...one, marks: [...one.marks, 'loose' as const] } : one
  })
}

/** CH4: whether somebody reports to themselves, by however many steps. */
export function hasRing(nodes: Pick<ChartNode, 'key' | 'under'>[]): boolean {
  const under = new Map(nodes.map((one) => [one.key, one.under]))
  return nodes.some(({ key }) => {
    const seen = new Set([key])
    for (let above = under.get(key) ?? null; above !== null; above = under.get(above) ?? null) {
      if (seen.has(above)) return true
      seen.add(above)
    }
    return false
  })
}
