import { Form } from '#app/forms/form.tsx'
import { SubmitButton } from '#app/forms/submit-button.tsx'
import { accounts as danish } from '#app/i18n/da/accounts.ts'
import { accounts as english } from '#app/i18n/en/accounts.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { List, ListRow } from '#app/ui/list.tsx'
import { Section } from '#app/ui/section.tsx'

type Props = {
  people: { name: string; email: string; kind: string }[]
  password: string
  til: string | null
}

/** In the demo: one button for each kind of person. */
export function DemoSignIns({ people, password, til }: Props) {
  const words = useWords(danish, english).signIn
  return (
    <Section title={words.demoTitle}>
      <p>
        {words.demoLead} <code>{password}</code>
      </p>
      <List>
        {people.map((person) => (
          <ListRow
            key={person.email}
            title={person.name}
            meta={[person.kind, person.email]}
            trailing={
              <Form bare refusedTitle={words.refused} hidden={{ email: person.email, password, ...(til && { til }) }}>
                <SubmitButton look="plain" small label={words.demoPick(person.name)}>
                  {words.submit}
                </SubmitButton>
              </Form>
            }
          />
        ))}
      </List>
    </Section>
  )
}
