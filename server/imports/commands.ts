import { createHash } from 'node:crypto'
import { z } from 'zod'
import { storeFile } from '#server/storage/storage.ts'
import { type Actor, personIdOf } from '#server/kernel/actor.ts'
import { command } from '#server/kernel/command.ts'
import { holdsCpr } from '#server/kernel/cpr.ts'
import { db, type Tx } from '#server/kernel/db.ts'
import { Refused } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/ids.ts'
import { log } from '#server/kernel/log.ts'
import { must } from '#server/kernel/verdict.ts'
import { writeImage } from '#server/papers/commands/images.ts'
import { putImportedPaper } from '#server/papers/commands/imported-paper.ts'
import { writePublication } from '#server/papers/commands/write-publication.ts'
import { blocksOf, type DocumentJson, type DocumentNode, linkTextsOf } from '#server/papers/document-text.ts'
import { publicationMade } from '#server/papers/facts.ts'
import { redrawn, type StoredImage } from '#server/papers/image-file.ts'
import type { PaperKind, PublicationLevel } from '#server/papers/words.ts'
import { importChoices } from './contract.ts'
import { documentImported } from './facts.ts'
import { mayImport } from './policy.ts'
import { readApart } from '#server/reading/read-apart.ts'
import type { ReadDocument } from '#server/reading/read-document.ts'
import type { ReadWarning } from '#server/reading/draft.ts'
import type { ImportOutcome, ImportRefusal } from './words.ts'

export type ImportRequest = {
  collaborationId: string
  fileName: string
  bytes: Uint8Array
  kind?: PaperKind
  level?: PublicationLevel
}

/** What became of one file, by its name. */
export type ImportReport = {
  fileName: string
  outcome: ImportOutcome
  reason?: ImportRefusal
  paperId?: string
  title?: string
  words?: number
  warnings: ReadWarning[]
}

/**
 * Imports one file as a publication of the collaboration. Its identity is the collaboration and the file's name: the
 * same bytes again change nothing, others make a new version. What cannot be read is answered, not thrown.
 */
export async function importDocument(actor: Actor, request: ImportRequest): Promise<ImportReport> {
  must(mayImport(actor, request.collaborationId))
  const fileName = baseName(request.fileName)
  const refused = (reason: ImportRefusal): ImportReport => ({ fileName, outcome: 'refused', reason, warnings: [] })
  if (!fileName || fileName.length > 200) return refused('name')
  if (holdsCpr(fileName)) return { ...refused('name'), fileName: '…' }
  const hash = createHash('sha256').update(request.bytes).digest('hex')
  const known = await importedBefore(db(), { collaborationId: request.collaborationId, sourceName: fileName })
  if (known?.hash === hash) return { fileName, outcome: 'unchanged', paperId: known.paperId, warnings: [] }
  // A paper is made of prose: spreadsheets and slides belong among a group's files.
  if (/\.(?:xlsx|pptx)$/i.test(fileName)) return refused('unsupported')
  const read = await readApart(fileName, request.bytes)
  if (!read.ok) return refused(read.reason)
  if (holdsNumbers(read)) return refused('cpr')
  const { kind, level } = importChoices.parse({ kind: request.kind, level: request.level })
  const { images, left } = await storedImages(read)
  const stored = await storeDocument(actor, {
    collaborationId: request.collaborationId,
    sourceName: fileName,
    hash,
    kind,
    level,
    title: read.title.slice(0, 200),
    year: read.year,
    format: read.format,
    document: read.doc,
    images,
  })
  const warnings = [...new Set([...read.warnings, ...(left > 0 ? (['imageLeftOut'] as const) : [])])]
  return { fileName, ...stored, title: read.title, words: read.words, warnings }
}

/** Imports several files one after another; one that fails is reported by name and the rest goes on. */
export async function importDocuments(
  actor: Actor,
  {
    files,
    ...how
  }: Omit<ImportRequest, 'fileName' | 'bytes'> & { files: { fileName: string; bytes: () => Promise<Uint8Array> }[] },
): Promise<ImportReport[]> {
  must(mayImport(actor, how.collaborationId))
  const reports: ImportReport[] = []
  for (const file of files) {
    try {
      reports.push(await importDocument(actor, { ...how, fileName: file.fileName, bytes: await file.bytes() }))
    } catch (error) {
      log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'a file could not be imported')
      reports.push({ fileName: baseName(file.fileName), outcome: 'refused', reason: reasonOf(error), warnings: [] })
    }
  }
  return reports
}

const reasonOf = (error: unknown): ImportRefusal =>
  error instanceof Refused && error.reason === 'text.cpr' ? 'cpr' : 'failed'

