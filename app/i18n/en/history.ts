import type { history as danish } from '../da/history.ts'

export const history: typeof danish = {
  title: 'History',
  lead: 'Who did what, and when. The history cannot be changed.',
  of: 'History of',
  system: 'Fælled',
  somebody: 'a person',
  changed: 'Changed:',
  older: 'Show older',
  empty: 'Nothing has happened yet',
  undo: 'Undo',
  back: 'Back',
}
