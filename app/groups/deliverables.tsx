import { Link } from '@remix-run/react'
import { Form } from '#app/forms/form.tsx'
import { SubmitButton } from '#app/forms/submit-button.tsx'
import { dayOf } from '#app/i18n/format.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { List, ListRow } from '#app/ui/list.tsx'
import { Day } from '#app/ui/moment.tsx'
import { useNow } from '#app/ui/now.tsx'
import { Section } from '#app/ui/section.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { useGroupWords } from './words.ts'

type Deliverable = { id: string; title: string; dueOn: string | null; doneOn: string | null }

/** What a group is to deliver, what is late first; those who run the group tick it off in place. */
export function Deliverables({ groupId, deliverables, mayEdit }: { groupId: string; deliverables: Deliverable[]; mayEdit: boolean }) {
  const words = useGroupWords()
  const add = mayEdit && (
    <LinkButton to={`/grupper/${groupId}/leverancer/ny`} look="quiet" small>
      {words.deliverableForm.newTitle}
    </LinkButton>
  )
  if (deliverables.length === 0)
    return (
      <Section title={words.deliverables} action={add}>
        <EmptyState title={words.noDeliverables}>{mayEdit && <p>{words.noDeliverablesText}</p>}</EmptyState>
      </Section>
    )
  return (
    <Section title={words.deliverables} action={add}>
      <List label={words.deliverables}>
        {deliverables.map((one) => (
          <ListRow
            key={one.id}
            title={one.title}
            meta={[<When key="when" {...one} />, mayEdit && <Link key="edit" to={`/grupper/${groupId}/leverancer/${one.id}`} aria-label={words.deliverableForm.editOf(one.title)}>{words.deliverableForm.edit}</Link>]}
            trailing={<Standing groupId={groupId} deliverable={one} mayEdit={mayEdit} />}
          />
        ))}
      </List>
    </Section>
  )
}

function When({ dueOn, doneOn }: Deliverable) {
  const words = useGroupWords()
  if (doneOn)
    return (
      <>
        {words.delivered} <Day day={doneOn} />
      </>
    )
  if (!dueOn) return <>{words.noDue}</>
  return (
    <>
      {words.due} <Day day={dueOn} near />
    </>
  )
}

function Standing({ groupId, deliverable, mayEdit }: { groupId: string; deliverable: Deliverable; mayEdit: boolean }) {
  const words = useGroupWords()
  const today = dayOf(useNow())
  if (deliverable.doneOn) return <StateBadge state="good">{words.delivered}</StateBadge>
  const badge =
    deliverable.dueOn && deliverable.dueOn < today ? (
      <StateBadge state="late">{words.late}</StateBadge>
    ) : (
      <StateBadge state="waiting">{words.coming}</StateBadge>
    )
  if (!mayEdit) return badge
  return (
    <>
      {badge}
      <Form bare action={`/grupper/${groupId}/leverancer/${deliverable.id}/levering`}>
        <SubmitButton look="plain" small label={words.deliverableForm.doneOf(deliverable.title)}>
          {words.deliverableForm.done}
        </SubmitButton>
      </Form>
    </>
  )
}
