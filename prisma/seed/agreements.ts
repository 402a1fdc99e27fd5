import { agreements } from './content/agreements.ts'
import { annexes } from './content/agreements/annexes.ts'
import { milestones } from './content/agreements/milestones.ts'
import type { Agreement, FocusArea, Key } from './content/types.ts'
import type { Pen } from './pen.ts'

const focusAreasOf = agreements.flatMap((agreement) => agreement.focusAreas.map((area) => ({ agreement, area })))

/** Agreements, focus areas, commitments and milestones. */
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
  await pen.tx.commitmentReference.createMany({
    data: focusAreasOf.flatMap(({ area }) =>
      area.commitments.flatMap((commitment, index) =>
        (commitment.refersTo ?? []).map((to) => ({ fromId: pen.id('commitment', `${area.key} ${index}`), toId: pen.id('commitment', referredKey(to)) })),
      ),
    ),
  })
  await pen.tx.milestone.createMany({
    data: milestones.map((one, index) => ({
      id: pen.id('milestone', String(index)),
      agreementId: pen.id('agreement', one.agreement),
      focusAreaId: one.area ? pen.id('focusArea', one.area) : null,
      title: one.title,
      dueOn: pen.day(one.due),
      doneOn: one.done ? pen.day(one.done) : null,
    })),
  })
}

/** 'syd-25-2 3' is the third commitment of its area, a bare key the first. */
const referredKey = (to: Key) => {
  const [area, number = '1'] = to.split(' ')
  return `${area} ${Number(number) - 1}`
}

/** What is annexed to agreements; after papers and reports are written. */
export async function writeAnnexes(pen: Pen): Promise<void> {
  await pen.tx.annex.createMany({
    data: annexes.map((one) => ({
      id: pen.id('annex', one.key),
      collaborationId: pen.id('collaboration', one.collaboration),
      title: one.title,
      description: one.description,
      paperId: one.paper ? pen.id('paper', one.paper) : null,
      address: one.address ?? null,
      createdAt: pen.at({ daysAgo: 45 }),
    })),
  })
  await pen.tx.agreementAnnex.createMany({
    data: annexes.flatMap((one, index) =>
      one.agreements.map((agreement) => ({ agreementId: pen.id('agreement', agreement), annexId: pen.id('annex', one.key), position: index + 1 })),
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
    development: (one.development ?? []).join('\n\n'),
    governance: one.governance.join('\n\n'),
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
