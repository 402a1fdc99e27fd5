import { useLoaderData } from '@remix-run/react'
import { openPage } from '#app/http/page.server.ts'
import { accounts as danish } from '#app/i18n/da/accounts.ts'
import { accounts as english } from '#app/i18n/en/accounts.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { List, ListRow } from '#app/ui/list.tsx'
import { Moment } from '#app/ui/moment.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { demoMails } from '#server/demo/queries.ts'

export const meta = pageTitle((_, language) => (language === 'en' ? english : danish).demoMails.title)

export const loader = openPage(async () => ({ mails: await demoMails() }))

export default function DemoMails() {
  const { mails } = useLoaderData<typeof loader>()
  const words = useWords(danish, english).demoMails
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      {mails.length === 0 ? (
        <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
      ) : (
        <List label={words.title}>
          {mails.map((mail) => (
            <ListRow
              key={mail.id}
              to={`/demo/mails/${mail.id}`}
              title={<span lang={mail.language}>{mail.subject}</span>}
              meta={[`${words.to} ${mail.to}`, <Moment key="at" at={mail.createdAt} />]}
            />
          ))}
        </List>
      )}
    </>
  )
}
