/** The names of changed fields, in the order they came; those without one are not told. */
export const namesOf = (names: Record<string, string | undefined>, fields: string[]): string[] => [
  ...new Set(fields.flatMap((one) => names[one] ?? [])),
]

export type Linking = { from: string; to: string; none: string; quoted: (text: string) => string }

/** From what to what a field was changed, after its name; what was empty before is not spoken of. */
export function fromTo({ from, to, none, quoted }: Linking, before: string | null, after: string | null): string {
  const last = `${to} ${after === null ? none : quoted(after)}`
  return before === null ? last : `${from} ${quoted(before)} ${last}`
}
