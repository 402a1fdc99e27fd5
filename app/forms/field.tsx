import { type HTMLInputAutoCompleteAttribute, type InputHTMLAttributes, useRef, useState } from 'react'
import { common as danish } from '#app/i18n/da/common.ts'
import { common as english } from '#app/i18n/en/common.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { FieldFrame, type FieldWords, useControl } from './field-frame.tsx'

type FieldProps = FieldWords & {
  type?: 'text' | 'email' | 'password' | 'url' | 'tel' | 'number' | 'search'
  defaultValue?: string | number
  autoComplete?: HTMLInputAutoCompleteAttribute
  inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode']
  autoFocus?: boolean
  spellCheck?: boolean
  /** The id of a datalist that suggests. */
  list?: string
  maxLength?: number
  min?: string | number
  max?: string | number
  /** As wide as what belongs in it. */
  width?: 'short' | 'medium' | 'full'
}

/** One line of input with label, hint and error. */
export function Field({
  width = 'full',
  type = 'text',
  defaultValue,
  name,
  label,
  hint,
  optional,
  ...rest
}: FieldProps) {
  const words = { name, label, hint, optional }
  const { wires, state } = useControl(words)
  const input = (shown: string) => (
    <input
      {...rest}
      {...wires}
      type={shown}
      className={`control control-${width}`}
      defaultValue={state.typed ?? defaultValue}
    />
  )
  return (
    <FieldFrame words={words} state={state}>
      {type === 'password' ? <Revealable input={input} /> : input(type)}
    </FieldFrame>
  )
}

function Revealable({ input }: { input: (type: string) => JSX.Element }) {
  const [revealed, setRevealed] = useState(false)
  const words = useWords(danish, english)
  return (
    <div className="revealable">
      {input(revealed ? 'text' : 'password')}
      <button
        type="button"
        className="button button-quiet button-small needs-script"
        aria-pressed={revealed}
        aria-label={words.showPasswordName}
        onClick={() => setRevealed(!revealed)}
      >
        {revealed ? words.hidePassword : words.showPassword}
      </button>
    </div>
  )
}

type TextAreaProps = FieldWords & { defaultValue?: string; rows?: number; maxLength?: number; autoFocus?: boolean }

/** Several lines; grows with what is written. */
export function TextArea({ defaultValue, rows = 4, maxLength, autoFocus, ...words }: TextAreaProps) {
  const { wires, state } = useControl(words)
  return (
    <FieldFrame words={words} state={state}>
      <textarea
        {...wires}
        className="control control-full"
        rows={rows}
        maxLength={maxLength}
        autoFocus={autoFocus}
        defaultValue={state.typed ?? defaultValue}
      />
    </FieldFrame>
  )
}

/** `lang`: the label is content in a language of its own. */
export type Option = { value: string; label: string; hint?: string; lang?: string }

type SelectProps = FieldWords & {
  options: Option[]
  defaultValue?: string
  /** The word of the empty choice ("Vælg …", "Intet indsatsområde"); left out: there is none. */
  empty?: string
  width?: 'medium' | 'full'
}

/** One of a list. */
export function Select({ options, defaultValue, empty, width = 'full', ...words }: SelectProps) {
  const { wires, state } = useControl(words)
  return (
    <FieldFrame words={words} state={state}>
      <select {...wires} className={`control control-${width}`} defaultValue={state.typed ?? defaultValue}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

/** A file, or several. */
export function FileField({ accept, multiple, ...words }: FieldWords & { accept?: string; multiple?: boolean }) {
  const { wires, state } = useControl(words)
  return (
    <FieldFrame words={words} state={state}>
      <FileInput {...wires} accept={accept} multiple={multiple} />
    </FieldFrame>
  )
}

/** Browsers word their own button in their own language: with scripts ours stands in its place, and the names chosen. */
export function FileInput(attributes: Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'className'>) {
  const { files } = useWords(danish, english)
  const input = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState<string[]>([])
  const look = () => setChosen([...(input.current?.files ?? [])].map((file) => file.name))
  return (
    <div className="file-field">
      <input {...attributes} ref={input} type="file" className="control control-file" onChange={look} />
      <button
        type="button"
        tabIndex={-1}
        aria-hidden
        className="button button-plain needs-script"
        onClick={() => input.current?.click()}
      >
        {attributes.multiple ? files.chooseSeveral : files.choose}
      </button>
      <span className="file-field-names needs-script">{chosen.length > 0 ? chosen.join(', ') : files.none}</span>
    </div>
  )
}
