import { type ReactNode, useEffect, useRef } from 'react'
import { common as danish } from '#app/i18n/da/common.ts'
import { common as english } from '#app/i18n/en/common.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { CommandPalette } from './command-palette.tsx'
import type { KeyboardPanel } from './keyboard.ts'
import { type Place, useShellWords } from './places.ts'

type Props = { panel: KeyboardPanel; places: Place[]; letters: boolean; close: () => void }

/** What `?` and Ctrl/Cmd-K open; loaded when first asked for. */
export function KeyboardPanels({ panel, places, letters, close }: Props) {
  const words = useShellWords()
  return panel === 'palette' ? (
    <Panel className="dialog palette" label={words.palette.title} close={close}>
      <CommandPalette places={places} close={close} />
    </Panel>
  ) : (
    <Panel className="dialog" label={words.keys.title} close={close}>
      <ShortcutList places={places} letters={letters} close={close} />
    </Panel>
  )
}

function Panel({
  className,
  label,
  close,
  children,
}: {
  className: string
  label: string
  close: () => void
  children: ReactNode
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className={className}
      aria-label={label}
      onClose={close}
      onClick={(event) => event.target === event.currentTarget && close()}
    >
      {children}
    </dialog>
  )
}

function ShortcutList({ places, letters, close }: Omit<Props, 'panel'>) {
  const { keys } = useShellWords()
  const common = useWords(danish, english)
  return (
    <div className="dialog-inside">
      <div className="dialog-head">
        <h2>{keys.title}</h2>
        <button type="button" className="button button-quiet button-small" onClick={close}>
          {common.close}
        </button>
      </div>
      {!letters && <p>{keys.off}</p>}
      <dl className="shortcuts">
        <Shortcut words={keys.palette} keys={[keys.control, 'K']} />
        <Shortcut words={keys.search} keys={['/']} />
        {places.map((place) => (
          <Shortcut key={place.to} words={keys.go(place.label)} keys={['g', place.letter]} then={keys.then} />
        ))}
        <Shortcut words={keys.back} keys={[keys.escape]} />
        <Shortcut words={keys.list} keys={['?']} />
      </dl>
    </div>
  )
}

function Shortcut({ words, keys, then }: { words: string; keys: string[]; then?: string }) {
  return (
    <>
      <dt>{words}</dt>
      <dd>
        {keys.map((key, index) => (
          <span key={key + index}>
            {index > 0 && (then ? ` ${then} ` : ' + ')}
            <kbd>{key}</kbd>
          </span>
        ))}
      </dd>
    </>
  )
}
