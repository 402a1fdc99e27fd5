import { folded, valuesOf, type Columns } from '../columns.ts'
import { lineKinds, type LineKind } from '../words.ts'
import { planGroup } from './group.ts'
import { planOffer } from './offer.ts'
import { planOrganisation } from './organisation.ts'
import { planPerson } from './person.ts'
import type { Planned, Planning, Values } from './planned.ts'
import { planSeat, seatKey } from './seat.ts'

/** A line as it was brought: its sheet says what it is. */
export type BroughtLine = { id: string; sheetId: string; number: number; cells: string[]; numbers: number[] }
export type BroughtSheet = { id: string; position: number; kind: string | null; columns: Columns }

/** A line with its values by field, ready to be thought through. */
export type ReadyLine = { id: string; kind: LineKind; number: number; values: Values; /** Fields whose cell held a CPR number. */ cpr: string[]; nth: number }

/**
 * The lines in the order they are carried out: organisations before their people, groups before their seats, a group after
 * the one it reports to. Empty lines are none.
 */
export function ordered(sheets: BroughtSheet[], lines: BroughtLine[]): ReadyLine[] {
  const bySheet = new Map(sheets.map((one) => [one.id, one]))
  const ready = lines.flatMap((line): (ReadyLine & { sheet: number })[] => {
    const sheet = bySheet.get(line.sheetId)
    const kind = lineKinds.find((one) => one === sheet?.kind)
    if (!sheet || !kind) return []
    const cpr = Object.entries(sheet.columns).flatMap(([field, at]) => (line.numbers.includes(at) ? [field] : []))
    const stray = line.numbers.length > cpr.length ? [''] : []
    const values = valuesOf(line.cells, sheet.columns)
    if (Object.values(values).every((one) => one === '') && line.numbers.length === 0) return []
    return [{ id: line.id, kind, number: line.number, values, cpr: [...cpr, ...stray], nth: 0, sheet: sheet.position }]
  })
  const rank = (kind: LineKind) => lineKinds.indexOf(kind)
  ready.sort((a, b) => rank(a.kind) - rank(b.kind) || a.sheet - b.sheet || a.number - b.number)
  const groups = superiorsFirst(ready.filter((one) => one.kind === 'group'))
  const sorted = ready.flatMap((one) => (one.kind !== 'group' ? [one] : one === ready.find((other) => other.kind === 'group') ? groups : []))
  return numbered(sorted.map(({ sheet: _, ...line }) => line))
}

function superiorsFirst<Line extends ReadyLine>(lines: Line[]): Line[] {
  const byName = new Map(lines.map((one) => [folded(one.values.name ?? ''), one]))
  const sorted = new Set<Line>()
  const add = (line: Line, below: Set<Line>) => {
    if (sorted.has(line) || below.has(line)) return
    const superior = byName.get(folded(line.values.reportsTo ?? ''))
    if (superior) add(superior, new Set([...below, line]))
    sorted.add(line)
  }
  for (const line of lines) add(line, new Set())
  return [...sorted]
}

function numbered(lines: ReadyLine[]): ReadyLine[] {
  const seen = new Map<string, number>()
  return lines.map((line) => {
    if (line.kind !== 'seat') return line
    const key = seatKey(line.values)
    const nth = seen.get(key) ?? 0
    seen.set(key, nth + 1)
    return { ...line, nth }
  })
}

/** What a line comes to, held against what is known; what it makes is known to the lines after it. */
export function planLine(planning: Planning, line: ReadyLine): Planned {
  const planned = thought(planning, line)
  const { kind, values } = line
  const called = kind === 'person' ? values.email : values.name
  if (planned.outcome === 'refused' && called) planning.known.wrong.add(folded(called))
  return planned
}

function thought(planning: Planning, { kind, values, cpr, nth }: ReadyLine): Planned {
  if (cpr.length > 0) {
    const problems = cpr.map((field) => ({ code: 'field.cpr', ...(field && { field }) }))
    return { outcome: 'refused', title: values.name ?? '', changes: [], problems, steps: [], subjectId: null }
  }
  if (kind === 'organisation') return planOrganisation(planning, values)
  if (kind === 'person') return planPerson(planning, values)
  if (kind === 'offer') return planOffer(planning, values)
  return kind === 'group' ? planGroup(planning, values) : planSeat(planning, values, nth)
}

/** The people the lines name, for looking them up. */
export function peopleNamedIn(lines: ReadyLine[]): { emails: string[]; names: string[] } {
  const written = lines.flatMap(({ kind, values }) => (kind === 'person' ? [values.email] : [values.person, values.substitute, values.leader]))
  const all = [...new Set(written.flatMap((one) => (one ? [one.trim().toLowerCase()] : [])))]
  return { emails: all.filter((one) => one.includes('@')), names: all.filter((one) => !one.includes('@')) }
}
