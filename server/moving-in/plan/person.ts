import { affiliationEdit, newAffiliation } from '#server/accounts/affiliations-contract.ts'
import { newPerson, profile } from '#server/accounts/contract.ts'
import { mayEditProfile } from '#server/accounts/policy.ts'
import { newId } from '#server/kernel/ids.ts'
import { lookingAfter, mayAffiliate, mayAffiliatePerson } from '#server/organisations/policy.ts'
import { affiliationRoleCodes, affiliationRoleWords, sideCodes, sideWords } from '#server/organisations/words.ts'
import { token } from '#server/subjects/scopes.ts'
import { folded } from '../columns.ts'
import { type Known, type KnownAffiliation, type KnownOrganisation, type KnownPerson, nearest, organisationCalled, personAt } from '../known.ts'
import { synonyms } from '../words.ts'
import { chosen, dayIn, Draft, needs, type Planned, type Planning, type Values } from './planned.ts'

type Belonging = { title: string; department: string; side: string; roles: string[] | null; from: string; until: string }

/** A line of the sheet of people: somebody, and where they belong. The same address is the same person. */
export function planPerson({ actor, known }: Planning, values: Values): Planned {
  const draft = new Draft(values.name || values.email || '')
  needs(draft, values, 'name', 'email', 'organisation')
  const organisation = namedOrganisation(draft, known, values.organisation ?? '')
  const belonging = belongingIn(draft, values, known.today)
  const who = personAt(known, values.email ?? '')
  if (who?.seen) draft.subjectId = who.id
  if (!organisation || draft.problems.length > 0) return draft.planned()
  if (who) update(draft, { actor, known }, { who, organisation, belonging, values })
  else make(draft, { actor, known }, { organisation, belonging, values })
  return draft.planned()
}

/** The organisation a line names, or the problem that there is none. */
export function namedOrganisation(draft: Draft, known: Known, name: string): KnownOrganisation | null {
  const found = organisationCalled(known, name)
  if (found || name === '') return found ?? null
  if (known.wrong.has(folded(name))) return draft.problem({ code: 'moving.wrongLine', field: 'organisation', value: name })
  const near = nearest(name, known.organisations.map((one) => one.name))
  return draft.problem({ code: 'moving.noOrganisation', field: 'organisation', value: name, ...(near && { near }) })
}

function belongingIn(draft: Draft, values: Values, today: string): Belonging {
  const choices = { words: affiliationRoleCodes.map((one) => [one, affiliationRoleWords.da[one]] as const), also: synonyms.roles }
  const roles = (values.roles ?? '').split(/[,;/\n]| og /).map((one) => one.trim()).filter(Boolean)
  return {
    title: values.title ?? '',
    department: values.department ?? '',
    side: chosen(draft, 'side', values.side ?? '', { words: sideCodes.map((one) => [one, sideWords.da[one]]), also: synonyms.sides }),
    roles: roles.length > 0 ? roles.map((one) => chosen(draft, 'roles', one, choices)).filter(Boolean) : null,
    from: dayIn(draft, 'from', values.from ?? '', today),
    until: dayIn(draft, 'until', values.until ?? '', today),
  }
}

const kindOf = (known: Known, organisation: KnownOrganisation) => {
  const { authority = false, provider = false } = known.kinds.find((one) => one.code === organisation.kindCode) ?? {}
  return { links: organisation.links, authority, provider }
}

type Line = { organisation: KnownOrganisation; belonging: Belonging; values: Values }

function make(draft: Draft, { actor, known }: Planning, { organisation, belonging, values }: Line): void {
  const facts = kindOf(known, organisation)
  const { title, department, from, until } = belonging
  const [side, roles] = [belonging.side || (facts.authority ? 'authority' : 'provider'), belonging.roles ?? []]
  const who = { name: values.name!, email: values.email!, title, phone: values.phone ?? '', field: values.field ?? '' }
  const input = { ...who, organisationId: organisation.id, department, side, roles, from, until }
  draft.fits(newPerson, input, values)
  draft.must(mayAffiliate(actor, facts), 'organisation')
  if (draft.problems.length > 0) return
  draft.step({ do: 'addPerson', input }, 'made')
  const affiliation = { id: newId(), organisationId: organisation.id, title, department, side, roles, from: from || known.today, until: until || null }
  known.people.push({
    ...who, id: newId(), email: who.email.toLowerCase(), askMeAbout: [], seen: true, closed: false, affiliations: [affiliation],
    scopes: [token.secretariat(known.collaborationId)],
    lookedAfterBy: lookingAfter(organisation.links).map((one) => one.collaborationId),
  })
}

