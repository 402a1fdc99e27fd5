import { type KeyboardEvent, type RefObject, useEffect, useId, useRef } from 'react'
import { FieldFrame, type FieldWords, useControl } from '#app/forms/field-frame.tsx'
import { Avatar } from '#app/ui/avatar.tsx'
import { longestPost } from '#server/discussions/words.ts'
import { keep, kept } from './draft.ts'
import { useDiscussionWords } from './use-discussion-words.ts'
import { type Mentions, useMentions } from './use-mentions.ts'

type Props = FieldWords & {
  defaultValue?: string
  rows?: number
  /** Where the people one may mention are asked for. */
  people: string
  /** The key under which unsent words are kept on this device. */
  draft?: string
  areaRef?: RefObject<HTMLTextAreaElement>
  onWriting?: () => void
}

/** Several lines in which people can be mentioned: suggestions after `@`, Ctrl+Enter sends, unsent words are kept. */
export function MentionArea({ defaultValue, rows = 3, people, draft, areaRef: given, onWriting, ...words }: Props) {
  const own = useRef<HTMLTextAreaElement>(null)
  const areaRef = given ?? own
  const { wires, state } = useControl(words)
  const mentions = useMentions(areaRef, people)
  const listId = useId()
  useDraft(areaRef, draft)
  const open = mentions.options.length > 0
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (mentions.takeKey(event)) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit()
  }
  return (
    <FieldFrame words={words} state={state}>
      <div className="mention-area">
        <textarea
          {...wires}
          ref={areaRef}
          data-own-draft={draft ? '' : undefined}
          className="control control-full"
          rows={rows}
          maxLength={longestPost}
          defaultValue={state.typed ?? defaultValue}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={open ? listId : undefined}
          aria-activedescendant={open ? `${listId}-${mentions.active}` : undefined}
          onKeyDown={onKeyDown}
          onInput={() => {
            mentions.look()
            if (draft) keep(draft, areaRef.current?.value ?? '')
            onWriting?.()
          }}
          onBlur={mentions.close}
        />
        <MentionList mentions={mentions} id={listId} />
      </div>
    </FieldFrame>
  )
}

function MentionList({ mentions, id }: { mentions: Mentions; id: string }) {
  const words = useDiscussionWords()
  const { options, active, choose } = mentions
  return (
    <>
      <p className="unseen" role="status">
        {options.length > 0 && words.peopleFound(options.length)}
      </p>
      {options.length > 0 && (
        <ul className="mention-list" role="listbox" id={id} aria-label={words.peopleToMention}>
          {options.map((who, index) => (
            <li
              key={who.personId}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              className="mention-option"
              // The press must not take the keyboard out of the text before the name is in it.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(who)}
            >
              <Avatar personId={who.personId} name={who.name} size="small" named />
              {who.name}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function useDraft(areaRef: RefObject<HTMLTextAreaElement>, key: string | undefined) {
  useEffect(() => {
    const text = key && kept(key)
    if (text && areaRef.current && !areaRef.current.value) areaRef.current.value = text
  }, [areaRef, key])
}
