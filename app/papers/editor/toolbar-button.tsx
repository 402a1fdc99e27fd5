import type { Icon } from '#app/ui/icon-label.tsx'

type ButtonProps = {
  icon: Icon
  label: string
  /** As keyboards name it: `Mod+B`; shown with Ctrl or ⌘. */
  keys?: string
  pressed?: boolean
  disabled?: boolean
  /** The word stands beside the icon on a wide screen too; on a phone it always stands below. */
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
      aria-label={label}
      aria-pressed={pressed}
      aria-disabled={disabled || undefined}
      aria-keyshortcuts={keys && (isApple ? keys.replace('Mod', 'Meta') : keys.replace('Mod', 'Control'))}
      onMouseDown={(event) => event.preventDefault()}
      onClick={disabled ? undefined : onClick}
    >
      <Drawing className="icon" aria-hidden />
      <span className="tool-word">{label}</span>
    </button>
  )
}
