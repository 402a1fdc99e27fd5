import fc from 'fast-check'

/** A sample that is the same for the same seed; what `must` names is always in it. */
export function seededSample<T>(list: T[], of: { size: number; seed: number; must?: (one: T) => boolean }): T[] {
  if (list.length <= of.size) return list
  const chosen = fc.sample(
    fc.shuffledSubarray(
      list.map((_, at) => at),
      { minLength: of.size, maxLength: of.size },
    ),
    { numRuns: 1, seed: of.seed },
  )[0]!
  const wanted = new Set(chosen)
  return list.filter((one, at) => wanted.has(at) || of.must?.(one))
}
