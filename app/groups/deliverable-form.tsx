import { Link } from '@remix-run/react'
import { DateField } from '#app/forms/date-field.tsx'
import { Field } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { common as danish } from '#app/i18n/da/common.ts'
import { common as english } from '#app/i18n/en/common.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { useGroupWords } from './words.ts'

type Props = {
  group: { id: string; name: string }
  deliverable: { id: string; title: string; dueOn: Date | null; doneOn: Date | null } | null
}

/** The form of a deliverable, new or old; an old one can be taken off the list. */
export function DeliverableForm({ group, deliverable }: Props) {
  const { deliverableForm: words, title, trail } = useGroupWords()
  const { cancel } = useWords(danish, english)
  const base = `/grupper/${group.id}`
  return (
    <>
      <Breadcrumb label={trail} trail={[{ to: '/grupper', label: title }, { to: base, label: group.name }]} />
      <PageHead title={deliverable ? words.editTitle : words.newTitle} />
      <Form>
        <Field name="title" label={words.title} defaultValue={deliverable?.title} />
        <DateField name="dueOn" label={words.dueOn} defaultValue={deliverable?.dueOn} optional />
        <FormButtons>
          <SubmitButton>{deliverable ? words.save : words.add}</SubmitButton>
          <Link to={base}>{cancel}</Link>
        </FormButtons>
      </Form>
      {deliverable && (
        <div className="form-buttons form-after">
          {deliverable.doneOn && (
            <Form bare action={`${base}/leverancer/${deliverable.id}/genoptagelse`}>
              <SubmitButton look="plain">{words.undone}</SubmitButton>
            </Form>
          )}
          <Form bare action={`${base}/leverancer/${deliverable.id}/fjernelse`}>
            <SubmitButton look="danger">{words.remove}</SubmitButton>
          </Form>
        </div>
      )}
    </>
  )
}
