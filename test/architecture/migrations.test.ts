import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from './sources.ts'

const schemaFolder = path.join(root, 'prisma/schema')
const migrations = path.join(root, 'prisma/migrations')

/** Models and enums with what they hold; comments and spaces say nothing. */
const bare = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replace(/\/\/.*$/, '').replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .sort()

test('the last migration’s picture of the schema is the schema: the next one would begin from it', () => {
  const snapshot = fs
    .readdirSync(migrations)
    .sort()
    .map((name) => path.join(migrations, name, 'schema.prisma'))
    .findLast((file) => fs.existsSync(file))!
  const now = fs.readdirSync(schemaFolder).map((name) => fs.readFileSync(path.join(schemaFolder, name), 'utf8'))
  expect(bare(fs.readFileSync(snapshot, 'utf8'))).toEqual(bare(now.join('\n')))
})
