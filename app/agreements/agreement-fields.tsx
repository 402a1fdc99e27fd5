import { RadioGroup } from '#app/forms/choices.tsx'
import { DateField } from '#app/forms/date-field.tsx'
import { Field, TextArea } from '#app/forms/field.tsx'
import { longDate } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-words.ts'
import { type AgreementState, agreementStates, agreementStateWords } from '#server/agreements/words.ts'
import { useAgreementFormWords } from './form-words.ts'
import { linesOf, Meanwhile, type Standing } from './meanwhile.tsx'

type Values = {
  title: string
  startsOn: Date
  endsOn: Date
  preface: string
  visionGoals: string[]
  development: string
  governance: string
  state: string
}

/** The fields of an agreement, new or old. */
export function AgreementFields({ values }: { values: Values | null }) {
  const words = useAgreementFormWords()
  const language = useLanguage()
  const standing = useStanding(values)
  return (
    <>
      <Meanwhile fields={standing} />
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
      <TextArea name="development" label={words.development} hint={words.developmentHint} defaultValue={values?.development} rows={6} optional />
      <TextArea name="governance" label={words.governance} defaultValue={values?.governance} rows={6} optional />
    </>
  )
}

function useStanding(values: Values | null): Standing[] {
  const words = useAgreementFormWords()
  const language = useLanguage()
  if (!values) return []
  return [
    { name: 'title', label: words.title, now: values.title },
    { name: 'startsOn', label: words.startsOn, now: longDate(values.startsOn, language) },
    { name: 'endsOn', label: words.endsOn, now: longDate(values.endsOn, language) },
    { name: 'state', label: words.state, now: agreementStateWords[language][values.state as AgreementState] },
    { name: 'preface', label: words.preface, now: values.preface && linesOf(values.preface) },
    { name: 'visionGoals', label: words.goals, now: values.visionGoals.length > 0 && linesOf(values.visionGoals.join('\n')) },
    { name: 'development', label: words.development, now: values.development && linesOf(values.development) },
    { name: 'governance', label: words.governance, now: values.governance && linesOf(values.governance) },
  ]
}
