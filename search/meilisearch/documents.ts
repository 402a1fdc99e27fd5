import { termsOf } from '../danish/terms.ts'
import { tokenise } from '../danish/tokens.ts'
import { analyseWord } from '../danish/words.ts'
import type { SearchDocument } from '../engine.ts'

/** A document as Meilisearch stores it: what is shown, and our own terms, which its filters match. */
export type StoredDocument = SearchDocument & {
  key: string
  moment: number
  terms: string[]
  titleTerms: string[]
  written: string
}

/** Fields that are only for matching, and never sent back. */
export const shownFields = ['id', 'subjectId', 'kind', 'title', 'body', 'url', 'collaborationIds', 'at']

export const settings = {
  searchableAttributes: ['written'],
  filterableAttributes: [
    'scopes',
    'terms',
    'titleTerms',
    'kind',
    'collaborationIds',
    'organisationIds',
    'focusAreaIds',
    'year',
  ],
  sortableAttributes: ['moment', 'id'],
  rankingRules: ['sort'],
  pagination: { maxTotalHits: 1_000_000 },
  faceting: { maxValuesPerFacet: 1_000 },
}

/** Adds our analysis to a document. */
export function stored(document: SearchDocument): StoredDocument {
  const title = termsOf(document.title).terms.map(({ lexeme }) => lexeme)
  const body = termsOf(document.body).terms.map(({ lexeme }) => lexeme)
  return {
    ...document,
    key: keyOf(document.id),
    moment: Date.parse(document.at),
    terms: [...new Set([...title, ...body])],
    titleTerms: [...new Set(title)],
    written: `${folded(document.title)}. ${document.body.split('\n').map(folded).join('. ')}`,
  }
}

/** Meilisearch takes only letters, digits, hyphens and underscores in a key. */
export const keyOf = (id: string): string => Buffer.from(id).toString('base64url')

const folded = (text: string) =>
  tokenise(text)
    .map(({ kind, key }) => (kind === 'word' ? analyseWord(key).exact : key))
    .join(' ')
