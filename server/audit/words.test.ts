import { readdirSync, existsSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { factSentence, factWords, silentFacts } from './words.ts'

const server = path.resolve(import.meta.dirname, '..')

async function announcedTypes(): Promise<string[]> {
  const files = readdirSync(server)
    .filter((domain) => domain !== 'kernel')
    .map((domain) => path.join(server, domain, 'facts.ts'))
    .filter((file) => existsSync(file))
  const modules = await Promise.all(files.map((file) => import(file) as Promise<Record<string, unknown>>))
  return modules
    .flatMap((one) => Object.values(one))
    .flatMap((one) => (typeof one === 'object' && one !== null && 'type' in one ? [String(one.type)] : []))
}

test('AU5: every kind of fact has words in both languages, or is silent', async () => {
  const types = await announcedTypes()
  expect(types).toContain('group.memberEnded')
  const silent: readonly string[] = silentFacts
  const wordless = types.filter((type) => !silent.includes(type) && !(type in factWords.da && type in factWords.en))
  expect(wordless).toEqual([])
})

test('a sentence names the person and the role', () => {
  const it = { person: 'Bo Berg', role: 'chair', fields: [] }
  expect(factSentence('da', 'group.memberAdded', it)).toBe('føjede Bo Berg til som formand')
  expect(factSentence('en', 'group.memberAdded', it)).toBe('added Bo Berg as chair')
})
