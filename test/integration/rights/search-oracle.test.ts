import { patience } from '#test/support/patience.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Facet, SearchAnswer, SearchDocument, SearchFilters } from '#search/engine.ts'
import { PostgresSearch } from '#search/postgres/engine.ts'
import { actorForCookies } from '#server/accounts/actor.ts'
import { changeAffiliation } from '#server/accounts/affiliations.ts'
import { subjectDocuments } from '#server/finding/documents.ts'
import { searchEngine } from '#server/finding/engine.ts'
import { refresh } from '#server/finding/index-keeping.ts'
import { postDocumentsOfThreads } from '#server/finding/post-documents.ts'
import { find, suggestions } from '#server/finding/queries.ts'
import { editGroup } from '#server/groups/commands/groups.ts'
import { endMembership } from '#server/groups/commands/members.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { publishPaper } from '#server/papers/commands/publishing.ts'
import { type FreshDatabase, freshDatabase } from '#test/support/database.ts'
import type { Principal, PrincipalKind } from '#test/support/principals.ts'
import { openStage, type Stage } from './demo-with-principals.ts'
import { dice } from './dice.ts'
import { type Book, openBook } from './the-book.ts'
import { make, standingOf } from './things.ts'

/*
 * Nothing hidden shows in a search: whatever is asked, the answer is that of a search which never knew of anything but
 * what the asker may see. Who may see what is read in the table of rights, not in the tokens of the index.
 */

const soak = process.env.SOAK === '1'
const probes = soak ? 100_000 : 2_000
const seed = Number(process.env.SEED) || Date.now() & 0x7fffffff
const everything = ['everything']

type Oracle = { principal: Principal; actor: Actor; engine: PostgresSearch; database: FreshDatabase; known: number }

let stage: Stage
let book: Book
let all: SearchDocument[]
const oracles: Oracle[] = []

beforeAll(async () => {
  stage = await openStage()
  book = await openBook()
  all = await everyDocument()
  // One answer for all who see the same: the demo's principals see different things.
  for (const principal of stage.principals) oracles.push(await oracleFor(principal))
}, 300_000)

afterAll(async () => {
  for (const one of oracles) await one.database.drop()
  await stage.close()
})

async function everyDocument(): Promise<SearchDocument[]> {
  const threads = await db().thread.findMany({ select: { id: true } })
  return [
    ...(await subjectDocuments(book.things.map((one) => one.id))),
    ...(await postDocumentsOfThreads(threads.map((one) => one.id))),
  ]
}

/** A search engine of its own that was only ever told of what this one may see. */
async function oracleFor(principal: Principal): Promise<Oracle> {
  const who = standingOf(stage.world, principal)
  const visible = all.filter((one) => {
    const thing = book.thing(one.subjectId)
    return thing && book.sees(who && book.standing(who.personId), thing) && (one.kind !== 'post' || who !== null)
  })
  const database = await freshDatabase()
  const engine = new PostgresSearch(database.pool)
  await engine.prepare()
  await engine.index(visible.map((one) => ({ ...one, scopes: everything })))
  return { principal, actor: await actorForCookies(principal.cookie), engine, database, known: visible.length }
}

test('the principals see different parts of the demo', () => {
  const known = new Map(oracles.map((one) => [one.principal.kind, one.known]))
  console.log(
    `search oracle: ${all.length} documents; ${[...known].map(([kind, count]) => `${kind} ${count}`).join(', ')}`,
  )
  expect(new Set(known.values()).size).toBeGreaterThan(5)
  for (const count of known.values()) expect(count).toBeLessThan(all.length)
})

const slips: ((word: string) => string)[] = [
  (word) => word.slice(0, -1),
  (word) => word + 'r',
  (word) => word.replace(/.(?=.$)/, ''),
  (word) => word.replace('a', 'e'),
  (word) => word.replace(/(.)(.)$/, '$2$1'),
  (word) => word.replace('å', 'aa').replace('ø', 'oe').replace('æ', 'ae'),
]

