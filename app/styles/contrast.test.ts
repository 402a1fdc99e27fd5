import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

/** Every pair the style sheets use: what is written or drawn, on what, and the ratio WCAG 2.2 AA asks for. */
const text = 4.5
const shape = 3
const states = ['good', 'waiting', 'late', 'closed', 'draft']
const grounds = ['surface', 'surface-raised', 'surface-sunk']
const pairs: [string, string, number][] = [
  ...grounds.flatMap((ground): [string, string, number][] => [
    ['ink', ground, 7],
    ['ink-quiet', ground, text],
    ['accent', ground, text],
    ['accent-strong', ground, text],
    ['late', ground, text],
    ['line-strong', ground, shape],
    ['focus', ground, shape],
  ]),
  ...states.flatMap((state): [string, string, number][] => [
    [state, `${state}-soft`, text],
    ['ink', `${state}-soft`, 7],
    [state, 'surface', shape],
  ]),
  ['ink', 'accent-soft', 7],
  ['ink-quiet', 'accent-soft', text],
  ['accent', 'accent-soft', text],
  ['accent-strong', 'accent-soft', text],
  ['accent-ink', 'accent', text],
  ['accent-ink', 'accent-strong', text],
  ['ink', 'mark', text],
  ...Array.from({ length: 8 }, (_, n): [string, string, number] => ['person-ink', `person-${n}`, text]),
]

const [light, dark] = [
  tokensOf(css.replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')),
  tokensOf(darkBlock(css)),
]

describe.each([
  ['light', light],
  ['dark', { ...light, ...dark }],
])('%s', (_, tokens) => {
  test.each(pairs)('%s on %s is at least %f', (front, back, least) => {
    expect(ratio(colourOf(tokens, front), colourOf(tokens, back))).toBeGreaterThanOrEqual(least)
  })
})

test('dark redefines every colour that light defines, but for the people', () => {
  const coloured = Object.keys(light).filter((name) => light[name]!.startsWith('#') && !name.startsWith('person'))
  expect(coloured.filter((name) => !(name in dark))).toEqual([])
})

test('the measure itself: black on white is 21', () => {
  expect(ratio('#000000', '#ffffff')).toBeCloseTo(21)
  expect(ratio('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

function tokensOf(block: string): Record<string, string> {
  const named = [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].filter(([, name]) => !name!.startsWith('person'))
  const people = [...block.matchAll(/\.(person-\d) \{ --person: (#\w+)/g)]
  const ink = block.match(/--person-ink:\s*(#\w+)/)
  return Object.fromEntries([
    ...[...named, ...people].map(([, name, value]) => [name, value!.trim()]),
    ...(ink ? [['person-ink', ink[1]]] : []),
  ]) as Record<string, string>
}

function darkBlock(sheet: string): string {
  const start = sheet.indexOf('@media (prefers-color-scheme: dark)')
  return sheet.slice(start, sheet.indexOf('\n}\n', start))
}

function colourOf(tokens: Record<string, string>, name: string): string {
  const colour = tokens[name]
  if (!colour || !/^#[0-9a-f]{6}$/.test(colour)) throw new Error(`${name} is no six-digit colour: ${colour}`)
  return colour
}

function ratio(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** WCAG's relative luminance. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4)) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
