import { role } from './affixes.ts'
import { lexicon, type Reading } from './lexicon.ts'

/** One part of a compound: its word, and where it lies in the folded compound (linking letters belong to the part before). */
export type Part = { lemmas: string[]; from: number; to: number; core: number }

/** Particles and endings that look like words: "udvikling" is no "ud" about "vikling". */
const neverModifier = new Set(
  (
    'ad af an at be bi de den der det du en er et for fra hen her hos i ind ja jo kun med men mod nat ned nu og om op over paa ' +
    'sam se si so sub til ti ud ude uden und under ur van ved vi und efter gen mis fore foran frem hver hvor igen bag ' +
    'selv sig sin som alt da dis eks ex in re kon kom par pro per anti ens ene ent'
  ).split(' '),
)
const neverHead = new Set(
  (
    'else elser en ens er ere eren erne et ets ene te ste nes ning tion ring ling ding hed heder lig ligt lige isk iske ende ' +
    'sel ter ser let lets sted steds led ling linger mer mere ner ler sag ion ed ede ler lere an art rig rigt rige ' +
    'skab skaber los loes loest loese bar bart bare som somt somme agtig fuld tal al ar vis vist vise'
  ).split(' '),
)
/** Two and three letters are chance more often than words: only these count there. */
const shortModifiers = new Set(['bo', 'it', 'oel'])
const shortHeads = new Set('aar ark bog dag del hus kort lov liv maal plan raad rum sag skat tal tid vej'.split(' '))
/** Dictionary words whose parts are chance. */
const noCompounds = new Set(
  'alternativ partner kandidat personale formand centrum generation information situation institution relation plenum'.split(
    ' ',
  ),
)
const longest = 60
const none: Part[][] = []

type Step = { cost: number; from: number; readings: Reading[] }

/** The ways to split a word the dictionary does not hold: the cheapest, and those that are just as cheap. */
export const splitUnknown = (word: string): Part[][] => split(word, false)

/** The ways to split a word the dictionary holds. More careful: most words that could be cut are no compounds. */
export function splitKnown(word: string): Part[][] {
  const known = splits.get(word)
  if (known) return known
  const found = noCompounds.has(word) ? none : split(word, true)
  if (splits.size >= mostSplits) splits.clear()
  splits.set(word, found)
  return found
}

/** The same words return as parts of ever new compounds. */
const splits = new Map<string, Part[][]>()
const mostSplits = 30_000

function split(word: string, careful: boolean): Part[][] {
  if (word.length < 5 || word.length > longest || !/^[a-z]+$/.test(word)) return none
  const best: (Step | undefined)[] = [{ cost: 0, from: 0, readings: [] }]
  let whole: Step[] = []
  for (let from = 0; from < word.length - 2; from++) {
    const reached = best[from]
    if (!reached) continue
    lexicon().partsFrom(word, from, (end, readings) => {
      const form = word.slice(from, end)
      if (end === word.length) {
        const usable = from === 0 ? [] : asHead(readings, form, careful)
        if (usable.length > 0) whole = cheapest(whole, { cost: reached.cost + costOf(form), from, readings: usable })
        return
      }
      const usable = form === 'bo' ? asHome(word) : asModifier(readings, form, careful)
      const cost = reached.cost + costOf(form)
      const before = best[end]
      if (usable.length > 0 && (!before || cost < before.cost)) best[end] = { cost, from, readings: usable }
    })
  }
  return whole.map((last) => trace(word, best, last))
}

const costOf = (form: string) => 10 + (shortModifiers.has(form) ? 3 : Math.max(0, 5 - form.length) * 2)

function cheapest(found: Step[], step: Step): Step[] {
  const cost = found[0]?.cost ?? Infinity
  if (step.cost < cost) return [step]
  return step.cost === cost ? [...found, step] : found
}

function asModifier(readings: Reading[], form: string, careful: boolean): Reading[] {
  if (
    form.length < (careful ? 4 : 3) &&
    !shortModifiers.has(form) &&
    !(careful && form.length === 3 && commonShort.has(form))
  )
    return []
  if (fieldModifiers.has(form)) return [{ lemma: form, roles: role.modifier }]
  return readings.filter(
    ({ lemma, roles }) =>
      (roles & role.modifier || isCompound(lemma, roles)) && !neverModifier.has(lemma) && !neverModifier.has(form),
  )
}

/** The dictionary lets these stand alone only: "ældrebolig", "udsatteråd", "kommunalbestyrelse". */
const fieldModifiers = new Set(['aeldre', 'udsatte', 'kommunal'])

/** Whatever is a compound noun itself may begin a longer one: "punktskrift" and "indsats". */
const isCompound = (lemma: string, roles: number): boolean =>
  lemma.length > 7 && (roles & role.end) !== 0 && !(roles & role.verbal) && splitKnown(lemma).length > 0

/** The dictionary does not let "bo" stand first, and half of the specialised social area begins with it. "boe" is a folded "bø". */
const asHome = (word: string): Reading[] => (/^bo[^e]\w{3}/.test(word) ? [{ lemma: 'bo', roles: role.modifier }] : [])

const commonShort = new Set('hus tid tal sag lov liv mad rum kor bil dag far mor ven bus net syn tab vej job'.split(' '))

function asHead(readings: Reading[], form: string, careful: boolean): Reading[] {
  if (form.length < 3 || neverHead.has(form)) return []
  if (form.length === 3 && careful && !shortHeads.has(form)) return []
  const ends = readings.filter(({ roles, lemma }) => roles & role.end && lemma.length > 2)
  const nominal = ends.filter(({ roles }) => !(roles & role.verbal))
  return nominal.length > 0 || careful ? nominal : ends
}

function trace(word: string, best: (Step | undefined)[], last: Step): Part[] {
  const parts: Part[] = []
  let to = word.length
  for (let step: Step | undefined = last; step && to > 0; step = best[to]) {
    const form = word.slice(step.from, to)
    const lemmas = [...new Set(step.readings.map(({ lemma }) => lemma))]
    parts.unshift({ lemmas, from: step.from, to, core: step.from + coreLength(form, lemmas) })
    to = step.from
  }
  return parts
}

/** "botilbuds" shows "botilbud" and a linking letter: the core is what a reader would call the word. */
function coreLength(form: string, lemmas: string[]): number {
  const lemma = lemmas.find((candidate) => form.startsWith(candidate))
  return lemma && form.length - lemma.length <= 1 ? lemma.length : form.length
}
