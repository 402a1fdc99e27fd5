import type { State } from '#app/ui/state-badge.tsx'
import type { Mark } from '#app/ui/timeline.tsx'

/** Something with a day on the timeline of an agreement or of one of its areas. */
export type Point = {
  id: string
  kind: 'milestone' | 'deliverable' | 'publication'
  title: string
  /** When it was done, else when it is due; null: it has no day yet. */
  day: string | null
  dueOn: string | null
  doneOn: string | null
  state: State
  /** The focus areas it belongs to; none: the whole agreement. */
  areaIds: string[]
  group: { id: string; name: string } | null
}

type Step = { id: string; kind: 'milestone' | 'deliverable'; title: string; dueOn: string | null; doneOn: string | null; groupId: string | null; group: string | null }
type Paper = { id: string; title: string; publishedOn: string | null }
export type AreaOnTime = { id: string; steps: Step[]; papers: Paper[] }
type Milestone = { id: string; title: string; dueOn: string; doneOn: string | null; focusAreaId: string | null }

const stateOf = ({ dueOn, doneOn }: { dueOn: string | null; doneOn: string | null }, today: string): State =>
  doneOn ? 'good' : dueOn && dueOn < today ? 'late' : 'waiting'

const pointOfStep = (step: Step, areaIds: string[], today: string): Point => ({
  ...step,
  day: step.doneOn ?? step.dueOn,
  state: stateOf(step, today),
  areaIds,
  group: step.groupId && step.group ? { id: step.groupId, name: step.group } : null,
})

/** All that has a day in an area: its steps and what has been published. */
export const pointsOf = (area: AreaOnTime, today: string): Point[] =>
  inOrder([
    ...area.steps.map((step) => pointOfStep(step, [area.id], today)),
    ...area.papers.flatMap(({ id, title, publishedOn }): Point[] =>
      publishedOn
        ? [{ id, kind: 'publication', title, day: publishedOn, dueOn: null, doneOn: publishedOn, state: 'good', areaIds: [area.id], group: null }]
        : [],
    ),
  ])

/** The same of a whole agreement: its own milestones, and what its areas have. */
export const pointsOfAgreement = (areas: AreaOnTime[], milestones: Milestone[], today: string): Point[] =>
  inOrder(
    oneEach([
      ...milestones
        .filter((one) => one.focusAreaId === null)
        .map((one) => pointOfStep({ ...one, kind: 'milestone', groupId: null, group: null }, [], today)),
      ...areas.flatMap((area) => pointsOf(area, today)),
    ]),
  )

/** A group that works with several areas delivers to all of them at once. */
function oneEach(points: Point[]): Point[] {
  const known = new Map<string, Point>()
  for (const point of points) known.set(point.id, { ...point, areaIds: [...(known.get(point.id)?.areaIds ?? []), ...point.areaIds] })
  return [...known.values()]
}

/** By day; what has none comes last. */
const inOrder = (points: Point[]) => points.sort((a, b) => (a.day ?? '9').localeCompare(b.day ?? '9'))

/** The points as marks; each carries its number in the list. */
export const marksOf = (points: Point[], among: Point[]): Mark[] =>
  points.flatMap((point) => (point.day ? [{ id: point.id, day: point.day, state: point.state, number: among.indexOf(point) + 1 }] : []))

/** The period drawn: the agreement's, and as far beyond as there are points. */
export function spanOf(period: { startsOn: string; endsOn: string }, points: Point[]): { from: string; until: string } {
  const days = points.flatMap(({ day }) => day ?? []).sort()
  const [first, last] = [days[0] ?? period.startsOn, days.at(-1) ?? period.endsOn]
  return { from: first < period.startsOn ? first : period.startsOn, until: last > period.endsOn ? last : period.endsOn }
}
