import { Link } from '@remix-run/react'
import CircleCheck from 'lucide-react/icons/circle-check'
import type { ReactNode } from 'react'
import { Select, TextArea } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { SubmitButton } from '#app/forms/submit-button.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { IconLabel } from '#app/ui/icon-label.tsx'
import { Day, Moment } from '#app/ui/moment.tsx'
import { Section } from '#app/ui/section.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import type { Waiting } from '#server/overview/contract.ts'
import { useHomeWords } from './words.ts'

/** Every answer given here leads back here. */
const here = '/min-side'
const back = { tilbage: here }

type Of<K extends Waiting['kind']> = Extract<Waiting, { kind: K }>

/** What waits for whoever looks, what is late first; done in its row, and taken back in the message that follows. */
export function WaitingForYou({ waiting }: { waiting: Waiting[] }) {
  const words = useHomeWords().waiting
  if (waiting.length === 0)
    return (
      <Section title={words.title}>
        <p className="waiting-clear">
          <IconLabel icon={CircleCheck}>{words.nothing}</IconLabel>
        </p>
      </Section>
    )
  return (
    <Section title={words.title} count={waiting.length}>
      <ul className="waiting">
        {waiting.map((one) => (
          <li key={`${one.kind} ${idOf(one)}`} className="waiting-row">
            <WaitingRow one={one} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function idOf(one: Waiting): string {
  if (one.kind === 'request') return one.request.id
  if (one.kind === 'handover') return one.handover.holdingId
  if (one.kind === 'poll') return one.poll.id
  return one.kind === 'seat' ? one.seat.id : one.date.id
}

function WaitingRow({ one }: { one: Waiting }) {
  if (one.kind === 'request') return <RequestRow one={one} />
  if (one.kind === 'handover') return <HandoverRow one={one} />
  if (one.kind === 'seat') return <SeatRow one={one} />
  if (one.kind === 'poll') return <PollRow one={one} />
  return <DateRow one={one} />
}

type RowProps = { state: ReactNode; title: string; lang?: string; to: string; group: string | null; children?: ReactNode; doing: ReactNode }

function Row({ state, title, lang, to, group, children, doing }: RowProps) {
  return (
    <>
      <p className="waiting-state">{state}</p>
      <h3 className="news-title">
        <Link to={to} lang={lang}>
          {title}
        </Link>
      </h3>
      {group && (
        <p className="waiting-place" lang="da">
          {group}
        </p>
      )}
      {children}
      <div className="waiting-doing">{doing}</div>
    </>
  )
}

function RequestRow({ one: { request } }: { one: Of<'request'> }) {
  const words = useHomeWords().waiting
  const base = `/grupper/${request.groupId}/anmodninger/${request.id}`
  const who = [request.title, request.organisation].filter(Boolean).join(', ')
  const state = (
    <>
      <StateBadge state="waiting">{words.asks}</StateBadge> <Moment at={request.askedAt} />
    </>
  )
  const doing = (
    <>
      <Form bare action={`${base}/godkendelse`} hidden={back}>
        <SubmitButton look="plain" small label={words.acceptOf(request.name)}>
          {words.accept}
        </SubmitButton>
      </Form>
      <More label={words.decline} of={request.name}>
        <Form action={`${base}/afslag`} hidden={back}>
          <TextArea name="answer" label={words.answer} hint={words.answerHint} rows={2} maxLength={1000} />
          <SubmitButton look="plain" small label={words.declineOf(request.name)}>
            {words.sendNo}
          </SubmitButton>
        </Form>
      </More>
    </>
  )
  return (
    <Row state={state} title={words.wantsIn(request.name)} to={`/personer/${request.personId}`} group={request.group} doing={doing}>
      {who && (
        <p className="waiting-place" lang="da">
          {who}
        </p>
      )}
      <p lang="da">»{request.reason}«</p>
    </Row>
  )
}

function HandoverRow({ one: { handover } }: { one: Of<'handover'> }) {
  const words = useHomeWords().waiting
  const whole = [handover.organisation, handover.label].filter(Boolean).join(', ')
  const left = [words.threads(handover.threads?.length ?? 0), words.deliverables(handover.deliverables?.length ?? 0)].filter(Boolean).join(' · ')
  const state = (
    <>
      <StateBadge state="waiting">{words.handover}</StateBadge> <Moment at={handover.since} />
    </>
  )
  const doing = (
    <>
      <LinkButton to={`/grupper/${handover.groupId}`} small>
        {words.lookThrough}
      </LinkButton>
      <Form bare action={`/grupper/${handover.groupId}/repraesentationer/${handover.seatId}/overdragelse`} hidden={{ holdingId: handover.holdingId, ...back }}>
        <SubmitButton look="quiet" small label={words.putAwayOf(whole)}>
          {words.putAway}
        </SubmitButton>
      </Form>
    </>
  )
  return (
    <Row state={state} title={words.tookOver(whole)} to={`/grupper/${handover.groupId}`} group={handover.group} doing={doing}>
      <p>
        {handover.predecessor && `${words.after(handover.predecessor)} `}
        {left || words.nothingLeft}
      </p>
    </Row>
  )
}

function SeatRow({ one: { seat } }: { one: Of<'seat'> }) {
  const words = useHomeWords().waiting
  const whole = [seat.organisation, seat.label].filter(Boolean).join(', ')
  const filling = `/grupper/${seat.groupId}/repraesentationer/${seat.id}/besaettelse`
  const state = (
    <>
      <StateBadge state="waiting">{words.vacant}</StateBadge> {words.sinceDay} <Day day={seat.since} near />
    </>
  )
  const doing =
    seat.people.length === 0 ? (
      <p className="quiet">{words.nobody(seat.organisation)}</p>
    ) : (
      <More label={words.fill} of={whole}>
        <Form action={filling} hidden={{ as: 'holder', replacesId: '', ...back }}>
          <Select
            name="personId"
            label={words.person(seat.organisation)}
            empty={words.choosePerson}
            options={seat.people.map((one) => ({ value: one.id, label: [one.name, one.title].filter(Boolean).join(' – ') }))}
          />
          <SubmitButton look="plain" small label={words.fillOf(whole)}>
            {words.fillNow}
          </SubmitButton>
        </Form>
      </More>
    )
  return <Row state={state} title={words.vacantSeat(whole)} to={`/grupper/${seat.groupId}/medlemmer`} group={seat.group} doing={doing} />
}

function PollRow({ one: { poll, dueOn, late } }: { one: Of<'poll'> }) {
  const words = useHomeWords().waiting
  const state = (
    <>
      <StateBadge state={late ? 'late' : 'waiting'}>{late ? words.late : words.poll}</StateBadge> {dueOn && <Day day={dueOn} near />}
    </>
  )
  const doing = (
    <LinkButton to={poll.path} small>
      {words.answerDates}
      <span className="unseen">: {poll.title}</span>
    </LinkButton>
  )
  return <Row state={state} title={poll.title} lang="da" to={poll.path} group={poll.group} doing={doing} />
}

function DateRow({ one: { date, late } }: { one: Of<'deliverable' | 'paper' | 'meeting'> }) {
  const words = useHomeWords().waiting
  const state = (
    <>
      <StateBadge state={late ? 'late' : 'waiting'}>{late ? words.late : words.due}</StateBadge> <Day day={date.dueOn} near />
    </>
  )
  if (date.kind === 'paper')
    return (
      <Row
        state={state}
        title={date.title}
        lang="da"
        to={`/papirer/${date.id}`}
        group={[words.paper, date.groupName].filter(Boolean).join(' · ')}
        doing={
          <LinkButton to={`/papirer/${date.id}/rediger`} small>
            {words.goOn}
            <span className="unseen">: {date.title}</span>
          </LinkButton>
        }
      />
    )
  const doing = (
    <Form bare action={`/grupper/${date.groupId}/leverancer/${date.id}/levering`} hidden={back}>
      <SubmitButton look="plain" small label={words.deliveredOf(date.title)}>
        {words.delivered}
      </SubmitButton>
    </Form>
  )
  return <Row state={state} title={date.title} lang="da" to={`/grupper/${date.groupId}`} group={[words.deliverable, date.groupName].filter(Boolean).join(' · ')} doing={doing} />
}

/** What takes a word more than one press: folded in the row, and open to whoever has no scripts. */
function More({ label, of, children }: { label: string; of: string; children: ReactNode }) {
  return (
    <details className="waiting-more">
      <summary className="button button-plain button-small">
        {label}
        <span className="unseen">: {of}</span>
      </summary>
      {children}
    </details>
  )
}
