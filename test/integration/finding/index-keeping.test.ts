import pg from 'pg'
import type { SearchEngine } from '#search/engine.ts'
import { db, pool } from '#server/kernel/db.ts'
import { newId } from '#server/kernel/ids.ts'
import { type PersonActor, system } from '#server/kernel/actor.ts'
import { startConsumers } from '#server/kernel/outbox.ts'
import { searchEngine } from '#server/finding/engine.ts'
import { prepareSearch, rebuildIndex, refresh, searchFollowsFacts } from '#server/finding/index-keeping.ts'
import { noteRebuild } from '#server/finding/commands.ts'
import { find } from '#server/finding/queries.ts'
import { searchParams } from '#server/finding/contract.ts'
import { saveProfile } from '#server/accounts/commands.ts'
import { startThread } from '#server/discussions/commands.ts'
import { putSubject } from '#server/subjects/commands.ts'
import { expect, refusal, test } from '#test/support/world.ts'

let engine: SearchEngine

// A test of its own: the file's database is there from the first test on.
test('the engine is made ready, rights included', async () => {
  engine = await searchEngine()
  await prepareSearch(engine, { embedded: true })
  expect(await engine.prepare()).toEqual({ stale: false })
})

const foundBy = async (actor: PersonActor, q: string) =>
  (await find(actor, searchParams.parse({ q }))).hits.map((hit) => hit.id)

/** Follows facts until something is so; other databases' transactions may hold it back for a moment. */
const followUntil = async (holds: () => Promise<boolean>) => {
  const consumers = await startConsumers([searchFollowsFacts(engine)])
  for (let looks = 0; looks < 400; looks++) {
    await consumers.settled()
    if (await holds()) break
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await consumers.stop()
}

test('FI3: what a command changed is found once its facts were followed, and the old words no more', async ({ given }) => {
  const { member, colleague } = await given.smallWorld()
  const change = { personId: member.personId, name: member.name, title: '', phone: '', askMeAbout: '' }
  await saveProfile(member, { ...change, field: 'Spiseforstyrrelser' })
  await followUntil(async () => (await foundBy(colleague, 'spiseforstyrrelse')).length > 0)
  expect(await foundBy(colleague, 'spiseforstyrrelse')).toEqual([member.personId])
  await saveProfile(member, { ...change, field: 'Takster' })
  await followUntil(async () => (await foundBy(colleague, 'spiseforstyrrelse')).length === 0)
  expect(await foundBy(colleague, 'spiseforstyrrelse')).toEqual([])
})

test('FI4: a post is found by who sees its subject, and never by the anonymous', async ({ given }) => {
  const { group, member, stranger } = await given.smallWorld()
  await putSubject(db(), { ...groupSubject(group), level: 'public' })
  await startThread(member, { subjectId: group.id, title: 'Nattevagter', body: 'Hvem har prøvet kløverblomst-modellen?' })
  await followUntil(async () => (await foundBy(member, 'kløverblomst')).length > 0)
  expect(await foundBy(member, 'kløverblomst')).toHaveLength(1)
  expect(await foundBy(stranger, 'kløverblomst')).toHaveLength(1)
  const scopes = await pool().query(`SELECT scopes FROM search.document WHERE kind = 'post'`)
  expect(scopes.rows.flatMap((row: { scopes: string[] }) => row.scopes)).not.toContain('public')
})

const groupSubject = (group: { id: string; name: string; collaborationId: string }) => ({
  id: group.id,
  kind: 'group' as const,
  collaborationId: group.collaborationId,
  groupId: group.id,
  title: group.name,
  now: new Date(),
})

test('FI2: the moment a level is narrowed the search no longer knows it', async ({ given }) => {
  const world = await given.smallWorld()
  const group = await given.group({ collaboration: world.collaboration, name: 'Arbejdsgruppen for fløjtespil' })
  await refresh(engine, [group.id])
  expect(await foundBy(world.colleague, 'fløjtespil')).toEqual([group.id])
  await putSubject(db(), { ...groupSubject(group), level: 'group' })
  expect(await foundBy(world.colleague, 'fløjtespil')).toEqual([])
  expect(await foundBy(world.secretariat, 'fløjtespil')).toEqual([group.id])
})

test('FI2: what was read before rights changed is written with the rights of after', async ({ given }) => {
  const world = await given.smallWorld()
  const group = await given.group({ collaboration: world.collaboration, name: 'Arbejdsgruppen for trommeslag' })
  // Somebody narrows the level and has not committed yet, while the index is being written.
  const narrowing = new pg.Client({ connectionString: pool().options.connectionString })
  await narrowing.connect()
  await narrowing.query('BEGIN')
  await narrowing.query(`UPDATE "Subject" SET "scopes" = $2 WHERE "id" = $1`, [group.id, [`s:${world.collaboration.id}`]])
  const indexing = refresh(engine, [group.id])
  await new Promise((resolve) => setTimeout(resolve, 200))
  await narrowing.query('COMMIT')
  await narrowing.end()
  await indexing
  expect(await foundBy(world.colleague, 'trommeslag')).toEqual([])
  expect(await foundBy(world.secretariat, 'trommeslag')).toEqual([group.id])
})

test('FI5: a rebuild loses nothing that happens meanwhile', async ({ given }) => {
  const world = await given.smallWorld()
  const rebuilding = rebuildIndex(engine)
  const group = await given.group({ collaboration: world.collaboration, name: 'Arbejdsgruppen for basunklang' })
  await refresh(engine, [group.id])
  await rebuilding
  expect(await foundBy(world.colleague, 'basunklang')).toEqual([group.id])
  await refresh(engine, [newId()])
})

test('FI5: only the installation itself notes a rebuild', async ({ given }) => {
  const { secretariat } = await given.smallWorld()
  expect(await refusal(noteRebuild(secretariat, { documents: 1 }))).toBe('search.onlyInstallation')
  await noteRebuild(system, { documents: 7 })
  const facts = await db().fact.findMany({ where: { type: 'search.rebuilt' }, select: { actorId: true, payload: true } })
  expect(facts).toEqual([{ actorId: null, payload: { documents: 7 } }])
})

test('an engine that was left for another begins anew when it is returned to', async ({ given }) => {
  const world = await given.smallWorld()
  const cursors = async () =>
    (await pool().query<{ consumer: string }>(`SELECT "consumer" FROM "FactCursor" ORDER BY 1`)).rows.map((row) => row.consumer)
  await pool().query(`INSERT INTO "FactCursor" ("consumer") VALUES ('search-meilisearch')`)
  await prepareSearch(engine, { embedded: true })
  expect(await cursors()).toEqual(['search'])
  // As it is after a time with the other engine: what happened meanwhile was followed elsewhere.
  const group = await given.group({ collaboration: world.collaboration, name: 'Arbejdsgruppen for sækkepibe' })
  expect(await foundBy(world.colleague, 'sækkepibe')).toEqual([])
  await pool().query(`DELETE FROM "FactCursor" WHERE "consumer" = 'search'`)
  await prepareSearch(engine, { embedded: true })
  expect(await foundBy(world.colleague, 'sækkepibe')).toEqual([group.id])
})
