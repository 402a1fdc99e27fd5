import { CheckBoxGroup, RadioGroup } from '#app/forms/choices.tsx'
import { Field, Select, TextArea } from '#app/forms/field.tsx'
import { groupKinds, groupLevels } from '#server/groups/words.ts'
import { useGroupKind, useGroupWords } from './words.ts'

export type GroupFieldValues = {
  name: string
  kind: string
  purpose: string
  reportsToId: string | null
  level: string
  defaultLevel: string
  focusAreaIds: string[]
}

export const emptyGroup: GroupFieldValues = {
  name: '',
  kind: 'workingGroup',
  purpose: '',
  reportsToId: null,
  level: 'collaboration',
  defaultLevel: 'group',
  focusAreaIds: [],
}

type Area = { id: string; number: number; title: string; agreement: string; over: boolean }
type Props = { values: GroupFieldValues; superiors: { id: string; name: string }[]; areas: Area[]; needsSuperior: boolean }

/** The fields of a group, new or old. */
export function GroupFields({ values, superiors, areas, needsSuperior }: Props) {
  const words = useGroupWords()
  const kindOf = useGroupKind()
  const levels = groupLevels.map((value) => ({ value, label: words.findsLevels[value] }))
  const offered = areas.filter((area) => !area.over || values.focusAreaIds.includes(area.id))
  return (
    <>
      <Field name="name" label={words.form.name} defaultValue={values.name} />
      <Select name="kind" label={words.form.kind} defaultValue={values.kind} options={groupKinds.map((value) => ({ value, label: kindOf(value) }))} width="medium" />
      <TextArea name="purpose" label={words.form.purpose} hint={words.form.purposeHint} defaultValue={values.purpose} rows={5} optional />
      <Select
        name="reportsToId"
        label={words.form.reportsTo}
        defaultValue={values.reportsToId ?? ''}
        options={superiors.map((one) => ({ value: one.id, label: one.name }))}
        empty={needsSuperior ? undefined : words.form.nobody}
        optional={!needsSuperior}
      />
      <RadioGroup name="level" label={words.form.finds} hint={words.form.findsHint} options={levels} defaultValue={values.level} />
      <Select name="defaultLevel" label={words.form.defaultLevel} hint={words.form.defaultLevelHint} options={levels} defaultValue={values.defaultLevel} width="medium" />
      {offered.length > 0 && (
        <CheckBoxGroup
          name="focusAreaIds[]"
          label={words.form.themes}
          options={offered.map((area) => ({ value: area.id, label: `${area.number}. ${area.title}`, hint: area.agreement }))}
          defaultValues={values.focusAreaIds}
          optional
        />
      )}
    </>
  )
}
