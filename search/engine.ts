/** One findable thing. `subjectId` names the row whose rights apply: a post has its own id and its thread's subject. */
export type SearchDocument = {
  id: string
  subjectId: string
  kind: string
  title: string
  /** Plain text; blocks are separated by a line break. */
  body: string
  url: string
  /** Who may find it: a searcher who carries at least one of these. */
  scopes: string[]
  collaborationIds: string[]
  organisationIds: string[]
  focusAreaIds: string[]
  year: number | null
  /** ISO moment; the newer of two equal hits comes first. */
  at: string
}

/** Values of one filter are alternatives; the filters narrow each other. An empty list is no filter. */
export type SearchFilters = {
  kind?: string[]
  collaboration?: string[]
  organisation?: string[]
  focus?: string[]
  year?: number[]
}

/** An empty `text` lists what the filters leave, newest first. Pages count from 1. */
export type SearchQuery = { text: string; scopes: string[]; filters: SearchFilters; page: number; perPage: number }

/** Plain text in pieces; the marked ones answer the query. Joined they are the text: nothing is HTML here. */
export type Passage = { text: string; marked: boolean }[]

/** Why a hit was found: the weakest step that was needed for any of the query's words. */
export type HitReason = 'exact' | 'inflected' | 'compound' | 'synonym' | 'typo'

export type SearchHit = {
  id: string
  subjectId: string
  kind: string
  title: Passage
  url: string
  snippet: Passage
  collaborationIds: string[]
  at: string
  reason: HitReason
}

/** One choice of a facet: its value (years as text) and how many hits it would leave. */
export type Facet = { value: string; count: number }

export type SearchFacets = {
  kind: Facet[]
  collaboration: Facet[]
  organisation: Facet[]
  focus: Facet[]
  year: Facet[]
}

/**
 * Each facet's counts ignore its own selected values and obey the other filters. `didYouMean` is a query that has hits:
 * what a misspelt word was read as, built only from words of documents the searcher may see.
 */
export type SearchAnswer = { total: number; hits: SearchHit[]; facets: SearchFacets; didYouMean: string | null }

export type Suggestion = { id: string; kind: string; title: Passage; url: string }

/** `stale`: what is stored was analysed by another version; the owner should rebuild (search still answers meanwhile). */
export type Readiness = { stale: boolean }

/** A second generation beside the live one. Until it is committed or abandoned, live changes reach both. */
export interface Rebuild {
  /** Adds documents; one that a live `index` or `remove` has touched since the rebuild began is left as it is. */
  index(documents: SearchDocument[]): Promise<void>
  /** Swaps it in for the live generation in one step. */
  commit(): Promise<void>
  /** Drops it; the live generation was never touched. */
  abandon(): Promise<void>
}

/** The promise every engine keeps: nothing outside `scopes` influences an answer in any way. */
export interface SearchEngine {
  /** Makes what the engine owns; safe to call at every start, by several processes at once. */
  prepare(): Promise<Readiness>
  /** Adds or replaces by id; findable when the promise resolves. */
  index(documents: SearchDocument[]): Promise<void>
  /** Removes by id; unknown ids are no error. */
  remove(ids: string[]): Promise<void>
  search(query: SearchQuery): Promise<SearchAnswer>
  /** As you type: the last word is a beginning. Titles only. */
  suggest(text: string, scopes: string[], limit: number): Promise<Suggestion[]>
  /** Begins a rebuild. A rebuild that another process left unfinished is dropped. */
  rebuild(): Promise<Rebuild>
  /** Lets go of what the engine itself opened; a pool it was handed stays open. */
  close(): Promise<void>
}
