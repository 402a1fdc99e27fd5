import type { z } from 'zod'
import type { PersonActor } from '#server/kernel/actor.ts'
import { fieldReasons } from '#server/kernel/command.ts'
import { db } from '#server/kernel/db.ts'
import { env } from '#server/kernel/env.ts'
import { Invalid } from '#server/kernel/errors.ts'
import { limits } from '#server/kernel/limits.ts'
import { spendHere } from '#server/kernel/rate-limit.ts'
import { must } from '#server/kernel/verdict.ts'
import { discard, receive } from '#server/storage/incoming.ts'
import { makeFolderWay } from './commands/folders.ts'
import { storeUpload, storeVersion, type Uploaded } from './commands/uploads.ts'
import { contentOf } from './content.ts'
import { uploadPlace } from './contract.ts'
import { mayBring, mayGiveLevel } from './policy.ts'
import { fileFor, groupOf, placeFor } from './queries.ts'

export type Incoming = {
  stream: AsyncIterable<Uint8Array>
  /** The person with today's rights: those at the start may have ended before the last byte came. */
  actorNow: () => Promise<PersonActor>
}

/** The largest file that is taken. */
export const largestUpload = (): number => env().LARGEST_FILE_MB * 1_000_000

/** FI6: whether something may be brought there; asked before a byte is read. */
export async function askToUpload(actor: PersonActor, place: { groupId: string; folderId: string | null }): Promise<void> {
  const { group } = await placeFor(db(), actor, place)
  must(mayBring(actor, group))
}

/** The same for a new version of a file. */
export async function askForVersion(actor: PersonActor, fileId: string): Promise<void> {
  must(mayBring(actor, groupOf(await fileFor(db(), actor, fileId))))
}

/** FI7: takes a file into a group's folder. Throws Invalid, NotFound or Refused with a code; then nothing of it is left. */
export async function uploadFile(actor: PersonActor, typed: z.input<typeof uploadPlace>, incoming: Incoming): Promise<Uploaded> {
  const parsed = uploadPlace.safeParse(typed)
  if (!parsed.success) throw new Invalid(fieldReasons(parsed.error))
  const place = parsed.data
  const { group } = await placeFor(db(), actor, place)
  must(mayBring(actor, group))
  must(mayGiveLevel(actor, group, place.level ?? group.defaultLevel))
  const { path, ...spot } = place
  return taken(place.name, { actor, incoming }, async (now, content) => {
    const folderId = path.length > 0 ? (await makeFolderWay(now, { ...spot, path })).folderId : place.folderId
    return storeUpload(now, { ...spot, folderId, ...content })
  })
}

/** FI7, FI8: takes a new version of a file, whatever it is called. */
export async function uploadVersion(
  actor: PersonActor,
  { fileId, name }: { fileId: string; name: string },
  incoming: Incoming,
): Promise<Uploaded> {
  const file = await fileFor(db(), actor, fileId)
  must(mayBring(actor, groupOf(file)))
  const parsed = uploadPlace.shape.name.safeParse(name)
  if (!parsed.success) throw new Invalid({ name: fieldReasons(parsed.error).form ?? 'field.invalid' })
  return taken(parsed.data, { actor, incoming }, (now, content) => storeVersion(now, { fileId, name: parsed.data, ...content }))
}

type Taken = { arrived: Awaited<ReturnType<typeof receive>>; content: Awaited<ReturnType<typeof contentOf>> }

async function taken<R>(
  name: string,
  { actor, incoming }: { actor: PersonActor; incoming: Incoming },
  store: (now: PersonActor, taken: Taken) => Promise<R>,
): Promise<R> {
  await spendHere(limits.uploads, actor.personId)
  const arrived = await receive(incoming.stream, { most: largestUpload() })
  try {
    const content = await contentOf(name, arrived)
    return await store(await incoming.actorNow(), { arrived, content })
  } finally {
    await discard(arrived)
  }
}
