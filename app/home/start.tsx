import CircleCheck from 'lucide-react/icons/circle-check'
import { IconLabel } from '#app/ui/icon-label.tsx'
import { List, ListRow } from '#app/ui/list.tsx'
import { Section } from '#app/ui/section.tsx'
import type { StartList, StartStep } from '#server/overview/contract.ts'
import { useHomeWords } from './words.ts'

const steps: StartStep[] = ['described', 'parties', 'agreement', 'group', 'invited']

/** What a new secretariat does before the groups can work: each step leads to its page, and what is done is ticked. */
export function Start({ start }: { start: StartList }) {
  const words = useHomeWords().start
  const title = words.title(start.name)
  return (
    <Section title={title}>
      <p>{words.lead}</p>
      <List label={title} ordered>
        {steps.map((step, index) => {
          const to = addressOf(step, start)
          const done = start.done[step]
          return (
            <ListRow
              key={step}
              to={to}
              leading={`${index + 1}.`}
              title={words.steps[step]}
              trailing={done ? <IconLabel icon={CircleCheck}>{words.done}</IconLabel> : !to && <span className="quiet">{words.afterGroup}</span>}
            />
          )
        })}
      </List>
    </Section>
  )
}

function addressOf(step: StartStep, { slug, groupId }: StartList): string | undefined {
  if (step === 'group') return `/grupper/ny?samarbejde=${slug}`
  if (step === 'invited') return groupId ? `/grupper/${groupId}/medlemmer/inviter` : undefined
  return { described: `/samarbejder/${slug}/rediger`, parties: `/samarbejder/${slug}/organisationer/ny`, agreement: `/samarbejder/${slug}/rammeaftaler/ny` }[step]
}
