import { newId } from '#server/kernel/ids.ts'
import { newOffer, offerEdit } from '#server/offers/contract.ts'
import { mayEditOffer, mayMakeOffer } from '#server/offers/policy.ts'
import { paragraphsIn, type TargetGroup, targetGroupNamed, targetGroups, targetGroupWords } from '#server/offers/words.ts'
import { folded } from '../columns.ts'
import { belongsTo, type KnownOffer, type KnownOrganisation, personIn } from '../known.ts'
import { webAddress } from './organisation.ts'
import { namedOrganisation } from './person.ts'
import { Draft, needs, type Planned, type Planning, type Values } from './planned.ts'

type Wanted = Omit<KnownOffer, 'id' | 'organisationId' | 'name'>

const wordOf = (code: string) => targetGroupWords.da[code as TargetGroup] ?? code

/** A line of the sheet of offers: known by its name in its organisation. */
export function planOffer({ actor, known }: Planning, values: Values): Planned {
  const draft = new Draft(values.name ?? '')
  needs(draft, values, 'name', 'organisation')
  const organisation = namedOrganisation(draft, known, values.organisation ?? '')
  const groups = groupsIn(draft, values.targetGroups ?? '')
  if (!organisation || draft.problems.length > 0) return draft.planned()
  const existing = known.offers.find((one) => one.organisationId === organisation.id && folded(one.name) === folded(values.name!))
  const wanted = { ...leaderIn(draft, { actor, known }, organisation, values.leader ?? ''), targetGroups: groups }
  if (existing) update(draft, { actor, known }, { existing, organisation, values, wanted })
  else make(draft, { actor, known }, { organisation, values, wanted })
  return draft.planned()
}

function groupsIn(draft: Draft, written: string): string[] {
  const names = written.split(/[,;\n]/).map((one) => one.trim()).filter(Boolean)
  return names.flatMap((name) => {
    const code = targetGroupNamed(name)
    if (!code) draft.problem({ code: 'moving.unknownChoice', field: 'targetGroups', value: name, choices: targetGroups.map(wordOf) })
    return code ?? []
  })
}

/** Somebody of the organisation, by address or name; else the words as they are. */
function leaderIn(draft: Draft, { known }: Planning, organisation: KnownOrganisation, written: string): { leaderId: string | null; leader: string } {
  if (written === '') return { leaderId: null, leader: '' }
  const who = personIn(known, written, organisation.id)
  if (who?.seen && belongsTo(who, organisation.id, known.today)) return { leaderId: who.id, leader: '' }
  if (!written.includes('@')) return { leaderId: null, leader: written }
  draft.problem(who ? { code: 'moving.otherOrganisation', field: 'leader', value: who.seen ? who.name : written, near: organisation.name } : { code: 'moving.noPerson', field: 'leader', value: written })
  return { leaderId: null, leader: '' }
}

type Line = { organisation: KnownOrganisation; values: Values; wanted: Pick<Wanted, 'leaderId' | 'leader' | 'targetGroups'> }

function make(draft: Draft, { actor, known }: Planning, { organisation, values, wanted }: Line): void {
  const { name = '', paragraphs = '', municipality = '', residencePlaces = '', description = '' } = values
  const fields = { ...wanted, name, municipality, description, website: webAddress(values.website ?? ''), paragraphs, residencePlaces }
  const input = { organisationId: organisation.id, ...fields, leaderId: wanted.leaderId ?? '' }
  draft.fits(newOffer, input, values)
  draft.must(mayMakeOffer(actor, { organisationId: organisation.id, links: organisation.links }), 'organisation')
  if (draft.problems.length > 0) return
  draft.step({ do: 'addOffer', input }, 'made')
  const read = { paragraphs: paragraphsIn(paragraphs), residencePlaces: Number(residencePlaces) || null, website: fields.website || null }
  known.offers.push({ ...fields, ...read, id: newId(), organisationId: organisation.id })
}

function update(draft: Draft, { actor, known }: Planning, { existing, organisation, values, wanted }: Line & { existing: KnownOffer }): void {
  draft.subjectId = existing.id
  const nameOf = (id: string) => known.people.find((one) => one.id === id)?.name ?? ''
  const listed = (codes: string) => codes.split(',').filter(Boolean).map(wordOf).join(', ')
  const newLeader = wanted.leaderId !== null || wanted.leader !== ''
  const fields = {
    targetGroups: draft.change('targetGroups', existing.targetGroups.join(','), wanted.targetGroups.join(','), listed).split(',').filter(Boolean),
    paragraphs: draft.change('paragraphs', existing.paragraphs.join(', '), paragraphsIn(values.paragraphs ?? '').join(', ')),
    municipality: draft.change('municipality', existing.municipality, values.municipality ?? ''),
    residencePlaces: draft.change('residencePlaces', existing.residencePlaces === null ? '' : String(existing.residencePlaces), values.residencePlaces ?? ''),
    description: draft.change('description', existing.description, values.description ?? ''),
    website: draft.change('website', existing.website ?? '', webAddress(values.website ?? '')),
    leaderId: newLeader ? draft.change('leader', existing.leaderId ?? '', wanted.leaderId ?? '', nameOf) : (existing.leaderId ?? ''),
    leader: newLeader && !wanted.leaderId ? draft.change('leader', existing.leader, wanted.leader) : existing.leader,
  }
  if (draft.changes.length === 0) return
  const input = { offerId: existing.id, name: existing.name, ...fields }
  draft.fits(offerEdit, input, values)
  draft.must(mayEditOffer(actor, { organisationId: organisation.id, links: organisation.links, leaderId: existing.leaderId }), 'organisation')
  draft.step({ do: 'editOffer', input })
  if (draft.problems.length > 0) return
  Object.assign(existing, fields, {
    leaderId: fields.leaderId || null,
    website: fields.website || null,
    paragraphs: paragraphsIn(fields.paragraphs),
    residencePlaces: Number(fields.residencePlaces) || null,
  })
}
