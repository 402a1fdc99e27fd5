import { Meilisearch, type SearchResponse } from 'meilisearch'
import { Shower } from '../danish/passages.ts'
import { parseBeginning, parseQuery, type ParsedQuery } from '../danish/query.ts'
import { mayMean, slipsBetween } from '../danish/spelling.ts'
import { analyserVersion } from '../danish/terms.ts'
import type {
  Facet,
  Readiness,
  Rebuild,
  SearchAnswer,
  SearchDocument,
  SearchEngine,
  SearchFacets,
  SearchHit,
  SearchQuery,
  Suggestion,
} from '../engine.ts'
import { keyOf, settings, shownFields, stored, type StoredDocument } from './documents.ts'
import { answering, anyOf, chosen, fields, filterNames, inTitles, visibleTo, type FilterName } from './filters.ts'

/** How many of the newest matches are ranked here: Meilisearch cannot weigh our terms. */
const ranked = 200
const patience = { timeout: 120_000 }

type Shown = Pick<StoredDocument, 'id' | 'subjectId' | 'kind' | 'title' | 'body' | 'url' | 'collaborationIds' | 'at'>
type Next = { uid: string; touched: Set<string> }

/**
 * The same search over a Meilisearch server. Danish is analysed here as for PostgreSQL; the server matches our terms with its
 * filters, which are exact and know AND and OR, and finds phrases and misspelt words its own way.
 */
export class MeiliSearch implements SearchEngine {
  private readonly client: Meilisearch
  private readonly uid: string
  private next: Next | null = null

  constructor(options: { url: string; key?: string; index?: string }) {
    this.client = new Meilisearch({ host: options.url, ...(options.key ? { apiKey: options.key } : {}) })
    this.uid = options.index ?? 'faelled'
  }

  async prepare(): Promise<Readiness> {
    await this.makeIndex(this.uid)
    const state = await this.client
      .index<{ key: string; version: string }>(this.stateUid)
      .getDocuments({ limit: 1 })
      .catch(() => null)
    return { stale: state?.results[0]?.version !== analyserVersion }
  }

  async index(documents: SearchDocument[]): Promise<void> {
    const next = this.next
    for (const { id } of documents) next?.touched.add(id)
    const rows = documents.map(stored)
    await Promise.all(this.uids().map((uid) => this.add(uid, rows)))
  }

  async remove(ids: string[]): Promise<void> {
    for (const id of ids) this.next?.touched.add(id)
    await Promise.all(this.uids().map((uid) => this.done(this.client.index(uid).deleteDocuments(ids.map(keyOf)))))
  }

  /** Known to this process only: with several processes let one of them index. */
  async rebuild(): Promise<Rebuild> {
    const next: Next = { uid: `${this.uid}_next`, touched: new Set() }
    this.next = next
    await this.client
      .index(next.uid)
      .delete()
      .waitTask(patience)
      .catch(() => undefined)
    await this.makeIndex(next.uid)
    const current = () => {
      if (this.next !== next) throw new Error('This rebuild has ended: another one took its place')
    }
    return {
      index: async (documents) => {
        current()
        await this.add(next.uid, documents.filter(({ id }) => !next.touched.has(id)).map(stored))
      },
      commit: async () => {
        current()
        await this.done(this.client.swapIndexes([{ indexes: [this.uid, next.uid], rename: false }]))
        this.next = null
        await this.done(
          this.client
            .index(this.stateUid)
            .addDocuments([{ key: 'state', version: analyserVersion }], { primaryKey: 'key' }),
        )
        await this.done(this.client.deleteIndex(next.uid))
      },
      abandon: async () => {
        if (this.next !== next) return
        this.next = null
        await this.done(this.client.deleteIndex(next.uid))
      },
    }
  }

  async search(query: SearchQuery): Promise<SearchAnswer> {
    const parsed = parseQuery(query.text)
    const asTyped = await this.answer(parsed, query)
    if (asTyped.found > 0 || query.scopes.length === 0) return asTyped.answer
    const text = await this.respell(parsed, query.scopes)
    if (text === null) return asTyped.answer
    const { answer, found } = await this.answer(parseQuery(text), query)
    if (found === 0) return asTyped.answer
    return { ...answer, hits: answer.hits.map((hit) => ({ ...hit, reason: 'typo' })), didYouMean: text }
  }

  async suggest(text: string, scopes: string[], limit: number): Promise<Suggestion[]> {
    const { query, words } = parseBeginning(text)
    if (scopes.length === 0 || words.length === 0) return []
    const filter = [visibleTo(scopes)]
    for (const word of words) {
      const terms = word.beginning === null ? [] : await this.titleTermsFrom(word.beginning, filter)
      filter.push(inTitles(word.alternatives, terms))
    }
    const { hits } = await this.client
      .index<StoredDocument>(this.uid)
      .search<Shown>('', { filter, limit, sort: newestFirst, attributesToRetrieve: shownFields })
    const shower = new Shower(
      query,
      words.flatMap(({ beginning }) => beginning ?? []),
    )
    return hits.map(({ id, kind, title, url }) => ({ id, kind, title: shower.title(title), url }))
  }

  private async titleTermsFrom(beginning: string, filter: string[]): Promise<string[]> {
    const { facetHits } = await this.client
      .index(this.uid)
      .searchForFacetValues({ facetName: 'titleTerms', facetQuery: beginning, filter })
    return facetHits.map(({ value }) => value).filter((value) => value.startsWith(beginning))
  }

  async close(): Promise<void> {}

