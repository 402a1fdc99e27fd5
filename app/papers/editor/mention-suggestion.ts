import type { MentionNodeAttrs } from '@tiptap/extension-mention'
import type { SuggestionKeyDownProps, SuggestionOptions, SuggestionProps } from '@tiptap/suggestion'

export type MentionPerson = { id: string; name: string; title: string }

/** What the list of people shows now; null when it is closed. */
export type MentionChoices = {
  people: MentionPerson[]
  chosen: number
  place: DOMRect | null
  pick: (person: MentionPerson) => void
}

async function peopleNamed(paperId: string, query: string): Promise<MentionPerson[]> {
  const response = await fetch(`/papirer/${paperId}/personer?q=${encodeURIComponent(query)}`).catch(() => null)
  // Whoever is no longer signed in is answered by a page.
  return response?.ok ? ((await response.json().catch(() => [])) as MentionPerson[]) : []
}

/** Offers the people who see the paper while an @ is being written; `show` draws the list. */
export function mentionSuggestion(
  paperId: string,
  show: (choices: MentionChoices | null) => void,
): Omit<SuggestionOptions<MentionPerson, MentionNodeAttrs>, 'editor'> {
  return {
    char: '@',
    // Its own name: the search box's suggestions are rows, and would set the word being typed on a line of its own.
    decorationClass: 'mention-typing',
    allowedPrefixes: null,
    items: ({ query }) => peopleNamed(paperId, query),
    render: () => list(show),
  }
}

function list(show: (choices: MentionChoices | null) => void) {
  let latest: MentionChoices | null = null
  const draw = (choices: MentionChoices | null) => show((latest = choices))
  const choicesOf = (props: SuggestionProps<MentionPerson, MentionNodeAttrs>, chosen: number): MentionChoices => ({
    people: props.items,
    chosen: Math.min(chosen, Math.max(0, props.items.length - 1)),
    place: props.clientRect?.() ?? null,
    pick: ({ id, name }) => props.command({ id, label: name }),
  })
  return {
    onStart: (props: SuggestionProps<MentionPerson, MentionNodeAttrs>) => draw(choicesOf(props, 0)),
    onUpdate: (props: SuggestionProps<MentionPerson, MentionNodeAttrs>) => draw(choicesOf(props, latest?.chosen ?? 0)),
    onExit: () => draw(null),
    onKeyDown: ({ event }: SuggestionKeyDownProps) => {
      if (!latest) return false
      const { people, chosen, pick } = latest
      if (event.key === 'Escape') {
        draw(null)
        return true
      }
      if (people.length === 0) return false
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
      if (step !== 0) {
        draw({ ...latest, chosen: (chosen + step + people.length) % people.length })
        return true
      }
      const person = people[chosen]
      if (!person || (event.key !== 'Enter' && event.key !== 'Tab')) return false
      pick(person)
      return true
    },
  }
}
