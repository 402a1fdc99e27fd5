import SmilePlus from 'lucide-react/icons/smile-plus'
import type { ReactNode } from 'react'
import { Form } from '#app/forms/form.tsx'
import { Menu, MenuButton } from '#app/ui/menu.tsx'
import type { PostView } from '#server/discussions/contract.ts'
import { type ReactionKind, reactionKinds } from '#server/discussions/words.ts'
import { useDiscussionWords } from './use-discussion-words.ts'
import { staying, useScripted } from './use-scripted.ts'

type Props = { post: PostView; me: string }

const givenBy = ({ post, me }: Props, kind: ReactionKind) => post.reactions.some((one) => one.kind === kind && one.who.personId === me)

/** The short answers a post has been given, each a button that gives or takes one's own. */
export function Reactions({ post, me }: Props) {
  const words = useDiscussionWords().reactions
  const shown = reactionKinds.filter((kind) => post.reactions.some((one) => one.kind === kind))
  if (shown.length === 0) return null
  return (
    <ul className="reactions" aria-label={words.label}>
      {shown.map((kind) => {
        const names = post.reactions.filter((one) => one.kind === kind).map((one) => one.who.name)
        const mine = givenBy({ post, me }, kind)
        return (
          <li key={kind}>
            <ReactionForm postId={post.id} kind={kind} mine={mine}>
              <button type="submit" className="reaction" aria-pressed={mine} title={names.join(', ')}>
                {words.kinds[kind]} <span aria-hidden>{names.length}</span>
                <span className="unseen">{words.by(names)}</span>
              </button>
            </ReactionForm>
          </li>
        )
      })}
    </ul>
  )
}

/** Chooses a short answer to give. */
export function ReactionMenu({ post, me, name }: Props & { name: string }) {
  const words = useDiscussionWords().reactions
  return (
    <Menu label={words.react} detail={words.to(name)} icon={SmilePlus} look="quiet" edge="start">
      {reactionKinds.map((kind) => {
        const mine = givenBy({ post, me }, kind)
        return (
          <ReactionForm key={kind} postId={post.id} kind={kind} mine={mine}>
            <MenuButton current={mine}>{words.kinds[kind]}</MenuButton>
          </ReactionForm>
        )
      })}
    </Menu>
  )
}

type FormProps = { postId: string; kind: ReactionKind; mine: boolean; children: ReactNode }

function ReactionForm({ postId, kind, mine, children }: FormProps) {
  const scripted = useScripted()
  return (
    <Form bare action={`/indlaeg/${postId}/reaktion`} hidden={{ kind, wish: mine ? 'take' : 'give', ...staying(scripted) }}>
      {children}
    </Form>
  )
}
