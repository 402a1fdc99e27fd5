import ts from 'typescript'
import { expect, test } from 'vitest'
import { eachNode, type Import, isTest, lineOf, type Source, sourceOf, sourcesIn } from './sources.ts'

/*
 * A law of the house for single files: what it says, for which files, how a breach is found, and small files that
 * break it. A law that finds nothing in its own fixtures is no law, so `enforce` proves each before it is applied.
 */

export type Breach = { line: number; what: string }

export type Law = {
  says: string
  holdsFor: (path: string) => boolean
  /** Tests keep it too. */
  testsToo?: true
  breaches: (one: Source) => Breach[]
  /** Path and text of small files, each of which breaks it. */
  broken: [path: string, text: string][]
  /** Near misses that keep it. */
  kept: [path: string, text: string][]
  /** Breaches that may stand ('path what'), and why. A line that is no longer needed fails. */
  exceptions?: Record<string, string>
}

const found = (law: Law, one: Source) => (law.holdsFor(one.path) ? law.breaches(one) : [])

/** Two tests of a law: its fixtures prove that it finds what it forbids, and nothing in the product breaks it. */
export function enforce(law: Law): void {
  const { broken, kept, exceptions = {} } = law
  test(`${law.says}: found where it is broken`, () => {
    expect(broken.length).toBeGreaterThan(0)
    const unseen = broken.filter(([path, text]) => found(law, sourceOf(path, text)).length === 0)
    expect(unseen.map(([path, text]) => `${path}: ${text}`)).toEqual([])
    const wrongly = kept.flatMap(([path, text]) => found(law, sourceOf(path, text)).map(({ what }) => `${path}: ${what}`))
    expect(wrongly).toEqual([])
  })
  test(law.says, () => {
    const all = sourcesIn('app', 'server', 'search', 'prisma', ...(law.testsToo ? ['test'] : []))
    const sources = all.filter((one) => law.testsToo || !isTest(one.path))
    expect(sources.filter((one) => law.holdsFor(one.path)).length).toBeGreaterThan(0)
    const breaches = sources.flatMap((one) =>
      found(law, one).map(({ line, what }) => ({ key: `${one.path} ${what}`, place: `${one.path}:${line} ${what}` })),
    )
    expect(breaches.filter(({ key }) => !(key in exceptions)).map(({ place }) => place)).toEqual([])
    expect(Object.keys(exceptions).filter((key) => !breaches.some((one) => one.key === key))).toEqual([])
  })
}

/** The breaches of a law about imports: those left when types are stripped, unless `types` are meant too. */
export const importing =
  (forbids: (to: Import & { name: string }, from: Source) => boolean, { types = false } = {}) =>
  (one: Source): Breach[] =>
    one.imports
      .filter((to) => types || !to.typeOnly)
      .filter((to) => forbids({ ...to, name: to.file ?? to.specifier }, one))
      .map((to) => ({ line: to.line, what: `imports ${to.file ?? to.specifier}` }))

/** The breaches of a law about what is written: `look` names what is wrong with a node, or nothing. */
export const writing =
  (look: (node: ts.Node, one: Source) => string | null | undefined | false) =>
  (one: Source): Breach[] => {
    const all: Breach[] = []
    eachNode(one.tree, (node) => {
      const what = look(node, one)
      if (what) all.push({ line: lineOf(node), what })
    })
    return all
  }

/** Both. */
export const either =
  (...laws: ((one: Source) => Breach[])[]) =>
  (one: Source): Breach[] =>
    laws.flatMap((law) => law(one))

/** A call of a function that belongs to everybody (`fetch`, also as `globalThis.fetch`). */
export const callsGlobal = (names: string[]) => (node: ts.Node) => {
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return null
  const callee = node.expression.getText().replace(/^(globalThis|window|self|navigator)\./, '')
  return names.includes(callee) && `calls ${callee}`
}

/** The call a node is an argument's function of, however deep: `command(schema, async () => { here })`. */
export function within(node: ts.Node, holds: (outer: ts.Node) => boolean): boolean {
  for (let outer = node.parent; outer; outer = outer.parent) if (holds(outer)) return true
  return false
}
