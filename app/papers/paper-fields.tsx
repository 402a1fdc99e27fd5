import { DateField } from '#app/forms/date-field.tsx'
import { Field, Select } from '#app/forms/field.tsx'
import type { FocusAreaChoice } from '#server/papers/queries/paper-choices.ts'
import { paperKinds } from '#server/papers/words.ts'
import { usePaperFormWords } from './use-paper-form-words.ts'
import { usePaperWords } from './use-paper-words.ts'

type Values = { kind?: string; title?: string; focusAreaId?: string | null; dueOn?: Date | null }

/** The fields that say what a paper is. */
export function PaperFields({ values = {}, focusAreas }: { values?: Values; focusAreas: FocusAreaChoice[] }) {
  const { kinds, focusWord } = usePaperWords()
  const { make } = usePaperFormWords()
  return (
    <>
      <Select
        name="kind"
        label={make.kind}
        width="medium"
        defaultValue={values.kind}
        options={paperKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
      />
      <Field name="title" label={make.paperTitle} defaultValue={values.title} maxLength={200} />
      {focusAreas.length > 0 && (
        <Select
          name="focusAreaId"
          label={make.focusArea([...new Set(focusAreas.map((area) => focusWord(area.focusWord)))])}
          empty={make.noFocusArea}
          optional
          defaultValue={values.focusAreaId ?? ''}
          options={focusAreas.map((area) => ({
            value: area.id,
            label: `${area.number}. ${area.title} (${area.agreement})`,
          }))}
        />
      )}
      <DateField name="dueOn" label={make.due} hint={make.dueHint} defaultValue={values.dueOn} optional />
    </>
  )
}
