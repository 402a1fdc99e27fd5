import { Link } from '@remix-run/react'
import MessageCircleQuestion from 'lucide-react/icons/message-circle-question'
import { TextArea } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { SubmitButton } from '#app/forms/submit-button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Moment } from '#app/ui/moment.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import type { InquiryLine } from '#server/inquiries/contract.ts'
import { useInquiryWords } from './words.ts'

/** What has been written, the unanswered first; answered in its row. */
export function InquiryList({ inquiries }: { inquiries: InquiryLine[] }) {
  const words = useInquiryWords()
  if (inquiries.length === 0)
    return (
      <EmptyState icon={MessageCircleQuestion} title={words.none}>
        <p>{words.noneWords}</p>
      </EmptyState>
    )
  return (
    <ul className="waiting" aria-label={words.title}>
      {inquiries.map((one) => (
        <li key={one.id} className="waiting-row">
          <InquiryRow inquiry={one} />
        </li>
      ))}
    </ul>
  )
}

function InquiryRow({ inquiry }: { inquiry: InquiryLine }) {
  const words = useInquiryWords()
  const { writer, answered } = inquiry
  return (
    <>
      <p className="waiting-state">
        <StateBadge state={answered ? 'good' : 'waiting'}>{answered ? words.answered : words.fresh}</StateBadge>
        {answered?.by && words.answeredBy(answered.by)} <Moment at={answered?.at ?? inquiry.writtenAt} />
      </p>
      <h2 className="news-title">{writer ? <Link to={`/personer/${writer.personId}`}>{words.from(writer.name)}</Link> : words.somebody}</h2>
      <p className="waiting-place">
        {words.page} <Link to={inquiry.page}>{inquiry.page}</Link>
      </p>
      <Paragraphs text={inquiry.body} />
      {answered?.answer && (
        <blockquote>
          <p className="row-kind">{words.theAnswer}</p>
          <Paragraphs text={answered.answer} />
        </blockquote>
      )}
      <div className="waiting-doing">{answered ? <Reopening id={inquiry.id} name={writer?.name ?? ''} /> : <Answering id={inquiry.id} name={writer?.name ?? ''} />}</div>
    </>
  )
}

const Paragraphs = ({ text }: { text: string }) => (
  <div lang="da">
    {text.split(/\n+/).map((one, index) => (
      <p key={index}>{one}</p>
    ))}
  </div>
)

function Answering({ id, name }: { id: string; name: string }) {
  const words = useInquiryWords()
  return (
    <details className="waiting-more">
      <summary className="button button-plain button-small">
        {words.answer}
        <span className="unseen">: {name}</span>
      </summary>
      <Form action={`/henvendelser/${id}/svar`}>
        <TextArea name="answer" label={words.answerField} hint={words.answerHint} rows={3} optional />
        <SubmitButton look="plain" small label={`${words.send}: ${words.answerOf(name)}`}>
          {words.send}
        </SubmitButton>
      </Form>
    </details>
  )
}

function Reopening({ id, name }: { id: string; name: string }) {
  const words = useInquiryWords()
  return (
    <Form bare action={`/henvendelser/${id}/genaabning`}>
      <SubmitButton look="quiet" small label={`${words.reopen}: ${name}`}>
        {words.reopen}
      </SubmitButton>
    </Form>
  )
}
