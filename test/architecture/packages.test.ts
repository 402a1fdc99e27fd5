import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { committedFiles, root } from './sources.ts'

/* What package.json asks for is used, has a record that tells why, and stands in the lock file as it is. */

type Packages = Record<string, string>
type Manifest = { dependencies: Packages; devDependencies: Packages; optionalDependencies: Packages }

const read = (name: string) => fs.readFileSync(path.join(root, name), 'utf8')
const manifest = JSON.parse(read('package.json')) as Manifest
const named = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })

/** Packages no file of ours names, and why they are there. A name that is no longer needed fails. */
const usedOtherwise: Record<string, string> = {
  '@prisma/client': 'the generated client loads its runtime',
  '@tiptap/extension-bubble-menu': 'holds an optional part of @tiptap/react at the version of the rest',
  '@tiptap/extension-floating-menu': 'holds an optional part of @tiptap/react at the version of the rest',
  prettier: 'lays out the code',
  remix: 'asked for by name; its parts are @remix-run/*',
}

const escaped = (name: string) => name.replace(/[/.]/g, '\\$&')

test('every package is imported, or is said to be used otherwise', () => {
  const sources = committedFiles().filter((name) => /\.(ts|tsx|js|css)$/.test(name) && !name.includes('packages.test'))
  const texts = sources.map(read).join('\n')
  const imported = (name: string) => new RegExp(`(?<!\\.bin)['"/]${escaped(name)}['"/]`).test(texts)
  const idle = named.filter((name) => !name.startsWith('@types/') && !imported(name))
  expect(idle.sort()).toEqual(Object.keys(usedOtherwise).sort())
})

test('types are kept only of packages that are there', () => {
  const typed = named.filter((name) => name.startsWith('@types/') && name !== '@types/node').map((name) => name.slice(7))
  expect(typed.filter((name) => !named.includes(name))).toEqual([])
})

test('a record names every package, or the family it belongs to', () => {
  const folder = 'server/decisions'
  const records = fs.readdirSync(path.join(root, folder)).map((name) => read(`${folder}/${name}`)).join('\n')
  const families = (name: string) => (name.startsWith('@') ? [name, `${name.split('/')[0]}/*`] : [name])
  const told = (name: string) => new RegExp(`(?<![\\w@/-])${escaped(name).replace('*', '\\*')}(?![\\w/-])`).test(records)
  expect(named.filter((name) => !families(name).some(told))).toEqual([])
})

test('the lock file asks for what package.json asks for', () => {
  const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, Partial<Manifest>> }
  const { dependencies, devDependencies, optionalDependencies } = lock.packages['']!
  expect({ dependencies, devDependencies, optionalDependencies }).toEqual({
    dependencies: manifest.dependencies,
    devDependencies: manifest.devDependencies,
    optionalDependencies: manifest.optionalDependencies,
  })
})
