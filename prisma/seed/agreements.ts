import { agreements } from './content/agreements.ts'
import type { Agreement, FocusArea } from './content/types.ts'
import type { Pen } from './pen.ts'

const focusAreasOf = agreements.flatMap((agreement) => agreement.focusAreas.map((area) => ({ agreement, area })))

/** Agreements, focus areas and commitments. */
export async function writeAgreements(pen: Pen): Promise<void> {
  await pen.tx.agreement.createMany({ data: agreements.map((one) => agreementRow(pen, one)) })
  await pen.tx.focusArea.createMany({ data: focusAreasOf.map(({ agreement, area }) => focusAreaRow(pen, agreement, area)) })
  await pen.tx.commitment.createMany({
    data: focusAreasOf.flatMap(({ area }) =>
      area.commitments.map((commitment, index) => ({
        id: pen.id('commitment', `${area.key} ${index}`),
        focusAreaId: pen.id('focusArea', area.key),
        position: index + 1,
        text: commitment.phasedIn ? `${commitment.text} (${lowerFirst(commitment.phasedIn)})` : commitment.text,
      })),
    ),
  })
}

/** Which groups answer for which focus area; after groups are written. */
export async function writeResponsibility(pen: Pen): Promise<void> {
  await pen.tx.focusAreaGroup.createMany({
    data: focusAreasOf.flatMap(({ area }) =>
      area.responsible.map((group) => ({ focusAreaId: pen.id('focusArea', area.key), groupId: pen.id('group', group) })),
    ),
  })
}

const levelOf = (agreement: Agreement) => (agreement.state === 'in_the_making' ? 'collaboration' : 'public')
const createdOf = (agreement: Agreement) =>
  agreement.state === 'in_the_making' ? ({ daysAgo: 45 } as const) : agreement.from

function agreementRow(pen: Pen, one: Agreement) {
  const id = pen.id('agreement', one.key)
  const createdAt = pen.at(createdOf(one))
  const collaborationId = pen.id('collaboration', one.collaboration)
  pen.subject({ id, kind: 'agreement', collaborationId, level: levelOf(one), title: one.title, createdAt })
  return {
    id,
    collaborationId,
    title: one.title,
    startsOn: pen.day(one.from),
    endsOn: pen.day(one.to),
    preface: one.preface.join('\n\n'),
    visionGoals: one.goals,
    governance: [...one.governance, ...one.annexes.map((annex) => `Bilag ${annex.number}: ${annex.title}. ${annex.description}`)].join('\n\n'),
    state: one.state === 'in_the_making' ? 'drafting' : 'approved',
    createdAt,
  }
}

function focusAreaRow(pen: Pen, agreement: Agreement, area: FocusArea) {
  const id = pen.id('focusArea', area.key)
  pen.subject({
    id,
    kind: 'focusArea',
    collaborationId: pen.id('collaboration', agreement.collaboration),
    level: levelOf(agreement),
    title: area.title,
    createdAt: pen.at(createdOf(agreement)),
  })
  return {
    id,
    agreementId: pen.id('agreement', agreement.key),
    number: area.number,
    title: area.title,
    purpose: area.reason.join('\n\n'),
    predecessorId: area.predecessor ? pen.id('focusArea', area.predecessor) : null,
  }
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
