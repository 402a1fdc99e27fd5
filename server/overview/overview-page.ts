import { type Area, areasOf } from '#server/agreements/queries/areas.ts'
import { type MilestoneLine, milestonesOf } from '#server/agreements/queries/agreement-page.ts'
import { progressOf } from '#server/agreements/progress.ts'
import { type AgreementStanding, type Progress, standingOf } from '#server/agreements/words.ts'
import { type Actor, person } from '#server/kernel/actor.ts'
import { now, today } from '#server/kernel/clock.ts'
import { db } from '#server/kernel/db.ts'
import { visibleSubjectsSql } from '#server/subjects/policy.ts'
import { overlooked } from './policy.ts'

export type OverviewAgreement = { id: string; title: string; startsOn: Date; endsOn: Date; state: string; standing: AgreementStanding }
export type OverviewArea = Pick<Area, 'id' | 'number' | 'title' | 'groups' | 'steps' | 'papers' | 'progress'>

export type Overview = {
  collaboration: { slug: string; name: string; focusWord: string } | null
  /** The agreement shown, and the others one may look at instead. */
  agreement: OverviewAgreement | null
  others: OverviewAgreement[]
  areas: OverviewArea[]
  /** The milestones of the whole agreement, and how they go. */
  own: { milestones: MilestoneLine[]; progress: Progress<MilestoneLine> }
}

const ownOf = (milestones: MilestoneLine[]) => ({ milestones, progress: progressOf(milestones, today()) })
const nothing = () => ({ agreement: null, others: [], areas: [], own: ownOf([]) })

/** OV5, OV6: the focus areas of an agreement at one look, what is late first. */
export async function overviewPage(actor: Actor, asked: string | null): Promise<Overview> {
  const collaboration = overlooked(person(actor))
  if (!collaboration) return { collaboration: null, ...nothing() }
  const agreements = await agreementsOf(actor, collaboration.id)
  const shown = agreements.find((one) => one.id === asked) ?? presentOf(agreements)
  const place = { slug: collaboration.slug, name: collaboration.name, focusWord: agreements[0]?.focusWord ?? 'actionArea' }
  if (!shown) return { collaboration: place, ...nothing() }
  const [areas, milestones] = await Promise.all([areasOf(actor, shown.id), milestonesOf(shown.id)])
  return {
    collaboration: place,
    agreement: shown,
    others: agreements.filter((one) => one.id !== shown.id),
    areas: lateFirst(areas.map(({ id, number, title, groups, steps, papers, progress }) => ({ id, number, title, groups, steps, papers, progress }))),
    own: ownOf(milestones.filter((one) => one.focusAreaId === null)),
  }
}

type Row = Omit<OverviewAgreement, 'standing'> & { focusWord: string }

async function agreementsOf(actor: Actor, collaborationId: string) {
  const rows = await db().$queryRaw<Row[]>`
    SELECT a."id", a."title", a."startsOn", a."endsOn", a."state", c."focusWord" FROM "Agreement" a
      JOIN "Collaboration" c ON c."id" = a."collaborationId" JOIN "Subject" ON "Subject"."id" = a."id"
    WHERE a."collaborationId" = ${collaborationId}::uuid AND ${visibleSubjectsSql(actor)}
    ORDER BY a."startsOn" DESC, a."title" COLLATE "da-x-icu"`
  return rows.map((row) => ({ ...row, standing: standingOf(row, now()) }))
}

/** OV6: the one in force; else the one that comes or is being made; else the latest. */
const presentOf = <A extends OverviewAgreement>(newestFirst: A[]): A | undefined =>
  newestFirst.find((one) => one.standing === 'inForce') ?? newestFirst.findLast((one) => one.standing !== 'over') ?? newestFirst[0]

const order = ['late', 'underWay', 'undated', 'reached']

/** Late areas first, those latest since longest; then by how they go, then by number. */
function lateFirst<A extends Pick<OverviewArea, 'number' | 'progress'>>(areas: A[]): A[] {
  const since = ({ progress }: A) => progress.late[0]?.dueOn ?? '9'
  const rank = ({ progress }: A) => order.indexOf(progress.standing)
  return [...areas].sort((a, b) => rank(a) - rank(b) || since(a).localeCompare(since(b)) || a.number - b.number)
}

/** How the whole agreement goes: its own milestones and all its areas' steps, each counted once. */
export function wholeProgress(overview: Pick<Overview, 'areas' | 'own'>) {
  const steps = [...overview.own.milestones, ...overview.areas.flatMap((one) => one.steps)]
  return progressOf([...new Map(steps.map((step) => [step.id, step])).values()], today())
}
