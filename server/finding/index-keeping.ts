import type { SearchEngine } from '#search/engine.ts'
import { db, pool } from '#server/kernel/db.ts'
import type { Consumer, StoredFact } from '#server/kernel/outbox.ts'
import { forgetConsumers, skipToPresent } from '#server/kernel/outbox.ts'
import { subjectDocuments } from './documents.ts'
import { searchIsEmbedded } from './engine.ts'
import { postDocumentsOfThreads, threadIdsPage } from './post-documents.ts'
import { turns } from './turns.ts'

const consumers = { postgres: 'search', meilisearch: 'search-meilisearch' }

/** The name under which the search reads facts: each engine under its own, as each knows something else. */
export const searchConsumer = (): string => (searchIsEmbedded() ? consumers.postgres : consumers.meilisearch)

/*
 * The search never knows more than the pages. When rights change, the tokens in the index are narrowed in the same
 * transaction. They are widened only together with the text that is read under the new rights: what is indexed may still
 * be the former text (of an earlier publication, say), and was never meant for more. The same when a text that was read
 * before a change of rights is written after it: it gets what both allow. A post is the same text whoever sees its
 * subject; it takes the subject's rights as they are, and is never wider than signed in.
 */
const rightsTriggers = `
  CREATE OR REPLACE FUNCTION search_scopes(kind text, held text[], present text[]) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN kind = 'post' THEN array_remove(present, 'public')
      ELSE ARRAY(SELECT token FROM unnest(held) AS token WHERE token = ANY(present)) END
  $$;
  CREATE TABLE IF NOT EXISTS search.widened (number bigint GENERATED ALWAYS AS IDENTITY, subject_id uuid NOT NULL);
  CREATE OR REPLACE FUNCTION search_follows_rights() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE search.document SET scopes = search_scopes(kind, scopes, NEW.scopes) WHERE subject_id = NEW.id::text;
    IF NOT OLD.scopes @> NEW.scopes THEN INSERT INTO search.widened (subject_id) VALUES (NEW.id); END IF;
    RETURN NULL;
  END $$;
  CREATE OR REPLACE TRIGGER "Subject_rights_to_search" AFTER UPDATE OF "scopes" ON "Subject"
    FOR EACH ROW WHEN (OLD."scopes" IS DISTINCT FROM NEW."scopes") EXECUTE FUNCTION search_follows_rights();
  CREATE OR REPLACE FUNCTION search_takes_rights() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE present text[];
  BEGIN
    SELECT "scopes" INTO present FROM public."Subject" WHERE "id" = NEW.subject_id::uuid FOR SHARE;
    NEW.scopes := search_scopes(NEW.kind, NEW.scopes, coalesce(present, '{}'));
    RETURN NEW;
  END $$;
  CREATE OR REPLACE TRIGGER document_takes_rights BEFORE INSERT OR UPDATE ON search.document
    FOR EACH ROW EXECUTE FUNCTION search_takes_rights();
  DROP FUNCTION IF EXISTS search_scopes(text, text[]);`

/** Makes what the engine needs, rights included; rebuilds when what is stored was analysed by another version. */
export async function prepareSearch(engine: SearchEngine, options: { embedded: boolean; tell?: (step: string) => void }) {
  const { stale } = await engine.prepare()
  if (options.embedded) await pool().query(rightsTriggers)
  const own = searchConsumer()
  // The other engine follows nothing from now on, rights least of all: whoever returns to it begins anew.
  const others = Object.values(consumers).filter((name) => name !== own)
  await forgetConsumers(others)
  const { rowCount } = await pool().query(`SELECT 1 FROM "FactCursor" WHERE "consumer" = $1`, [own])
  // What waits to be followed is followed after a rebuild too; only who never followed begins at the present.
  if (!rowCount) await skipToPresent(own)
  if (stale || !rowCount) await rebuildIndex(engine, options.tell)
}

const pageOf = 500

/** Reads everything anew into a second generation and swaps it in; searching goes on meanwhile. */
export async function rebuildIndex(engine: SearchEngine, tell: (step: string) => void = () => {}): Promise<number> {
  const rebuild = await engine.rebuild()
  try {
    let count = 0
    for await (const documents of everything()) {
      await rebuild.index(documents)
      count += documents.length
      tell(`${count} indexed`)
    }
    await rebuild.commit()
    return count
  } catch (error) {
    await rebuild.abandon()
    throw error
  }
}

async function* everything() {
  for (let after: string | undefined; ; ) {
    const page: { id: string }[] = await db().subject.findMany({
      where: { removedAt: null, ...(after && { id: { gt: after } }) },
      orderBy: { id: 'asc' },
      take: pageOf,
      select: { id: true },
    })
    if (page.length === 0) break
    yield await subjectDocuments(page.map((one) => one.id))
    after = page.at(-1)!.id
  }
  for (let after: string | undefined; ; ) {
    const page = await threadIdsPage(after, pageOf)
    if (page.length === 0) return
    yield await postDocumentsOfThreads(page)
    after = page.at(-1)!
  }
}

