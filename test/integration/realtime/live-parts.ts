import { z } from 'zod'
import type { PersonActor } from '#server/kernel/actor.ts'
import { command } from '#server/kernel/command.ts'
import { db } from '#server/kernel/db.ts'
import { NotFound } from '#server/kernel/errors.ts'
import { accessPayload, fact } from '#server/kernel/facts.ts'
import { newId } from '#server/kernel/ids.ts'
import type { ThreadChange } from '#server/realtime/contract.ts'
import type { RealtimeParts } from '#server/realtime/parts.ts'
import { maySee } from '#server/subjects/policy.ts'
import { subjectFor } from '#server/subjects/queries.ts'

/*
 * What the gateway is given in these tests: rights by the Subject table, and posts written as plainly as the real ones
 * (a number per thread, taken under the row's lock, announced in the same transaction).
 */

const threadChanged = fact('thread.changed', z.object({ threadId: z.uuid(), seq: z.number().int() }))
const memberRemoved = fact('test.memberRemoved', z.object({ groupId: z.uuid(), ...accessPayload }))
const somethingElse = fact('test.happened', z.object({ n: z.number() }))

async function mayOpenText(actor: PersonActor, paperId: string) {
  const subject = await db().subject.findUnique({ where: { id: paperId }, select: { scopes: true, groupId: true } })
  if (!subject || !maySee(actor, subject.scopes)) return null
  const role = actor.memberships.find((one) => one.groupId === subject.groupId)?.role
  return { read: true, write: role !== undefined && role !== 'observer' }
}

async function changesOf(threadId: string, afterSeq: number): Promise<ThreadChange[]> {
  return db()
    .post.findMany({
      where: { threadId, changedSeq: { gt: afterSeq } },
      select: { id: true, changedSeq: true, body: true },
    })
    .then((posts) => posts.map(({ changedSeq, ...post }) => ({ seq: changedSeq, ...post })))
}

async function changesFor(actor: PersonActor, threadId: string, afterSeq: number): Promise<ThreadChange[]> {
  const thread = await db().thread.findUnique({ where: { id: threadId }, select: { subjectId: true } })
  if (!thread) throw new NotFound('thread')
  await subjectFor(db(), actor, thread.subjectId)
  return changesOf(threadId, afterSeq)
}

export const liveParts = (origin: () => string): RealtimeParts => ({
  mayOpenText,
  changesOf,
  changesFor,
  allowOrigin: (asked) => asked === origin(),
})

export const startThread = async (subjectId: string): Promise<string> => {
  const id = newId()
  await db().thread.create({ data: { id, subjectId, title: 'Tråd', createdAt: new Date(), lastPostAt: new Date() } })
  return id
}

export const writePost = command(
  z.object({ threadId: z.uuid(), body: z.string() }),
  async ({ tx, announce, now }, { threadId, body }) => {
    const { lastSeq: seq, subjectId } = await tx.thread.update({
      where: { id: threadId },
      data: { lastSeq: { increment: 1 } },
      select: { lastSeq: true, subjectId: true },
    })
    await tx.post.create({ data: { id: newId(), threadId, seq, changedSeq: seq, body, createdAt: now } })
    await announce(threadChanged, { threadId, seq }, { subjectId })
    return seq
  },
)

/** Changes the oldest post of a thread. */
export const editFirstPost = command(
  z.object({ threadId: z.uuid(), body: z.string() }),
  async ({ tx, announce }, { threadId, body }) => {
    const { lastSeq: seq, subjectId } = await tx.thread.update({
      where: { id: threadId },
      data: { lastSeq: { increment: 1 } },
      select: { lastSeq: true, subjectId: true },
    })
    await tx.post.update({ where: { threadId_seq: { threadId, seq: 1 } }, data: { body, changedSeq: seq } })
    await announce(threadChanged, { threadId, seq }, { subjectId })
    return seq
  },
)

/** Takes a person out of a group, as the group's own command does. */
export const removeMember = command(
  z.object({ groupId: z.uuid(), personId: z.uuid() }),
  async ({ tx, announce, now }, { groupId, personId }) => {
    await tx.membership.updateMany({ where: { groupId, personId, endedAt: null }, data: { endedAt: now } })
    await announce(memberRemoved, { groupId, accessOf: [personId] }, { subjectId: groupId })
  },
)

/** Something that happens to a Subject and takes nothing from anybody. */
export const happen = command(
  z.object({ subjectId: z.uuid(), n: z.number() }),
  async ({ announce }, { subjectId, n }) => {
    await announce(somethingElse, { n }, { subjectId })
  },
)
