type Row = Record<string, unknown>

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

/** The names of the fields that differ from before: what a fact may say of a change. */
export const changedFields = (before: object, after: object): string[] =>
  Object.keys(after).filter((key) => !same((before as Row)[key], (after as Row)[key]))

/** Those fields of a row, for the fact's detail. */
export const only = (row: object, keys: string[]): Row =>
  Object.fromEntries(keys.map((key) => [key, (row as Row)[key] ?? null]))
