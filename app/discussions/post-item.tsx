import { Link, useSearchParams } from '@remix-run/react'
import History from 'lucide-react/icons/history'
import Pencil from 'lucide-react/icons/pencil'
import Reply from 'lucide-react/icons/reply'
import Trash from 'lucide-react/icons/trash-2'
import { type MouseEvent, useState } from 'react'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { Avatar } from '#app/ui/avatar.tsx'
import { Button } from '#app/ui/button.tsx'
import { IconLabel } from '#app/ui/icon-label.tsx'
import { Menu, MenuButton, MenuLink } from '#app/ui/menu.tsx'
import { Moment } from '#app/ui/moment.tsx'
import type { PostView } from '#server/discussions/contract.ts'
import { MentionArea } from './mention-area.tsx'
import { PostBody } from './post-body.tsx'
import { ReactionMenu, Reactions } from './reactions.tsx'
import { threadPath } from './subject-path.ts'
import { useDiscussionWords } from './use-discussion-words.ts'
import { staying, useScripted } from './use-scripted.ts'

export type ReplyTo = { postId: string; name: string | null }

type Props = {
  post: PostView
  me: string
  moderate: boolean
  /** The level of the author's name among the page's headings. */
  heading: 'h2' | 'h4'
  onReply: (to: ReplyTo) => void
}

/** One post of a thread. */
export function PostItem({ post, me, moderate, heading: Heading, onReply }: Props) {
  const [editing, setEditing] = useState(false)
  const words = useDiscussionWords()
  const name = post.author?.name ?? words.system
  const mine = post.author?.personId === me
  if (post.removed) return <RemovedPost post={post} mayRestore={moderate || post.removed.by?.personId === me} />
  return (
    <li className="post" id={`indlaeg-${post.id}`}>
      <article aria-labelledby={`forfatter-${post.id}`}>
        <header className="post-head">
          <Avatar personId={post.author?.personId ?? 'system'} name={name} size="small" named />
          <Heading className="post-author" id={`forfatter-${post.id}`}>
            {name}
          </Heading>
          <PostFacts post={post} historyShown={mine || moderate} />
        </header>
        {editing ? <PostEditor post={post} onClose={() => setEditing(false)} /> : <PostBody post={post} />}
        {!editing && <Reactions post={post} me={me} />}
        {!editing && (
          <div className="post-actions">
            <ReplyLink post={post} name={name} onReply={onReply} />
            <ReactionMenu post={post} me={me} name={name} />
            {(mine || moderate) && <PostMenu post={post} name={name} mine={mine} onEdit={() => setEditing(true)} />}
          </div>
        )}
      </article>
    </li>
  )
}

function PostFacts({ post, historyShown }: { post: PostView; historyShown: boolean }) {
  const words = useDiscussionWords()
  return (
    <ul className="meta post-facts">
      <li>
        <Moment at={post.createdAt} />
      </li>
      {post.replyTo && (
        <li>
          <a href={`#indlaeg-${post.replyTo.postId}`}>
            {post.replyTo.name ? words.answers(post.replyTo.name) : words.answersPost}
          </a>
        </li>
      )}
      {post.editedAt && (
        <li>{historyShown ? <Link to={`/indlaeg/${post.id}/historik`}>{words.edited}</Link> : words.edited}</li>
      )}
    </ul>
  )
}

function ReplyLink({ post, name, onReply }: Pick<Props, 'post' | 'onReply'> & { name: string }) {
  const words = useDiscussionWords()
  const reply = (event: MouseEvent) => {
    event.preventDefault()
    onReply({ postId: post.id, name: post.author?.name ?? null })
  }
  return (
    <a
      href={`${threadPath(post.threadId)}?svar=${post.id}#skriv`}
      className="button button-quiet button-small"
      aria-label={words.replyTo(name)}
      onClick={reply}
    >
      <IconLabel icon={Reply}>{words.reply}</IconLabel>
    </a>
  )
}

type MenuProps = { post: PostView; name: string; mine: boolean; onEdit: () => void }

function PostMenu({ post, name, mine, onEdit }: MenuProps) {
  const words = useDiscussionWords()
  const scripted = useScripted()
  return (
    <Menu label={words.more} detail={words.moreOn(name)} look="quiet" edge="start">
      {mine &&
        (scripted ? (
          <MenuButton type="button" icon={Pencil} onClick={onEdit} aria-label={words.editPostOf}>
            {words.edit}
          </MenuButton>
        ) : (
          <MenuLink to={`/indlaeg/${post.id}/rediger`} icon={Pencil}>
            {words.edit}
          </MenuLink>
        ))}
      {post.editedAt && (
        <MenuLink to={`/indlaeg/${post.id}/historik`} icon={History}>
          {words.history}
        </MenuLink>
      )}
      <Form bare action={`/indlaeg/${post.id}/slet`} hidden={staying(scripted)}>
        <MenuButton icon={Trash} danger aria-label={words.removePostOf(name)}>
          {words.remove}
        </MenuButton>
      </Form>
    </Menu>
  )
}

function PostEditor({ post, onClose }: { post: PostView; onClose: () => void }) {
  const words = useDiscussionWords()
  return (
    <Form action={`/indlaeg/${post.id}/rediger`} hidden={staying(true)} onDone={onClose}>
      <MentionArea
        name="body"
        label={words.editPost}
        defaultValue={post.body}
        people={`${threadPath(post.threadId)}/personer`}
        rows={5}
      />
      <FormButtons>
        <SubmitButton small>{words.savePost}</SubmitButton>
        <Button look="quiet" small onClick={onClose}>
          {words.cancel}
        </Button>
      </FormButtons>
    </Form>
  )
}

function RemovedPost({ post, mayRestore }: { post: PostView; mayRestore: boolean }) {
  const words = useDiscussionWords()
  const scripted = useScripted()
  const by = post.removed?.by?.name
  return (
    <li className="post post-removed" id={`indlaeg-${post.id}`}>
      <p>
        {by ? words.removedBy(by) : words.removedPost} · <Moment at={post.removed?.at ?? post.createdAt} />
      </p>
      {mayRestore && (
        <Form bare action={`/indlaeg/${post.id}/gendan`} hidden={staying(scripted)}>
          <SubmitButton look="quiet" small label={words.undoRemoval}>
            {words.undo}
          </SubmitButton>
        </Form>
      )}
    </li>
  )
}

/** The post a visitor without scripts has chosen to answer, by the address. */
export function useChosenReply(posts: PostView[]): ReplyTo | null {
  const [search] = useSearchParams()
  const chosen = posts.find((one) => one.id === search.get('svar'))
  return chosen ? { postId: chosen.id, name: chosen.author?.name ?? null } : null
}
