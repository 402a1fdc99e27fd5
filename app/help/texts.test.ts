import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { pageRoutes } from '#test/browser/page-routes.ts'
import { helpFor, helpTopics } from './topics.ts'

const folder = import.meta.dirname
const read = (language: string, topic: string) => fs.readFileSync(path.join(folder, language, `${topic}.md`), 'utf8')
/** What both languages must share: how many headings, points and steps there are. */
const shape = (text: string) => text.split('\n').map((line) => /^(#+|-|\d\.) /.exec(line)?.[1]).filter(Boolean)

test('every topic stands in both languages, with the same headings and points, and nothing else does', () => {
  for (const language of ['da', 'en']) expect(fs.readdirSync(path.join(folder, language)).sort()).toEqual(helpTopics.map((one) => `${one}.md`).sort())
  for (const topic of helpTopics) {
    expect(shape(read('en', topic)), topic).toEqual(shape(read('da', topic)))
    expect(read('da', topic)).toMatch(/^# .+\n\n/)
  }
})

/** Readability (Björnsson): words a sentence, and long words in a hundred. */
function lix(text: string): number {
  const words = text.match(/[\p{L}\d]+/gu) ?? []
  const sentences = Math.max(1, (text.match(/[.:!?]|\n-|\n\d\./g) ?? []).length)
  return words.length / sentences + (100 * words.filter((word) => word.length > 6).length) / words.length
}

test.for([...helpTopics])('the Danish of %s is easy to read', (topic) => {
  expect(lix(read('da', topic))).toBeLessThanOrEqual(40)
})

test('what is new in Fælled stands in both languages on the same days, the newest first, and is easy to read', () => {
  const texts = { da: fs.readFileSync(path.join(folder, 'news-da.md'), 'utf8'), en: fs.readFileSync(path.join(folder, 'news-en.md'), 'utf8') }
  const days = (text: string) => [...text.matchAll(/^## (\d{4}-\d{2}-\d{2}) \S/gm)].map(([, day]) => day)
  expect(days(texts.da).length).toBeGreaterThan(0)
  expect(days(texts.da)).toEqual([...days(texts.da)].sort().reverse())
  expect(days(texts.en)).toEqual(days(texts.da))
  expect(shape(texts.en)).toEqual(shape(texts.da))
  expect(lix(texts.da)).toBeLessThanOrEqual(40)
})

test('each page of the signed-in leads to the help on it', () => {
  for (const { pattern } of pageRoutes) expect(helpTopics.map((one) => `/hjaelp/${one}`)).toContain(helpFor(pattern.replaceAll(/:\w+/g, 'x')))
  expect(helpFor('/grupper/x/filer')).toBe('/hjaelp/filer')
  expect(helpFor('/grupper/x')).toBe('/hjaelp/grupper')
})