  private get stateUid() {
    return `${this.uid}_state`
  }

  private uids(): string[] {
    return this.next ? [this.uid, this.next.uid] : [this.uid]
  }

  private async makeIndex(uid: string): Promise<void> {
    // An index that is there already makes this task fail, which is as good.
    await this.client.createIndex(uid, { primaryKey: 'key' }).waitTask(patience)
    await this.done(this.client.index(uid).updateSettings(settings))
  }

  private async add(uid: string, rows: StoredDocument[]): Promise<void> {
    if (rows.length > 0)
      await this.done(this.client.index<StoredDocument>(uid).addDocuments(rows, { primaryKey: 'key' }))
  }

  /** A task is only a promise to try: wait, and say when it failed. */
  private async done(task: {
    waitTask(options: { timeout: number }): Promise<{ status: string; error: unknown }>
  }): Promise<void> {
    const { status, error } = await task.waitTask(patience)
    if (status !== 'succeeded') throw new Error(`Meilisearch ended a task as ${status}: ${JSON.stringify(error)}`)
  }

  private async answer(parsed: ParsedQuery, query: SearchQuery): Promise<{ answer: SearchAnswer; found: number }> {
    const asksNothing = parsed.needs.length + parsed.phrases.length === 0
    if (query.scopes.length === 0 || (asksNothing && query.text.trim() !== '')) return nothing
    const base = [visibleTo(query.scopes), ...answering(parsed)]
    const q = parsed.phrases.map(({ lexemes }) => `"${lexemes.join(' ')}"`).join(' ')
    const inRanked = !asksNothing && query.page * query.perPage <= ranked
    const paging = inRanked ? { page: 1, hitsPerPage: ranked } : { page: query.page, hitsPerPage: query.perPage }
    const narrowed = filterNames.filter((name) => query.filters[name]?.length)
    const ask = (filter: string[], more: object) => ({
      indexUid: this.uid,
      q,
      filter,
      facets: Object.values(fields),
      ...more,
    })
    const { results } = await this.client.multiSearch({
      queries: [
        ask([...base, ...chosen(query.filters)], { ...paging, sort: newestFirst, attributesToRetrieve: shownFields }),
        ask(base, { page: 1, hitsPerPage: 1, attributesToRetrieve: ['id'] }),
        ...narrowed.map((name) =>
          ask([...base, ...chosen(query.filters, name)], { page: 1, hitsPerPage: 1, attributesToRetrieve: ['id'] }),
        ),
      ],
    })
    const [main, open, ...others] = results as unknown as (SearchResponse<Shown> & { totalHits: number })[]
    const facets = facetsOf(filterNames.map((name) => [name, others[narrowed.indexOf(name)] ?? main]))
    const hits = hitsOf(main?.hits ?? [], parsed, asksNothing || !inRanked)
    const start = inRanked ? (query.page - 1) * query.perPage : 0
    return {
      answer: { total: main?.totalHits ?? 0, hits: hits.slice(start, start + query.perPage), facets, didYouMean: null },
      found: open?.totalHits ?? 0,
    }
  }

  /** The query with each word that no visible text holds replaced by the nearest one that some do. Null if that changes nothing. */
  private async respell(parsed: ParsedQuery, scopes: string[]): Promise<string | null> {
    const index = this.client.index<StoredDocument>(this.uid)
    let text = parsed.text
    for (const need of parsed.needs.filter(({ doubtful }) => doubtful).sort((a, b) => b.from - a.from)) {
      const { totalHits } = await index.search('', {
        filter: [visibleTo(scopes), anyOf(need.alternatives)],
        page: 1,
        hitsPerPage: 1,
      })
      if (totalHits > 0) continue
      const { facetHits } = await index.searchForFacetValues({
        facetName: 'terms',
        facetQuery: need.key,
        filter: visibleTo(scopes),
      })
      const [best] = facetHits
        .filter(({ value }) => mayMean(need.key, value))
        .sort((a, b) => slipsBetween(need.key, a.value) - slipsBetween(need.key, b.value) || b.count - a.count)
      if (best) text = text.slice(0, need.from) + best.value + text.slice(need.to)
    }
    return text === parsed.text ? null : text
  }
}

const newestFirst = ['moment:desc', 'id:asc']

const nothing = {
  answer: {
    total: 0,
    hits: [],
    facets: { kind: [], collaboration: [], organisation: [], focus: [], year: [] },
    didYouMean: null,
  } satisfies SearchAnswer,
  found: 0,
}

function hitsOf(found: Shown[], parsed: ParsedQuery, asFound: boolean): SearchHit[] {
  const shower = new Shower(parsed)
  const hits = found.map(({ body, ...row }) => {
    const { title, snippet, reason, score } = shower.show(row.title, body)
    const { id, subjectId, kind, url, collaborationIds, at } = row
    return { score, hit: { id, subjectId, kind, title, url, snippet, collaborationIds, at, reason } }
  })
  if (!asFound) hits.sort((a, b) => b.score - a.score)
  return hits.map(({ hit }) => hit)
}

function facetsOf(answers: [FilterName, SearchResponse<Shown> | undefined][]): SearchFacets {
  const facets: SearchFacets = { kind: [], collaboration: [], organisation: [], focus: [], year: [] }
  for (const [name, answer] of answers) {
    facets[name] = Object.entries(answer?.facetDistribution?.[fields[name]] ?? {})
      .filter(([, count]) => count > 0)
      .map(([value, count]): Facet => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  }
  return facets
}
