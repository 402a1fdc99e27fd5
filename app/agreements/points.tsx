import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Form } from '#app/forms/form.tsx'
import { SubmitButton } from '#app/forms/submit-button.tsx'
import { dayOf } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-words.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { List, ListRow } from '#app/ui/list.tsx'
import { Day } from '#app/ui/moment.tsx'
import { useNow } from '#app/ui/now.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { type Lane, Timeline } from '#app/ui/timeline.tsx'
import { stepWords } from '#server/agreements/words.ts'
import { marksOf, type Point, spanOf } from './marks.ts'
import { useAgreementWords } from './words.ts'

type Area = { id: string; number: number; title: string }
type Props = {
  agreement: { id: string; startsOn: Date; endsOn: Date }
  /** What the drawing is of. */
  title: string
  points: Point[]
  /** The lanes of an agreement; none: one lane for each kind of point. */
  areas?: Area[]
  mayEdit: boolean
}

/** A timeline as a picture, and the same as a list with the same numbers. */
export function TimelineAndList({ agreement, title, points, areas, mayEdit }: Props) {
  const words = useAgreementWords()
  const today = dayOf(useNow())
  const lanes = useLanes(points, areas)
  const dated = points.filter((one) => one.day)
  if (points.length === 0)
    return (
      <EmptyState title={words.noSteps}>
        <p>{words.noStepsText}</p>
      </EmptyState>
    )
  const span = spanOf({ startsOn: dayOf(agreement.startsOn), endsOn: dayOf(agreement.endsOn) }, points)
  return (
    <>
      {dated.length > 0 && <Timeline label={words.timelineOf(title, dated.length)} span={span} today={{ day: today, word: words.today }} lanes={lanes} />}
      <p className="quiet">{words.timelineLead}</p>
      <Folded label={areas && `${words.timelineList} (${points.length})`}>
        <List ordered label={words.timelineList}>
          {points.map((point, index) => (
            <PointRow key={point.id} point={point} number={index + 1} areas={areas} agreementId={agreement.id} mayEdit={mayEdit} />
          ))}
        </List>
      </Folded>
    </>
  )
}

/** The list of a whole agreement is long: it opens when asked for. */
function Folded({ label, children }: { label: string | undefined; children: ReactNode }) {
  if (!label) return <div className="steps">{children}</div>
  return (
    <details className="fold fold-always steps">
      <summary>{label}</summary>
      <div className="fold-inside">{children}</div>
    </details>
  )
}

function useLanes(points: Point[], areas: Area[] | undefined): Lane[] {
  const words = useAgreementWords()
  const language = useLanguage()
  const lane = (id: string, label: string, own: Point[]): Lane => ({ id, label, marks: marksOf(own, points) })
  const lanes = areas
    ? [
        lane('whole', words.wholeAgreement, points.filter((one) => one.areaIds.length === 0)),
        ...areas.map((area) => lane(area.id, `${area.number}. ${area.title}`, points.filter((one) => one.areaIds.includes(area.id)))),
      ]
    : [
        lane('milestone', stepWords[language].milestone, points.filter((one) => one.kind === 'milestone')),
        lane('deliverable', stepWords[language].deliverable, points.filter((one) => one.kind === 'deliverable')),
        lane('publication', words.publication, points.filter((one) => one.kind === 'publication')),
      ]
  return lanes.filter((one) => one.marks.length > 0)
}

type RowProps = { point: Point; number: number; areas?: Area[]; agreementId: string; mayEdit: boolean }

function PointRow({ point, number, areas, agreementId, mayEdit }: RowProps) {
  const words = useAgreementWords()
  const language = useLanguage()
  const ofAreas = areas?.filter((one) => point.areaIds.includes(one.id)) ?? []
  const edits = mayEdit && point.kind === 'milestone'
  return (
    <ListRow
      kind={point.kind === 'publication' ? words.publication : stepWords[language][point.kind]}
      leading={<span className="step-number">{number}</span>}
      title={<span lang="da">{point.kind === 'publication' ? <Link to={`/papirer/${point.id}`}>{point.title}</Link> : point.title}</span>}
      meta={[
        <When key="when" point={point} />,
        point.group && <Link key="group" to={`/grupper/${point.group.id}`}>{point.group.name}</Link>,
        areas && ofAreas.length === 0 && words.wholeAgreement,
        ...ofAreas.map((area) => <Link key={area.id} to={`/rammeaftaler/${agreementId}/temaer/${area.id}`}>{`${area.number}. ${area.title}`}</Link>),
        edits && (
          <Link key="edit" to={`/rammeaftaler/${agreementId}/milepaele/${point.id}`} aria-label={words.editOf(point.title)}>
            {words.editShort}
          </Link>
        ),
      ]}
      trailing={<Standing point={point} reach={edits ? `/rammeaftaler/${agreementId}/milepaele/${point.id}/opnaaelse` : null} />}
    />
  )
}

function When({ point }: { point: Point }) {
  const words = useAgreementWords()
  const done = { milestone: words.reached, deliverable: words.delivered, publication: words.published }[point.kind]
  if (point.doneOn)
    return (
      <>
        {done} <Day day={point.doneOn} />
      </>
    )
  if (!point.dueOn) return <>{words.noDue}</>
  return (
    <>
      {words.due} <Day day={point.dueOn} near />
    </>
  )
}

function Standing({ point, reach }: { point: Point; reach: string | null }) {
  const words = useAgreementWords()
  const done = { milestone: words.reached, deliverable: words.delivered, publication: words.published }[point.kind]
  if (point.doneOn) return <StateBadge state={point.state}>{done}</StateBadge>
  return (
    <>
      <StateBadge state={point.state}>{point.state === 'late' ? words.lateState : words.coming}</StateBadge>
      {reach && (
        <Form bare action={reach}>
          <SubmitButton look="plain" small label={words.reachOf(point.title)}>
            {words.reach}
          </SubmitButton>
        </Form>
      )}
    </>
  )
}
