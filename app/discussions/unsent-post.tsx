import CircleAlert from 'lucide-react/icons/circle-alert'
import { useReason } from '#app/i18n/use-reason.ts'
import { Avatar } from '#app/ui/avatar.tsx'
import { Button } from '#app/ui/button.tsx'
import type { Who } from '#server/discussions/contract.ts'
import type { Unsent } from './outbox.ts'
import { PostBody } from './post-body.tsx'
import { useDiscussionWords } from './use-discussion-words.ts'

type Props = { unsent: Unsent; me: Who; onCorrect: () => void; onDiscard: () => void }

/** One's own post that the server has not answered yet. */
export function UnsentPost({ unsent, me, onCorrect, onDiscard }: Props) {
  const words = useDiscussionWords()
  const sentence = useReason()
  const refused = unsent.state === 'refused'
  return (
    <li className={refused ? 'post post-refused' : 'post post-unsent'} id={`usendt-${unsent.clientKey}`}>
      <header className="post-head">
        <Avatar personId={me.personId} name={me.name} size="small" named />
        <p className="post-author">{me.name}</p>
        {unsent.state !== 'refused' && (
          <p className="post-facts">{unsent.reason ? sentence(unsent.reason) : words[unsent.state]}</p>
        )}
      </header>
      <PostBody post={{ body: unsent.body, mentions: [] }} />
      {refused && <Refusal reason={unsent.reason} onCorrect={onCorrect} onDiscard={onDiscard} />}
    </li>
  )
}

function Refusal({
  reason = 'generic',
  onCorrect,
  onDiscard,
}: { reason?: string } & Pick<Props, 'onCorrect' | 'onDiscard'>) {
  const words = useDiscussionWords()
  const sentence = useReason()
  return (
    <div className="post-refusal" role="alert">
      <p className="field-error">
        <CircleAlert className="icon" aria-hidden />
        <span>
          {words.refusedTitle}: {sentence(reason)}
        </span>
      </p>
      <div className="post-actions">
        <Button small onClick={onCorrect}>
          {words.correct}
        </Button>
        <Button look="quiet" small onClick={onDiscard}>
          {words.discard}
        </Button>
      </div>
    </div>
  )
}
