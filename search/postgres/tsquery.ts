import type { Alternative, Begun, ParsedQuery, Phrase } from '../danish/query.ts'
import { quoted } from './rows.ts'

/** The query as PostgreSQL reads it. Null if there is nothing to look for. Without phrases the index alone can answer it. */
export function tsqueryOf({ needs, phrases }: Pick<ParsedQuery, 'needs' | 'phrases'>): string | null {
  const clauses = [...needs.map(({ alternatives }) => anyOf(alternatives)), ...phrases.map(phraseOf)]
  return clauses.length > 0 ? clauses.join(' & ') : null
}

/** One need alone. */
export const anyOf = (alternatives: Alternative[]): string => {
  const lexemes = new Set(alternatives.map(({ all }) => all.map(quoted).join(' & ')))
  return `(${[...lexemes].map((lexeme) => (lexeme.includes(' & ') ? `(${lexeme})` : lexeme)).join(' | ')})`
}

/** Weight A holds the forms as they were written, and nothing else. */
export const phraseOf = ({ lexemes }: Phrase) => `(${lexemes.map((lexeme) => `${quoted(lexeme)}:A`).join(' <-> ')})`

/** A word that may be unfinished. */
export const begunBy = ({ beginning, alternatives }: Begun): string =>
  `(${[...(beginning === null ? [] : [`${quoted(beginning)}:*`]), ...(alternatives.length > 0 ? [anyOf(alternatives)] : [])].join(' | ')})`
