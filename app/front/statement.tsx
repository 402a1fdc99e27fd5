import { legal as danish } from '#app/i18n/da/legal.ts'
import { legal as english } from '#app/i18n/en/legal.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { List, ListRow } from '#app/ui/list.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Section } from '#app/ui/section.tsx'

type Contact = { id: string; name: string; secretariat: string; email: string; phone: string }

/** One of the texts the law wants, and whom to write to about it. */
export function Statement({ of, contacts }: { of: 'accessibility' | 'privacy' | 'cookies'; contacts: Contact[] }) {
  const words = useWords(danish, english)
  const { title, lead, parts, contact } = words[of]
  const reachable = contacts.filter((one) => one.email || one.phone)
  return (
    <div className="statement">
      <PageHead title={title} lead={<p>{lead}</p>} />
      {parts.map((part) => (
        <Section key={part.title} title={part.title}>
          <div className="prose">
            {part.text.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </div>
          {part.list && (
            <ul className="prose-list">
              {part.list.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          )}
        </Section>
      ))}
      <Section title={contact}>
        {reachable.length === 0 && <p>{words.noContact}</p>}
        <List label={contact}>
          {reachable.map((one) => (
            <ListRow
              key={one.id}
              title={one.secretariat || one.name}
              meta={[
                one.name,
                one.email && <a key="email" href={`mailto:${one.email}`}>{one.email}</a>,
                one.phone && <a key="phone" href={`tel:${one.phone.replace(/\s/g, '')}`}>{one.phone}</a>,
              ]}
            />
          ))}
        </List>
      </Section>
    </div>
  )
}
