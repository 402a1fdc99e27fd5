import { useLoaderData } from '@remix-run/react'
import { RadioGroup } from '#app/forms/choices.tsx'
import { TextArea } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { exactDay, listed, timeSpan } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-words.ts'
import { useLive } from '#app/live/use-live.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/section.tsx'
import { answerDates } from '#server/meetings/commands/dates.ts'
import { meetingChoice } from '#server/meetings/contract.ts'
import { datesPage, type DatesPage } from '#server/meetings/dates.ts'
import { answers, answerWords } from '#server/meetings/words.ts'
import { DatesTable } from './dates-table.tsx'
import { MeetingFrame } from './meeting-frame.tsx'
import { useMeetingWords } from './words.ts'

export const loader = page(({ actor, params }) => datesPage(actor, params.meetingId!))

/** Each time has a question of its own, named after it. */
const nameOf = (timeId: string) => `passer-${timeId}`

export const action = write(meetingChoice, async ({ actor, input, form }) => {
  const given = [...form].flatMap(([name, value]) => (name.startsWith('passer-') ? [[name.slice('passer-'.length), value]] : []))
  const reply = { ...input, remark: form.get('remark'), answers: Object.fromEntries(given) }
  await answerDates(actor, reply as Parameters<typeof answerDates>[1])
  return redirectWithFlash(`/moeder/${input.meetingId}/datoer`, 'dates.answered')
})

export const meta = pageTitle<typeof loader>((data) => data?.meeting.title ?? '')

export default function Dates() {
  const shown = useLoaderData<typeof loader>()
  const { dates: words } = useMeetingWords()
  const { meeting, group, can, may } = shown
  useLive(meeting.id)
  return (
    <MeetingFrame meeting={meeting} group={group} can={can}>
      <div className="stack dates">
        {may.answer && <Answering shown={shown} />}
        {meeting.chosenAt && <Settled meetingId={meeting.id} mayReopen={may.reopen} />}
        <Section title={words.overview} action={may.choose && <LinkButton to={`/moeder/${meeting.id}/datoer/flere`} small>{words.more}</LinkButton>}>
          <DatesTable {...shown} />
        </Section>
        {meeting.state === 'finding' && <Missing people={shown.missing} />}
        <Remarks people={shown.people} />
      </div>
    </MeetingFrame>
  )
}

function Answering({ shown: { times, me } }: { shown: DatesPage }) {
  const { dates: words } = useMeetingWords()
  const language = useLanguage()
  const choices = answers.map((value) => ({ value, label: answerWords[language][value] }))
  return (
    <Section title={words.answerTitle}>
      <Form label={words.answerTitle}>
        <div className="date-answers">
          {times.map((time) => (
            <RadioGroup
              key={time.id}
              name={nameOf(time.id)}
              label={`${exactDay(time.startsAt, language)} ${timeSpan(time.startsAt, time.endsAt, language)}`}
              options={choices}
              defaultValue={me?.answers[time.id]}
            />
          ))}
        </div>
        <TextArea name="remark" label={words.remark} hint={words.remarkHint} rows={2} maxLength={500} defaultValue={me?.remark} optional />
        <p className="quiet">{words.changeUntil}</p>
        <FormButtons>
          <SubmitButton>{words.answer}</SubmitButton>
        </FormButtons>
      </Form>
    </Section>
  )
}

function Settled({ meetingId, mayReopen }: { meetingId: string; mayReopen: boolean }) {
  const { dates: words } = useMeetingWords()
  const reopen = mayReopen && (
    <Form bare action={`/moeder/${meetingId}/datoer/genaabning`}>
      <SubmitButton look="plain" small>
        {words.reopen}
      </SubmitButton>
    </Form>
  )
  return (
    <Notice action={reopen}>
      <p>{words.settled}</p>
    </Notice>
  )
}

function Missing({ people }: { people: DatesPage['missing'] }) {
  const { dates: words } = useMeetingWords()
  const language = useLanguage()
  return (
    <Section title={words.missing}>
      <p>{people.length === 0 ? words.allAnswered : listed(people.map((one) => one.name ?? words.somebody), language)}</p>
    </Section>
  )
}

function Remarks({ people }: { people: DatesPage['people'] }) {
  const { dates: words } = useMeetingWords()
  const said = people.filter((one) => one.remark)
  if (said.length === 0) return null
  return (
    <Section title={words.remarks}>
      <dl className="facts facts-wide">
        {said.map((one) => (
          <div className="fact" key={one.personId}>
            <dt>{one.name ?? words.somebody}</dt>
            <dd className="as-written" lang="da">
              {one.remark}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
