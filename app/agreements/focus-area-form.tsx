import { Link } from '@remix-run/react'
import { CheckBoxGroup } from '#app/forms/choices.tsx'
import { Field, Select, TextArea } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { common as danish } from '#app/i18n/da/common.ts'
import { common as english } from '#app/i18n/en/common.ts'
import { useLanguage, useWords } from '#app/i18n/use-words.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { focusWordsOf } from '#server/organisations/words.ts'
import { useAgreementWords } from './words.ts'

type Props = {
  agreement: { id: string; title: string; focusWord: string }
  area: { number: number; title: string; purpose: string; commitments: string[]; predecessorId: string | null; groupIds: string[] } | null
  /** The number a new one gets unless another is typed. */
  nextNumber: number
  earlier: { id: string; number: number; title: string; agreement: string }[]
  groups: { id: string; name: string; closed: boolean }[]
}

/** The form of a focus area, new or old. */
export function FocusAreaForm({ agreement, area, nextNumber, earlier, groups }: Props) {
  const { form: words, agreement: kind } = useAgreementWords()
  const { cancel } = useWords(danish, english)
  const { one, the } = focusWordsOf(useLanguage(), agreement.focusWord)
  const word = one.toLowerCase()
  const back = `/rammeaftaler/${agreement.id}`
  const offered = groups.filter((group) => !group.closed || area?.groupIds.includes(group.id))
  return (
    <>
      <Breadcrumb label={kind} trail={[{ to: back, label: agreement.title }]} />
      <PageHead title={area ? words.areaEdit(word) : words.areaNew(word)} />
      <Form>
        <Field name="number" type="number" label={words.number} defaultValue={area?.number ?? nextNumber} min={1} max={99} width="short" />
        <Field name="title" label={words.areaTitle} defaultValue={area?.title} />
        <TextArea name="purpose" label={words.purpose} defaultValue={area?.purpose} rows={5} optional />
        <TextArea name="commitments" label={words.commitments} hint={words.commitmentsHint} defaultValue={area?.commitments.join('\n')} rows={6} optional />
        {earlier.length > 0 && (
          <Select
            name="predecessorId"
            label={words.predecessor}
            defaultValue={area?.predecessorId ?? ''}
            options={earlier.map((area) => ({ value: area.id, label: `${area.number}. ${area.title} (${area.agreement})` }))}
            empty={words.noPredecessor(word)}
            optional
          />
        )}
        {offered.length > 0 && (
          <CheckBoxGroup name="groupIds[]" label={words.groups} options={offered.map((one) => ({ value: one.id, label: one.name }))} defaultValues={area?.groupIds} optional />
        )}
        <FormButtons>
          <SubmitButton>{words.areaSave(the)}</SubmitButton>
          <Link to={back}>{cancel}</Link>
        </FormButtons>
      </Form>
    </>
  )
}
