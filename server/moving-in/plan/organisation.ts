import { newId } from '#server/kernel/ids.ts'
import { all } from '#server/kernel/verdict.ts'
import { newOrganisation, organisationEdit } from '#server/organisations/contract.ts'
import { lookingAfter, mayChangeKind, mayEditCollaboration, mayEditOrganisation, mayLink } from '#server/organisations/policy.ts'
import { councilCodes, type LinkCode, linkCodes, linkWords } from '#server/organisations/words.ts'
import { folded } from '../columns.ts'
import { type Known, type KnownOrganisation, organisationCalled } from '../known.ts'
import { synonyms, tellingNames } from '../words.ts'
import { chosen, Draft, needs, type Planned, type Planning, type Values } from './planned.ts'

/** A line of the sheet of organisations. */
export function planOrganisation({ actor, known }: Planning, values: Values): Planned {
  const draft = new Draft(values.name ?? '')
  needs(draft, values, 'name')
  const existing = organisationCalled(known, values.name ?? '')
  const wanted = {
    shortName: values.shortName ?? '',
    kindCode: chosen(draft, 'kind', values.kind ?? '', { words: known.kinds.map((one) => [one.code, one.nameDa]), also: synonyms.kinds }),
    council: chosen(draft, 'council', values.council ?? '', { words: councilCodes.map((one) => [one, one]) }),
    website: webAddress(values.website ?? ''),
    note: values.note ?? '',
    link: chosen(draft, 'link', values.link ?? '', { words: linkCodes.map((one) => [one, linkWords.da[one]]), also: synonyms.links }) as LinkCode | '',
  }
  if (existing) update(draft, { actor, known }, existing, { ...wanted, values })
  else if (draft.problems.length === 0) make(draft, { actor, known }, { ...wanted, values })
  return draft.planned()
}

type Wanted = { shortName: string; kindCode: string; council: string; website: string; note: string; link: LinkCode | ''; values: Values }

function make(draft: Draft, { actor, known }: Planning, { values, ...wanted }: Wanted): void {
  const name = values.name!
  const kindCode = wanted.kindCode || tellingNames.find(({ code, looks }) => looks.test(name) && known.kinds.some((one) => one.code === code))?.code
  if (!kindCode) return void draft.problem({ code: 'moving.kindNeeded', field: 'kind', choices: known.kinds.map((one) => one.nameDa) })
  const link = wanted.link || linkOf(known, kindCode)
  const { collaborationId, slug } = known
  const input = { slug, name, shortName: wanted.shortName, kindCode, council: wanted.council, website: wanted.website, note: wanted.note, link }
  draft.fits(newOrganisation, input, values)
  draft.must(all(mayEditCollaboration(actor, collaborationId), mayLink(actor, { collaborationId, link }, [])))
  if (hasNamesake(known, { name, shortName: wanted.shortName, kindCode })) draft.problem({ code: 'organisation.namesake', field: 'shortName', value: wanted.shortName })
  if (draft.problems.length > 0) return
  draft.step({ do: 'createOrganisation', input }, 'made')
  known.organisations.push({
    id: newId(), name, shortName: wanted.shortName || name, callingNames: [], kindCode, council: wanted.council || null,
    note: wanted.note, website: wanted.website || null, links: [{ collaborationId, link }],
  })
}

function update(draft: Draft, { actor, known }: Planning, existing: KnownOrganisation, { values, ...wanted }: Wanted): void {
  draft.subjectId = existing.id
  const kindName = (code: string) => known.kinds.find((one) => one.code === code)?.nameDa ?? code
  const fields = {
    shortName: draft.change('shortName', existing.shortName, wanted.shortName),
    kindCode: draft.change('kind', existing.kindCode, wanted.kindCode, kindName),
    council: draft.change('council', existing.council ?? '', wanted.council),
    note: draft.change('note', existing.note, wanted.note),
    website: draft.change('website', existing.website ?? '', wanted.website),
  }
  if (draft.changes.length > 0) {
    const input = { organisationId: existing.id, name: existing.name, ...fields }
    draft.fits(organisationEdit, input, values)
    draft.must(mayEditOrganisation(actor, existing.links))
    if (fields.kindCode !== existing.kindCode) draft.must(mayChangeKind(actor, existing.links), 'kind')
    if (fields.shortName !== existing.shortName && hasNamesake(known, { name: existing.name, ...fields }, existing.id))
      draft.problem({ code: 'organisation.namesake', field: 'shortName', value: fields.shortName })
    draft.step({ do: 'editOrganisation', input })
  }
  join(draft, { actor, known }, existing, wanted.link)
  if (draft.problems.length > 0) return
  Object.assign(existing, fields, { council: fields.council || null, website: fields.website || null })
}

/** A party is all a collaboration has to offer; what is linked already is not linked again unless it is told how. */
function join(draft: Draft, { actor, known }: Planning, existing: KnownOrganisation, told: LinkCode | ''): void {
  const { collaborationId } = known
  const here = existing.links.filter((one) => one.collaborationId === collaborationId).map((one) => one.link)
  if (here.includes('party') || (here.length > 0 && (told === '' || here.includes(told)))) return
  const elsewhere = lookingAfter(existing.links).some((one) => one.link === 'party')
  const link = told || (elsewhere ? 'guest' : linkOf(known, existing.kindCode))
  draft.must(mayLink(actor, { collaborationId, link }, existing.links), 'link')
  draft.changes.push({ field: 'link', before: here.map((one) => linkWords.da[one]).join(', '), after: linkWords.da[link] })
  draft.step({ do: 'linkOrganisation', input: { organisationId: existing.id, collaborationId, link } })
  if (draft.problems.length === 0) existing.links = [...existing.links, { collaborationId, link }]
}

/** How an organisation of a kind takes part where nothing is said. */
function linkOf(known: Known, kindCode: string): LinkCode {
  const kind = known.kinds.find((one) => one.code === kindCode)
  if (kind?.authority) return 'party'
  if (kind?.provider) return 'provider'
  return kindCode === 'council' ? 'council' : 'guest'
}

const hasNamesake = (known: Known, of: { name: string; shortName: string; kindCode: string }, except?: string) =>
  known.organisations.some(
    (one) =>
      one.id !== except &&
      (folded(one.name) === folded(of.name) ||
        (one.kindCode === of.kindCode && [of.name, of.shortName].filter(Boolean).some((name) => folded(one.shortName) === folded(name)))),
  )

/** Addresses are written without their beginning. */
export const webAddress = (written: string) => (/^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(written) ? `https://${written}` : written)