/** The name without its folders, as the person sees it. */
const baseName = (name: string): string => (name.split(/[/\\]/).at(-1) ?? '').normalize('NFC').trim()

const holdsNumbers = (read: ReadDocument & { ok: true }): boolean =>
  [read.title, ...blocksOf(read.doc), ...linkTextsOf(read.doc)].some(holdsCpr)

type ImageToKeep = { placeholder: string; hash: string; image: StoredImage }

async function storedImages(read: ReadDocument & { ok: true }): Promise<{ images: ImageToKeep[]; left: number }> {
  const images: ImageToKeep[] = []
  let left = 0
  for (const { placeholder, bytes } of read.images) {
    const image = await redrawn(bytes).catch((error: unknown) => {
      if (error instanceof Refused) return null
      throw error
    })
    if (image) images.push({ placeholder, hash: await storeFile(image.bytes), image })
    else left += 1
  }
  return { images, left }
}

const importedBefore = (tx: Tx, source: { collaborationId: string; sourceName: string }) =>
  tx.importedDocument.findUnique({
    where: { collaborationId_sourceName: source },
    select: { id: true, hash: true, paperId: true },
  })

const documentToStore = importChoices.extend({
  collaborationId: z.uuid(),
  sourceName: z.string(),
  hash: z.string(),
  title: z.string().min(1),
  year: z.number().int().nullable(),
  format: z.string(),
  document: z.custom<DocumentJson>(),
  images: z.custom<ImageToKeep[]>(),
})

const storeDocument = command(
  documentToStore,
  async ({ actor, tx, announce, now }, input): Promise<{ outcome: ImportOutcome; paperId: string }> => {
    must(mayImport(actor, input.collaborationId))
    const { collaborationId, sourceName, hash, format, year } = input
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`import ${collaborationId} ${sourceName}`}, 0))::text`
    const known = await importedBefore(tx, { collaborationId, sourceName })
    if (known?.hash === hash) return { outcome: 'unchanged', paperId: known.paperId }
    const importedById = personIdOf(actor)
    const paper = { id: known?.paperId ?? newId(), collaborationId, groupId: null }
    const row = { kind: input.kind, title: input.title }
    await putImportedPaper(tx, { ...paper, ...row, createdById: importedById, now })
    const document = await withStoredImages(tx, input, { paperId: paper.id, uploadedById: importedById, now })
    const published = await writePublication(tx, {
      paper,
      title: input.title,
      level: input.level,
      document,
      publishedById: importedById,
      now,
    })
    const source = { hash, format, year, importedById, importedAt: now }
    await tx.importedDocument.upsert({
      where: { collaborationId_sourceName: { collaborationId, sourceName } },
      create: { id: newId(), collaborationId, sourceName, paperId: paper.id, ...source },
      update: source,
    })
    if (!published) return { outcome: 'unchanged', paperId: paper.id }
    const { publicationId, number, narrower } = published
    const about = { subjectId: publicationId }
    const ids = { publicationId, paperId: paper.id, number }
    await announce(publicationMade, { ...ids, level: input.level, ...(narrower && { accessTo: publicationId }) }, about)
    await announce(documentImported, { ...ids, collaborationId }, about)
    return { outcome: known ? 'newVersion' : 'imported', paperId: paper.id }
  },
)

type ImageOwner = { paperId: string; uploadedById: string | null; now: Date }

/** The document with the images' own addresses; an image that could not be stored is left out. */
async function withStoredImages(
  tx: Tx,
  { document, images }: { document: DocumentJson; images: ImageToKeep[] },
  owner: ImageOwner,
): Promise<DocumentJson> {
  const addresses = new Map<string, { src: string; width: number; height: number }>()
  for (const { placeholder, hash, image } of images) {
    const id = await writeImage(tx, { ...owner, hash, image })
    addresses.set(placeholder, { src: `/billeder/${id}`, width: image.width, height: image.height })
  }
  return placed(document, addresses)
}

function placed(
  node: DocumentNode,
  addresses: Map<string, { src: string; width: number; height: number }>,
): DocumentNode {
  if (node.type === 'image') return { ...node, attrs: { ...node.attrs, ...addresses.get(String(node.attrs?.src)) } }
  if (!node.content?.length) return node
  const kept = node.content.filter((child) => child.type !== 'image' || addresses.has(String(child.attrs?.src)))
  // A cell or list item that held nothing but a lost image must still hold something.
  if (kept.length === 0) return { ...node, content: [{ type: 'paragraph' }] }
  return { ...node, content: kept.map((child) => placed(child, addresses)) }
}
