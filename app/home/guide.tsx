import CircleCheck from 'lucide-react/icons/circle-check'
import { Form } from '#app/forms/form.tsx'
import { SubmitButton } from '#app/forms/submit-button.tsx'
import { IconLabel } from '#app/ui/icon-label.tsx'
import { List, ListRow } from '#app/ui/list.tsx'
import { Section } from '#app/ui/section.tsx'
import type { Guide } from '#server/overview/contract.ts'
import { useHomeWords } from './words.ts'

/** OV10: what a newcomer does first; ticked by itself, put away by one press. */
export function GuideSteps({ guide }: { guide: Guide }) {
  const words = useHomeWords().guide
  const away = (
    <Form bare action="/min-side/trin">
      <SubmitButton look="quiet" small label={`${words.putAway}: ${words.title}`}>
        {words.putAway}
      </SubmitButton>
    </Form>
  )
  return (
    <Section title={words.title} action={away}>
      <List label={words.title} ordered>
        {guide.steps.map(({ step, done, to }, index) => (
          <ListRow
            key={step}
            to={to}
            leading={`${index + 1}.`}
            title={words.steps[step]}
            trailing={done && <IconLabel icon={CircleCheck}>{words.done}</IconLabel>}
          />
        ))}
      </List>
    </Section>
  )
}
