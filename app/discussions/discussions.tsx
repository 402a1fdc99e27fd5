import { Link } from '@remix-run/react'
import ArrowLeft from 'lucide-react/icons/arrow-left'
import ExternalLink from 'lucide-react/icons/external-link'
import MessageSquare from 'lucide-react/icons/message-square-plus'
import { type MouseEvent, useEffect, useRef, useState } from 'react'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { List, ListRow } from '#app/ui/list.tsx'
import { Moment } from '#app/ui/moment.tsx'
import { Section } from '#app/ui/section.tsx'
import type { ThreadLine } from '#server/discussions/contract.ts'
import { Conversation } from './conversation.tsx'
import type { DiscussionsData } from './discussions.server.ts'
import { Readers } from './readers.tsx'
import { threadPath } from './subject-path.ts'
import type { ThreadData } from './thread-page.server.ts'
import { useConversation } from './use-conversation.ts'
import { useDiscussionWords } from './use-discussion-words.ts'
import { askJson, useThreadList } from './use-thread-list.ts'

type Props = DiscussionsData & {
  /** Threads open here instead of leading away: for the side of a page one works on. */
  beside?: boolean
  /** The heading's level on this page. */
  level?: 2 | 3
}

/** The dialog of a thing: its threads with what is new, and the way to start one. Shows nothing to who is not signed in. */
export function Discussions({ subjectId, threads: loaded, me, beside, level }: Props) {
  const words = useDiscussionWords()
  const [openId, setOpenId] = useState<string | null>(null)
  const threads = useThreadList(subjectId, loaded, me !== null)
  if (!me) return null
  const start = (
    <LinkButton to={`/emner/${subjectId}/traade`} small icon={MessageSquare}>
      {words.newThread}
    </LinkButton>
  )
  return (
    <Section id="dialog" title={words.title} level={level} action={!openId && threads.length > 0 && start}>
      {openId ? (
        <ThreadBeside key={openId} threadId={openId} onClose={() => setOpenId(null)} />
      ) : threads.length === 0 ? (
        <EmptyState title={words.nobodyTitle} action={start}>
          <p>{words.nobody}</p>
        </EmptyState>
      ) : (
        <ThreadList threads={threads} onOpen={beside ? setOpenId : undefined} />
      )}
    </Section>
  )
}

type ListProps = { threads: ThreadLine[]; onOpen?: (threadId: string) => void }

function ThreadList({ threads, onOpen }: ListProps) {
  const words = useDiscussionWords()
  const open = threads.filter((one) => !one.resolvedAt)
  const resolved = threads.filter((one) => one.resolvedAt)
  const row = (thread: ThreadLine) => <ThreadRow key={thread.id} thread={thread} />
  return (
    <div className="thread-list" onClickCapture={opening(onOpen)}>
      {open.length > 0 && <List label={words.allThreads}>{open.map(row)}</List>}
      {resolved.length > 0 && (
        <details className="fold fold-always">
          <summary>
            <span className="cluster">
              {words.resolvedThreads(resolved.length)}
              <Fresh count={resolved.reduce((sum, one) => sum + one.unread, 0)} />
            </span>
          </summary>
          <div className="fold-inside">
            <List label={words.resolvedThreads(resolved.length)}>{resolved.map(row)}</List>
          </div>
        </details>
      )}
    </div>
  )
}

function Fresh({ count }: { count: number }) {
  const words = useDiscussionWords()
  return count > 0 ? <span className="fresh">{words.unread(count)}</span> : null
}

function ThreadRow({ thread }: { thread: ThreadLine }) {
  const words = useDiscussionWords()
  const partlyRead = thread.unread > 0 && thread.postCount > thread.unread
  return (
    <ListRow
      title={thread.title}
      to={partlyRead ? `${threadPath(thread.id)}#nyt` : threadPath(thread.id)}
      fresh={thread.unread > 0 ? words.unread(thread.unread) : undefined}
      meta={[
        words.posts(thread.postCount),
        thread.mentioned && <strong key="mentioned">{words.mentioned}</strong>,
        thread.lastAuthor && words.latestBy(thread.lastAuthor.name),
        <Moment key="at" at={thread.lastPostAt} />,
      ]}
    />
  )
}

/** A plain click opens the thread here; with a key held down the link is a link. */
function opening(onOpen: ((threadId: string) => void) | undefined) {
  if (!onOpen) return undefined
  return (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || !(event.target instanceof Element)) return
    const threadId = event.target
      .closest('a')
      ?.getAttribute('href')
      ?.match(/^\/traade\/([0-9a-f-]{36})/)?.[1]
    if (!threadId) return
    event.preventDefault()
    event.stopPropagation()
    onOpen(threadId)
  }
}

/** A thread read and written beside the thing it is about. */
function ThreadBeside({ threadId, onClose }: { threadId: string; onClose: () => void }) {
  const words = useDiscussionWords()
  const opened = useOpened(threadId)
  const backRef = useRef<HTMLDivElement>(null)
  useEffect(() => backRef.current?.querySelector('button')?.focus(), [])
  return (
    <div className="thread-beside">
      <div className="cluster" ref={backRef}>
        <Button look="quiet" small icon={ArrowLeft} onClick={onClose}>
          {words.allThreads}
        </Button>
        <LinkButton to={threadPath(threadId)} look="quiet" small icon={ExternalLink}>
          {words.openThread}
        </LinkButton>
      </div>
      {opened ? (
        <OpenThread {...opened} />
      ) : (
        <p className="quiet" role="status">
          {opened === undefined ? words.loading : words.notLoaded}
        </p>
      )}
    </div>
  )
}

/** The thread, `undefined` while it is on its way, `null` where it could not be had. */
function useOpened(threadId: string): ThreadData | null | undefined {
  const [opened, setOpened] = useState<ThreadData | null>()
  useEffect(() => {
    let left = false
    void askJson<ThreadData>(`${threadPath(threadId)}/ved-siden`).then((answer) => !left && setOpened(answer))
    return () => {
      left = true
    }
  }, [threadId])
  return opened
}

function OpenThread({ thread, me, clientKey }: ThreadData) {
  const words = useDiscussionWords()
  const live = useConversation(thread, me)
  return (
    <>
      <h3 className="thread-beside-title">{live.conversation.title}</h3>
      {!live.conversation.removed && <Readers subject={thread.subject} />}
      {thread.earlier && (
        <p>
          <Link to={`${threadPath(thread.id)}?foer=${thread.posts[0]?.seq}`}>{words.earlier}</Link>
        </p>
      )}
      <Conversation beside page={thread} live={live} me={me} clientKey={clientKey} />
    </>
  )
}
