import { createHash } from 'node:crypto'
import { deletionsOf } from '../danish/spelling.ts'
import { stopWords } from '../danish/stop-words.ts'
import { termsOf, type Term } from '../danish/terms.ts'
import type { SearchDocument } from '../engine.ts'

/** A document as its row is written; the names are those of the columns. */
export type DocumentRow = {
  id: string
  subject_id: string
  kind: string
  title: string
  body: string
  url: string
  scopes: string[]
  collaboration_ids: string[]
  organisation_ids: string[]
  focus_area_ids: string[]
  year: number | null
  at: string
  facet_key: number
  title_words: string
  words: string
}

export type WordRow = { word: string; deletions: string[] }

const lastPosition = 16_383
const longestLexeme = 200
/** A tsvector ends at 1 MB; a book that long is found by its first words. */
const largestVector = 900_000

/** Analyses one document for storing, and names the words a later misspelling may be meant for. */
export function rowOf(document: SearchDocument): { row: DocumentRow; words: string[] } {
  const title = storable(document.title)
  const body = storable(document.body)
  const inTitle = termsOf(title)
  const inBody = termsOf(body, inTitle.end)
  const facets = {
    kind: document.kind,
    collaboration_ids: [...new Set(document.collaborationIds)].sort(),
    organisation_ids: [...new Set(document.organisationIds)].sort(),
    focus_area_ids: [...new Set(document.focusAreaIds)].sort(),
    year: document.year,
  }
  const row = {
    ...facets,
    id: document.id,
    subject_id: document.subjectId,
    title,
    body,
    url: document.url,
    scopes: [...new Set(document.scopes)],
    at: document.at,
    facet_key: keyOf(facets),
    title_words: vectorOf(inTitle.terms),
    words: vectorOf([...inTitle.terms, ...inBody.terms]),
  }
  return { row, words: spellable([...inTitle.terms, ...inBody.terms]) }
}

/** The row of a word in the vocabulary. */
export const wordRow = (word: string): WordRow => ({ word, deletions: deletionsOf(word) })

/** PostgreSQL stores neither NUL nor half a character. */
const storable = (text: string) => text.replaceAll('\0', '').toWellFormed()

/** Equal facets, equal key: 52 bits of their hash, so that JSON carries it whole. */
function keyOf(facets: object): number {
  return Number.parseInt(createHash('sha256').update(JSON.stringify(facets)).digest('hex').slice(0, 13), 16)
}

const weights = ['A', 'B', 'C', 'D'] as const

/** A place and a weight in one number, so that sorting puts the heavier weight of a place first. */
const placed = ({ weight, position }: Term) => Math.min(position, lastPosition) * 4 + weights.indexOf(weight)

function vectorOf(terms: Term[]): string {
  const places = new Map<string, number[]>()
  let size = 0
  for (const term of terms) {
    const { lexeme } = term
    if (lexeme.length === 0 || lexeme.length > longestLexeme) continue
    const known = places.get(lexeme)
    size += known ? 2 : lexeme.length * 2 + 8
    if (size > largestVector) break
    if (known) known.push(placed(term))
    else places.set(lexeme, [placed(term)])
  }
  let vector = ''
  for (const [lexeme, known] of places) vector += `${quoted(lexeme)}:${listed(known)} `
  return vector
}

function listed(places: number[]): string {
  if (places.length > 1) places.sort((a, b) => a - b)
  let list = ''
  let before = -1
  for (const place of places) {
    const position = place >> 2
    if (position === before) continue
    list += `${list && ','}${position}${weights[place & 3] ?? 'D'}`
    before = position
  }
  return list
}

/** A lexeme as tsvector and tsquery read it. */
export const quoted = (lexeme: string): string => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

function spellable(terms: Term[]): string[] {
  const words = new Set<string>()
  for (const { lexeme } of terms) {
    if (lexeme.length >= 3 && lexeme.length <= 40 && /^[a-z-]+$/.test(lexeme) && !stopWords.has(lexeme))
      words.add(lexeme)
  }
  return [...words]
}
