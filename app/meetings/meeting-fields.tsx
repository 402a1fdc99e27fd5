import { useRevalidator } from '@remix-run/react'
import { type ReactNode, useContext, useEffect } from 'react'
import { DateField } from '#app/forms/date-field.tsx'
import { Field, TextArea } from '#app/forms/field.tsx'
import { FormContext } from '#app/forms/form-state.ts'
import { dayOf, timeOfDay } from '#app/i18n/format.ts'
import { FactList } from '#app/ui/fact-list.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { proposedAtOnce } from '#server/meetings/words.ts'
import { useMeetingFormWords } from './form-words.ts'
import { When } from './when.tsx'

type Values = { title: string; startsAt: Date | null; endsAt: Date | null; place: string; link: string | null; note: string }

/** "9.30", as it is written in a field whatever the language. */
const written = (at: Date | null | undefined) => (at ? timeOfDay(at, 'da').replace('kl. ', '') : undefined)

/** What is asked about a meeting besides when it is; `children` stand between its title and its place. */
export function MeetingFields({ values, children }: { values?: Omit<Values, 'startsAt' | 'endsAt'>; children: ReactNode }) {
  const words = useMeetingFormWords()
  return (
    <>
      <Field name="title" label={words.title} hint={words.titleHint} defaultValue={values?.title} maxLength={160} />
      {children}
      <Field name="place" label={words.place} hint={words.placeHint} defaultValue={values?.place} maxLength={200} optional />
      <Field name="link" type="url" label={words.link} hint={words.linkHint} defaultValue={values?.link ?? ''} optional />
      <TextArea name="note" label={words.note} hint={words.noteHint} defaultValue={values?.note} maxLength={5000} optional />
    </>
  )
}

type TimeProps = { row?: number; startsAt?: Date | null; endsAt?: Date | null }

/** A day with two times of day; `row`: one of several that may be left empty. */
export function TimeFields({ row, startsAt, endsAt }: TimeProps) {
  const words = useMeetingFormWords()
  const [at, optional] = [row ?? '', row !== undefined]
  const hints = row === undefined
  return (
    <>
      <DateField name={`on${at}`} label={words.on} defaultValue={startsAt ? dayOf(startsAt) : undefined} optional={optional} />
      <div className="field-pair">
        <Field name={`from${at}`} label={words.from} hint={hints && words.fromHint} width="short" defaultValue={written(startsAt)} autoComplete="off" optional={optional} />
        <Field name={`to${at}`} label={words.to} hint={hints && words.toHint} width="short" defaultValue={written(endsAt)} autoComplete="off" optional={optional} />
      </div>
    </>
  )
}

/** By when the group is asked to answer. */
export function AnswerBy({ value }: { value?: Date | null }) {
  const words = useMeetingFormWords()
  return <DateField name="answerBy" label={words.answerBy} hint={words.answerByHint} defaultValue={value} optional />
}

/** Rows for proposed times; those that are not needed stay empty. */
export function ProposedTimes({ hint }: { hint: string }) {
  const words = useMeetingFormWords()
  return (
    <fieldset className="field proposals">
      <legend className="field-label">{words.proposals}</legend>
      <p className="field-hint">{hint}</p>
      {proposedAtOnce.map((row) => (
        <fieldset key={row} className="proposal">
          <legend>{words.proposal(row)}</legend>
          <TimeFields row={row} />
        </fieldset>
      ))}
    </fieldset>
  )
}

/** ME4: shown when somebody else was faster: how the meeting stands now, beside what was typed. */
export function Meanwhile({ values }: { values: Values }) {
  const words = useMeetingFormWords()
  const { failure } = useContext(FormContext)
  const { revalidate } = useRevalidator()
  const late = failure?.fields.form === 'meeting.changedMeanwhile'
  useEffect(() => {
    if (late) revalidate()
  }, [late, revalidate])
  if (!late) return null
  const { title, startsAt, endsAt, place, link, note } = values
  return (
    <Notice tone="waiting" title={words.meanwhileTitle}>
      <p>{words.meanwhileLead}</p>
      <FactList
        facts={[
          { label: words.title, value: title },
          { label: words.on, value: startsAt && endsAt && <When startsAt={startsAt} endsAt={endsAt} /> },
          { label: words.place, value: place || words.nothing },
          { label: words.link, value: link ?? words.nothing },
          { label: words.note, value: note || words.nothing },
        ]}
      />
      <p>{words.meanwhileNext}</p>
    </Notice>
  )
}
