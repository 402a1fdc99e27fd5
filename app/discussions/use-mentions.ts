import { type KeyboardEvent, type RefObject, useState } from 'react'
import type { Who } from '#server/discussions/contract.ts'
import { mentionQuery, suggested } from './mention-query.ts'

const fetched = new Map<string, Promise<Who[]>>()

/** The people of an address, asked for once; a failed question is asked again next time. */
function peopleAt(address: string): Promise<Who[]> {
  const known = fetched.get(address)
  if (known) return known
  const asked = fetch(address, { headers: { Accept: 'application/json' } })
    .then((answer) => (answer.ok ? (answer.json() as Promise<{ people: Who[] }>) : { people: [] }))
    .then(({ people }) => people)
    .catch(() => [])
  fetched.set(address, asked)
  void asked.then((people) => people.length === 0 && fetched.delete(address))
  return asked
}

export type Mentions = {
  options: Who[]
  active: number
  look: () => void
  close: () => void
  choose: (who: Who) => void
  /** Takes the keys that belong to the open list; true where it took one. */
  takeKey: (event: KeyboardEvent) => boolean
}

/** Suggests people while a name is being written after an `@`. */
export function useMentions(areaRef: RefObject<HTMLTextAreaElement>, address: string): Mentions {
  const [options, setOptions] = useState<Who[]>([])
  const [active, setActive] = useState(0)
  const before = () => areaRef.current?.value.slice(0, areaRef.current.selectionStart) ?? ''
  const close = () => setOptions([])

  const look = () => {
    if (mentionQuery(before()) === null) return close()
    void peopleAt(address).then((people) => {
      const query = mentionQuery(before())
      setOptions(query === null ? [] : suggested(people, query))
      setActive(0)
    })
  }

  const choose = (who: Who) => {
    const box = areaRef.current
    const query = mentionQuery(before())
    if (!box || query === null) return
    const end = box.selectionStart
    box.setRangeText(`@${who.name} `, end - query.length - 1, end, 'end')
    box.dispatchEvent(new Event('input', { bubbles: true }))
    box.focus()
    close()
  }

  const takeKey = (event: KeyboardEvent): boolean => {
    if (options.length === 0 || event.ctrlKey || event.metaKey) return false
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const taken = step !== undefined || ['Enter', 'Tab', 'Escape'].includes(event.key)
    if (!taken) return false
    event.preventDefault()
    event.stopPropagation()
    if (step) setActive((active + step + options.length) % options.length)
    else if (event.key === 'Escape') close()
    else choose(options[active]!)
    return true
  }

  return { options, active, look, close, choose, takeKey }
}
