/** What a form of a word may be used as; several can hold at once. */
export const role = { word: 1, modifier: 2, end: 4, verbal: 8, imperative: 16 } as const

/** One form of one dictionary word, with what it may be used as. */
export type Form = { form: string; lemma: string; roles: number }

type Rule = { strip: string; affix: string; flags: string[]; condition: RegExp; verbal: boolean; imperative: boolean }

const flag = {
  forbidden: '6',
  needsAffix: '8',
  begin: '32',
  middle: '33',
  end: '34',
  onlyInCompound: '36',
  verbalNoun: '79',
}
const verbForms = /\+(DATID|NUTID|PERF_PART|PRÆSENS_PART|PASSIV|IMPERATIV)/

/** Reads the suffix rules of a Hunspell affix file with numeric flags. */
export function readSuffixes(affixFile: string): Map<string, Rule[]> {
  const rules = new Map<string, Rule[]>()
  for (const line of affixFile.split(/\r?\n/)) {
    const [kind, name, strip, affixAndFlags, condition, ...comment] = line.split(/\s+/)
    if (kind !== 'SFX' || !name || !strip || !affixAndFlags || condition === undefined) continue
    const [affix = '', flags = ''] = affixAndFlags.split('/')
    const notes = comment.join(' ')
    const rule = {
      strip: strip === '0' ? '' : strip,
      affix: affix === '0' ? '' : affix,
      flags: flags.split(',').filter(Boolean),
      condition: new RegExp(`${condition}$`),
      verbal: name === flag.verbalNoun || verbForms.test(notes),
      imperative: notes.includes('+IMPERATIV'),
    }
    rules.set(name, [...(rules.get(name) ?? []), rule])
  }
  return rules
}

/** All forms of one line of the dictionary. Forbidden words have none. */
export function* formsOf(line: string, suffixes: Map<string, Rule[]>): Generator<Form> {
  const [entry = '', ...notes] = line.split(/\s+/)
  const [word = '', flagList = ''] = entry.split('/')
  const flags = flagList.split(',').filter(Boolean)
  if (!word || flags.includes(flag.forbidden)) return
  const lemma = notes.find((note) => note.startsWith('st:'))?.slice(3) ?? word
  yield* expand({ word, lemma, suffixes, verbal: false, imperative: false }, flags, 0)
}

type Stage = { word: string; lemma: string; suffixes: Map<string, Rule[]>; verbal: boolean; imperative: boolean }

function* expand(stage: Stage, flags: string[], depth: number): Generator<Form> {
  if (!flags.includes(flag.needsAffix)) yield { form: stage.word, lemma: stage.lemma, roles: rolesOf(flags, stage) }
  if (depth === 3) return
  for (const name of flags) {
    for (const rule of stage.suffixes.get(name) ?? []) {
      if (!rule.condition.test(stage.word) || !stage.word.endsWith(rule.strip)) continue
      const word = stage.word.slice(0, stage.word.length - rule.strip.length) + rule.affix
      const verbal = stage.verbal || rule.verbal
      yield* expand({ ...stage, word, verbal, imperative: rule.imperative }, rule.flags, depth + 1)
    }
  }
}

function rolesOf(flags: string[], stage: Stage): number {
  let roles = flags.includes(flag.onlyInCompound) ? 0 : role.word
  if (flags.includes(flag.begin) || flags.includes(flag.middle)) roles |= role.modifier
  if (flags.includes(flag.end)) roles |= role.end
  if (stage.verbal) roles |= role.verbal
  if (stage.imperative) roles |= role.imperative
  return roles
}
