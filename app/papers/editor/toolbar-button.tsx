import { type RefObject, useEffect, useRef } from 'react'
import type { Icon } from '#app/ui/icon-label.tsx'

type ButtonProps = {
  icon: Icon
  label: string
  /** As keyboards name it: `Mod+B`; shown with Ctrl or ⌘. */
  keys?: string
  pressed?: boolean
  disabled?: boolean
  /** The word stands beside the icon. */
  wordy?: boolean
  onClick: () => void
}

const isApple = typeof navigator !== 'undefined' && /Mac|iP(hone|ad|od)/.test(navigator.platform)
const shown = (keys: string) =>
  isApple ? keys.replace('Mod', '⌘').replace('Alt', '⌥').replace('Shift', '⇧') : keys.replace('Mod', 'Ctrl')

/** One tool. The text keeps the caret when it is clicked. */
export function ToolButton({ icon: Drawing, label, keys, pressed, disabled, wordy, onClick }: ButtonProps) {
  return (
    <button
      type="button"
      className={wordy ? 'tool tool-wordy' : 'tool'}
      title={keys ? `${label} (${shown(keys)})` : label}
      aria-pressed={pressed}
      aria-disabled={disabled || undefined}
      aria-keyshortcuts={keys && (isApple ? keys.replace('Mod', 'Meta') : keys.replace('Mod', 'Control'))}
      onMouseDown={(event) => event.preventDefault()}
      onClick={disabled ? undefined : onClick}
    >
      <Drawing className="icon" aria-hidden />
      <span className={wordy ? 'tool-word' : 'unseen'}>{label}</span>
    </button>
  )
}

const stops = (bar: HTMLElement) => [...bar.querySelectorAll<HTMLElement>('button, select')]

/** One stop for Tab, the arrows inside: as toolbars are walked. */
export function useToolbarKeys(): RefObject<HTMLDivElement> {
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const tools = bar.current ? stops(bar.current) : []
    const current = tools.find((tool) => tool.dataset.current === 'true') ?? tools[0]
    for (const tool of tools) tool.tabIndex = tool === current ? 0 : -1
  })
  useEffect(() => {
    const { current: box } = bar
    if (!box) return
    const settle = (event: FocusEvent) => {
      for (const tool of stops(box)) {
        tool.dataset.current = String(tool === event.target)
        tool.tabIndex = tool === event.target ? 0 : -1
      }
    }
    const walk = (event: KeyboardEvent) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
      if (!step) return
      event.preventDefault()
      const tools = stops(box)
      const at = tools.indexOf(document.activeElement as HTMLElement)
      tools[(at + step + tools.length) % tools.length]?.focus()
    }
    box.addEventListener('focusin', settle)
    box.addEventListener('keydown', walk)
    return () => {
      box.removeEventListener('focusin', settle)
      box.removeEventListener('keydown', walk)
    }
  }, [])
  return bar
}
