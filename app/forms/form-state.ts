import { useActionData, type useFetcher, useLocation } from '@remix-run/react'
import { createContext, useContext } from 'react'

/** What a refused form gets back: reason codes by field, and what was typed (several values of one name by line). */
export type Failure = { fields: Record<string, string>; values: Record<string, string> }

export type FormState = {
  id: string
  failure: Failure | null
  busy: boolean
}

export const FormContext = createContext<FormState>({ id: 'form', failure: null, busy: false })

/** Whether an action's answer is a refused form. */
export const isFailure = (value: unknown): value is Failure =>
  typeof value === 'object' && value !== null && 'fields' in value && 'values' in value

/** Under this name a form says which one it is, where several of a page go to the same address. */
export const formName = '_form'

/** The failure of this form: from its fetcher, or, without JavaScript, from the page its action drew. */
export function useFailure(fetcher: ReturnType<typeof useFetcher>, { action, id }: { action?: string; id: string }): Failure | null {
  const fromPage: unknown = useActionData()
  const { pathname } = useLocation()
  if (fetcher.state === 'idle' && isFailure(fetcher.data)) return fetcher.data
  if (fetcher.data !== undefined) return isFailure(fetcher.data) ? fetcher.data : null
  const own = action === undefined || action.split('?')[0] === pathname
  if (!own || !isFailure(fromPage)) return null
  return (fromPage.values[formName] ?? id) === id ? fromPage : null
}

const withoutBrackets = (name: string) => name.replace(/\[\]$/, '')

/** The id of a field's control; the error summary links to it. */
export const controlId = (formId: string, name: string): string =>
  `${formId}-${withoutBrackets(name).replace(/[^\p{L}\d_-]/gu, '-')}`

export type FieldState = {
  id: string
  errorId: string
  hintId: string
  /** The reason code, if the field was refused. */
  error: string | undefined
  /** What was typed before the refusal; undefined when there was none. */
  typed: string | undefined
  refused: boolean
}

/** What a field needs to know of its form. */
export function useFieldState(name: string): FieldState {
  const { id: formId, failure } = useContext(FormContext)
  const id = controlId(formId, name)
  return {
    id,
    errorId: `${id}-error`,
    hintId: `${id}-hint`,
    error: failure?.fields[withoutBrackets(name)] ?? failure?.fields[name],
    typed: failure?.values[name],
    refused: failure !== null,
  }
}