function update(draft: Draft, planning: Planning, line: Line & { who: KnownPerson }): void {
  const { who, organisation, values } = line
  if (!who.seen) return void draft.problem({ code: 'moving.personElsewhere', field: 'email', value: values.email })
  if (who.closed) return void draft.problem({ code: 'invitation.accountClosed', field: 'email' })
  describe(draft, planning, line)
  const open = who.affiliations.filter((one) => one.organisationId === organisation.id && (one.until === null || one.until >= planning.known.today))
  if (open[0]) correct(draft, planning, { ...line, held: open[0] })
  else affiliate(draft, planning, line)
}

/** What stands on the person. */
function describe(draft: Draft, { actor }: Planning, { who, values }: Line & { who: KnownPerson }): void {
  const fields = {
    name: draft.change('name', who.name, values.name ?? ''),
    phone: draft.change('phone', who.phone, values.phone ?? ''),
    field: draft.change('field', who.field, values.field ?? ''),
  }
  if (draft.changes.length === 0) return
  const input = { personId: who.id, title: who.title, askMeAbout: who.askMeAbout.join(', '), ...fields }
  draft.fits(profile, input, values)
  draft.must(mayEditProfile(actor, { personId: who.id, collaborationIds: who.lookedAfterBy }))
  draft.step({ do: 'saveProfile', input })
  if (draft.problems.length === 0) Object.assign(who, fields)
}

/** What stands on where they belong. */
function correct(draft: Draft, { actor, known }: Planning, { who, organisation, belonging, values, held }: Line & { who: KnownPerson; held: KnownAffiliation }): void {
  const before = draft.changes.length
  const roleNames = (roles: string) => roles.split(',').filter(Boolean).map((one) => affiliationRoleWords.da[one as 'leader'] ?? one).join(', ')
  const roles = draft.change('roles', [...held.roles].sort().join(','), belonging.roles ? [...belonging.roles].sort().join(',') : '', roleNames)
  const fields = {
    title: draft.change('title', held.title, belonging.title),
    department: draft.change('department', held.department, belonging.department),
    side: draft.change('side', held.side, belonging.side, (one) => sideWords.da[one as 'authority'] ?? one),
    roles: roles.split(',').filter(Boolean),
    from: draft.change('from', held.from, belonging.from),
    until: draft.change('until', held.until ?? '', belonging.until) || null,
  }
  if (draft.changes.length === before) return
  const input = { personId: who.id, affiliationId: held.id, ...fields }
  draft.fits(affiliationEdit, input, values)
  draft.must(mayAffiliate(actor, kindOf(known, organisation)), 'organisation')
  draft.step({ do: 'changeAffiliation', input })
  if (draft.problems.length === 0) Object.assign(held, fields)
}

/** One more place to belong to. */
function affiliate(draft: Draft, { actor, known }: Planning, { who, organisation, belonging, values }: Line & { who: KnownPerson }): void {
  const facts = kindOf(known, organisation)
  const { title, department, until } = belonging
  const fields = { title, department, side: belonging.side || (facts.authority ? 'authority' : 'provider'), roles: belonging.roles ?? [] }
  const from = belonging.from || known.today
  const input = { personId: who.id, organisationId: organisation.id, ...fields, from, until }
  draft.fits(newAffiliation, input, values)
  draft.must(mayAffiliatePerson(actor, facts, { personId: who.id, scopes: who.scopes, lookedAfterBy: who.lookedAfterBy }), 'organisation')
  draft.changes.push({ field: 'organisation', before: '', after: organisation.name })
  draft.step({ do: 'addAffiliation', input })
  if (draft.problems.length === 0) who.affiliations.push({ id: newId(), organisationId: organisation.id, ...fields, from, until: until || null })
}