/** Follows what happens: what facts are about is read anew. */
export const searchFollowsFacts = (engine: SearchEngine): Consumer => ({
  name: searchConsumer(),
  handle: async (facts) => {
    const widened = searchIsEmbedded() ? await widenedSubjects() : []
    await refresh(engine, [...subjectsOf(facts), ...(await mentioning(facts)), ...widened.map((one) => one.subject_id)])
    await forgetWidened(widened)
    const rightsElsewhere = searchIsEmbedded() ? [] : await threadsAbout(subjectsOf(facts))
    await refreshThreads(engine, [...new Set([...threadsOf(facts), ...rightsElsewhere])])
  },
})

type Widened = { number: string; subject_id: string }

/** What opened to more people since it was last read. */
const widenedSubjects = async (): Promise<Widened[]> =>
  (await pool().query<Widened>('SELECT number, subject_id FROM search.widened ORDER BY number LIMIT 5000')).rows

async function forgetWidened(read: Widened[]): Promise<void> {
  if (read.length > 0)
    await pool().query('DELETE FROM search.widened WHERE number = ANY($1::bigint[])', [read.map((one) => one.number)])
}

const idPattern = /Id$/

// A fact about one thing often changes what is said of another (a membership, of the person): every id it names is read.
function subjectsOf(facts: StoredFact[]): string[] {
  const named = facts.flatMap((fact) =>
    Object.entries(fact.payload)
      .filter(([name, value]) => idPattern.test(name) && typeof value === 'string')
      .map(([, value]) => value as string),
  )
  return [...new Set([...facts.flatMap((fact) => fact.subjectId ?? []), ...named])]
}

/** Whose texts tell of what the facts changed: a publication of its paper's kind, a focus area of its agreement, people of where they work, offers of who runs them. */
async function mentioning(facts: StoredFact[]): Promise<string[]> {
  const about = (noun: string, name: string) =>
    facts.flatMap(({ type, payload }) => {
      const id = payload[name]
      return type.startsWith(`${noun}.`) && typeof id === 'string' ? [id] : []
    })
  const papers = about('paper', 'paperId')
  const agreements = about('agreement', 'agreementId')
  const collaborations = about('collaboration', 'collaborationId')
  const organisations = about('organisation', 'organisationId')
  if (papers.length + agreements.length + collaborations.length + organisations.length === 0) return []
  const { rows } = await pool().query<{ id: string }>(
    `SELECT "id" FROM "Publication" WHERE "paperId" = ANY($1::uuid[])
     UNION SELECT f."id" FROM "FocusArea" f JOIN "Agreement" a ON a."id" = f."agreementId"
       WHERE a."id" = ANY($2::uuid[]) OR a."collaborationId" = ANY($3::uuid[])
     UNION SELECT "personId" FROM "Affiliation" WHERE "organisationId" = ANY($4::uuid[])
     UNION SELECT "id" FROM "Offer" WHERE "organisationId" = ANY($4::uuid[])`,
    [papers, agreements, collaborations, organisations],
  )
  return rows.map((row) => row.id)
}

const threadsOf = (facts: StoredFact[]) => [
  ...new Set(facts.flatMap((fact) => (typeof fact.payload.threadId === 'string' ? [fact.payload.threadId] : []))),
]

/** Only our own tables tell an index that rights changed: elsewhere a subject's posts are written again. */
const threadsAbout = async (subjectIds: string[]): Promise<string[]> => {
  const threads = await db().thread.findMany({ where: { subjectId: { in: subjectIds }, removedAt: null }, select: { id: true } })
  return threads.map((thread) => thread.id)
}

const inTurn = turns('search refresh')

/** Reads these Subjects anew; those that are gone leave the index. */
export async function refresh(engine: SearchEngine, subjectIds: string[]): Promise<void> {
  const wanted = [...new Set(subjectIds)]
  for (let from = 0; from < wanted.length; from += pageOf) {
    const ids = wanted.slice(from, from + pageOf)
    await inTurn(ids, async () => {
      const documents = await subjectDocuments(ids)
      const present = new Set(documents.map((one) => one.id))
      await engine.remove(ids.filter((id) => !present.has(id)))
      await engine.index(documents)
    })
  }
}

async function refreshThreads(engine: SearchEngine, threadIds: string[]): Promise<void> {
  if (threadIds.length === 0) return
  await inTurn(threadIds, async () => {
    const documents = await postDocumentsOfThreads(threadIds)
    const present = new Set(documents.map((one) => one.id))
    const posts = await db().post.findMany({ where: { threadId: { in: threadIds } }, select: { id: true } })
    await engine.remove(posts.map((post) => post.id).filter((id) => !present.has(id)))
    await engine.index(documents)
  })
}
