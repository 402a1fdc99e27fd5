import { Link } from '@remix-run/react'
import { DateField } from '#app/forms/date-field.tsx'
import { Field, Select } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { common as danish } from '#app/i18n/da/common.ts'
import { common as english } from '#app/i18n/en/common.ts'
import { longDate } from '#app/i18n/format.ts'
import { useLanguage, useWords } from '#app/i18n/use-words.ts'
import { AreaHead } from './area-head.tsx'
import { useAgreementFormWords } from './form-words.ts'
import { Meanwhile, type Standing } from './meanwhile.tsx'

type Milestone = { id: string; title: string; dueOn: Date; doneOn: Date | null; focusAreaId: string | null; revision: number }
type Props = {
  agreement: { id: string; title: string }
  milestone: Milestone | null
  areas: { id: string; number: number; title: string }[]
  /** The focus area a new one is likely to belong to. */
  likely?: string | null
}

/** The form of a milestone, new or old; an old one can be taken off the plan. */
export function MilestoneForm({ agreement, milestone, areas, likely = null }: Props) {
  const words = useAgreementFormWords()
  const { cancel } = useWords(danish, english)
  const home = `/rammeaftaler/${agreement.id}`
  return (
    <>
      <AreaHead agreement={agreement} title={milestone ? words.milestoneEdit : words.milestoneNew} />
      <Form hidden={milestone ? { revision: String(milestone.revision) } : {}}>
        {milestone && <StandingNow milestone={milestone} areas={areas} />}
        <Field name="title" label={words.milestoneTitle} defaultValue={milestone?.title} />
        <DateField name="dueOn" label={words.milestoneDue} defaultValue={milestone?.dueOn} />
        {areas.length > 0 && (
          <Select
            name="focusAreaId"
            label={words.milestoneArea}
            defaultValue={(milestone ? milestone.focusAreaId : likely) ?? ''}
            options={areas.map((one) => ({ value: one.id, label: `${one.number}. ${one.title}` }))}
            empty={words.wholeAgreement}
          />
        )}
        {milestone && <DateField name="doneOn" label={words.milestoneDone} hint={words.milestoneDoneHint} defaultValue={milestone.doneOn} optional />}
        <FormButtons>
          <SubmitButton>{milestone ? words.milestoneSave : words.milestoneAdd}</SubmitButton>
          <Link to={`${home}#tidslinje`}>{cancel}</Link>
        </FormButtons>
      </Form>
      {milestone && (
        <div className="form-buttons form-after">
          {milestone.doneOn && (
            <Form bare action={`${home}/milepaele/${milestone.id}/genoptagelse`}>
              <SubmitButton look="plain">{words.notReached}</SubmitButton>
            </Form>
          )}
          <Form bare action={`${home}/milepaele/${milestone.id}/fjernelse`}>
            <SubmitButton look="danger">{words.removeMilestone}</SubmitButton>
          </Form>
        </div>
      )}
    </>
  )
}

function StandingNow({ milestone, areas }: { milestone: Milestone; areas: Props['areas'] }) {
  const words = useAgreementFormWords()
  const language = useLanguage()
  const area = areas.find((one) => one.id === milestone.focusAreaId)
  const fields: Standing[] = [
    { name: 'title', label: words.milestoneTitle, now: milestone.title },
    { name: 'dueOn', label: words.milestoneDue, now: longDate(milestone.dueOn, language) },
    { name: 'focusAreaId', label: words.milestoneArea, now: area ? `${area.number}. ${area.title}` : words.wholeAgreement },
    { name: 'doneOn', label: words.milestoneDone, now: milestone.doneOn && longDate(milestone.doneOn, language) },
  ]
  return <Meanwhile fields={fields} />
}
