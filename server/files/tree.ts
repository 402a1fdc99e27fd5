/* Folders as a tree: pure. */

export type Folder = { id: string; name: string; parentId: string | null; createdById: string | null }

type Known = { id: string; parentId: string | null; /** Something in it is seen. */ holds: boolean; /** Something is in it. */ filled: boolean }

/** FI5: the folders that hold something seen, however deep; empty ones for those who belong to the group. */
export function seenFolders<One extends Known>(folders: One[], { belongs }: { belongs: boolean }): One[] {
  const byId = new Map(folders.map((one) => [one.id, one]))
  const mark = (marked: (one: One) => boolean): Set<string> => {
    const found = new Set<string>()
    for (const folder of folders.filter(marked))
      for (let at: One | undefined = folder; at && !found.has(at.id); at = byId.get(at.parentId ?? '')) found.add(at.id)
    return found
  }
  const holding = mark((one) => one.holds)
  const filled = mark((one) => one.filled)
  const empty = new Set(folders.filter((one) => !filled.has(one.id)).map((one) => one.id))
  // An empty folder inside one whose content is hidden would tell of it.
  const reached = (one: One): boolean =>
    holding.has(one.id) || (belongs && empty.has(one.id) && (!byId.has(one.parentId ?? '') || reached(byId.get(one.parentId!)!)))
  return folders.filter(reached)
}

/** The way to a folder, outermost first, itself included. */
export function trailOf<One extends { id: string; name: string; parentId: string | null }>(folders: One[], id: string | null): { id: string; name: string }[] {
  const byId = new Map(folders.map((one) => [one.id, one]))
  const trail: { id: string; name: string }[] = []
  for (let at = byId.get(id ?? ''); at && trail.length < 100; at = byId.get(at.parentId ?? '')) trail.unshift({ id: at.id, name: at.name })
  return trail
}

/** A folder and everything below it. */
export function withBelow<One extends { id: string; parentId: string | null }>(folders: One[], id: string): string[] {
  const below = Map.groupBy(folders, (one) => one.parentId)
  const found: string[] = [id]
  for (const at of found) found.push(...(below.get(at) ?? []).map((one) => one.id))
  return found
}
