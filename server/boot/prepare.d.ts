/** Reads the younger files of a folder; answers how those that are gone by then are written back as they were. */
export function setAside(place: string, now?: number): () => void
