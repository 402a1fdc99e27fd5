import { CheckBoxGroup, RadioGroup } from '#app/forms/choices.tsx'
import { Field, Select, TextArea } from '#app/forms/field.tsx'
import { groupKinds, groupLevels, joinings } from '#server/groups/words.ts'
import { useJoiningFormWords } from '#app/joining/form-words.ts'
import { useGroupFormWords } from './form-words.ts'
import { useGroupKind, useGroupWords } from './words.ts'

export type GroupFieldValues = {
  name: string
  kind: string
  purpose: string
  reportsToId: string | null
  level: string
  defaultLevel: string
  joining: string
  mandateId?: string | null
  focusAreaIds: string[]
}

export const emptyGroup: GroupFieldValues = {
  name: '',
  kind: 'workingGroup',
  purpose: '',
  reportsToId: null,
  level: 'collaboration',
  defaultLevel: 'group',
  joining: 'invitation',
  focusAreaIds: [],
}

type Area = { id: string; number: number; title: string; agreement: string; over: boolean }
type Props = { values: GroupFieldValues; superiors: { id: string; name: string }[]; areas: Area[]; needsSuperior: boolean; mandates?: { id: string; title: string }[] }

/** The fields of a group, new or old. */
export function GroupFields({ values, superiors, areas, needsSuperior, mandates = [] }: Props) {
  const { findsLevels } = useGroupWords()
  const joining = useJoiningFormWords()
  const words = useGroupFormWords().form
  const kindOf = useGroupKind()
  const levels = groupLevels.map((value) => ({ value, label: findsLevels[value] }))
  const offered = areas.filter((area) => !area.over || values.focusAreaIds.includes(area.id))
  return (
    <>
      <Field name="name" label={words.name} defaultValue={values.name} />
      <Select name="kind" label={words.kind} defaultValue={values.kind} options={groupKinds.map((value) => ({ value, label: kindOf(value) }))} width="medium" />
      <TextArea name="purpose" label={words.purpose} hint={words.purposeHint} defaultValue={values.purpose} rows={5} optional />
      <Select
        name="reportsToId"
        label={words.reportsTo}
        defaultValue={values.reportsToId ?? ''}
        options={superiors.map((one) => ({ value: one.id, label: one.name }))}
        empty={needsSuperior ? undefined : words.nobody}
        optional={!needsSuperior}
      />
      <RadioGroup name="level" label={words.finds} hint={words.findsHint} options={levels} defaultValue={values.level} />
      <Select name="defaultLevel" label={words.defaultLevel} hint={words.defaultLevelHint} options={levels} defaultValue={values.defaultLevel} width="medium" />
      <RadioGroup
        name="joining"
        label={joining.how}
        options={joinings.map((value) => ({ value, ...joining.ways[value] }))}
        defaultValue={values.joining}
      />
      {(mandates.length > 1 || (mandates.length > 0 && !values.mandateId)) && (
        <Select
          name="mandateId"
          label={words.mandate}
          empty={words.noMandate}
          defaultValue={values.mandateId ?? ''}
          options={mandates.map((one) => ({ value: one.id, label: one.title }))}
          optional
        />
      )}
      {offered.length > 0 && (
        <CheckBoxGroup
          name="focusAreaIds[]"
          label={words.themes}
          options={offered.map((area) => ({ value: area.id, label: `${area.number}. ${area.title}`, lang: 'da', hint: area.agreement }))}
          defaultValues={values.focusAreaIds}
          optional
        />
      )}
    </>
  )
}
