import { useLayoutEffect, useRef } from 'react'
import { editor as danish } from '#app/i18n/da/editor.ts'
import { editor as english } from '#app/i18n/en/editor.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { NamedAvatar } from '#app/ui/avatar.tsx'
import type { MentionChoices } from './mention-suggestion.ts'

/** Down to where the page is in sight: a phone's keyboard and the bar above it lie over the rest. */
function lowest(): number {
  const { visualViewport: view, innerHeight } = window
  const bar = document.querySelector('.toolbar')?.getBoundingClientRect().top ?? innerHeight
  const seen = view ? view.height + view.offsetTop : innerHeight
  return bar > seen / 2 ? Math.min(seen, bar) : seen
}

/** The people to pick among, below the @ being written. The keyboard stays in the text. */
export function MentionList({ choices }: { choices: MentionChoices | null }) {
  const words = useWords(danish, english).mentions
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { place } = choices ?? {}
    if (!box.current || !place) return
    const width = box.current.offsetWidth
    box.current.style.setProperty('left', `${Math.max(8, Math.min(place.left, window.innerWidth - width - 8))}px`)
    const below = place.bottom + 4
    const fits = below + box.current.offsetHeight < lowest()
    box.current.style.setProperty('top', `${fits ? below : place.top - box.current.offsetHeight - 4}px`)
  }, [choices])
  const chosen = choices?.people[choices.chosen]
  return (
    <>
      <span className="unseen" role="status">
        {choices && (chosen ? chosen.name : words.none)}
      </span>
      {choices && (
        <div ref={box} className="mention-choices">
          {choices.people.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <ul role="listbox" aria-label={words.label}>
              {choices.people.map((person, index) => (
                <li
                  key={person.id}
                  role="option"
                  aria-selected={index === choices.chosen}
                  onMouseDown={(event) => {
                    event.preventDefault()
                    choices.pick(person)
                  }}
                >
                  <NamedAvatar personId={person.id} name={person.name} note={person.title} size="small" />
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </>
  )
}
