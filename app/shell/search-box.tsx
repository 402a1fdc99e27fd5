import { Form, useNavigate, useSearchParams, useLocation } from '@remix-run/react'
import Search from 'lucide-react/icons/search'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { type KeyboardPanel, useKeys } from './keyboard.ts'
import { type Place, useShellWords } from './places.ts'
import { type Suggestion, useSuggestions } from './suggestions.ts'

type Props = { letters: boolean; places: Place[]; show: (panel: KeyboardPanel) => void }

/**
 * The one box on every page: a plain form to /soeg; while typing it also suggests. The frame's keys begin with it, so that
 * whoever can write in it can also get there by key.
 */
export function SearchBox({ letters: slash, places, show }: Props) {
  useKeys(places, slash, show)
  const words = useShellWords().search
  const listId = useId()
  const box = useSearchBox()
  const { open, options, marked } = box
  return (
    <div className="shell-search" role="search" onBlur={box.left}>
      <Form action="/soeg" method="get" onSubmit={box.close}>
        <Search className="icon" aria-hidden />
        <input
          ref={box.input}
          type="search"
          name="q"
          id="soeg-i-alt"
          className="control"
          autoComplete="off"
          role="combobox"
          aria-label={words.label}
          aria-expanded={open}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={open && marked >= 0 ? `${listId}-${marked}` : undefined}
          aria-keyshortcuts={slash ? '/' : undefined}
          placeholder={words.placeholder}
          defaultValue={box.asked}
          onChange={(event) => box.typed(event.currentTarget.value)}
          onKeyDown={box.walked}
        />
        {slash && (
          <kbd className="needs-script" aria-hidden="true">
            /
          </kbd>
        )}
      </Form>
      <SuggestionList id={listId} label={words.suggestions} open={open} options={options} marked={marked} go={box.go} />
      <div className="unseen" role="status">
        {open ? words.found(options.length) : ''}
      </div>
    </div>
  )
}

function useSearchBox() {
  const [params] = useSearchParams()
  const { pathname, key } = useLocation()
  const [query, setQuery] = useState('')
  const [marked, setMarked] = useState(-1)
  const input = useRef<HTMLInputElement>(null)
  const navigate = useNavigate()
  const options = useSuggestions(query)
  const open = query !== '' && options.length > 0
  const close = () => {
    setQuery('')
    setMarked(-1)
  }
  const asked = pathname === '/soeg' ? (params.get('q') ?? '') : ''
  useEffect(() => {
    close()
    if (input.current) input.current.value = asked
  }, [key, asked])
  const go = (option: Suggestion) => {
    close()
    // Left nowhere, the keyboard is put on the page that comes.
    input.current?.blur()
    navigate(option.url)
  }
  const walked = (event: KeyboardEvent<HTMLInputElement>) => {
    const chosen = options[marked]
    if (event.key === 'Escape') {
      event.preventDefault()
      if (!open) event.currentTarget.blur()
      close()
    } else if (event.key === 'Enter' && open && chosen) {
      event.preventDefault()
      go(chosen)
    } else if (open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setMarked((at) => ((at + 1 + step + options.length + 1) % (options.length + 1)) - 1)
    }
  }
  return {
    input,
    asked,
    open,
    options,
    marked,
    go,
    close,
    walked,
    typed: (text: string) => {
      setQuery(text)
      setMarked(-1)
    },
    left: (event: { currentTarget: Element; relatedTarget: EventTarget | null }) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) close()
    },
  }
}

type ListProps = {
  id: string
  label: string
  open: boolean
  options: Suggestion[]
  marked: number
  go: (option: Suggestion) => void
}

function SuggestionList({ id, label, open, options, marked, go }: ListProps) {
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [marked])
  return (
    <ul className="suggestions" role="listbox" id={id} aria-label={label} hidden={!open} ref={list}>
      {options.map((option, index) => (
        <li
          key={option.id}
          id={`${id}-${index}`}
          className="suggestion"
          role="option"
          aria-selected={index === marked}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => go(option)}
        >
          <span className="suggestion-title">{option.title}</span>
          <span className="suggestion-note">{option.kind}</span>
        </li>
      ))}
    </ul>
  )
}
