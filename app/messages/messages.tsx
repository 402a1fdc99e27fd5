import { useLoaderData } from '@remix-run/react'
import MessagesSquare from 'lucide-react/icons/messages-square'
import { page } from '#app/http/page.server.ts'
import { messages as danish } from '#app/i18n/da/messages.ts'
import { messages as english } from '#app/i18n/en/messages.ts'
import { listed } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-words.ts'
import { useReadElsewhere } from '#app/live/use-live.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { List, ListRow } from '#app/ui/list.tsx'
import { Moment } from '#app/ui/moment.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { ConversationLine } from '#server/messages/contract.ts'
import { conversationsOf } from '#server/messages/queries.ts'
import { useMessageWords } from './words.ts'

export const loader = page(async ({ actor }) => ({ conversations: await conversationsOf(actor) }))

export const meta = pageTitle<typeof loader>((_, language) => (language === 'en' ? english : danish).title)

export default function Messages() {
  const { conversations } = useLoaderData<typeof loader>()
  const words = useMessageWords()
  useReadElsewhere()
  const write = (
    <LinkButton to="/beskeder/ny" look="primary">
      {words.write}
    </LinkButton>
  )
  return (
    <>
      <PageHead title={words.title} lead={<p>{words.lead}</p>} action={conversations.length > 0 && write} />
      {conversations.length === 0 ? (
        <EmptyState icon={MessagesSquare} title={words.none} action={write}>
          <p>{words.noneWords}</p>
        </EmptyState>
      ) : (
        <List label={words.title}>
          {conversations.map((one) => (
            <ConversationRow key={one.id} line={one} />
          ))}
        </List>
      )}
    </>
  )
}

function ConversationRow({ line }: { line: ConversationLine }) {
  const words = useMessageWords()
  const language = useLanguage()
  const { last } = line
  const who = last.own ? words.you : last.name
  return (
    <ListRow
      to={`/beskeder/${line.id}`}
      title={line.others.length > 0 ? listed(line.others, language) : words.everybodyLeft}
      fresh={line.unread > 0 ? words.unread(line.unread) : undefined}
      trailing={<Moment at={last.at} />}
    >
      <p className="message-last">
        {who && `${who}: `}
        <span lang="da">{last.body}</span>
      </p>
    </ListRow>
  )
}
