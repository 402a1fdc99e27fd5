import type { ReactNode } from 'react'
import type { Option } from './field.tsx'
import { FieldError, type FieldWords, GroupFrame, Hint, useControl } from './field-frame.tsx'
import { type FieldState, useFieldState } from './form-state.ts'

type CheckBoxProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  value?: string
  defaultChecked?: boolean
}

/** One yes or no. Unchecked it sends nothing. */
export function CheckBox({ value = 'on', defaultChecked, ...words }: CheckBoxProps) {
  const { wires, state } = useControl({ ...words, optional: true })
  return (
    <div className={state.error ? 'field field-refused' : 'field'}>
      <FieldError state={state} />
      <div className="choice">
        <input {...wires} type="checkbox" value={value} defaultChecked={wasChosen(state, value, defaultChecked)} />
        <label htmlFor={state.id}>{words.label}</label>
        {words.hint && <Hint id={state.hintId}>{words.hint}</Hint>}
      </div>
    </div>
  )
}

const wasChosen = (state: FieldState, value: string, otherwise: boolean | undefined) =>
  state.refused ? (state.typed ?? '').split('\n').includes(value) : otherwise

type GroupProps = FieldWords & { options: Option[] }

/** One of a few, all in sight. */
export function RadioGroup({ options, defaultValue, ...words }: GroupProps & { defaultValue?: string }) {
  return (
    <Choices type="radio" options={options} words={words} chosen={defaultValue === undefined ? [] : [defaultValue]} />
  )
}

/** Any of a few; sent under `name` several times, so the name ends in `[]`. */
export function CheckBoxGroup({ options, defaultValues = [], ...words }: GroupProps & { defaultValues?: string[] }) {
  return <Choices type="checkbox" options={options} words={words} chosen={defaultValues} />
}

type ChoicesProps = { type: 'radio' | 'checkbox'; options: Option[]; words: FieldWords; chosen: string[] }

function Choices({ type, options, words, chosen }: ChoicesProps) {
  const state = useFieldState(words.name)
  return (
    <GroupFrame words={words} state={state}>
      {options.map((option, index) => {
        // The first choice carries the field's own id: the error summary leads there.
        const id = index === 0 ? state.id : `${state.id}-${index}`
        return (
          <div className="choice" key={option.value}>
            <input
              type={type}
              id={id}
              name={words.name}
              value={option.value}
              aria-describedby={option.hint ? `${id}-hint-own` : undefined}
              defaultChecked={wasChosen(state, option.value, chosen.includes(option.value))}
            />
            <label htmlFor={id} lang={option.lang}>
              {option.label}
            </label>
            {option.hint && <Hint id={`${id}-hint-own`}>{option.hint}</Hint>}
          </div>
        )
      })}
    </GroupFrame>
  )
}
