import { movingProblems as danish } from '#app/i18n/da/moving-problems.ts'
import { reasons as danishReasons } from '#app/i18n/da/reasons.ts'
import { movingProblems as english } from '#app/i18n/en/moving-problems.ts'
import { reasons as englishReasons } from '#app/i18n/en/reasons.ts'
import type { Problem } from '#server/moving-in/plan/planned.ts'
import type { ShownLine } from '#server/moving-in/pages.ts'
import { fieldsOf, type LineKind } from '#server/moving-in/words.ts'

type Language = 'da' | 'en'

/** The name of a column in the reader's language. */
export const fieldName = (language: Language, kind: LineKind, field: string): string =>
  fieldsOf(kind).find(([code]) => code === field)?.[1].label[language] ?? field

const list = (language: Language, all: string[]) => new Intl.ListFormat(language === 'da' ? 'da-DK' : 'en-GB', { type: 'disjunction' }).format(all)

/** What is wrong with a line, in whole sentences, with what may have been meant. */
export function sayProblem(language: Language, kind: LineKind, { code, field = '', value = '', near, choices }: Problem): string {
  const words = language === 'en' ? english : danish
  const reasons: Record<string, string> = language === 'en' ? englishReasons : danishReasons
  const name = fieldName(language, kind, field)
  const meant = near ? words.meant(near) : ''
  const say = (...sentences: string[]) => sentences.filter(Boolean).join(' ')
  if (code === 'field.required') return words.required(name)
  if (code === 'field.cpr') return field ? words.cprIn(name) : words.cprElsewhere
  if (code === 'field.email') return words.email(value)
  if (code === 'field.date') return words.date(name, value)
  if (code === 'moving.noOrganisation' || code === 'moving.noGroup') return say(words.notThere(value), meant || words.makeFirst)
  if (code === 'moving.wrongLine') return words.wrongLine(value)
  if (code === 'moving.noPerson') return say(words.noPerson(value), meant || words.personHint)
  if (code === 'moving.otherOrganisation') return words.otherOrganisation(value, near ?? '')
  if (code === 'moving.unknownChoice') return say(words.unknown(name, value), meant || words.choices(list(language, choices ?? [])))
  const sentence = reasons[code] ?? reasons['moving.failed'] ?? ''
  return say(field && field !== 'form' ? words.field(name, sentence) : sentence, choices ? words.choices(list(language, choices)) : '')
}

/** Everything that is wrong with a line. */
export const sayLine = (language: Language, { kind, problems }: Pick<ShownLine, 'kind' | 'problems'>): string =>
  problems.map((problem) => sayProblem(language, kind, problem)).join(' ')

/** A line as the page shows it: sentences instead of codes. */
export const saidLine = (language: Language, { problems, changes, ...line }: ShownLine) => ({
  ...line,
  problem: sayLine(language, { kind: line.kind, problems }),
  changes: changes.map(({ field, ...change }) => ({ field: fieldName(language, line.kind, field), ...change })),
})

export type SaidLine = ReturnType<typeof saidLine>
