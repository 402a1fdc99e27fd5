import { useNavigate } from '@remix-run/react'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { answersEveryWord } from './command-matching.ts'
import { account, type Place, useShellWords } from './places.ts'
import { useSuggestions } from './suggestions.ts'

type Command = { id: string; group: string; title: string; note?: string; run: () => void }

/** One box for all the menus do: this page's actions, the places, and what the search finds. */
export function CommandPalette({ places, close }: { places: Place[]; close: () => void }) {
  const words = useShellWords().palette
  const [query, setQuery] = useState('')
  const [marked, setMarked] = useState(0)
  const navigate = useNavigate()
  const listId = useId()
  const commands = useCommands(query, places, close)
  const current = commands[Math.min(marked, commands.length - 1)]
  const walk = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Enter') {
      event.preventDefault()
      if (current) current.run()
      else if (query.trim()) leaveFor(`/soeg?q=${encodeURIComponent(query.trim())}`)
    } else if (step) {
      event.preventDefault()
      setMarked((at) => (Math.min(at, commands.length - 1) + step + commands.length) % Math.max(1, commands.length))
    }
  }
  const leaveFor = (to: string) => {
    close()
    navigate(to)
  }
  return (
    <div className="palette-inside">
      <input
        className="control"
        type="text"
        autoFocus
        role="combobox"
        autoComplete="off"
        aria-label={words.label}
        placeholder={words.label}
        aria-expanded="true"
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={current ? `${listId}-${current.id}` : undefined}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value)
          setMarked(0)
        }}
        onKeyDown={walk}
      />
      <CommandList id={listId} label={words.title} commands={commands} current={current} />
      {commands.length === 0 && (
        <p className="suggestions-heading" role="status">
          {words.nothing}
        </p>
      )}
    </div>
  )
}

function CommandList({
  id,
  label,
  commands,
  current,
}: {
  id: string
  label: string
  commands: Command[]
  current: Command | undefined
}) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const groups = [...new Set(commands.map((command) => command.group))]
  return (
    <div className="suggestions" role="listbox" id={id} aria-label={label} ref={list} hidden={commands.length === 0}>
      {groups.map((group) => (
        <div key={group} role="group" aria-label={group}>
          <div className="suggestions-heading" aria-hidden="true">
            {group}
          </div>
          {commands
            .filter((command) => command.group === group)
            .map((command) => (
              <div
                key={command.id}
                id={`${id}-${command.id}`}
                className="suggestion"
                role="option"
                aria-selected={command === current}
                onClick={command.run}
              >
                <span className="suggestion-title">{command.title}</span>
                {command.note && <span className="suggestion-note">{command.note}</span>}
              </div>
            ))}
        </div>
      ))}
    </div>
  )
}

function useCommands(query: string, places: Place[], close: () => void): Command[] {
  const { palette, person } = useShellWords()
  const navigate = useNavigate()
  const found = useSuggestions(query)
  const here = useMemo(actionsOnPage, [])
  const go = (to: string) => () => {
    close()
    navigate(to)
  }
  const onPage = here.map(({ title, element }, index) => ({
    id: `here-${index}`,
    group: palette.here,
    title,
    run: () => {
      close()
      element.click()
    },
  }))
  const elsewhere = [...places, { to: account, label: person.account }].map(({ to, label }) => ({
    id: `to-${to.replaceAll('/', '-')}`,
    group: palette.go,
    title: label,
    run: go(to),
  }))
  return [
    ...[...onPage, ...elsewhere].filter((command) => answersEveryWord(query, command.title)),
    ...found.map(({ id, title, kind, url }) => ({
      id: `found-${id}`,
      group: palette.found,
      title,
      note: kind,
      run: go(url),
    })),
  ]
}

/** The page's own tabs, buttons and menu entries, so that no menu must be written twice. */
function actionsOnPage(): { title: string; element: HTMLElement }[] {
  const seen = new Set<string>()
  const places =
    'main :is(.page-head .menu-entry, .page-head-actions .button, .section-head .button, .tab), .shell-person .menu-entry'
  return [...document.querySelectorAll<HTMLElement>(places)].flatMap((element) => {
    const title = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim()
    if (!title || seen.has(title) || element.ariaDisabled === 'true' || element.matches('.menu > summary')) return []
    seen.add(title)
    return [{ title, element }]
  })
}
