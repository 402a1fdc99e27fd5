import { CannotRead } from './draft.ts'
import { xmlTokens } from './xml-tokens.ts'

/** A part of an Office file that must be there. */
export function officePart(files: Map<string, Uint8Array>, path: string): Uint8Array {
  const part = files.get(path)
  if (!part) throw new CannotRead(files.has('[Content_Types].xml') ? 'unsupported' : 'unreadable')
  return part
}

/** Where the parts lie that a part names by id. */
export function relatedParts(files: Map<string, Uint8Array>, path: string): Map<string, string> {
  const folder = path.slice(0, path.lastIndexOf('/'))
  const relations = files.get(`${folder}/_rels/${path.slice(folder.length + 1)}.rels`)
  const found = new Map<string, string>()
  if (!relations) return found
  for (const token of xmlTokens(relations)) {
    if (token.kind !== 'open' || token.name !== 'Relationship') continue
    const { Id: id, Target: target, TargetMode: mode } = token.attributes
    if (id && target && mode !== 'External') found.set(id, new URL(target, `http://office/${folder}/`).pathname.slice(1))
  }
  return found
}
