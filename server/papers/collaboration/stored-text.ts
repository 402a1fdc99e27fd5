import { prosemirrorJSONToYDoc } from '@tiptap/y-tiptap'
import { getSchema } from '@tiptap/core'
import * as Y from 'yjs'
import { now } from '#server/kernel/clock.ts'
import { pool, type Tx } from '#server/kernel/db.ts'
import { NotFound, Refused } from '#server/kernel/errors.ts'
import { isId } from '#server/kernel/ids.ts'
import { checkDocument } from '#server/papers/document-check.ts'
import { documentExtensions } from '#server/papers/document-schema.ts'
import { type DocumentJson, plainText } from '#server/papers/document-text.ts'
import { blockRefusal } from './judge.ts'
import { documentIn, textField } from './tree.ts'

/*
 * A live text in the database: `PaperText.seq` is the number of the last committed update, `state`, `document` and `plain`
 * stand at `textSeq`, and the rows of PaperUpdate hold what was committed between the two.
 */

/** The channel that tells other processes about a committed update. */
export const textChannel = 'faelled_text'

export type TextNotice = { paperId: string; seq: number; origin: string }

export type StoredText = { seq: number; updates: Uint8Array[]; authorIds: string[] }
export type TextOf = { document: DocumentJson; plain: string; seq: number }

const schema = getSchema(documentExtensions)

/** Makes the text of a new paper from Tiptap JSON. Throws Refused with `text.<reason>` if it may not be stored. */
export async function createText(
  tx: Tx,
  paperId: string,
  { document, savedById = null }: { document: unknown; savedById?: string | null },
): Promise<void> {
  const check = checkDocument(document)
  if (!check.ok) throw new Refused(`text.${check.reason}`)
  for (const block of check.doc.content ?? []) {
    const reason = blockRefusal(block)
    if (reason) throw new Refused(`text.${reason}`)
  }
  const doc = prosemirrorJSONToYDoc(schema, check.doc, textField)
  await tx.paperText.create({
    data: {
      paperId,
      state: new Uint8Array(Y.encodeStateAsUpdate(doc)),
      document: check.doc as object,
      plain: plainText(check.doc),
      savedAt: now(),
      savedById,
    },
  })
  doc.destroy()
}

/** Everything committed of a text, as updates to apply in order. NotFound if the paper has no live text. */
export async function loadText(paperId: string): Promise<StoredText> {
  const found = isId(paperId) ? await textSince(paperId, -1) : null
  if (!found) throw new NotFound(`text ${paperId}`)
  return found
}

/** What was committed after `seq`: the whole state too if it has been compacted past that. Null without a text. */
export async function textSince(paperId: string, seq: number): Promise<StoredText | null> {
  const { rows } = await pool().query<{
    seq: string
    state: Buffer | null
    updates: Buffer[] | null
    authors: string[] | null
  }>({
    name: 'text since',
    text: `SELECT t."seq", CASE WHEN t."textSeq" > $2 THEN t."state" END AS "state",
        (SELECT array_agg(u."update" ORDER BY u."seq") FROM "PaperUpdate" u
          WHERE u."paperId" = t."paperId" AND u."seq" > greatest($2, t."textSeq")) AS "updates",
        (SELECT array_agg(DISTINCT u."authorId"::text) FROM "PaperUpdate" u
          WHERE u."paperId" = t."paperId" AND u."seq" > t."textSeq" AND u."authorId" IS NOT NULL) AS "authors"
      FROM "PaperText" t WHERE t."paperId" = $1`,
    values: [paperId, seq],
  })
  const row = rows[0]
  if (!row) return null
  const updates = [...(row.state ? [row.state] : []), ...(row.updates ?? [])]
  return { seq: Number(row.seq), updates, authorIds: row.authors ?? [] }
}

/**
 * Commits one update as the number after `after` and tells the other processes. Null if somebody else has taken that
 * number: then there is something to catch up with first.
 */
export async function appendUpdate(
  paperId: string,
  { after, update, authorId, origin }: { after: number; update: Uint8Array; authorId: string | null; origin: string },
): Promise<number | null> {
  const notice: TextNotice = { paperId, seq: after + 1, origin }
  const { rows } = await pool().query<{ seq: string }>({
    name: 'append to text',
    text: `WITH head AS (
        UPDATE "PaperText" SET "seq" = "seq" + 1 WHERE "paperId" = $1 AND "seq" = $2 RETURNING "seq"
      ), row AS (
        INSERT INTO "PaperUpdate" ("paperId", "seq", "update", "authorId", "at")
        SELECT $1, "seq", $3, $4, $5 FROM head RETURNING "seq"
      ) SELECT "seq", pg_notify('${textChannel}', $6) FROM row`,
    values: [paperId, after, update, authorId, now(), JSON.stringify(notice)],
  })
  return rows[0] ? Number(rows[0].seq) : null
}

/** The text with everything committed in it: what readers are shown and what is published. */
export async function textOf(paperId: string): Promise<TextOf> {
  const current = isId(paperId) ? await currentText(paperId) : null
  return current ?? (await compactText(paperId))
}

async function currentText(paperId: string): Promise<TextOf | null> {
  const { rows } = await pool().query<{ document: DocumentJson; plain: string; seq: string }>({
    name: 'current text',
    text: 'SELECT "document", "plain", "seq" FROM "PaperText" WHERE "paperId" = $1 AND "textSeq" = "seq"',
    values: [paperId],
  })
  const row = rows[0]
  return row ? { ...row, seq: Number(row.seq) } : null
}

const compacting = new Map<string, Promise<TextOf>>()

/** Folds the committed updates into the state and refreshes JSON and plain text. Any number of processes may do so at once. */
async function compactText(paperId: string): Promise<TextOf> {
  // One that runs may have begun before the latest commit: wait for it, then look again.
  const running = compacting.get(paperId)
  if (running) {
    await running.catch(() => {})
    return textOf(paperId)
  }
  const work = fold(paperId).finally(() => compacting.delete(paperId))
  compacting.set(paperId, work)
  return work
}

async function fold(paperId: string): Promise<TextOf> {
  const { seq, updates } = await loadText(paperId)
  const doc = new Y.Doc()
  doc.transact(() => updates.forEach((update) => Y.applyUpdate(doc, update)))
  const document = canonical(documentIn(doc))
  const text = { document, plain: plainText(document), seq }
  await storeFolded(paperId, text, Y.encodeStateAsUpdate(doc))
  doc.destroy()
  return text
}

function canonical(document: DocumentJson): DocumentJson {
  const check = checkDocument(document)
  if (!check.ok) throw new Error(`a stored text breaks its schema: ${check.detail}`)
  return check.doc
}

async function storeFolded(paperId: string, text: TextOf, state: Uint8Array): Promise<void> {
  await pool().query(
    `WITH last AS (
        SELECT "authorId", "at" FROM "PaperUpdate" WHERE "paperId" = $1 AND "seq" <= $2 ORDER BY "seq" DESC LIMIT 1
      ), folded AS (
        UPDATE "PaperText" SET "state" = $3, "document" = $4, "plain" = $5, "textSeq" = $2,
          "savedAt" = coalesce((SELECT "at" FROM last), "savedAt"), "savedById" = coalesce((SELECT "authorId" FROM last), "savedById")
        WHERE "paperId" = $1 AND "textSeq" < $2 RETURNING "paperId"
      ) DELETE FROM "PaperUpdate" WHERE "paperId" IN (SELECT "paperId" FROM folded) AND "seq" <= $2`,
    [paperId, text.seq, state, JSON.stringify(text.document), text.plain],
  )
}
