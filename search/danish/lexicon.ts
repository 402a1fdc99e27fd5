import { role } from './affixes.ts'
import { classOf, visitWords, type Automaton } from './automaton.ts'
import { expandDictionary } from './build-lexicon.ts'
import { builtLexicon, readLexicon, writeLexicon, type LexiconContents } from './lexicon-file.ts'

/** One reading of a form: the word it belongs to, and what the form may be used as. */
export type Reading = { lemma: string; roles: number }

type Edit = { drop: number; add: string; roles: number }

/** What the dictionary knows about folded words. */
export type Lexicon = {
  /** The readings of a whole word; empty if the dictionary does not hold it. */
  readings(word: string): Reading[]
  /** Every dictionary form that begins at `from` and can stand in front of another word, or end the compound. */
  partsFrom(word: string, from: number, visit: (end: number, readings: Reading[]) => void): void
}

let loaded: Lexicon | undefined

/** The lexicon of this process, read once; built and kept when no build has made it yet. */
export function lexicon(): Lexicon {
  loaded ??= open(readLexicon() ?? buildNow())
  return loaded
}

function buildNow(): LexiconContents {
  const contents = expandDictionary()
  try {
    writeLexicon(builtLexicon, contents)
  } catch {
    // A read-only folder costs the next start five seconds, nothing else.
  }
  return contents
}

function open({ cells, root, classes }: LexiconContents): Lexicon {
  const automaton: Automaton = { cells, root }
  const edits = classes.map(parseClass)
  const readingsOf = (word: string, wordClass: number): Reading[] =>
    withSingulars(
      (edits[wordClass] ?? []).map(({ drop, add, roles }) => ({
        lemma: word.slice(0, word.length - drop) + add,
        roles,
      })),
    )
  return {
    readings(word) {
      const wordClass = classOf(automaton, word)
      if (wordClass < 0) return []
      const idle = idleReadings.get(word)
      return readingsOf(word, wordClass).filter(({ lemma, roles }) => roles & role.word && lemma !== idle)
    },
    partsFrom(word, from, visit) {
      visitWords(automaton, word, from, (end, wordClass) => {
        if (end > from) visit(end, readingsOf(word.slice(from, end), wordClass))
      })
    },
  }
}

/** Forms whose other reading is hardly ever meant: "plejer" is a carer or a habit, "læge" no plural of a calf. */
const idleReadings = new Map([
  ['plejer', 'pleje'],
  ['laege', 'laeg'],
])

/** The dictionary lists these plurals as words of their own. */
const singulars = new Map(
  (
    'boern:barn boeger:bog maend:mand haender:haand kraefter:kraft moedre:mor faedre:far naetter:nat taender:tand foedder:fod ' +
    'boender:bonde broedre:bror doetre:datter soestre:soester raadmaend:raadmand formaend:formand staeder:stad staenger:stang ' +
    'oejne:oeje knae:knae gaes:gaas koeer:ko klaeder:klaede taeer:taa boernene:barn'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)

/** The plurals whose beginning the singular does not show. */
export const oddPluralsOf = (singular: string): string[] =>
  [...singulars].filter(([, own]) => own === singular).map(([plural]) => plural)

function withSingulars(readings: Reading[]): Reading[] {
  for (const { lemma, roles } of readings) {
    const singular = singulars.get(lemma)
    if (singular) return [...readings, { lemma: singular, roles }]
  }
  return readings
}

function parseClass(text: string): Edit[] {
  return text.split(',').map((analysis) => {
    const [edit = '0', roles = '0'] = analysis.split('/')
    const drop = /^\d+/.exec(edit)?.[0] ?? '0'
    return { drop: Number(drop), add: edit.slice(drop.length), roles: Number(roles) }
  })
}
