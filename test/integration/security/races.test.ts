import { removePaper } from '#server/papers/commands/removal.ts'
import { renamePaper } from '#server/papers/commands/drafts.ts'
import { namePerson } from '#server/papers/commands/named-people.ts'
import { db, type Tx } from '#server/kernel/db.ts'
import { putSubject } from '#server/subjects/commands.ts'
import { paperWith } from '#test/integration/papers/paper-world.ts'
import { expect, refusal, test } from '#test/support/world.ts'

/** Begins a change and holds it uncommitted until it is told to go on. */
function held(change: (tx: Tx) => Promise<unknown>) {
  let goOn = () => {}
  const gate = new Promise<void>((open) => (goOn = open))
  let begun = () => {}
  const ready = new Promise<void>((resolve) => (begun = resolve))
  const done = db().$transaction(async (tx) => {
    await change(tx)
    begun()
    await gate
  })
  return { ready, commit: () => (goOn(), done) }
}

/** Waits until somebody in the database waits for a lock. */
const untilBlocked = () =>
  expect
    .poll(async () => {
      const rows = await db().$queryRaw<unknown[]>`SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`
      return rows.length
    })
    .toBeGreaterThan(0)

test('a rename at the moment somebody is taken off a draft does not give them back', async ({ given }) => {
  const { member, secretary, group } = await given.smallWorld()
  const paperId = await paperWith(member, { groupId: group.id, stage: 'private' })
  await namePerson(member, { paperId, personId: secretary.personId, verb: 'write' })
  const subject = await db().subject.findUniqueOrThrow({ where: { id: paperId } })
  const { kind, collaborationId, groupId, level, title, createdById } = subject
  const taking = held((tx) =>
    putSubject(tx, { id: paperId, kind: kind as 'paper', collaborationId, groupId, level, title, createdById, grants: [], now: new Date() }),
  )
  await taking.ready
  const rename = refusal(renamePaper(secretary, { paperId, title: 'Et nyt navn' }))
  await untilBlocked()
  await taking.commit()
  await rename
  const after = await db().subject.findUniqueOrThrow({ where: { id: paperId } })
  expect(after.scopes).toEqual([`p:${member.personId}`])
})

test('nor does a rename at the moment a paper is removed bring it back', async ({ given }) => {
  const { chair, member, group } = await given.smallWorld()
  const paperId = await paperWith(member, { groupId: group.id })
  const holding = held((tx) => tx.$queryRaw`SELECT 1 FROM "Paper" WHERE "id" = ${paperId}::uuid FOR UPDATE`)
  await holding.ready
  const removal = removePaper(chair, { paperId })
  await untilBlocked()
  const rename = refusal(renamePaper(member, { paperId, title: 'Et nyt navn' }))
  await expect.poll(async () => (await db().$queryRaw<unknown[]>`SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`).length).toBeGreaterThan(1)
  await holding.commit()
  await Promise.all([removal, rename])
  const after = await db().subject.findUniqueOrThrow({ where: { id: paperId } })
  expect(after.scopes).toEqual([])
})
