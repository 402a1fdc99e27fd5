import { Form } from '#app/forms/form.tsx'
import { SubmitButton } from '#app/forms/submit-button.tsx'
import { List, ListRow } from '#app/ui/list.tsx'
import { Day } from '#app/ui/moment.tsx'
import { Section } from '#app/ui/section.tsx'
import type { Handover } from '#server/groups/seats.ts'
import { useSeatWords } from './words.ts'

/** GR14: what a successor finds unread and undone, until it is put away. */
export function Handovers({ handovers }: { handovers: Handover[] }) {
  return (
    <>
      {handovers.map((one) => (
        <HandoverPart key={one.holdingId} handover={one} />
      ))}
    </>
  )
}

function HandoverPart({ handover }: { handover: Handover }) {
  const words = useSeatWords().handover
  const threads = handover.threads ?? []
  const deliverables = handover.deliverables ?? []
  const done = (
    <Form bare action={`/grupper/${handover.groupId}/repraesentationer/${handover.seatId}/overdragelse`} hidden={{ holdingId: handover.holdingId }}>
      <SubmitButton look="plain" small>
        {words.done}
      </SubmitButton>
    </Form>
  )
  return (
    <Section title={words.title([handover.organisation, handover.label].filter(Boolean).join(', '))} action={done}>
      {handover.predecessor && <p>{words.from(handover.predecessor)}</p>}
      {threads.length === 0 && deliverables.length === 0 && <p className="quiet">{words.nothing}</p>}
      {threads.length > 0 && (
        <Section title={words.unread} level={3}>
          <List label={words.unread}>
            {threads.map((thread) => (
              <ListRow key={thread.id} to={`/traade/${thread.id}`} title={thread.title} trailing={<span className="quiet">{words.count(thread.unread)}</span>} />
            ))}
          </List>
        </Section>
      )}
      {deliverables.length > 0 && (
        <Section title={words.undone} level={3}>
          <List label={words.undone}>
            {deliverables.map((one) => (
              <ListRow key={one.id} title={one.title} trailing={one.dueOn && <Day day={one.dueOn} />} />
            ))}
          </List>
        </Section>
      )}
    </Section>
  )
}
