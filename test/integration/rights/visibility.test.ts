import fc from 'fast-check'
import { db } from '#server/kernel/db.ts'
import { anonymous, type PersonActor } from '#server/kernel/actor.ts'
import { newId } from '#server/kernel/ids.ts'
import { refreshPersonSubject } from '#server/accounts/belonging.ts'
import { putSubject } from '#server/subjects/commands.ts'
import { type SubjectKind } from '#server/subjects/contract.ts'
import { maySee, visibleSubjects, visibleSubjectsSql } from '#server/subjects/policy.ts'
import { subjectFor } from '#server/subjects/queries.ts'
import { patience } from '#test/support/patience.ts'
import { expect, given, test } from '#test/support/world.ts'
import { type Level, openBook, type Thing } from './the-book.ts'

/* Listed if and only if the table of rights says so: for random memberships, affiliations, levels, shares and names. */

const soak = process.env.SOAK === '1'
const worlds = soak ? 60 : 4
const seed = Number(process.env.SEED) || Date.now() & 0x7fffffff

const nouns = ['collaboration', 'organisation', 'agreement', 'focusArea', 'group', 'paper', 'publication'] as const
const levels: Level[] = ['private', 'group', 'authorities', 'collaboration', 'signed_in', 'public']
const organisationKinds = ['municipality', 'region', 'privateProvider', 'council', 'other']
const links = ['party', 'provider', 'council', 'guest'] as const
const roles = ['chair', 'secretary', 'member', 'observer'] as const

const index = (size: number) => fc.nat({ max: size - 1 })
const [collaborations, organisations, groups, people] = [3, 7, 5, 9]

const somePerson = fc.record({
  affiliations: fc.array(fc.record({ organisation: index(organisations), ended: fc.boolean() }), { maxLength: 3 }),
  memberships: fc.array(fc.record({ group: index(groups), role: fc.constantFrom(...roles), ended: fc.boolean() }), {
    maxLength: 3,
  }),
  secretariatOf: fc.option(index(collaborations), { freq: 3 }),
})

const someThing = fc.record({
  kind: fc.constantFrom(...nouns),
  level: fc.constantFrom(...levels),
  collaboration: fc.option(index(collaborations), { freq: 8 }),
  group: fc.option(index(groups)),
  creator: fc.option(index(people)),
  named: fc.uniqueArray(index(people), { maxLength: 2 }),
  shares: fc.uniqueArray(
    fc.record({ collaboration: index(collaborations), level: fc.constantFrom(...levels.slice(2)) }),
    {
      maxLength: 2,
      selector: (one) => one.collaboration,
    },
  ),
  removed: fc.nat({ max: 9 }).map((one) => one === 0),
})

const someWorld = fc.record({
  organisations: fc.array(
    fc.record({
      kind: fc.constantFrom(...organisationKinds),
      links: fc.array(fc.tuple(index(collaborations), fc.constantFrom(...links)), { maxLength: 3 }),
    }),
    { minLength: organisations, maxLength: organisations },
  ),
  people: fc.array(somePerson, { minLength: people, maxLength: people }),
  things: fc.array(someThing, { minLength: 60, maxLength: 60 }),
})

type World = typeof someWorld extends fc.Arbitrary<infer T> ? T : never

const unique = <T>(list: T[], by: (one: T) => unknown) =>
  list.filter((one, at) => list.findIndex((other) => by(other) === by(one)) === at)

async function build(world: World) {
  const places = await Promise.all(Array.from({ length: collaborations }, () => given.collaboration()))
  const homes = []
  for (const one of world.organisations) {
    const made = await given.organisation({ kind: one.kind })
    const linked = unique(one.links, String).map(([at, link]) => ({
      organisationId: made.id,
      collaborationId: places[at]!.id,
      link,
    }))
    await db().organisationLink.createMany({ data: linked })
    homes.push(made)
  }
  const teams = await Promise.all(
    Array.from({ length: groups }, (_, at) => given.group({ collaboration: places[at % collaborations]! })),
  )
  const ids = []
  for (const one of world.people) ids.push(await addPerson(one, { places, homes, teams }))
  for (const one of world.things) await addThing(one, { places, teams, ids })
  return ids
}

type Built = { places: { id: string }[]; homes: { id: string; name: string }[]; teams: { id: string }[] }

