/** The names of changed fields, in the order they came; those without one are not told. */
export const namesOf = (names: Record<string, string | undefined>, fields: string[]): string[] => [
  ...new Set(fields.flatMap((one) => names[one] ?? [])),
]
