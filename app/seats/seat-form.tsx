import { Link } from '@remix-run/react'
import { DateField } from '#app/forms/date-field.tsx'
import { Field, Select } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { useGroupWords } from '#app/groups/words.ts'
import { common as danish } from '#app/i18n/da/common.ts'
import { common as english } from '#app/i18n/en/common.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Seat } from '#server/groups/seats.ts'
import { useSeatFormWords } from './form-words.ts'

type Props = {
  group: { id: string; name: string }
  seat: Seat | null
  organisations: { id: string; name: string }[]
  /** The day a new seat begins, unless something else is chosen. */
  today: string
}

/** The form of a seat, new or old; an old one can be taken away. */
export function SeatForm({ group, seat, organisations, today }: Props) {
  const words = useSeatFormWords()
  const { title, trail } = useGroupWords()
  const { cancel } = useWords(danish, english)
  const members = `/grupper/${group.id}/medlemmer`
  return (
    <>
      <Breadcrumb label={trail} trail={[{ to: '/grupper', label: title }, { to: members, label: group.name }]} />
      <PageHead kind={seat?.organisation} title={seat ? words.editTitle : words.newTitle} lead={!seat && <p>{words.newLead}</p>} />
      <Form>
        {!seat && (
          <Select name="organisationId" label={words.organisation} empty={words.choose} options={organisations.map((one) => ({ value: one.id, label: one.name }))} />
        )}
        <Field name="label" label={words.label} hint={words.labelHint} defaultValue={seat?.label} maxLength={120} optional />
        <DateField name="from" label={words.from} defaultValue={seat?.from ?? today} />
        <DateField name="until" label={words.until} defaultValue={seat?.until} optional />
        <FormButtons>
          <SubmitButton>{seat ? words.save : words.add}</SubmitButton>
          <Link to={members}>{cancel}</Link>
        </FormButtons>
      </Form>
      {seat && (
        <div className="form-buttons form-after">
          <Form bare action={`/grupper/${group.id}/repraesentationer/${seat.id}/fjernelse`}>
            <SubmitButton look="danger">{words.remove}</SubmitButton>
          </Form>
        </div>
      )}
    </>
  )
}
