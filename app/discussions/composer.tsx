import X from 'lucide-react/icons/x'
import { type FormEvent, type RefObject, useId, useMemo } from 'react'
import { ErrorSummary } from '#app/forms/error-summary.tsx'
import { type Failure, FormContext } from '#app/forms/form-state.ts'
import { SubmitButton } from '#app/forms/submit-button.tsx'
import { typingTeller } from '#app/live/thread-live.ts'
import { Button } from '#app/ui/button.tsx'
import { draftKey, keep } from './draft.ts'
import { MentionArea } from './mention-area.tsx'
import type { ReplyTo } from './post-item.tsx'
import { threadPath } from './subject-path.ts'
import { useDiscussionWords } from './use-discussion-words.ts'
import { useScripted } from './use-scripted.ts'

type Props = {
  threadId: string
  /** Where messages are posted; left out in a thread. */
  postTo?: string
  subjectId: string
  personId: string
  /** Makes a send without scripts, repeated by the Back button, the same post. */
  clientKey: string
  areaRef: RefObject<HTMLTextAreaElement>
  replyTo: ReplyTo | null
  failure: Failure | null
  onSend: (body: string) => void
  onForgetReply: () => void
}

/** Where one writes: posts without scripts; with them the words are shown at once and sent behind the scenes. */
export function Composer({ threadId, postTo, subjectId, personId, areaRef, replyTo, failure, onSend, ...rest }: Props) {
  const words = useDiscussionWords()
  const said = postTo ? words.ofMessage : words
  const scripted = useScripted()
  const id = useId().replaceAll(':', '')
  const draft = draftKey(personId, threadId)
  const tellTyping = useMemo(() => lazily(() => typingTeller(subjectId, threadId)), [subjectId, threadId])
  const submit = (event: FormEvent) => {
    const box = areaRef.current
    if (!box || !scripted) return
    event.preventDefault()
    const body = box.value.trim()
    if (!body) return box.focus()
    onSend(body)
    box.value = ''
    keep(draft, '')
  }
  return (
    <FormContext.Provider value={{ id, failure, busy: false }}>
      <form
        method="post"
        action={postTo ?? threadPath(threadId)}
        className="form composer"
        id="skriv"
        onSubmit={submit}
        noValidate
      >
        <ErrorSummary />
        <input type="hidden" name="clientKey" value={rest.clientKey} />
        <input type="hidden" name="replyToId" value={replyTo?.postId ?? ''} />
        {failure?.fields.form && <ErrorSummary />}
        {replyTo && (
          <p className="composer-reply">
            {words.replyTo(replyTo.name ?? words.system)}
            {scripted && (
              <Button look="quiet" small icon={X} onClick={rest.onForgetReply}>
                {words.dontReply}
              </Button>
            )}
          </p>
        )}
        <MentionArea
          name="body"
          label={said.write}
          hint={scripted ? <ScriptedHint /> : undefined}
          people={`${threadPath(threadId)}/personer`}
          draft={draft}
          areaRef={areaRef}
          onWriting={tellTyping}
        />
        <div className="form-buttons">
          <SubmitButton>{said.send}</SubmitButton>
        </div>
      </form>
    </FormContext.Provider>
  )
}

function ScriptedHint() {
  const words = useDiscussionWords()
  return (
    <>
      {words.mentionHint} <span className="key-hint">{words.keyHint}</span>
    </>
  )
}

/** The connection is not opened before it is needed, and never on the server. */
function lazily(make: () => () => void): () => void {
  let made: (() => void) | undefined
  return () => (made ??= make())()
}