async function addPerson(one: World['people'][number], { places, homes, teams }: Built): Promise<string> {
  const { personId } = await given.person()
  const past = new Date('2021-01-01')
  await db().affiliation.createMany({
    data: one.affiliations.map(({ organisation, ended }) => ({
      id: newId(),
      personId,
      organisationId: homes[organisation]!.id,
      from: past,
      until: ended ? new Date('2024-01-01') : null,
      roles: [],
    })),
  })
  await db().membership.createMany({
    data: unique(one.memberships, ({ group }) => group).map(({ group, role, ended }) => ({
      id: newId(),
      personId,
      groupId: teams[group]!.id,
      role,
      startedAt: past,
      endedAt: ended ? new Date('2024-01-01') : null,
    })),
  })
  if (one.secretariatOf !== null)
    await db().collaborationRole.create({
      data: { personId, collaborationId: places[one.secretariatOf]!.id, role: 'secretariat' },
    })
  await refreshPersonSubject(db(), personId, new Date())
  return personId
}

const addThing = (one: World['things'][number], { places, teams, ids }: Omit<Built, 'homes'> & { ids: string[] }) =>
  putSubject(db(), {
    id: newId(),
    kind: one.kind as SubjectKind,
    level: one.level,
    collaborationId: one.collaboration === null ? null : places[one.collaboration]!.id,
    groupId: one.group === null ? null : teams[one.group]!.id,
    createdById: one.creator === null ? null : ids[one.creator]!,
    title: 'En ting',
    grants: one.named.map((at) => ({ personId: ids[at]!, verb: 'read' as const })),
    shares: one.shares.map(({ collaboration, level }) => ({ collaborationId: places[collaboration]!.id, level })),
    removed: one.removed,
    now: new Date(),
  })

const told = (thing: Thing) =>
  `${thing.kind} ${thing.level}${thing.groupId ? ' of a group' : ''}${thing.removed ? ', removed' : ''}, shared ${JSON.stringify(thing.shares.map((one) => one.level))}`

async function listed(actor: PersonActor | ReturnType<typeof anonymous>): Promise<Set<string>> {
  const [byWhere, bySql] = await Promise.all([
    db().subject.findMany({ where: visibleSubjects(actor), select: { id: true } }),
    db().$queryRaw<{ id: string }[]>`SELECT "id" FROM "Subject" WHERE ${visibleSubjectsSql(actor)}`,
  ])
  const found = new Set(byWhere.map((one) => one.id))
  expect(new Set(bySql.map((one) => one.id))).toEqual(found)
  return found
}

test(
  `each noun is listed if and only if it may be seen (seed ${seed}, ${worlds} worlds)`,
  patience(120_000),
  async () => {
    console.log(`visibility: SEED=${seed}`)
    let judged = 0
    const wrong = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(someWorld, async (world) => {
        const ids = await build(world)
        const book = await openBook()
        for (const personId of [...ids, null]) {
          const actor = personId === null ? anonymous() : await given.signedIn(personId)
          const found = await listed(actor)
          const who = personId === null ? null : book.standing(personId)
          for (const thing of book.things) {
            judged += 1
            const expected = book.sees(who, thing)
            if (found.has(thing.id) === expected) continue
            const what = `${expected ? 'hidden from' : 'LEAKED to'} ${personId === null ? 'anonymous' : 'a person'}: ${told(thing)}`
            wrong.set(what, (wrong.get(what) ?? 0) + 1)
          }
        }
      }),
      { numRuns: worlds, seed, endOnFailure: true },
    )
    console.log(`visibility: ${judged} judgements`)
    expect([...wrong]).toEqual([])
    expect(judged).toBeGreaterThan(worlds * 60 * people)
  },
)

test('loading one thing, and a row at hand, agree with the list', async () => {
  const world = fc.sample(someWorld, { numRuns: 1, seed })[0]!
  const ids = await build(world)
  const actor = await given.signedIn(ids[0]!)
  const found = await listed(actor)
  const rows = await db().subject.findMany({ select: { id: true, scopes: true } })
  for (const row of rows) {
    expect(maySee(actor, row.scopes)).toBe(found.has(row.id))
    const loaded = await subjectFor(db(), actor, row.id).then(
      () => true,
      (error: unknown) => (error as Error).name !== 'NotFound',
    )
    expect(loaded).toBe(found.has(row.id))
  }
})
