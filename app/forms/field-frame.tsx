import CircleAlert from 'lucide-react/icons/circle-alert'
import type { ReactNode } from 'react'
import { common as danish } from '#app/i18n/da/common.ts'
import { common as english } from '#app/i18n/en/common.ts'
import { ReasonLater } from '#app/i18n/reason-later.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { type FieldState, useFieldState } from './form-state.ts'

export type FieldWords = {
  name: string
  label: ReactNode
  /** Help that stays in sight. */
  hint?: ReactNode
  /** Marked "(valgfrit)", or with words of its own on when it is needed; all others must be filled in. */
  optional?: boolean | string
}

/** What ties a control to its label, hint and error. */
export type ControlWires = {
  id: string
  name: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  'aria-required': true | undefined
}

export function useControl({ name, hint, optional }: FieldWords): { wires: ControlWires; state: FieldState } {
  const state = useFieldState(name)
  const described = [hint && state.hintId, state.error && state.errorId].filter(Boolean).join(' ')
  return {
    state,
    wires: {
      id: state.id,
      name,
      'aria-describedby': described || undefined,
      'aria-invalid': state.error ? true : undefined,
      'aria-required': optional ? undefined : true,
    },
  }
}

/** Label, hint and error around a single control. */
export function FieldFrame({ words, state, children }: { words: FieldWords; state: FieldState; children: ReactNode }) {
  return (
    <div className={state.error ? 'field field-refused' : 'field'}>
      <label className="field-label" htmlFor={state.id}>
        {words.label}
        {words.optional && <Optional words={words.optional} />}
      </label>
      {words.hint && <Hint id={state.hintId}>{words.hint}</Hint>}
      <FieldError state={state} />
      {children}
    </div>
  )
}

/** The same around several controls that answer one question. */
export function GroupFrame({ words, state, children }: { words: FieldWords; state: FieldState; children: ReactNode }) {
  const described = [words.hint && state.hintId, state.error && state.errorId].filter(Boolean).join(' ')
  return (
    <fieldset className={state.error ? 'field field-refused' : 'field'} aria-describedby={described || undefined}>
      <legend className="field-label">
        {words.label}
        {words.optional && <Optional words={words.optional} />}
      </legend>
      {words.hint && <Hint id={state.hintId}>{words.hint}</Hint>}
      <FieldError state={state} />
      {children}
    </fieldset>
  )
}

function Optional({ words }: { words: true | string }) {
  const { optional } = useWords(danish, english)
  return <span className="field-optional"> ({words === true ? optional : words})</span>
}

export function Hint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p className="field-hint" id={id}>
      {children}
    </p>
  )
}

export function FieldError({ state }: { state: FieldState }) {
  if (!state.error) return null
  return (
    <p className="field-error" id={state.errorId}>
      <CircleAlert className="icon" aria-hidden />
      <span>
        <ReasonLater code={state.error} />
      </span>
    </p>
  )
}