/** What somebody might type: words of any document, those one may not see most of all. */
function question(roll: () => number): { text: string; filters: SearchFilters } {
  const one = <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)]!
  const source = one(all)
  const words = `${source.title} ${source.body}`.match(/[\p{L}\d-]{3,}/gu) ?? ['rammeaftale']
  const at = Math.floor(roll() * words.length)
  const word = words[at]!
  const kind = roll()
  const text =
    kind < 0.3
      ? word
      : kind < 0.5
        ? `${word} ${one(words)}`
        : kind < 0.65
          ? one(slips)(word)
          : kind < 0.75
            ? `"${words.slice(at, at + 3).join(' ')}"`
            : kind < 0.85
              ? source.title
              : kind < 0.95
                ? word.slice(0, 3 + Math.floor(roll() * 4))
                : ''
  return { text, filters: roll() < 0.35 ? someFilters(source, roll) : {} }
}

function someFilters(source: SearchDocument, roll: () => number): SearchFilters {
  const maybe = <T>(values: T[]) => (roll() < 0.5 ? values : [])
  return {
    kind: maybe([source.kind]),
    collaboration: maybe(source.collaborationIds),
    organisation: maybe(source.organisationIds.slice(0, 1)),
    focus: maybe(source.focusAreaIds.slice(0, 1)),
    year: maybe(source.year ? [source.year] : []),
  }
}

test(
  `${probes} random questions are answered as if only the visible existed (seed ${seed})`,
  patience(600_000),
  async () => {
    const roll = dice(seed)
    const wrong: string[] = []
    let found = 0
    for (let probe = 0; probe < probes && wrong.length < 20; probe++) {
      const oracle = oracles[Math.floor(roll() * oracles.length)]!
      const asked = { ...question(roll), page: roll() < 0.9 ? 1 : 2 }
      found += await compare(oracle, asked, wrong)
      if (probe % 3 === 0) await compareSuggestions(oracle, asked.text, wrong)
    }
    console.log(`search oracle: ${probes} probes, ${found} hits compared, SEED=${seed}`)
    expect(wrong).toEqual([])
    expect(found).toBeGreaterThan(probes)
  },
)

test('the oracle notices an asker who sees more', async () => {
  const roll = dice(seed)
  const [narrow, wide] = (['council', 'chair'] as const).map((kind) =>
    oracles.find((one) => one.principal.kind === kind)!,
  )
  const wrong: string[] = []
  for (let probe = 0; probe < 200; probe++)
    await compare({ ...narrow!, actor: wide!.actor }, { ...question(roll), page: 1 }, wrong)
  expect(wrong.length).toBeGreaterThan(10)
})

type Asked = { text: string; filters: SearchFilters; page: number }

async function compare(
  { principal, actor, engine }: Oracle,
  { text, filters, page }: Asked,
  wrong: string[],
): Promise<number> {
  const filled = { kind: [], collaboration: [], organisation: [], focus: [], year: [], ...filters }
  const [answer, expected] = await Promise.all([
    find(actor, { q: text, page, ...filled }),
    engine.search({ text, scopes: everything, filters: filled, page, perPage: 20 }),
  ])
  const same = (part: string, mine: unknown, theirs: unknown) => {
    if (JSON.stringify(mine) === JSON.stringify(theirs)) return
    wrong.push(
      `${principal.kind} asked ${JSON.stringify({ text, filters, page })}: ${part} ${JSON.stringify(mine).slice(0, 300)} instead of ${JSON.stringify(theirs).slice(0, 300)}`,
    )
  }
  same('total', answer.total, expected.total)
  same('hits', answer.hits, expected.hits)
  same('didYouMean', answer.didYouMean, expected.didYouMean)
  same('facets', withoutNames(answer.facets), facetsShown(principal, expected.facets))
  return answer.hits.length
}

const withoutNames = (facets: Awaited<ReturnType<typeof find>>['facets']) =>
  Object.fromEntries(
    Object.entries(facets).map(([name, list]) => [name, list.map(({ value, count }: Facet) => ({ value, count }))]),
  )

/** A facet is a name as well: only what one may see by itself is named, and no more than fit on the page. */
function facetsShown(principal: Principal, facets: SearchAnswer['facets']) {
  const who = standingOf(stage.world, principal)
  const seen = ({ value }: Facet) => {
    const thing = book.thing(value)
    return !!thing && book.sees(who && book.standing(who.personId), thing)
  }
  return {
    kind: facets.kind,
    collaboration: facets.collaboration.filter(seen),
    organisation: facets.organisation.filter(seen).slice(0, 12),
    focus: facets.focus.filter(seen).slice(0, 12),
    year: facets.year,
  }
}

