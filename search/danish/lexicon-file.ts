import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What the built lexicon holds: the automaton over all forms, and per class the analyses its forms share. */
export type LexiconContents = { cells: Uint32Array; root: number; classes: string[] }

type Head = { format: number; root: number; classes: string[]; cells: number }

/** Raised when the file's layout or the expansion changes, so that an old file is built anew. */
const format = 2
const name = 'lexicon.bin'

/** Where a build puts the lexicon. */
export const builtLexicon = path.resolve('build', name)

/** The first lexicon that is there and of this format: beside or above the bundle, or in the build folder. */
export function readLexicon(
  files = [path.join(import.meta.dirname, name), path.join(import.meta.dirname, '..', name), builtLexicon],
): LexiconContents | null {
  for (const file of files) {
    if (!existsSync(file)) continue
    const contents = parse(readFileSync(file))
    if (contents) return contents
  }
  return null
}

function parse(bytes: Buffer): LexiconContents | null {
  const size = bytes.readUInt32LE(0)
  const head = JSON.parse(bytes.toString('utf8', 4, 4 + size)) as Head
  if (head.format !== format) return null
  const from = bytes.byteOffset + 4 + size
  // A copy, so that the typed array is aligned whatever part of a pool the file was read into.
  return {
    root: head.root,
    classes: head.classes,
    cells: new Uint32Array(bytes.buffer.slice(from, from + head.cells * 4)),
  }
}

/** Writes beside the name first: a reader never sees half a lexicon. */
export function writeLexicon(file: string, { cells, root, classes }: LexiconContents): void {
  const head: Head = { format, root, classes, cells: cells.length }
  const text = Buffer.from(JSON.stringify(head))
  const size = Buffer.alloc(4)
  size.writeUInt32LE(text.length)
  mkdirSync(path.dirname(file), { recursive: true })
  const unfinished = `${file}.${process.pid}`
  writeFileSync(unfinished, Buffer.concat([size, text, Buffer.from(cells.buffer, cells.byteOffset, cells.byteLength)]))
  renameSync(unfinished, file)
}
