import { expect, test } from 'vitest'
import { isTest, sourcesIn } from './sources.ts'

/* What a database, UTC or English would do otherwise: the order of names and the day it is. */

const product = sourcesIn('server', 'search', 'prisma').filter((one) => !isTest(one.path))

/** The last word of each thing an ORDER BY names, as `p."name" COLLATE …`, up to the end of its clause. */
const namesOrderedBy = (sql: string) =>
  [...sql.matchAll(/ORDER BY\b((?:[^()`;]|\([^()]*\))*)/gi)].flatMap(([, clause]) =>
    [...clause!.matchAll(/(?:\w+\.)?"(?:\w*[nN]ame|\w*[tT]itle)"(?!\s+COLLATE "da-x-icu")/g)].map(([found]) => found),
  )

test('what is ordered by a name or a title is ordered by Danish rules, whatever the database does', () => {
  const found = product.flatMap((one) => [
    ...namesOrderedBy(one.text).map((name) => `${one.path}: ORDER BY ${name}`),
    ...[...one.text.matchAll(/orderBy: (?:\[[^\]]*|\{[^}]*)\b(?:name|title)\b/g)].map(([text]) => `${one.path}: ${text}`),
    ...[...one.text.matchAll(/\blocaleCompare\((?![^()]*'da')[^()]*\b(?:name|title)\)/g)].map(([text]) => `${one.path}: ${text}`),
  ])
  expect(found).toEqual([])
  expect(namesOrderedBy('SELECT json_agg(x ORDER BY q."name") FROM y ORDER BY a."startsOn", lower("title") LIMIT 3')).toEqual(['q."name"', '"title"'])
})

test('the day is Copenhagen’s, not that of the database or of UTC', () => {
  const clocks = /\b(?:CURRENT_(?:DATE|TIME|TIMESTAMP)|LOCALTIME(?:STAMP)?)\b|\bnow\(\)\}?(?:::timestamptz)?\s*::date|\bnow\.toISOString\(\)|\bsetUTCHours\(|\bsetHours\(/
  const found = product.flatMap((one) =>
    one.text.split('\n').flatMap((text, index) => (clocks.test(text) ? [`${one.path}:${index + 1}`] : [])),
  )
  expect(found).toEqual([])
})
