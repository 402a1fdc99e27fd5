import type { common as danish } from '../da/common.ts'

/** Words every page may use. */
export const common: typeof danish = {
  optional: 'optional',
  choose: 'Choose',
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  edit: 'Edit',
  more: 'More',
  undo: 'Undo',
  facts: 'Facts',
  working: 'One moment…',
  showPassword: 'Show',
  hidePassword: 'Hide',
  showPasswordName: 'Show the password',
  state: 'Status',
  pages: 'Pages',
  page: (page: number) => `Page ${page}`,
  previous: 'Previous',
  next: 'Next',
  andMore: (count: number) => (count === 1 ? 'and one more' : `and ${count} more`),
  files: { choose: 'Choose file', chooseSeveral: 'Choose files', none: 'No file chosen' },
  calendar: {
    hint: 'For example 24-12-2026, 24 December 2026 or tomorrow.',
    word: 'Calendar',
    open: (label: string) => `Calendar: ${label}`,
    title: (label: string) => `Choose a day: ${label}`,
    today: 'Today',
    monthBefore: 'Previous month',
    monthAfter: 'Next month',
  },
  formProblems: {
    title: (count: number) => (count === 1 ? 'One thing needs correcting' : `${count} things need correcting`),
    kept: 'Nothing has been saved yet, but what you have typed is still here. Correct the fields and send again.',
  },
  refusedForm: {
    title: 'It was not saved',
    nothingChanged: 'Nothing has been changed.',
    typed: 'What you wrote',
    back: 'Back to the page',
  },
}
