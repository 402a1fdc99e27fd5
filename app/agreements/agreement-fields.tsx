import { RadioGroup } from '#app/forms/choices.tsx'
import { DateField } from '#app/forms/date-field.tsx'
import { Field, TextArea } from '#app/forms/field.tsx'
import { useLanguage } from '#app/i18n/use-words.ts'
import { agreementStates, agreementStateWords } from '#server/agreements/words.ts'
import { useAgreementWords } from './words.ts'

type Values = { title: string; startsOn: Date; endsOn: Date; preface: string; visionGoals: string[]; governance: string; state: string }

/** The fields of an agreement, new or old. */
export function AgreementFields({ values }: { values: Values | null }) {
  const { form: words } = useAgreementWords()
  const language = useLanguage()
  return (
    <>
      <Field name="title" label={words.title} defaultValue={values?.title} />
      <DateField name="startsOn" label={words.startsOn} defaultValue={values?.startsOn} />
      <DateField name="endsOn" label={words.endsOn} defaultValue={values?.endsOn} />
      <RadioGroup
        name="state"
        label={words.state}
        defaultValue={values?.state ?? 'drafting'}
        options={agreementStates.map((value) => ({ value, label: agreementStateWords[language][value], hint: words.stateHints[value] }))}
      />
      <TextArea name="preface" label={words.preface} defaultValue={values?.preface} rows={6} optional />
      <TextArea name="visionGoals" label={words.goals} hint={words.goalsHint} defaultValue={values?.visionGoals.join('\n')} rows={6} optional />
      <TextArea name="governance" label={words.governance} defaultValue={values?.governance} rows={6} optional />
    </>
  )
}
