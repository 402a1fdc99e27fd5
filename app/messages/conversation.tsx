import { Link, redirect, useActionData, useLoaderData } from '@remix-run/react'
import { Conversation } from '#app/discussions/conversation.tsx'
import { type ThreadData, threadForPage } from '#app/discussions/thread-page.server.ts'
import { useConversation } from '#app/discussions/use-conversation.ts'
import type { Failure } from '#app/forms/form-state.ts'
import { Form } from '#app/forms/form.tsx'
import { page } from '#app/http/page.server.ts'
import { write } from '#app/http/write.server.ts'
import { common as danishCommon } from '#app/i18n/da/common.ts'
import { common as englishCommon } from '#app/i18n/en/common.ts'
import { listed } from '#app/i18n/format.ts'
import { useLanguage, useWords } from '#app/i18n/use-words.ts'
import { usePresence } from '#app/live/use-presence.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { AvatarRow } from '#app/ui/avatar.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Menu, MenuButton, MenuLink } from '#app/ui/menu.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { writePost } from '#server/discussions/commands.ts'
import { newPost, type Who } from '#server/discussions/contract.ts'
import { limits } from '#server/kernel/limits.ts'
import { participantsOf } from '#server/messages/queries.ts'
import { useMessageWords } from './words.ts'

export const loader = page(async ({ actor, params, url }) => {
  const asked = url.searchParams.get('foer') ?? ''
  const before = /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : undefined
  const { id, people } = await participantsOf(actor, params.conversationId!)
  return { ...(await threadForPage(actor, id, before)), others: people.filter((one) => one.personId !== actor.personId) }
})

/** Without scripts the page's own form posts here, so that a refused text comes back in its place. */
export const action = write(
  newPost.extend({ threadId: newPost.shape.threadId.optional(), conversationId: newPost.shape.threadId }),
  async ({ actor, input: { conversationId, ...post } }) => {
    const { postId } = await writePost(actor, { ...post, threadId: conversationId })
    return redirect(`/beskeder/${conversationId}#indlaeg-${postId}`, 303)
  },
  { within: limits.posts },
)

export const meta = pageTitle<typeof loader>((data) => data?.others.map((one) => one.name).join(', ') ?? '')

export default function ConversationPage() {
  const data = useLoaderData<typeof loader>()
  return <ConversationView key={`${data.thread.id} ${data.before}`} {...data} />
}

function ConversationView({ thread, me, before, clientKey, others }: ThreadData & { others: Who[] }) {
  const failure = useActionData() as Failure | undefined
  const words = useMessageWords()
  const live = useConversation(thread, me)
  return (
    <div className="thread-page">
      <Breadcrumb label={words.title} trail={[{ to: '/beskeder', label: words.title }]} />
      <Head id={thread.id} others={others} />
      {others.length === 0 && (
        <Notice tone="info">
          <p>{words.alone}</p>
        </Notice>
      )}
      {thread.earlier && (
        <p>
          <Link to={`?foer=${thread.posts[0]?.seq}`}>{words.earlier}</Link>
        </p>
      )}
      <Conversation
        page={thread}
        live={live}
        me={me}
        clientKey={clientKey}
        postTo={`/beskeder/${thread.id}`}
        failure={failure && 'fields' in failure ? failure : null}
      />
      {before && (
        <p>
          <Link to={`/beskeder/${thread.id}`}>{words.toNewest}</Link>
        </p>
      )}
      <noscript>
        <form method="post" action={`/traade/${thread.id}/laest`}>
          <input type="hidden" name="seq" value={thread.lastSeq} />
          <button type="submit" className="button button-plain button-small">
            {words.markRead}
          </button>
        </form>
      </noscript>
    </div>
  )
}

function Head({ id, others }: { id: string; others: Who[] }) {
  const words = useMessageWords()
  const language = useLanguage()
  const { more } = useWords(danishCommon, englishCommon)
  const here = usePresence(id)
  const names = others.map((one) => one.name)
  const adding = new URLSearchParams(others.map((one) => ['til', one.personId]))
  return (
    <PageHead
      kind={words.kind}
      title={names.length > 0 ? listed(names, language) : words.everybodyLeft}
      meta={[here.length > 1 && <AvatarRow key="here" label={words.kind} people={here} more={(count) => `+${count}`} />]}
      lead={others.length > 0 && <p className="quiet">{words.between(others.length)}</p>}
      menu={
        <Menu label={more} detail={words.more}>
          {others.length > 0 && <MenuLink to={`/beskeder/ny?${adding}`}>{words.add}</MenuLink>}
          <Form bare action={`/beskeder/${id}/forladt`}>
            <MenuButton danger>{words.leave}</MenuButton>
          </Form>
        </Menu>
      }
    />
  )
}
