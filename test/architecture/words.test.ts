import ts from 'typescript'
import { expect, test } from 'vitest'
import { editor as danishEditor } from '#app/i18n/da/editor.ts'
import { flash as danishFlash } from '#app/i18n/da/flash.ts'
import { reasons as danishReasons } from '#app/i18n/da/reasons.ts'
import { editor as englishEditor } from '#app/i18n/en/editor.ts'
import { flash as englishFlash } from '#app/i18n/en/flash.ts'
import { reasons as englishReasons } from '#app/i18n/en/reasons.ts'
import { factWords, silentFacts } from '#server/audit/words.ts'
import { eachNode, isTest, lineOf, type Source, sourceOf, sourcesIn } from './sources.ts'

/* Every code has its sentence, in both languages: facts in Historik, reasons beside fields and buttons, flashes. */

const server = sourcesIn('server').filter((one) => !isTest(one.path))
const app = sourcesIn('app').filter((one) => !isTest(one.path))
/** Said by the gateway to the editor's own programme, which shows a state of its own; people do not read it. */
const forProgrammes = /^live\.|^paper\.readOnly$/
const code = /^[a-z][a-zA-Z]*(\.[a-zA-Z]+)+$/

type Found = { value: string; place: string }

/** The literals below a node, whatever the conditions around them. */
function literals(node: ts.Node, one: Source): Found[] {
  const found: Found[] = []
  eachNode(node, (inner) => {
    if (ts.isStringLiteralLike(inner)) found.push({ value: inner.text, place: `${one.path}:${lineOf(inner)}` })
  })
  return found
}

/** The literals of the arguments of these calls (`no`) and constructions (`Refused`). */
function argumentsOf(sources: Source[], names: string[], which: (parts: ts.Expression[]) => ts.Expression[]): Found[] {
  return sources.flatMap((one) => {
    const found: Found[] = []
    eachNode(one.tree, (node) => {
      if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && names.includes(node.expression.getText()))
        for (const argument of which([...(node.arguments ?? [])])) found.push(...literals(argument, one))
    })
    return found
  })
}

const facts = argumentsOf(
  server.filter((one) => one.path.endsWith('/facts.ts') && !one.path.startsWith('server/kernel/')),
  ['fact'],
  (parts) => parts.slice(0, 1),
)

const missing = (found: Found[], ...catalogues: Record<string, unknown>[]) => [
  ...new Set(
    found
      .filter(({ value }) => catalogues.some((one) => !(value in one)))
      .map(({ value, place }) => `${value} (${place})`),
  ),
]

test('codes are found where they stand, and a code without a sentence is told', () => {
  const text = `must(late ? no('registration.closed') : yes)\nthrow new Refused(\n'paper.gone')\nsay('not.this')`
  const found = argumentsOf([sourceOf('server/papers/policy.ts', text)], ['no', 'Refused'], (parts) => parts)
  expect(found.map(({ value }) => value)).toEqual(['registration.closed', 'paper.gone'])
  expect(missing(found, { 'paper.gone': 'Væk' }, { 'paper.gone': 'Gone' })).toEqual([
    'registration.closed (server/papers/policy.ts:1)',
  ])
  expect(missing(found.slice(1), { 'paper.gone': 'Væk' }, {})).toHaveLength(1)
})

test('every fact is told in both languages, or named as silent', () => {
  expect(facts.length).toBeGreaterThan(50)
  const silent: readonly string[] = silentFacts
  const told = facts.filter(({ value }) => !silent.includes(value))
  expect(missing(told, factWords.da, factWords.en)).toEqual([])
  expect(silent.filter((name) => !facts.some(({ value }) => value === name))).toEqual([])
})

test('no fact is told that never happens', () => {
  const written = new Set(
    [...sourcesIn('prisma/seed'), ...server.filter((one) => !/^server\/audit\/(\w+\/)?words\.ts$/.test(one.path))]
      .flatMap((one) => literals(one.tree, one))
      .map(({ value }) => value),
  )
  expect(Object.keys(factWords.da).filter((name) => !written.has(name))).toEqual([])
})

test('every reason has a sentence in both languages', () => {
  const all = (parts: ts.Expression[]) => parts
  const thrown = argumentsOf([...server, ...app], ['no', 'Refused', 'Conflict'], all).filter(({ value }) =>
    code.test(value),
  )
  const byField = argumentsOf([...server, ...app], ['Invalid', 'formReply'], all).filter(({ value }) =>
    code.test(value),
  )
  const contracts = server.filter((one) => /contract\.ts$|kernel\/field\.ts$/.test(one.path))
  const inContracts = contracts.flatMap((one) => literals(one.tree, one)).filter(({ value }) => code.test(value))
  expect(thrown.length).toBeGreaterThan(30)
  expect(inContracts.length).toBeGreaterThan(10)
  const forPeople = [...thrown, ...byField, ...inContracts].filter(({ value }) => !forProgrammes.test(value))
  // What goes wrong with a picture is said in the editor's dialog.
  const danish = { ...danishReasons, ...danishEditor.imageErrors }
  const english = { ...englishReasons, ...englishEditor.imageErrors }
  expect(missing(forPeople, danish, english)).toEqual([])
})

test('what zod says by itself has a sentence as well', () => {
  const kinds = ['invalid_type', 'invalid_value', 'invalid_format', 'invalid_union', 'too_small', 'too_big', 'custom']
  const own = kinds.map((value) => ({ value: `field.${value}`, place: 'kernel/command.ts fieldReasons' }))
  expect(missing(own, danishReasons, englishReasons)).toEqual([])
})

test('every flash has a sentence in both languages', () => {
  const codes = [
    ...argumentsOf(app, ['redirectWithFlash'], (parts) => parts.slice(1, 2)),
    ...argumentsOf(app, ['stayOr'], (parts) => parts.slice(2, 3)),
  ]
  expect(codes.length).toBeGreaterThan(10)
  expect(missing(codes, danishFlash, englishFlash)).toEqual([])
})

test('the two languages have the same codes, and no sentence is empty', () => {
  for (const [danish, english] of [
    [danishReasons, englishReasons],
    [danishFlash, englishFlash],
  ] as Record<string, string>[][]) {
    expect(Object.keys(english!).sort()).toEqual(Object.keys(danish!).sort())
    expect([...Object.entries(danish!), ...Object.entries(english!)].filter(([, text]) => text.trim() === '')).toEqual(
      [],
    )
  }
})
