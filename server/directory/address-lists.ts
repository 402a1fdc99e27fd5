import writeExcelFile from 'write-excel-file/node'
import type { Actor } from '#server/kernel/actor.ts'
import { type AffiliationRole, affiliationRoleWords, type LinkCode, linkWords } from '#server/organisations/words.ts'
import { type TargetGroup, targetGroupWords } from '#server/offers/words.ts'
import { longestList, type OrganisationsQuestion, organisationLines, type PeopleQuestion, peopleLines, type PersonLine } from './queries.ts'
import { type OffersQuestion, offerLines } from './offers.ts'
import { listWords } from './words.ts'

type Language = 'da' | 'en'

const head = (label: string) => ({ value: label, fontWeight: 'bold' as const })
/** Always text: what begins with `=` is shown, not reckoned. */
const cell = (value: string) => ({ value, type: String })

const responsibilities = (person: PersonLine, language: Language): string => {
  const roles = (person.organisations ?? []).flatMap((one) => one.roles.map((role) => affiliationRoleWords[language][role as AffiliationRole] ?? role))
  return [...new Set([...roles, ...(person.secretariat ?? [])])].join(', ')
}

/** DI3: the people of a list as a spreadsheet (XLSX). */
export async function peopleFile(actor: Actor, question: PeopleQuestion, language: Language): Promise<Buffer> {
  const words = listWords(language)
  const people = await peopleLines(actor, question, { limit: longestList, offset: 0 })
  const rows = people.map((one) =>
    [
      one.name,
      one.title,
      (one.organisations ?? []).map((organisation) => organisation.name).join(', '),
      responsibilities(one, language),
      one.email ?? '',
      one.phone ?? '',
      one.field,
      one.askMeAbout.join(', '),
      one.awayUntil ?? '',
    ].map(cell),
  )
  const columns = [28, 28, 32, 32, 34, 16, 32, 32, 14].map((width) => ({ width }))
  return writeExcelFile([words.people.map(head), ...rows], { columns, stickyRowsCount: 1, sheet: words.sheet }).toBuffer()
}

/** DI3: the organisations of a list as a spreadsheet (XLSX). */
export async function organisationsFile(actor: Actor, question: OrganisationsQuestion, language: Language): Promise<Buffer> {
  const words = listWords(language)
  const organisations = await organisationLines(actor, question, { limit: longestList, offset: 0 })
  const rows = organisations.map((one) => [
    ...[
      one.name,
      one.shortName,
      language === 'en' ? one.nameEn : one.nameDa,
      (one.links ?? []).map((link) => linkWords[language][link as LinkCode]).join(', '),
      one.website ?? '',
    ].map(cell),
    { value: one.people, type: Number },
  ])
  const columns = [40, 20, 24, 26, 34, 10].map((width) => ({ width }))
  return writeExcelFile([words.organisations.map(head), ...rows], { columns, stickyRowsCount: 1, sheet: words.organisationsSheet }).toBuffer()
}

/** DI3: the offers of a list as a spreadsheet (XLSX). */
export async function offersFile(actor: Actor, question: OffersQuestion, language: Language): Promise<Buffer> {
  const words = listWords(language)
  const offers = await offerLines(actor, question, { limit: longestList, offset: 0 })
  const rows = offers.map((one) => [
    ...[
      one.name,
      one.organisation,
      [one.person?.name, one.leader].filter(Boolean).join(', '),
      one.targetGroups.map((code) => targetGroupWords[language][code as TargetGroup] ?? code).join(', '),
      one.paragraphs.join(', '),
      one.municipality,
    ].map(cell),
    one.residencePlaces === null ? null : { value: one.residencePlaces, type: Number },
    cell(one.website ?? ''),
  ])
  const columns = [36, 32, 28, 40, 20, 24, 10, 34].map((width) => ({ width }))
  return writeExcelFile([words.offers.map(head), ...rows], { columns, stickyRowsCount: 1, sheet: words.offersSheet }).toBuffer()
}
