import { Form } from '#app/forms/form.tsx'
import { SubmitButton } from '#app/forms/submit-button.tsx'
import { exactDay, timeSpan } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-words.ts'
import { type Column, DataTable } from '#app/ui/data-table.tsx'
import { StateBadge, type State } from '#app/ui/state-badge.tsx'
import type { DatesPage } from '#server/meetings/dates.ts'
import { type Answer, answerWords } from '#server/meetings/words.ts'
import { useMeetingWords } from './words.ts'

type Time = DatesPage['times'][number]
type Props = Pick<DatesPage, 'meeting' | 'times' | 'people' | 'may'>

const shapes: Record<Answer, State> = { yes: 'good', maybe: 'waiting', no: 'closed' }

/** Every time with what everybody has answered; the best are marked, and those who run the group choose one. */
export function DatesTable({ meeting, times, people, may }: Props) {
  const { dates: words } = useMeetingWords()
  const answered = people.filter((one) => Object.keys(one.answers).length > 0)
  const columns: Column<Time>[] = [
    { label: words.time, heading: true, cell: (time) => <TimeCell time={time} chosen={time.id === meeting.chosenTimeId} open={meeting.startsAt === null} /> },
    { label: words.sum, short: true, cell: ({ yes, maybe, no }) => words.count(yes, maybe, no) },
    ...(may.choose ? [{ label: words.choosing, cell: (time: Time) => <Choose meetingId={meeting.id} time={time} /> }] : []),
    ...answered.map((one): Column<Time> => ({
      label: `${one.name ?? words.somebody}${one.expected ? '' : ` (${words.observer})`}`,
      cell: (time) => <AnswerCell answer={one.answers[time.id]} />,
    })),
  ]
  return <DataTable caption={words.overview} captionHidden columns={columns} rows={times} rowKey={(time) => time.id} />
}

function useTimeWords() {
  const language = useLanguage()
  return ({ startsAt, endsAt }: Time) => `${exactDay(startsAt, language)} ${timeSpan(startsAt, endsAt, language)}`
}

function TimeCell({ time, chosen, open }: { time: Time; chosen: boolean; open: boolean }) {
  const { dates: words } = useMeetingWords()
  const wordsOf = useTimeWords()
  return (
    <span className="date-time">
      <span suppressHydrationWarning>{wordsOf(time)}</span>
      {chosen && <StateBadge state="good">{words.chosen}</StateBadge>}
      {open && time.best && <StateBadge state="good">{words.best}</StateBadge>}
    </span>
  )
}

function Choose({ meetingId, time }: { meetingId: string; time: Time }) {
  const { dates: words } = useMeetingWords()
  const wordsOf = useTimeWords()
  return (
    <Form bare action={`/moeder/${meetingId}/datoer/valg`} hidden={{ timeId: time.id }}>
      <SubmitButton look="plain" small label={words.chooseOf(wordsOf(time))}>
        {words.choose}
      </SubmitButton>
    </Form>
  )
}

function AnswerCell({ answer }: { answer: Answer | undefined }) {
  const { dates: words } = useMeetingWords()
  const language = useLanguage()
  if (!answer) return <span className="quiet">{words.noAnswer}</span>
  return <StateBadge state={shapes[answer]}>{answerWords[language][answer]}</StateBadge>
}
