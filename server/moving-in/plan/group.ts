import { groupEdit, newGroup } from '#server/groups/contract.ts'
import { mayCreateGroup, mayEditGroup, mayMoveGroup } from '#server/groups/policy.ts'
import { groupKinds, groupKindWords, groupLevels, joinings } from '#server/groups/words.ts'
import { newId } from '#server/kernel/ids.ts'
import { folded } from '../columns.ts'
import { groupCalled, type Known, type KnownGroup, nearest } from '../known.ts'
import { synonyms } from '../words.ts'
import { chosen, Draft, needs, type Planned, type Planning, type Values } from './planned.ts'

type Wanted = { kind: string; purpose: string; reportsToId: string; level: string; defaultLevel: string; joining: string }

const first = (also: Record<string, readonly string[]>, codes: readonly string[]) => codes.map((code) => [code, capital(also[code]?.[0] ?? code)] as const)
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
const levelChoices = { words: first(synonyms.levels, groupLevels), also: synonyms.levels }
const joiningChoices = { words: first(synonyms.joinings, joinings), also: synonyms.joinings }
const wordOf = ({ words }: { words: readonly (readonly [string, string])[] }) => (code: string) => words.find((one) => one[0] === code)?.[1] ?? code

/** A line of the sheet of groups. */
export function planGroup({ actor, known }: Planning, values: Values): Planned {
  const draft = new Draft(values.name ?? '')
  needs(draft, values, 'name')
  const superior = values.reportsTo ? namedGroup(draft, known, { name: values.reportsTo, field: 'reportsTo' }) : null
  const wanted: Wanted = {
    kind: chosen(draft, 'kind', values.kind ?? '', { words: groupKinds.map((one) => [one, groupKindWords.da[one]]), also: synonyms.groupKinds }),
    purpose: values.purpose ?? '',
    reportsToId: superior?.id ?? '',
    level: chosen(draft, 'level', values.level ?? '', levelChoices),
    defaultLevel: chosen(draft, 'defaultLevel', values.defaultLevel ?? '', levelChoices),
    joining: chosen(draft, 'joining', values.joining ?? '', joiningChoices),
  }
  const existing = groupCalled(known, values.name ?? '')
  if (existing) update(draft, { actor, known }, existing, { ...wanted, values })
  else if (draft.problems.length === 0) make(draft, { actor, known }, { ...wanted, values })
  return draft.planned()
}

/** The group a line names, or the problem that there is none. */
export function namedGroup(draft: Draft, known: Known, { name, field }: { name: string; field: string }): KnownGroup | null {
  const found = groupCalled(known, name)
  if (found || name === '') return found ?? null
  if (known.wrong.has(folded(name))) return draft.problem({ code: 'moving.wrongLine', field, value: name })
  const near = nearest(name, known.groups.map((one) => one.name))
  return draft.problem({ code: 'moving.noGroup', field, value: name, ...(near && { near }) })
}

function make(draft: Draft, { actor, known }: Planning, { values, ...wanted }: Wanted & { values: Values }): void {
  const fields = {
    name: values.name!, kind: wanted.kind || 'workingGroup', purpose: wanted.purpose, reportsToId: wanted.reportsToId || null,
    level: wanted.level || 'collaboration', defaultLevel: wanted.defaultLevel || 'group', joining: wanted.joining || 'invitation', focusAreaIds: [],
  }
  const input = { collaborationId: known.collaborationId, ...fields, reportsToId: wanted.reportsToId }
  draft.fits(newGroup, input, values)
  draft.must(mayCreateGroup(actor, known.collaborationId, null))
  if (draft.problems.length > 0) return
  draft.step({ do: 'createGroup', input }, 'made')
  known.groups.push({ id: newId(), ...fields, closed: false, seats: [] })
}

function update(draft: Draft, { actor, known }: Planning, existing: KnownGroup, { values, ...wanted }: Wanted & { values: Values }): void {
  draft.subjectId = existing.id
  const nameOf = (id: string) => known.groups.find((one) => one.id === id)?.name ?? ''
  const facts = { id: existing.id, collaborationId: known.collaborationId, closedAt: existing.closed ? new Date(0) : null }
  const fields = {
    kind: draft.change('kind', existing.kind, wanted.kind, (code) => groupKindWords.da[code as 'forum'] ?? code),
    purpose: draft.change('purpose', existing.purpose, wanted.purpose),
    reportsToId: draft.change('reportsTo', existing.reportsToId ?? '', wanted.reportsToId, nameOf),
    level: draft.change('level', existing.level, wanted.level, wordOf(levelChoices)),
    defaultLevel: draft.change('defaultLevel', existing.defaultLevel, wanted.defaultLevel, wordOf(levelChoices)),
    joining: draft.change('joining', existing.joining, wanted.joining, wordOf(joiningChoices)),
  }
  if (draft.changes.length === 0) return
  const input = { groupId: existing.id, name: existing.name, focusAreaIds: existing.focusAreaIds, ...fields }
  draft.fits(groupEdit, input, values)
  draft.must(mayEditGroup(actor, facts))
  if (fields.reportsToId !== (existing.reportsToId ?? '')) {
    draft.must(mayMoveGroup(actor, facts, { ...facts, id: fields.reportsToId }), 'reportsTo')
    if (isAbove(known, existing.id, fields.reportsToId)) draft.problem({ code: 'group.ring', field: 'reportsTo', value: values.reportsTo })
  }
  draft.step({ do: 'editGroup', input })
  if (draft.problems.length === 0) Object.assign(existing, fields, { reportsToId: fields.reportsToId || null })
}

/** Whether going up from a group leads to the other. */
function isAbove(known: Known, id: string, from: string): boolean {
  const seen = new Set<string>()
  for (let at: string | null | undefined = from; at && !seen.has(at); at = known.groups.find((one) => one.id === at)?.reportsToId) {
    if (at === id) return true
    seen.add(at)
  }
  return false
}
