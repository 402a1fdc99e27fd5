import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { routeFiles } from './routes.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** An address that only takes forms answers a browser without scripts with a page; scripts that ask by themselves get JSON. */
test('an address that only takes forms shows a refusal as a page, unless only scripts ask there', () => {
  const postOnly = routeFiles().filter((file) => readFileSync(path.join(root, file), 'utf8').includes('post-only.server.ts'))
  expect(postOnly.length).toBeGreaterThan(20)
  const bare = postOnly.filter((file) => !/RefusedForm as default|jsonAnswer\(|Response\.json\(/.test(readFileSync(path.join(root, file), 'utf8')))
  expect(bare).toEqual([])
})
