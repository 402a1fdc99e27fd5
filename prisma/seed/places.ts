import { putFirstKinds } from '#server/organisations/kinds.ts'
import { collaborations } from './content/collaborations.ts'
import { callingNames, departments } from './content/departments.ts'
import { kindCodes } from './content/kinds.ts'
import { organisations } from './content/organisations.ts'
import type { Organisation } from './content/types.ts'
import type { Pen } from './pen.ts'

const focusWordCodes: Record<string, string> = {
  Indsatsområde: 'actionArea',
  Udviklingsområde: 'developmentArea',
  Fokusområde: 'focusArea',
}

const opened = '2021-01-04'

/** Collaborations, organisations and how they belong together. */
export async function writePlaces(pen: Pen): Promise<void> {
  const createdAt = pen.at(opened)
  await putFirstKinds(pen.tx)
  await pen.tx.collaboration.createMany({
    data: collaborations.map((one) => ({
      id: pen.id('collaboration', one.key),
      slug: one.key,
      name: one.name,
      description: one.description,
      secretariat: one.secretariat.name,
      email: one.secretariat.email,
      focusWord: focusWordCodes[one.focusWord.singular]!,
      createdAt,
    })),
  })
  for (const one of collaborations)
    pen.subject({
      id: pen.id('collaboration', one.key),
      kind: 'collaboration',
      collaborationId: pen.id('collaboration', one.key),
      level: 'public',
      title: one.name,
      createdAt,
    })
  await pen.tx.organisation.createMany({ data: organisations.map((one) => organisationRow(pen, one, createdAt)) })
  await pen.tx.organisationLink.createMany({
    data: organisations.flatMap((one) =>
      one.links.map((link) => ({
        organisationId: pen.id('organisation', one.key),
        collaborationId: pen.id('collaboration', link.collaboration),
        link: link.as,
      })),
    ),
  })
  await writeDepartments(pen, createdAt)
  await writeTransitions(pen)
}

const writeDepartments = (pen: Pen, createdAt: Date) =>
  pen.tx.department.createMany({
    data: departments.map(({ organisation, name, under }) => ({
      id: pen.id('department', `${organisation} ${name}`),
      organisationId: pen.id('organisation', organisation),
      name,
      parentId: under ? pen.id('department', `${organisation} ${under}`) : null,
      createdAt,
    })),
  })

/** The mergers that lie ahead. */
async function writeTransitions(pen: Pen): Promise<void> {
  const plannedAt = pen.at({ daysAgo: 20 })
  for (const { key, becomes } of organisations) {
    if (!becomes) continue
    const [organisationId, successorId] = [pen.id('organisation', key), pen.id('organisation', becomes.into)]
    const id = pen.id('transition', key)
    await pen.tx.transition.create({ data: { id, organisationId, kind: 'merger', on: pen.day(becomes.on), successorId, plannedAt } })
    const payload = { transitionId: id, organisationId, successorId }
    pen.fact({ type: 'organisation.transitionPlanned', actorId: null, subjectId: organisationId, payload, at: plannedAt })
  }
}

function organisationRow(pen: Pen, one: Organisation, createdAt: Date) {
  const id = pen.id('organisation', one.key)
  const home = one.links[0]
  pen.subject({
    id,
    kind: 'organisation',
    collaborationId: home ? pen.id('collaboration', home.collaboration) : null,
    level: 'signed_in',
    title: one.name,
    createdAt,
  })
  return {
    id,
    name: one.name,
    shortName: one.name.replace(/ Kommune$/, ''),
    kindCode: kindCodes[one.kind],
    council: one.deciding ?? null,
    note: noteOf(one),
    callingNames: callingNames[one.key] ?? [],
    createdAt,
  }
}

function noteOf(one: Organisation): string {
  const former = (one.formerNames ?? []).map((past) => `Tidligere ${past.name}.`)
  return [one.note, ...former].filter(Boolean).join(' ')
}
