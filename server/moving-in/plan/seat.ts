import { newSeat, seatEdit } from '#server/groups/contract.ts'
import { mayEditGroup, mayFillSeat, mayGiveRole } from '#server/groups/policy.ts'
import { groupRoles, groupRoleWords } from '#server/groups/words.ts'
import { newId } from '#server/kernel/ids.ts'
import { folded } from '../columns.ts'
import { belongsTo, type KnownGroup, type KnownHolding, type KnownOrganisation, type KnownPerson, type KnownSeat, nearest, personIn } from '../known.ts'
import { synonyms } from '../words.ts'
import { namedGroup } from './group.ts'
import { namedOrganisation } from './person.ts'
import { chosen, dayIn, Draft, needs, type Planned, type Planning, type Values } from './planned.ts'

/** What a seat is known by: group, organisation and label. */
export const seatKey = (values: Values): string => [values.group, values.organisation, values.label].map((one) => folded(one ?? '')).join('\n')

type Wanted = { role: string; from: string; until: string; holder: KnownPerson | null; substitute: KnownPerson | null }
type Place = { group: KnownGroup; organisation: KnownOrganisation; seat: KnownSeat | undefined }

/** A line of the sheet of seats; `nth` is how many lines before it name a seat by the same key. */
export function planSeat({ actor, known }: Planning, values: Values, nth: number): Planned {
  const draft = new Draft([values.group, values.organisation, values.label].filter(Boolean).join(' · '))
  needs(draft, values, 'group', 'organisation')
  const group = namedGroup(draft, known, { name: values.group ?? '', field: 'group' })
  const organisation = namedOrganisation(draft, known, values.organisation ?? '')
  const role = chosen(draft, 'role', values.role ?? '', { words: groupRoles.map((one) => [one, groupRoleWords.da[one]]), also: synonyms.groupRoles })
  const from = dayIn(draft, 'from', values.from ?? '', known.today)
  const until = dayIn(draft, 'until', values.until ?? '', known.today)
  if (!group || !organisation || draft.problems.length > 0) return draft.planned()
  draft.subjectId = group.id
  const planning = { actor, known }
  const holder = namedPerson(draft, planning, { written: values.person ?? '', field: 'person', organisation })
  const substitute = namedPerson(draft, planning, { written: values.substitute ?? '', field: 'substitute', organisation })
  if (holder && holder === substitute) draft.problem({ code: 'seat.samePerson', field: 'substitute', value: values.substitute })
  if (!organisation.links.some((one) => one.collaborationId === known.collaborationId)) draft.problem({ code: 'seat.otherHome', field: 'organisation', value: values.organisation })
  const facts = { id: group.id, collaborationId: known.collaborationId, closedAt: group.closed ? new Date(0) : null }
  draft.must(mayEditGroup(actor, facts), 'group')
  draft.must(mayFillSeat(actor, facts, organisation.id))
  if (role) draft.must(mayGiveRole(actor, facts, role), 'role')
  const alike = group.seats.filter((one) => one.organisationId === organisation.id && folded(one.label) === folded(values.label ?? ''))
  const seat = (holder && alike.find((one) => one.holder?.personId === holder.id)) || alike[nth]
  seatLine(draft, planning, { group, organisation, seat }, { role, from, until, holder, substitute }, values)
  return draft.planned()
}

function namedPerson(draft: Draft, { known }: Planning, { written, field, organisation }: { written: string; field: string; organisation: KnownOrganisation }): KnownPerson | null {
  if (written === '') return null
  const who = personIn(known, written, organisation.id)
  if (!who || !who.seen) {
    if (known.wrong.has(folded(written))) return draft.problem({ code: 'moving.wrongLine', field, value: written })
    // An address that is almost another one's is another person's.
    const near = written.includes('@') ? null : nearest(written, known.people.filter((one) => one.seen).map((one) => one.name))
    return draft.problem({ code: 'moving.noPerson', field, value: written, ...(near && { near }) })
  }
  if (who.closed) return draft.problem({ code: 'invitation.accountClosed', field })
  if (!belongsTo(who, organisation.id, known.today)) return draft.problem({ code: 'moving.otherOrganisation', field, value: who.name, near: organisation.name })
  return who
}

function seatLine(draft: Draft, { known }: Planning, { group, organisation, seat }: Place, wanted: Wanted, values: Values): void {
  const label = values.label ?? ''
  const place = { groupId: group.id, ...(seat && { seatId: seat.id }) }
  const period = {
    from: seat ? draft.change('from', seat.from, wanted.from) : wanted.from || known.today,
    until: seat ? draft.change('until', seat.until ?? '', wanted.until) : wanted.until,
  }
  if (!seat) {
    const input = { groupId: group.id, organisationId: organisation.id, label, ...period }
    draft.fits(newSeat, input, values)
    draft.step({ do: 'addSeat', input }, 'made')
  } else if (draft.changes.length > 0) {
    const input = { ...place, label: seat.label, ...period }
    draft.fits(seatEdit, input, values)
    draft.step({ do: 'editSeat', input })
  }
  const held = { holder: seat?.holder ?? null, substitute: seat?.substitute ?? null }
  const after = { holder: put(draft, place, { as: 'holder', wanted, held }), substitute: put(draft, place, { as: 'substitute', wanted, held }) }
  if (draft.problems.length > 0) return
  const kept = { ...period, until: period.until || null, ...after }
  if (seat) Object.assign(seat, kept)
  else group.seats.push({ id: newId(), organisationId: organisation.id, label, ...kept })
}

type Put = { as: 'holder' | 'substitute'; wanted: Wanted; held: Record<'holder' | 'substitute', KnownHolding | null> }

/** Whoever is to have the seat; nobody written leaves whoever has it. */
function put(draft: Draft, place: { groupId: string; seatId?: string }, { as, wanted, held }: Put): KnownHolding | null {
  const who = wanted[as]
  const present = held[as]
  if (!who) return present
  const role = as === 'holder' ? wanted.role || 'member' : 'observer'
  if (present?.personId === who.id) {
    if (as === 'holder' && wanted.role && present.role !== wanted.role) {
      draft.changes.push({ field: 'role', before: groupRoleWords.da[present.role as 'member'] ?? present.role, after: groupRoleWords.da[wanted.role as 'member'] })
      draft.step({ do: 'changeRole', input: { groupId: place.groupId, membershipId: present.membershipId, role: wanted.role } })
      return { ...present, role: wanted.role }
    }
    return present
  }
  if (as === 'substitute' && held.holder?.personId === who.id && !wanted.holder) draft.problem({ code: 'seat.samePerson', field: as, value: who.name })
  draft.changes.push({ field: as === 'holder' ? 'person' : 'substitute', before: present?.name ?? '', after: who.name })
  const input = { ...place, personId: who.id, as, ...(as === 'holder' && { role }), replacesId: present?.holdingId ?? '' }
  draft.step({ do: 'fillSeat', input })
  return { holdingId: newId(), personId: who.id, name: who.name, membershipId: newId(), role }
}
