import { Link } from '@remix-run/react'
import { CheckBoxGroup } from '#app/forms/choices.tsx'
import { Field, Select, TextArea } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { common as danish } from '#app/i18n/da/common.ts'
import { common as english } from '#app/i18n/en/common.ts'
import { listed } from '#app/i18n/format.ts'
import { useLanguage, useWords } from '#app/i18n/use-words.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { focusWordsOf } from '#server/organisations/words.ts'
import { useAgreementFormWords } from './form-words.ts'
import { linesOf, Meanwhile, type Standing } from './meanwhile.tsx'

type Area = { id: string; number: number; title: string; purpose: string; predecessorId: string | null; groupIds: string[]; revision: number }
type Props = {
  agreement: { id: string; title: string; focusWord: string }
  area: Area | null
  /** The number a new one gets unless another is typed. */
  nextNumber: number
  earlier: { id: string; number: number; title: string; agreement: string }[]
  groups: { id: string; name: string; closed: boolean }[]
}

const earlierTitle = (area: Props['earlier'][number]) => `${area.number}. ${area.title} (${area.agreement})`

/** The form of a focus area, new or old. The commitments of an old one are edited one by one on its page. */
export function FocusAreaForm({ agreement, area, nextNumber, earlier, groups }: Props) {
  const words = useAgreementFormWords()
  const { cancel } = useWords(danish, english)
  const { one, the } = focusWordsOf(useLanguage(), agreement.focusWord)
  const word = one.toLowerCase()
  const home = `/rammeaftaler/${agreement.id}`
  const back = area ? `${home}/temaer/${area.id}` : home
  const offered = groups.filter((group) => !group.closed || area?.groupIds.includes(group.id))
  return (
    <>
      <Breadcrumb
        label={words.agreement}
        trail={[{ to: home, label: agreement.title }, ...(area ? [{ to: back, label: `${area.number}. ${area.title}` }] : [])]}
      />
      <PageHead title={area ? words.areaEdit(word) : words.areaNew(word)} />
      <Form hidden={area ? { revision: String(area.revision) } : {}}>
        {area && <StandingNow area={area} earlier={earlier} groups={groups} />}
        <Field name="number" type="number" label={words.number} defaultValue={area?.number ?? nextNumber} min={1} max={99} width="short" />
        <Field name="title" label={words.areaTitle} defaultValue={area?.title} />
        <TextArea name="purpose" label={words.purpose} defaultValue={area?.purpose} rows={5} optional />
        {!area && <TextArea name="commitments" label={words.commitments} hint={words.commitmentsHint} rows={6} optional />}
        {earlier.length > 0 && (
          <Select
            name="predecessorId"
            label={words.predecessor}
            defaultValue={area?.predecessorId ?? ''}
            options={earlier.map((one) => ({ value: one.id, label: earlierTitle(one) }))}
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

function StandingNow({ area, earlier, groups }: Pick<Props, 'earlier' | 'groups'> & { area: Area }) {
  const words = useAgreementFormWords()
  const language = useLanguage()
  const predecessor = earlier.find((one) => one.id === area.predecessorId)
  const responsible = groups.filter((one) => area.groupIds.includes(one.id)).map((one) => one.name)
  const fields: Standing[] = [
    { name: 'number', label: words.number, now: String(area.number) },
    { name: 'title', label: words.areaTitle, now: area.title },
    { name: 'purpose', label: words.purpose, now: area.purpose && linesOf(area.purpose) },
    { name: 'predecessorId', label: words.predecessor, now: predecessor && earlierTitle(predecessor) },
    { name: 'groupIds', label: words.groups, now: responsible.length > 0 && listed(responsible, language) },
  ]
  return <Meanwhile fields={fields} />
}
