import { useRevalidator } from '@remix-run/react'
import { useContext, useEffect } from 'react'
import { DateField } from '#app/forms/date-field.tsx'
import { Field, TextArea } from '#app/forms/field.tsx'
import { FormContext } from '#app/forms/form-state.ts'
import { dayOf, timeOfDay } from '#app/i18n/format.ts'
import { FactList } from '#app/ui/fact-list.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useMeetingFormWords } from './form-words.ts'
import { When } from './when.tsx'

type Values = { title: string; startsAt: Date | null; endsAt: Date | null; place: string; link: string | null; note: string }

/** "9.30", as it is written in a field whatever the language. */
const written = (at: Date | null | undefined) => (at ? timeOfDay(at, 'da').replace('kl. ', '') : undefined)

/** What is asked about a meeting, new or old. */
export function MeetingFields({ values }: { values?: Values }) {
  const words = useMeetingFormWords()
  return (
    <>
      <Field name="title" label={words.title} hint={words.titleHint} defaultValue={values?.title} maxLength={160} />
      <DateField name="on" label={words.on} defaultValue={values?.startsAt ? dayOf(values.startsAt) : undefined} />
      <div className="field-pair">
        <Field name="from" label={words.from} hint={words.fromHint} width="short" defaultValue={written(values?.startsAt)} autoComplete="off" />
        <Field name="to" label={words.to} hint={words.toHint} width="short" defaultValue={written(values?.endsAt)} autoComplete="off" />
      </div>
      <Field name="place" label={words.place} hint={words.placeHint} defaultValue={values?.place} maxLength={200} optional />
      <Field name="link" type="url" label={words.link} hint={words.linkHint} defaultValue={values?.link ?? ''} optional />
      <TextArea name="note" label={words.note} hint={words.noteHint} defaultValue={values?.note} maxLength={5000} optional />
    </>
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
