const shared = globalThis as { faelledOnce?: Map<string, unknown> }

/** One value per process even where a module is loaded twice (the dev server restarts its own graph). */
export function once<T>(key: string, make: () => T): T {
  const values = (shared.faelledOnce ??= new Map())
  if (!values.has(key)) values.set(key, make())
  return values.get(key) as T
}

/** Forgets a value, so that the next `once` makes it anew; for shutting down. */
export function forget(key: string): void {
  shared.faelledOnce?.delete(key)
}
