import { z } from 'zod'
import { storeFile } from '#server/storage/storage.ts'
import { type Actor, person, personIdOf } from '#server/kernel/actor.ts'
import { command } from '#server/kernel/command.ts'
import { holdsCpr } from '#server/kernel/cpr.ts'
import { db, type Tx } from '#server/kernel/db.ts'
import { Refused } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/ids.ts'
import { limits } from '#server/kernel/limits.ts'
import { spend } from '#server/kernel/rate-limit.ts'
import { must } from '#server/kernel/verdict.ts'
import * as facts from '../facts.ts'
import { redrawn, type StoredImage } from '../image-file.ts'
import { mayWriteText } from '../policy.ts'
import { paperFor } from '../queries.ts'

export type AddedImage = { id: string; src: string; width: number; height: number }

/** Takes an image into a paper one may write in. Throws Refused with `image.<why>` or `field.cpr` for its file name. */
export async function addImage(
  actor: Actor,
  { paperId, fileName, bytes }: { paperId: string; fileName: string; bytes: Uint8Array },
): Promise<AddedImage> {
  must(mayWriteText(actor, await paperFor(db(), actor, paperId)))
  if (holdsCpr(fileName)) throw new Refused('field.cpr')
  await spend(limits.images, person(actor).personId)
  const image = await redrawn(bytes)
  const hash = await storeFile(image.bytes)
  const { bytes: content, ...facts } = image
  return keepImage(actor, { paperId, hash, bytes: content.byteLength, ...facts })
}

const imageRow = z.object({
  paperId: z.uuid(),
  hash: z.string(),
  mime: z.string(),
  width: z.number(),
  height: z.number(),
  bytes: z.number(),
})

const keepImage = command(imageRow, async ({ actor, tx, announce, now }, { paperId, ...row }): Promise<AddedImage> => {
  must(mayWriteText(actor, await paperFor(tx, actor, paperId)))
  const id = newId()
  await tx.paperImage.create({ data: { id, paperId, ...row, uploadedById: personIdOf(actor), createdAt: now } })
  await announce(facts.imageAdded, { paperId, imageId: id }, { subjectId: paperId })
  return { id, src: `/billeder/${id}`, width: row.width, height: row.height }
})

/** Writes the row of an image whose bytes are stored already, inside the caller's transaction; rights are the caller's. */
export async function writeImage(
  tx: Tx,
  {
    paperId,
    hash,
    image,
    uploadedById,
    now,
  }: {
    paperId: string
    hash: string
    image: StoredImage
    uploadedById: string | null
    now: Date
  },
): Promise<string> {
  const { mime, width, height } = image
  const row = { id: newId(), paperId, hash, mime, width, height, bytes: image.bytes.byteLength }
  await tx.paperImage.create({ data: { ...row, uploadedById, createdAt: now } })
  return row.id
}