async function compareSuggestions({ principal, actor, engine }: Oracle, text: string, wrong: string[]): Promise<void> {
  const typed = text.replaceAll('"', '').slice(0, 12)
  const mine = await suggestions(actor, typed)
  const theirs = typed.trim().length < 2 ? [] : await engine.suggest(typed, everything, 8)
  if (JSON.stringify(mine) !== JSON.stringify(theirs))
    wrong.push(
      `${principal.kind} typed ${typed}: ${JSON.stringify(mine).slice(0, 300)} instead of ${JSON.stringify(theirs).slice(0, 300)}`,
    )
}

/** A principal with today's rights. */
async function now(kind: PrincipalKind): Promise<Actor> {
  return actorForCookies(await stage.principals.find((one) => one.kind === kind)!.freshCookie())
}

const principal = (kind: PrincipalKind) => stage.principals.find((one) => one.kind === kind)!
const markerOf = (title: string) => /zq\d+x/.exec(title)![0]

async function shows(kind: PrincipalKind, word: string): Promise<boolean> {
  const actor = await now(kind)
  const nothing = { kind: [], collaboration: [], organisation: [], focus: [], year: [], page: 1 }
  const exact = await find(actor, { q: word, ...nothing })
  // A slip must not be put right by a word of what one may no longer see.
  const slip = await find(actor, { q: `${word}y`, ...nothing })
  const typed = await suggestions(actor, word)
  const anything = exact.total > 0 || typed.length > 0 || slip.didYouMean !== null
  if (exact.total === 0 && anything)
    throw new Error(`${word} shows by a detour: ${JSON.stringify({ typed, slip: slip.didYouMean })}`)
  return anything
}

const index = async (...ids: string[]) => refresh(await searchEngine(), ids)

test('the very next search after a membership ended shows nothing of the group', async () => {
  const target = await make(stage.world, 'group', 'hidden', principal('member'))
  const groupId = target.params.groupId!
  const membership = { id: target.params.membershipId!, personId: principal('member').personId! }
  await db().membership.update({ where: { id: membership.id }, data: { personId: membership.personId } })
  await index(groupId)
  const word = markerOf(target.facts.title!)
  expect(await shows('member', word)).toBe(true)
  await endMembership(await now('secretariat of its own collaboration'), { groupId, membershipId: membership.id })
  expect(await shows('member', word)).toBe(false)
  expect(await shows('secretariat of its own collaboration', word)).toBe(true)
})

test('the very next search after a group was narrowed shows it to its members only', async () => {
  const target = await make(stage.world, 'group', 'own', principal('chair'))
  const groupId = target.params.groupId!
  await index(groupId)
  const word = markerOf(target.facts.title!)
  expect(await shows('municipal staff', word)).toBe(true)
  const fields = { name: target.facts.title!, kind: 'workingGroup' as const, defaultLevel: 'group' as const }
  await editGroup(await now('chair'), { groupId, ...fields, level: 'group' })
  expect(await shows('municipal staff', word)).toBe(false)
  expect(await shows('member', word)).toBe(true)
})

test('the very next search after a publication was narrowed does not know its words any more', async () => {
  const target = await make(stage.world, 'paper', 'published to everyone', principal('chair'))
  const { pub } = target.facts
  await index(pub!.id)
  const word = markerOf(target.secrets[1]!)
  expect(await shows('provider', word)).toBe(true)
  const secretary = await now('secretariat of another collaboration')
  await publishPaper(secretary, { paperId: target.params.paperId!, title: target.secrets[1]!, level: 'authorities' })
  expect(await shows('provider', word)).toBe(false)
  expect(await shows('council', word)).toBe(false)
})

test('the very next search after an affiliation ended shows nothing of the collaboration', async () => {
  const target = await make(stage.world, 'agreement', 'under way', principal('municipal staff'))
  await index(target.params.agreementId!)
  const word = markerOf(target.facts.title!)
  expect(await shows('municipal staff', word)).toBe(true)
  const { personId } = principal('municipal staff')
  const held = await db().affiliation.findFirstOrThrow({ where: { personId: personId! } })
  const day = (date: Date) => date.toISOString().slice(0, 10)
  await changeAffiliation(await now('secretariat of its own collaboration'), {
    personId: held.personId,
    affiliationId: held.id,
    title: held.title,
    department: held.department,
    side: 'authority',
    roles: [],
    from: day(held.from),
    until: day(new Date(Date.now() - 3 * 86_400_000)),
  })
  expect(await shows('municipal staff', word)).toBe(false)
})
