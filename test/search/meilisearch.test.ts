import { randomBytes } from 'node:crypto'
import { Meilisearch } from 'meilisearch'
import { expect, test } from 'vitest'
import { MeiliSearch } from '#search/meilisearch/engine.ts'
import { stored } from '#search/meilisearch/documents.ts'
import { answering, chosen, visibleTo } from '#search/meilisearch/filters.ts'
import { parseQuery } from '#search/danish/query.ts'
import { document, engineSuite } from './engine-suite.ts'

const url = process.env.MEILI_URL
const key = process.env.MEILI_KEY

test('what a text is stored by answers what a query filters for', () => {
  const { terms, titleTerms, written } = stored(
    document('a:b', 'Botilbudskapacitet', 'Døgn- og botilbud.\nEfter § 107'),
  )
  expect(terms).toEqual(expect.arrayContaining(['botilbudskapacitet', 'kapacitet', 'botilbud', 'doegntilbud', '§107']))
  expect(titleTerms).not.toContain('§107')
  expect(written).toContain('doegn- og botilbud. efter §107')
})

test('filters quote what they are given', () => {
  expect(visibleTo(['a"] OR scopes EXISTS OR x IN ["', 'b\\'])).toBe(
    'scopes IN ["a\\"] OR scopes EXISTS OR x IN [\\"", "b\\\\"]',
  )
  expect(chosen({ kind: ['paper'], year: [2025], focus: [] }, 'kind')).toEqual(['year IN [2025]'])
  expect(answering(parseQuery('tandpleje'))).toEqual([expect.stringContaining('(terms = "tandpleje")')])
})

if (url) {
  engineSuite(
    'search in Meilisearch',
    async () => {
      const index = `test_${randomBytes(6).toString('hex')}`
      const engine = new MeiliSearch({ url, index, ...(key ? { key } : {}) })
      await engine.prepare()
      const client = new Meilisearch({ host: url, ...(key ? { apiKey: key } : {}) })
      return {
        engine,
        drop: async () =>
          void (await Promise.all(['', '_next', '_state'].map((end) => client.deleteIndex(index + end).waitTask()))),
      }
    },
    { seeds: 2 },
  )
} else {
  console.info('not verified: search in Meilisearch (set MEILI_URL to a server)')
}
