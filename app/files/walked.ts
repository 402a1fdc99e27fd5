/** A file and the folders it came in, outermost first. */
export type Found = { file: File; path: string[] }

/** What computers and office programs leave in folders; nobody put it there. */
const isLeftOut = (name: string): boolean => /^(?:\.|~\$)|^(?:thumbs\.db|desktop\.ini)$/i.test(name)

/** The files of a folder that was chosen, each with its way. */
export const filesChosen = (files: Iterable<File>): Found[] =>
  [...files]
    .map((file) => ({ file, path: file.webkitRelativePath.split('/').slice(0, -1) }))
    .filter(({ file, path }) => path.length === 0 || ![...path, file.name].some(isLeftOut))

type Item = Pick<DataTransferItem, 'kind' | 'getAsFile' | 'webkitGetAsEntry'>

/** The files that were dropped, with those in folders. What lies in the items is gone after the event, so it is taken at once. */
export async function filesDropped(items: Iterable<Item>): Promise<Found[]> {
  const taken = [...items].filter((one) => one.kind === 'file').map((one) => ({ entry: one.webkitGetAsEntry(), file: one.getAsFile() }))
  const found = await Promise.all(
    taken.map(({ entry, file }) => (entry?.isDirectory ? filesIn(entry as FileSystemDirectoryEntry, []) : file ? [{ file, path: [] }] : [])),
  )
  return found.flat()
}

async function filesIn(folder: FileSystemDirectoryEntry, above: string[]): Promise<Found[]> {
  const path = [...above, folder.name]
  const found: Found[] = []
  for (const entry of await entriesOf(folder)) {
    if (isLeftOut(entry.name)) continue
    if (entry.isDirectory) found.push(...(await filesIn(entry as FileSystemDirectoryEntry, path)))
    else found.push({ file: await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)), path })
  }
  return found
}

/** Browsers hand on a folder a hundred at a time, until they hand on none. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return all
    all.push(...some)
  }
}
