import { insidePath } from './write.server.ts'

const named = (form: FormData): string => {
  const path = form.get('tilbage')
  return insidePath(typeof path === 'string' ? path : null, '')
}

/** Where a form leads when it is done: the page it was sent from by name (a row of Min side), else its own. */
export const backTo = (form: FormData, path: string): string => named(form) || path

/** The same for the form that takes it back. */
export const backFields = (form: FormData): Record<string, string> => (named(form) ? { tilbage: named(form) } : {})
