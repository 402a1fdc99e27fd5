/** Where a person's unsent words are kept on this device. */
export const draftKey = (personId: string, placeId: string): string => `faelled:draft:${personId}:${placeId}`
export const outboxKey = (personId: string, threadId: string): string => `faelled:unsent:${personId}:${threadId}`

/** What was kept, or nothing where the browser keeps nothing. */
export function kept(key: string): string | null {
  try {
    return window.localStorage.getItem(key)
  } catch {
    return null
  }
}

/** Keeps a text; an empty one is forgotten. A browser that refuses to keep anything loses only this convenience. */
export function keep(key: string, text: string): void {
  try {
    if (text) window.localStorage.setItem(key, text)
    else window.localStorage.removeItem(key)
  } catch {
    return
  }
}
