import type { Progress, Step } from './words.ts'

/** How far steps have come on a day (yyyy-mm-dd): what is late first by its day, then what comes next. */
export function progressOf<S extends Step>(steps: S[], today: string): Progress<S> {
  const open = steps.filter((one) => !one.doneOn)
  const dated = open.filter((one) => one.dueOn !== null).sort((a, b) => a.dueOn!.localeCompare(b.dueOn!))
  const late = dated.filter((one) => one.dueOn! < today)
  const next = dated.find((one) => one.dueOn! >= today) ?? null
  const done = steps.length - open.length
  return { done, total: steps.length, late, next, standing: standingOf({ total: steps.length, open: open.length, late: late.length }) }
}

function standingOf({ total, open, late }: { total: number; open: number; late: number }) {
  if (total === 0) return 'undated' as const
  if (late > 0) return 'late' as const
  return open === 0 ? ('reached' as const) : ('underWay' as const)
}
