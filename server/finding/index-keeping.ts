import type { SearchEngine } from '#search/engine.ts'
import { db, pool } from '#server/kernel/db.ts'
import type { Consumer, StoredFact } from '#server/kernel/outbox.ts'
import { skipToPresent } from '#server/kernel/outbox.ts'
import { subjectDocuments } from './documents.ts'
import { postDocumentsOfThreads, threadIdsPage } from './post-documents.ts'

/** The name under which the search reads facts. */
export const searchConsumer = 'search'

/*
 * When only rights change, the tokens in the index change in the same transaction; and what was read before such a change
 * but is written after it takes the tokens of that moment. So the search never knows more than the pages. Posts are never
 * wider than signed in.
 */
const rightsTriggers = `
  CREATE OR REPLACE FUNCTION search_scopes(kind text, scopes text[]) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN kind = 'post' THEN array_remove(scopes, 'public') ELSE scopes END
  $$;
  CREATE OR REPLACE FUNCTION search_follows_rights() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE search.document SET scopes = search_scopes(kind, NEW.scopes) WHERE subject_id = NEW.id::text;
    RETURN NULL;
  END $$;
  CREATE OR REPLACE TRIGGER "Subject_rights_to_search" AFTER UPDATE OF "scopes" ON "Subject"
    FOR EACH ROW WHEN (OLD."scopes" IS DISTINCT FROM NEW."scopes") EXECUTE FUNCTION search_follows_rights();
  CREATE OR REPLACE FUNCTION search_takes_rights() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE present text[];
  BEGIN
    SELECT "scopes" INTO present FROM public."Subject" WHERE "id" = NEW.subject_id::uuid FOR SHARE;
    NEW.scopes := search_scopes(NEW.kind, coalesce(present, '{}'));
    RETURN NEW;
  END $$;
  CREATE OR REPLACE TRIGGER document_takes_rights BEFORE INSERT OR UPDATE ON search.document
    FOR EACH ROW EXECUTE FUNCTION search_takes_rights();`

/** Makes what the engine needs, rights included; rebuilds when what is stored was analysed by another version. */
export async function prepareSearch(engine: SearchEngine, options: { embedded: boolean; tell?: (step: string) => void }) {
  const { stale } = await engine.prepare()
  if (options.embedded) await pool().query(rightsTriggers)
  const { rowCount } = await pool().query(`SELECT 1 FROM "FactCursor" WHERE "consumer" = $1`, [searchConsumer])
  if (stale || !rowCount) await rebuildIndex(engine, options.tell)
}

const pageOf = 500

/** Reads everything anew into a second generation and swaps it in; searching goes on meanwhile. */
export async function rebuildIndex(engine: SearchEngine, tell: (step: string) => void = () => {}): Promise<number> {
  const rebuild = await engine.rebuild()
  try {
    await skipToPresent(searchConsumer)
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
  name: searchConsumer,
  handle: async (facts) => {
    await refresh(engine, subjectsOf(facts))
    await refreshThreads(engine, threadsOf(facts))
  },
})

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

const threadsOf = (facts: StoredFact[]) => [
  ...new Set(facts.flatMap((fact) => (typeof fact.payload.threadId === 'string' ? [fact.payload.threadId] : []))),
]

/** Reads these Subjects anew; those that are gone leave the index. */
export async function refresh(engine: SearchEngine, subjectIds: string[]): Promise<void> {
  if (subjectIds.length === 0) return
  const documents = await subjectDocuments(subjectIds)
  const present = new Set(documents.map((one) => one.id))
  await engine.remove(subjectIds.filter((id) => !present.has(id)))
  await engine.index(documents)
}

async function refreshThreads(engine: SearchEngine, threadIds: string[]): Promise<void> {
  if (threadIds.length === 0) return
  const documents = await postDocumentsOfThreads(threadIds)
  const present = new Set(documents.map((one) => one.id))
  const posts = await db().post.findMany({ where: { threadId: { in: threadIds } }, select: { id: true } })
  await engine.remove(posts.map((post) => post.id).filter((id) => !present.has(id)))
  await engine.index(documents)
}
