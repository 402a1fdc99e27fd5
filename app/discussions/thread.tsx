import { Link, redirect, useActionData, useLoaderData } from '@remix-run/react'
import Pencil from 'lucide-react/icons/pencil'
import Trash from 'lucide-react/icons/trash-2'
import type { Failure } from '#app/forms/form-state.ts'
import { Form } from '#app/forms/form.tsx'
import { SubmitButton } from '#app/forms/submit-button.tsx'
import { page } from '#app/http/page.server.ts'
import { write } from '#app/http/write.server.ts'
import { usePresence } from '#app/live/use-presence.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { AvatarRow } from '#app/ui/avatar.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Menu, MenuButton, MenuLink } from '#app/ui/menu.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { writePost } from '#server/discussions/commands.ts'
import { newPost, type ThreadPage, type Who } from '#server/discussions/contract.ts'
import { limits } from '#server/kernel/limits.ts'
import { Conversation } from './conversation.tsx'
import { Readers } from './readers.tsx'
import { postPath, subjectPath, threadPath } from './subject-path.ts'
import { type ThreadData, threadForPage } from './thread-page.server.ts'
import { useConversation } from './use-conversation.ts'
import { useDiscussionWords } from './use-discussion-words.ts'

export const meta = pageTitle<typeof loader>((data) => data?.thread.title ?? '')

export const loader = page(async ({ actor, params, url }) => {
  const data = await threadForPage(actor, params.threadId!, numberIn(url.searchParams.get('foer')))
  // What a few people say to each other has a page of its own.
  if (data.thread.subject.kind === 'conversation') throw redirect(subjectPath(data.thread.subject))
  return data
})

/** A post's number in an address; what is none is left out. */
const numberIn = (asked: string | null) => (/^[1-9]\d{0,8}$/.test(asked ?? '') ? Number(asked) : undefined)

/** Without scripts the page's own form posts here, so that a refused text comes back in its place. */
export const action = write(
  newPost,
  async ({ actor, input }) => {
    const { threadId, postId } = await writePost(actor, input)
    return redirect(postPath(threadId, postId), 303)
  },
  { within: limits.posts },
)

export default function Thread() {
  const data = useLoaderData<typeof loader>()
  return <ThreadView key={`${data.thread.id} ${data.before}`} {...data} />
}

function ThreadView({ thread: loaded, me, before, clientKey }: ThreadData) {
  const failure = useActionData() as Failure | undefined
  const words = useDiscussionWords()
  const live = useConversation(loaded, me)
  const { title, postCount, resolved, removed } = live.conversation
  const thread = { ...loaded, title, postCount, resolved, removed }
  return (
    <div className="thread-page">
      <Breadcrumb label={words.title} trail={[{ to: subjectPath(thread.subject), label: thread.subject.title }]} />
      <ThreadHead thread={thread} />
      {removed && <RemovedThread thread={thread} mayRestore={mayRestore(loaded, removed.by, me)} />}
      {!removed && thread.earlier && (
        <p>
          <Link to={`?foer=${thread.posts[0]?.seq}`}>{words.earlier}</Link>
        </p>
      )}
      {!removed && (
        <Conversation
          page={loaded}
          live={live}
          me={me}
          clientKey={clientKey}
          failure={failure && 'fields' in failure ? failure : null}
        />
      )}
      {before && (
        <p>
          <Link to={threadPath(thread.id)}>{words.toNewest}</Link>
        </p>
      )}
      <noscript>
        <form method="post" action={`${threadPath(thread.id)}/laest`}>
          <input type="hidden" name="seq" value={thread.lastSeq} />
          <button type="submit" className="button button-plain button-small">
            {words.markRead}
          </button>
        </form>
      </noscript>
    </div>
  )
}

function ThreadHead({ thread }: { thread: ThreadPage }) {
  const words = useDiscussionWords()
  const here = usePresence(thread.subject.id)
  return (
    <>
      <PageHead
        kind={words.threadOn(thread.subject.kind)}
        title={thread.title}
        meta={[
          thread.resolved && (
            <StateBadge key="state" state="closed">
              {words.resolved}
            </StateBadge>
          ),
          words.posts(thread.postCount),
          thread.startedBy && words.startedBy(thread.startedBy.name),
          here.length > 1 && <AvatarRow key="here" label={words.here} people={here} more={words.andMore} />,
        ]}
        action={!thread.removed && <Resolution thread={thread} />}
        menu={!thread.removed && <ThreadMenu thread={thread} />}
      />
      {!thread.removed && <Readers subject={thread.subject} />}
      {thread.resolved && !thread.removed && <p className="quiet">{words.resolvedNote}</p>}
    </>
  )
}

/** Closes or reopens; nothing where one may not. */
export function Resolution({ thread }: { thread: ThreadPage }) {
  const words = useDiscussionWords()
  if (thread.can.resolve !== true) return null
  return (
    <Form bare action={`${threadPath(thread.id)}/${thread.resolved ? 'genaabn' : 'afslut'}`}>
      <SubmitButton look="plain">{thread.resolved ? words.reopen : words.resolve}</SubmitButton>
    </Form>
  )
}

function ThreadMenu({ thread }: { thread: ThreadPage }) {
  const words = useDiscussionWords()
  const { rename, remove } = thread.can
  if (rename !== true && remove !== true) return null
  return (
    <Menu label={words.threadMenu}>
      {rename === true && (
        <MenuLink to={`${threadPath(thread.id)}/titel`} icon={Pencil}>
          {words.rename}
        </MenuLink>
      )}
      {remove === true && (
        <Form bare action={`${threadPath(thread.id)}/slet`}>
          <MenuButton icon={Trash} danger>
            {words.removeThread}
          </MenuButton>
        </Form>
      )}
    </Menu>
  )
}

/** What was removed while one looked on was judged before it happened. */
const mayRestore = (loaded: ThreadPage, remover: Who | null, me: Who) =>
  loaded.removed ? loaded.can.restore === true : loaded.can.moderate || remover?.personId === me.personId

function RemovedThread({ thread, mayRestore }: { thread: ThreadPage; mayRestore: boolean }) {
  const words = useDiscussionWords()
  return (
    <Notice
      tone="waiting"
      title={words.threadRemoved}
      action={
        mayRestore && (
          <Form bare action={`${threadPath(thread.id)}/gendan`}>
            <SubmitButton look="plain">{words.restoreThread}</SubmitButton>
          </Form>
        )
      }
    >
      <p>{words.threadRemovedBy(thread.removed?.by?.name ?? words.system)}</p>
      <p>
        <Link to={subjectPath(thread.subject)}>{words.backTo(thread.subject.title)}</Link>
      </p>
    </Notice>
  )
}
