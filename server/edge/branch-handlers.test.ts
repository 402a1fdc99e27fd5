import type { ServerBuild } from '@remix-run/node'
import { expect, test } from 'vitest'
import { branchHandlers } from './branch-handlers.ts'

const route = (id: string, path: string | undefined, parentId: string | undefined = 'root', index?: boolean) => [
  id,
  { id, path, parentId, index, module: {} },
]

const routes = Object.fromEntries([
  ['root', { id: 'root', path: '', module: {} }],
  route('home', undefined, 'root', true),
  route('papers', 'papirer'),
  route('paper', 'papirer/:paperId'),
  route('paper-new', 'papirer/ny'),
  route('account', 'min-konto'),
  route('profile', undefined, 'account', true),
  route('devices', 'enheder', 'account'),
  route('nowhere', '*'),
]) as ServerBuild['routes']

const build = { routes, assets: { routes, version: '1' }, basename: '/' } as unknown as ServerBuild
const known = (part: ServerBuild) => ({ routes: Object.keys(part.routes), assets: Object.keys(part.assets.routes) })

const handlerFor = branchHandlers(build, known)
const uuid = '0190a0b0-1c2d-7e3f-8a4b-5c6d7e8f9a0b'

test.each([
  ['/', ['root', 'home']],
  ['/papirer', ['root', 'papers']],
  [`/papirer/${uuid}`, ['root', 'paper']],
  ['/papirer/ny', ['root', 'paper-new']],
  ['/min-konto', ['root', 'account', 'profile']],
  ['/min-konto/enheder', ['root', 'account', 'devices']],
  ['/findes-ikke', ['root', 'nowhere']],
  ['/_root.data', ['root', 'home']],
  ['/papirer/ny.data', ['root', 'paper-new']],
  [`/papirer/${uuid.toUpperCase()}.data`, ['root', 'paper']],
])('%s is answered by its own branch', (path, branch) => {
  expect(handlerFor(path)).toEqual({ routes: branch, assets: branch })
})

test('what is asked about all pages goes to the handler that knows all', () => {
  expect(handlerFor('/__manifest').routes).toEqual(Object.keys(routes))
})

test('an address nobody can read goes to the handler that knows all', () => {
  expect(() => handlerFor('/papirer/%')).not.toThrow()
})

test('pages of one shape share a handler, and so do their data', () => {
  expect(handlerFor(`/papirer/${uuid}`)).toBe(handlerFor('/papirer/0190a0b0-0000-7000-8000-000000000000.data'))
})
