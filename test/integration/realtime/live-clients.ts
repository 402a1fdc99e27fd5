import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import * as Y from 'yjs'
import { PaperProvider } from '#app/live/paper-provider.ts'
import { LiveConnection, openSocket } from '#app/live/socket.ts'
import { db } from '#server/kernel/db.ts'
import { newId } from '#server/kernel/ids.ts'
import { createText } from '#server/papers/collaboration/stored-text.ts'
import { blocksOf, type DocumentJson } from '#server/papers/document-text.ts'
import { documentIn } from '#server/papers/collaboration/tree.ts'
import { putSubject } from '#server/subjects/commands.ts'

export type Transport = 'polling' | 'websocket'

/** A browser's connection, signed in by a cookie. */
export const connectTo = (address: string, cookies: string, transports?: Transport[]): LiveConnection =>
  new LiveConnection(() => openSocket(address, { cookies, ...(transports && { transports }) }))

/** Waits until something holds; says what it waited for if it never does. */
export async function until(what: string, holds: () => unknown, patienceMs = 20_000): Promise<void> {
  const end = Date.now() + patienceMs
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited in vain until ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

export const paragraph = (text: string): DocumentJson => ({
  type: 'paragraph',
  ...(text && { content: [{ type: 'text', text }] }),
})

/** A paper of a group with its live text. */
export async function somePaper(
  group: { id: string; collaborationId: string },
  paragraphs = ['Et udgangspunkt'],
): Promise<string> {
  const id = newId()
  const now = new Date()
  await db().paper.create({
    data: {
      id,
      collaborationId: group.collaborationId,
      groupId: group.id,
      kind: 'note',
      title: 'Papir',
      createdAt: now,
    },
  })
  await putSubject(db(), {
    id,
    kind: 'paper',
    collaborationId: group.collaborationId,
    groupId: group.id,
    level: 'group',
    title: 'Papir',
    now,
  })
  await createText(db(), id, { document: { type: 'doc', content: paragraphs.map(paragraph) } })
  return id
}

export const isSaved = (provider: PaperProvider) => provider.state.kind === 'saved'
export const saved = (...providers: PaperProvider[]) =>
  until(`everything is saved (${providers.map((one) => JSON.stringify(one.state)).join()})`, () =>
    providers.every(isSaved),
  )

/** A writer at a paper: connection and document; `stop` ends both. */
export async function writer(at: {
  connection: LiveConnection
  paperId: string
  seen?: boolean
}): Promise<PaperProvider> {
  const provider = new PaperProvider({ paperId: at.paperId, personId: null, connection: at.connection, retryMs: 50 })
  if (at.seen !== false) await until('the text is there', () => ['saved', 'readOnly'].includes(provider.state.kind))
  return provider
}

const textAt = (doc: Y.Doc, block: number): Y.XmlText => {
  const element = doc.getXmlFragment('default').get(block) as Y.XmlElement
  if (element.length === 0) element.insert(0, [new Y.XmlText()])
  return element.get(0) as Y.XmlText
}

/** Types into a block, at its end unless told where. */
export function type(doc: Y.Doc, text: string, { block = 0, at }: { block?: number; at?: number } = {}): void {
  doc.transact(() => {
    const into = textAt(doc, block)
    into.insert(at ?? into.length, text)
  })
}

export function erase(doc: Y.Doc, from: number, length: number, block = 0): void {
  textAt(doc, block).delete(from, length)
}

export function addParagraph(doc: Y.Doc, at: number, text: string): void {
  const element = new Y.XmlElement('paragraph')
  element.insert(0, [new Y.XmlText(text)])
  doc.getXmlFragment('default').insert(at, [element])
}

/** The words of a document, a line for each block that has any. */
export const wordsOf = (doc: Y.Doc): string => blocksOf(documentIn(doc)).join('\n')

/** A server process of its own. */
export async function spawnServer(
  url: string,
  port = 0,
): Promise<{ address: string; port: number; process: ChildProcess }> {
  const script = path.join(import.meta.dirname, 'server-process.ts')
  const child = spawn(process.execPath, [script, url, String(port)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const bound = await new Promise<number>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the server process ended with ${code}`)))
    child.stdout.on('data', (chunk: Buffer) => {
      const said = /listening (\d+)/.exec(chunk.toString())
      if (said) resolve(Number(said[1]))
    })
  })
  return { address: `http://127.0.0.1:${bound}`, port: bound, process: child }
}

/** Every place in the database where these characters stand, in any column of any table, binary ones included. */
export async function placesHolding(needle: string): Promise<string[]> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`
  const found: string[] = []
  for (const { name } of tables) {
    const rows = await db().$queryRawUnsafe<{ row: string }[]>(`SELECT t::text AS row FROM "${name}" t`)
    const hex = Buffer.from(needle).toString('hex')
    if (rows.some(({ row }) => row.includes(needle) || row.includes(hex))) found.push(name)
  }
  return found
}
