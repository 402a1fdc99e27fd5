import { Form as SearchForm, Link, redirect, useLoaderData } from '@remix-run/react'
import Search from 'lucide-react/icons/search'
import X from 'lucide-react/icons/x'
import { TextArea } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { page } from '#app/http/page.server.ts'
import { write } from '#app/http/write.server.ts'
import { common as danishCommon } from '#app/i18n/da/common.ts'
import { common as englishCommon } from '#app/i18n/en/common.ts'
import { messages as danish } from '#app/i18n/da/messages.ts'
import { messages as english } from '#app/i18n/en/messages.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Avatar } from '#app/ui/avatar.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { IconLabel } from '#app/ui/icon-label.tsx'
import { List, ListRow } from '#app/ui/list.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Section } from '#app/ui/section.tsx'
import { writePost } from '#server/discussions/commands.ts'
import { longestPost } from '#server/discussions/words.ts'
import { newId } from '#server/kernel/ids.ts'
import { limits } from '#server/kernel/limits.ts'
import { openConversation } from '#server/messages/commands.ts'
import { newMessage } from '#server/messages/contract.ts'
import { composePage, conversationWith } from '#server/messages/queries.ts'
import { useMessageWords } from './words.ts'

export const loader = page(async ({ actor, url }) => {
  const chosen = url.searchParams.getAll('til')
  const name = (url.searchParams.get('q') ?? '').trim().slice(0, 80)
  // From a person's own page one comes straight into the conversation there is.
  const known = url.searchParams.has('straks') ? await conversationWith(actor, chosen) : null
  if (known) throw redirect(`/beskeder/${known}`)
  return { ...(await composePage(actor, { chosen, name })), name, clientKey: newId() }
})

/** The conversation first, then the post: repeated by the Back button or a double press, both are the same. */
export const action = write(
  newMessage,
  async ({ actor, input: { personIds, ...post } }) => {
    const { conversationId } = await openConversation(actor, { personIds })
    const { postId } = await writePost(actor, { ...post, threadId: conversationId })
    return redirect(`/beskeder/${conversationId}#indlaeg-${postId}`, 303)
  },
  { within: limits.posts },
)

export const meta = pageTitle<typeof loader>((_, language) => (language === 'en' ? english : danish).compose.title)

type Data = ReturnType<typeof useLoaderData<typeof loader>>

const address = (ids: string[], name = '') => `?${new URLSearchParams([...ids.map((id) => ['til', id]), ...(name ? [['q', name]] : [])])}`

export default function NewMessage() {
  const data = useLoaderData<typeof loader>()
  const words = useMessageWords()
  const { people } = data
  return (
    <>
      <Breadcrumb label={words.title} trail={[{ to: '/beskeder', label: words.title }]} />
      <PageHead title={words.compose.title} />
      <Section title={words.compose.to}>
        <Chosen people={people} />
        {data.full ? <p>{words.compose.full}</p> : <Finding {...data} />}
      </Section>
      {people.length > 0 && <Writing {...data} />}
    </>
  )
}

function Chosen({ people }: Pick<Data, 'people'>) {
  const words = useMessageWords().compose
  const ids = people.map((one) => one.personId)
  if (people.length === 0) return <p className="quiet">{words.nobodyYet}</p>
  return (
    <ul className="receivers" aria-label={words.to}>
      {people.map((one) => (
        <li key={one.personId}>
          <Avatar personId={one.personId} name={one.name} named />
          <span>
            {one.name}
            {!one.account && <strong> {words.cannot}</strong>}
          </span>
          <Link to={address(ids.filter((id) => id !== one.personId))} className="button button-quiet button-small">
            <IconLabel icon={X}>
              <span className="unseen">{words.remove(one.name)}</span>
            </IconLabel>
          </Link>
        </li>
      ))}
    </ul>
  )
}

function Finding({ people, found, name }: Data) {
  const words = useMessageWords().compose
  const ids = people.map((one) => one.personId)
  const title = name ? words.found(name) : words.near
  return (
    <>
      <SearchForm method="get" className="find-person">
        <label className="field-label" htmlFor="find-person">
          {words.find}
        </label>
        {ids.map((id) => (
          <input key={id} type="hidden" name="til" value={id} />
        ))}
        <div className="find-person-row">
          <input id="find-person" name="q" type="search" className="control control-full" defaultValue={name} autoComplete="off" />
          <Button type="submit" look="plain" icon={Search}>
            {words.search}
          </Button>
        </div>
      </SearchForm>
      {found.length === 0 && name && (
        <EmptyState title={words.nobody(name)}>
          <p>{words.nobodyWords}</p>
        </EmptyState>
      )}
      {found.length > 0 && (people.length === 0 || name) && (
        <Section title={title} level={3}>
          <List label={title}>
            {found.map((one) => (
              <ListRow
                key={one.personId}
                leading={<Avatar personId={one.personId} name={one.name} named />}
                title={one.name}
                meta={[one.title, one.organisation]}
                trailing={
                  <LinkButton to={address([...ids, one.personId])} small>
                    {words.choose}
                    <span className="unseen">: {one.name}</span>
                  </LinkButton>
                }
              />
            ))}
          </List>
        </Section>
      )}
    </>
  )
}

function Writing({ people, existing, clientKey }: Data) {
  const words = useMessageWords().compose
  const { cancel } = useWords(danishCommon, englishCommon)
  return (
    <Form hidden={{ clientKey }} label={words.title}>
      {people.map((one) => (
        <input key={one.personId} type="hidden" name="personIds[]" value={one.personId} />
      ))}
      {existing ? (
        <p>
          {words.existing} <Link to={`/beskeder/${existing}`}>{words.existingLink}</Link>
        </p>
      ) : (
        <p className="quiet">{words.fresh}</p>
      )}
      <TextArea name="body" label={words.body} rows={5} maxLength={longestPost} />
      <FormButtons>
        <SubmitButton>{words.send}</SubmitButton>
        <Link to="/beskeder">{cancel}</Link>
      </FormButtons>
    </Form>
  )
}
