/*
 * What was typed in a long form and not sent yet, kept in the browser apart for each person and form. Passwords, files and
 * fixed fields are never kept.
 */

/** A field's values by name: texts, and what is chosen among boxes. */
export type Typed = Record<string, string[]>

export type Draft = {
  typed: Typed
  /** What the form said before anything was typed: another beginning means that the thing has changed since. */
  began: Typed
  /** When it was last typed in, in milliseconds. */
  at: number
}

const prefix = 'faelled:form:'
const longest = 200_000
const keptMs = 30 * 86_400_000

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** The key of a form: whose, on which page, to which address, about what. */
export const formKey = (personId: string, place: string, hidden: Record<string, string>): string =>
  `${prefix}${personId}:${place}:${Object.entries(hidden)
    .filter(([name]) => name !== 'clientKey')
    .map((pair) => pair.join('='))
    .join('&')}`

const isTyped = (control: Element): control is Control =>
  (control instanceof HTMLTextAreaElement ||
    control instanceof HTMLSelectElement ||
    (control instanceof HTMLInputElement &&
      !['hidden', 'password', 'file', 'submit', 'button', 'search'].includes(control.type))) &&
  control.name !== '' &&
  !('ownDraft' in control.dataset)

const controlsOf = (form: HTMLFormElement): Control[] => [...form.elements].filter(isTyped)

const isBox = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')

/** What a form says as it stands. */
export function typedIn(form: HTMLFormElement): Typed {
  const typed: Typed = {}
  for (const control of controlsOf(form)) {
    const values = (typed[control.name] ??= [])
    if (!isBox(control)) values.push(control.value)
    else if (control.checked) values.push(control.value)
  }
  return typed
}

/** Writes into a form as if it were typed; a field that is no longer there is left out. */
export function typeInto(form: HTMLFormElement, typed: Typed): void {
  const taken: Record<string, number> = {}
  for (const control of controlsOf(form)) {
    const values = typed[control.name]
    if (!values) continue
    if (isBox(control)) {
      if (control.checked !== values.includes(control.value)) control.click()
      continue
    }
    const at = (taken[control.name] = (taken[control.name] ?? -1) + 1)
    const value = values[at]
    if (value === undefined || value === control.value) continue
    control.value = value
    control.dispatchEvent(new Event('input', { bubbles: true }))
    control.dispatchEvent(new Event('change', { bubbles: true }))
  }
}

export const isSame = (one: Typed, other: Typed): boolean => JSON.stringify(one) === JSON.stringify(other)

/** What was kept under a key, if it is not too old. */
export function readDraft(key: string, now: number): Draft | null {
  try {
    const draft = JSON.parse(localStorage.getItem(key) ?? 'null') as Draft | null
    return draft && now - draft.at < keptMs ? draft : null
  } catch {
    return null
  }
}

/** Keeps a draft; a browser that keeps nothing (private window, full store) loses only this. */
export function writeDraft(key: string, draft: Draft | null): void {
  try {
    const text = draft && JSON.stringify(draft)
    if (text && text.length <= longest) localStorage.setItem(key, text)
    else localStorage.removeItem(key)
  } catch {
    return
  }
}

/** On a shared machine, what others have typed goes when the next one is there. */
export function forgetDraftsOfOthers(personId: string): void {
  for (const key of Object.keys(localStorage))
    if (/^faelled:(form|draft|unsent):/.test(key) && key.split(':')[2] !== personId) localStorage.removeItem(key)
}
