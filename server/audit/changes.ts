/** What one field was and what it became, where both are short. */
export type Change = { field: string; before: string | null; after: string | null }

/** Fields people write in a line: of the others Historik only says that they changed. */
const short = ['name', 'title', 'shortName', 'number', 'dueOn', 'startsOn', 'endsOn', 'secretariat', 'website']
const longest = 100

/** The changes a fact's kept detail tells of, in the order of its fields. */
export function changesIn(fields: string[], before: unknown, after: unknown): Change[] {
  return fields
    .filter((field) => short.includes(field))
    .map((field) => ({ field, before: valueOf(before, field), after: valueOf(after, field) }))
    .filter((one) => (one.before ?? one.after) !== null)
    .filter((one) => [one.before, one.after].every((value) => (value ?? '').length <= longest))
}

function valueOf(row: unknown, field: string): string | null {
  const value = typeof row === 'object' && row !== null ? (row as Record<string, unknown>)[field] : null
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : null
}
