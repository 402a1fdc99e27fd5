import type { SearchDocument, SearchFilters } from '#search/engine.ts'
import { dice } from '#test/bench/danish-texts.ts'

const words =
  'botilbud kapacitet botilbudskapacitet takst takster takstindberetning indberetning psykiatri socialpsykiatri børn børneområdet unge forældre magtanvendelse indsatsplan KIP temadag handleplan tilsyn socialtilsyn ledere ledernetværk pårørende rehabilitering bostøtte kontrakt kontrakter'.split(
    ' ',
  )
/** Each of these stands in hidden texts of some world only: a leak would show as a correction or a suggestion. */
const rare =
  'kvasimodel kvasimodul xylofonforløb xylofonforlab zebrastrategi zebrastrategs quizkatalog quizkatalag wienerordning'.split(
    ' ',
  )
const allScopes = Array.from({ length: 8 }, (_, at) => `group:${at}`)

/** Documents, one searcher's scopes, and what that searcher asks. The same seed gives the same world. */
export function randomWorld(seed: number): {
  documents: SearchDocument[]
  scopes: string[]
  questions: { text: string; filters: SearchFilters }[]
} {
  const roll = dice(seed)
  const one = <T>(from: readonly T[]): T => from[Math.floor(roll() * from.length)] as T
  const some = <T>(from: readonly T[], most: number): T[] => [
    ...new Set(Array.from({ length: Math.floor(roll() * (most + 1)) }, () => one(from))),
  ]
  // Slips stand in texts too: one that only a hidden text holds must not keep a searcher from being corrected.
  const written = () => {
    const word = one(roll() < 0.12 ? rare : words)
    return roll() < 0.15 ? slip(word, roll) : word
  }
  const text = (most: number) => Array.from({ length: 1 + Math.floor(roll() * most) }, written).join(' ')
  const documents = Array.from({ length: 60 }, (_, at): SearchDocument => ({
    id: `d${at}`,
    subjectId: `s${at}`,
    kind: one(['paper', 'event', 'post']),
    title: text(3),
    body: `${text(8)}.\n${text(8)}.`,
    url: `/papirer/d${at}`,
    scopes: some(allScopes, 2),
    collaborationIds: one([['syddanmark'], ['midtjylland'], ['midtjylland', 'syddanmark'], []]),
    organisationIds: some(['vejle', 'odense', 'aarhus'], 2),
    focusAreaIds: some(['f1', 'f2'], 1),
    year: one([2024, 2025, null]),
    at: new Date(Date.UTC(2025, 0, 1 + Math.floor(roll() * 300))).toISOString(),
  }))
  const questions = Array.from({ length: 25 }, () => ({
    text: question(roll, one),
    filters:
      roll() < 0.4
        ? { kind: some(['paper', 'event'], 2), year: some([2024, 2025], 1), organisation: some(['vejle', 'odense'], 1) }
        : {},
  }))
  return { documents, scopes: some(allScopes, 3), questions }
}

function question(roll: () => number, one: <T>(from: readonly T[]) => T): string {
  const kind = roll()
  const word = one(roll() < 0.4 ? rare : words)
  if (kind < 0.35) return word
  if (kind < 0.6) return `${word} ${one(words)}`
  if (kind < 0.7) return `"${word} ${one(words)}"`
  return slip(word, roll)
}

/** A letter lost at one of two places, so that the same slip is made more than once. */
function slip(word: string, roll: () => number): string {
  const place = roll() < 0.5 ? 3 : 4
  return word.slice(0, place) + word.slice(place + 1)
}
