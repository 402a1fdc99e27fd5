import { CheckBox } from '#app/forms/choices.tsx'
import { Field, TextArea } from '#app/forms/field.tsx'
import { useChartFormWords } from './words.ts'

/** The fields of a proposal, new or old. */
export function ProposalFields({ values }: { values?: { title: string; reason: string; shown: boolean } }) {
  const words = useChartFormWords()
  return (
    <>
      <Field name="title" label={words.title} defaultValue={values?.title} maxLength={120} />
      <TextArea name="reason" label={words.reason} hint={words.reasonHint} defaultValue={values?.reason} maxLength={3000} optional />
      <CheckBox name="shown" label={words.shown} hint={words.shownHint} defaultChecked={values?.shown ?? false} />
    </>
  )
}
