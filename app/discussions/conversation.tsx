import ArrowDown from 'lucide-react/icons/arrow-down'
import { Fragment, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import type { Failure } from '#app/forms/form-state.ts'
import { useTyping } from '#app/live/use-presence.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { PostView, ThreadPage, Who } from '#server/discussions/contract.ts'
import { Composer } from './composer.tsx'
import { draftKey, keep, kept } from './draft.ts'
import type { Unsent } from './outbox.ts'
import { PostItem, type ReplyTo, useChosenReply } from './post-item.tsx'
import type { Conversation as Known } from './thread-state.ts'
import { UnsentPost } from './unsent-post.tsx'
import type { LiveThread } from './use-conversation.ts'
import { useDiscussionWords } from './use-discussion-words.ts'
import { useOutbox } from './use-outbox.ts'
import { useReading } from './use-reading.ts'

type Props = {
  page: ThreadPage
  live: LiveThread
  me: Who
  clientKey: string
  failure?: Failure | null
  /** Where a post is sent without scripts, if not to the thread's own page. */
  postTo?: string
  /** Beside something else the headings lie deeper. */
  beside?: boolean
}

/** The posts of a thread and the place to write: whole without scripts, live with them. */
export function Conversation({ page, live, me, clientKey, failure = null, postTo, beside }: Props) {
  const words = useDiscussionWords()
  const endRef = useRef<HTMLDivElement>(null)
  const areaRef = useRef<HTMLTextAreaElement>(null)
  const [replyTo, setReplyTo] = useState<ReplyTo | null>(useChosenReply(page.posts))
  const { conversation, arrived, news } = live
  const outbox = useOutbox(page.id, me.personId, arrived)
  const atEnd = useReading(page.id, conversation.lastSeq, endRef)
  useFollowing(conversation, atEnd, { endRef, clear: news.clear })
  useNewestFirst(endRef)
  useOwnInSight(outbox.unsent.length, endRef)
  useSpentDraft(page, me)
  if (conversation.removed) return <Notice tone="waiting">{words.threadRemoved}</Notice>

  const unsent = outbox.unsent.filter((one) => !conversation.posts.some((post) => post.clientKey === one.clientKey))
  const reply = (to: ReplyTo) => {
    setReplyTo(to)
    areaRef.current?.focus()
  }
  const correct = ({ clientKey: key, body }: Unsent) => {
    const text = [body, areaRef.current?.value].filter(Boolean).join('\n\n')
    if (areaRef.current) areaRef.current.value = text
    keep(draftKey(me.personId, page.id), text)
    outbox.drop(key)
    areaRef.current?.focus()
  }
  return (
    <div className="conversation">
      <p className="unseen" role="status" aria-live="polite">
        {news.count > 0 && news.from !== null && words.newPostFrom(news.from || words.system)}
      </p>
      <div className="conversation-read">
        <PostList page={page} posts={conversation.posts} me={me} heading={beside ? 'h4' : 'h2'} onReply={reply}>
          <UnsentPosts unsent={unsent} me={me} onCorrect={correct} onDiscard={outbox.drop} />
        </PostList>
        <div ref={endRef} className="conversation-end" />
      </div>
      <div className="conversation-foot">
        {!atEnd && <ToNewest count={news.count} endRef={endRef} />}
        <TypingLine subjectId={page.subject.id} threadId={page.id} />
      </div>
      <Composer
        threadId={page.id}
        postTo={postTo}
        subjectId={page.subject.id}
        personId={me.personId}
        clientKey={clientKey}
        areaRef={areaRef}
        replyTo={replyTo}
        failure={failure}
        onSend={(body) => {
          outbox.post(body, replyTo)
          setReplyTo(null)
        }}
        onForgetReply={() => setReplyTo(null)}
      />
    </div>
  )
}

type UnsentProps = { unsent: Unsent[]; me: Who; onCorrect: (one: Unsent) => void; onDiscard: (key: string) => void }

const UnsentPosts = ({ unsent, me, onCorrect, onDiscard }: UnsentProps) =>
  unsent.map((one) => (
    <UnsentPost
      key={one.clientKey}
      unsent={one}
      me={me}
      onCorrect={() => onCorrect(one)}
      onDiscard={() => onDiscard(one.clientKey)}
    />
  ))

function ToNewest({ count, endRef }: { count: number; endRef: RefObject<HTMLElement> }) {
  const words = useDiscussionWords()
  if (count === 0) return null
  return (
    <Button small icon={ArrowDown} onClick={() => endRef.current?.scrollIntoView({ block: 'end' })}>
      {words.newPosts(count)}
    </Button>
  )
}

type PostListProps = {
  page: ThreadPage
  posts: PostView[]
  me: Who
  heading: 'h2' | 'h4'
  onReply: (to: ReplyTo) => void
  children: ReactNode
}

function PostList({ page, posts, me, heading, onReply, children }: PostListProps) {
  const words = useDiscussionWords()
  const firstNew = useFirstNew(page, me)
  return (
    <ol className="posts" aria-label={words.posts(posts.length)}>
      {posts.map((post) => (
        <Fragment key={post.id}>
          {post.id === firstNew && (
            <li className="new-since" id="nyt">
              <span>{words.newSince}</span>
            </li>
          )}
          <PostItem post={post} me={me.personId} moderate={page.can.moderate} heading={heading} onReply={onReply} />
        </Fragment>
      ))}
      {children}
    </ol>
  )
}

/** The first post one had not read when one came; there is no line above the very first one. */
function useFirstNew(page: ThreadPage, me: Who): string | undefined {
  const [found] = useState(() => {
    const index = page.posts.findIndex(
      (post) => post.seq > page.readSeq && !post.removed && post.author?.personId !== me.personId,
    )
    return index > 0 ? page.posts[index]?.id : undefined
  })
  return found
}

/** Where the posts scroll by themselves, one begins at what is new, or at the end. */
function useNewestFirst(endRef: RefObject<HTMLElement>) {
  useEffect(() => {
    const box = endRef.current?.parentElement
    if (!box) return
    const line = box.querySelector<HTMLElement>('.new-since')
    box.scrollTo({ top: line ? line.getBoundingClientRect().top - box.getBoundingClientRect().top : box.scrollHeight })
  }, [endRef])
}

/** Whoever sends sees what they sent, wherever they were reading. */
function useOwnInSight(unsent: number, endRef: RefObject<HTMLElement>) {
  const before = useRef(unsent)
  useEffect(() => {
    if (unsent > before.current) endRef.current?.scrollIntoView({ block: 'nearest' })
    before.current = unsent
  }, [unsent, endRef])
}

type Following = { endRef: RefObject<HTMLElement>; clear: () => void }

const spokenMs = 3_000

/** Whoever looks at the end stays at the end; whoever reads further up is left in peace. */
function useFollowing({ posts }: Known, atEnd: boolean, { endRef, clear }: Following) {
  const before = useRef({ count: posts.length, atEnd })
  useEffect(() => {
    const grew = posts.length > before.current.count
    if (grew && before.current.atEnd) endRef.current?.scrollIntoView({ block: 'nearest' })
    before.current = { count: posts.length, atEnd }
  }, [posts.length, atEnd, endRef])
  useEffect(() => {
    if (!atEnd) return
    // What is in sight is no longer new, once it has been spoken.
    const timer = setTimeout(clear, spokenMs)
    return () => clearTimeout(timer)
  }, [atEnd, posts.length, clear])
}

/** The words with which one started the thread are sent: their draft on this device is spent. */
function useSpentDraft(page: ThreadPage, me: Who) {
  useEffect(() => {
    const key = draftKey(me.personId, page.subject.id)
    const first = page.posts[0]
    if (first?.seq === 1 && first.author?.personId === me.personId && kept(key)?.trim() === first.body) keep(key, '')
  }, [page, me.personId])
}

function TypingLine({ subjectId, threadId }: { subjectId: string; threadId: string }) {
  const words = useDiscussionWords()
  const [one, other, ...more] = useTyping(subjectId, threadId)
  const line = !one
    ? ''
    : !other
      ? words.typingOne(one.name)
      : more.length > 0
        ? words.typingMany
        : words.typingTwo(one.name, other.name)
  return <p className="typing">{line}</p>
}
