import { CheckBoxGroup } from '#app/forms/choices.tsx'
import { DateField } from '#app/forms/date-field.tsx'
import { Field, Select } from '#app/forms/field.tsx'
import { useLanguage } from '#app/i18n/use-words.ts'
import { affiliationRoleCodes, affiliationRoleWords, sideCodes, sideWords } from '#server/organisations/words.ts'
import { usePeopleWords } from './words.ts'

type Values = { title: string; department: string; side: string; roles: string[]; from: Date; until: Date | null }

/** The fields of an affiliation, new or old. */
export function AffiliationFields({ values, from, departments }: { values: Values | null; from?: string; departments: string[] }) {
  const { form: words } = usePeopleWords()
  const language = useLanguage()
  return (
    <>
      <Field name="title" label={words.title} hint={words.titleHint} defaultValue={values?.title} optional />
      <Field name="department" label={words.department} defaultValue={values?.department} list={departments.length > 0 ? 'departments' : undefined} optional />
      {departments.length > 0 && (
        <datalist id="departments">
          {departments.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </datalist>
      )}
      <Select
        name="side"
        label={words.side}
        defaultValue={values?.side ?? 'authority'}
        options={sideCodes.map((value) => ({ value, label: sideWords[language][value] }))}
        width="medium"
      />
      <CheckBoxGroup
        name="roles[]"
        label={words.roles}
        options={affiliationRoleCodes.map((value) => ({ value, label: affiliationRoleWords[language][value] }))}
        defaultValues={values?.roles}
        optional
      />
      <DateField name="from" label={words.from} defaultValue={values ? values.from : from} />
      <DateField name="until" label={words.until} defaultValue={values?.until} optional />
    </>
  )
}
