import { useEffect } from 'react'
import type { CaretUser } from '#app/live/paper-carets.ts'
import type { PaperProvider } from '#app/live/paper-provider.ts'
import { personColour } from '#app/ui/person-colour.ts'

type Changed = Record<'added' | 'updated', number[]>

const shownMs = 2_000
const fading = new WeakMap<Element, ReturnType<typeof setTimeout>>()

/** A colleague's caret with the name on it. Classes, never inline styles: the page's content policy forbids them. */
export function caretOf({ name, personId }: CaretUser): HTMLElement {
  const caret = document.createElement('span')
  caret.className = `caret ${personColour(personId)}`
  caret.dataset.person = personId
  const label = document.createElement('span')
  label.className = 'caret-name'
  label.textContent = name
  caret.append(label)
  showForAMoment(label)
  return caret
}

/** The name stands at a caret while it moves, then goes: it lies over the line above. */
export function useCaretNames({ awareness }: PaperProvider): void {
  useEffect(() => {
    const moved = ({ added, updated }: Changed) => {
      for (const clientId of [...added, ...updated]) {
        const { user } = (awareness.getStates().get(clientId) ?? {}) as { user?: CaretUser }
        if (user) document.querySelectorAll(`.caret[data-person="${user.personId}"] > .caret-name`).forEach(showForAMoment)
      }
    }
    awareness.on('change', moved)
    return () => awareness.off('change', moved)
  }, [awareness])
}

function showForAMoment(label: Element): void {
  clearTimeout(fading.get(label))
  label.classList.remove('caret-name-gone')
  const fade = () => label.classList.add('caret-name-gone')
  fading.set(label, setTimeout(fade, shownMs))
}
