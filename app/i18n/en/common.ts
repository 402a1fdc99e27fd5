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
  moreActions: 'More actions',
  undo: 'Undo',
  facts: 'Facts',
  working: 'One moment…',
  showPassword: 'Show',
  hidePassword: 'Hide',
  showPasswordName: 'Show the password',
  showAsTable: 'Show as a table',
  place: 'Place',
  state: 'Status',
  pages: 'Pages',
  page: (page: number) => `Page ${page}`,
  previous: 'Previous',
  next: 'Next',
  andMore: (count: number) => (count === 1 ? 'and one more' : `and ${count} more`),
  formProblems: {
    title: (count: number) => (count === 1 ? 'One thing needs correcting' : `${count} things need correcting`),
    kept: 'Nothing has been saved yet, but what you have typed is still here. Correct the fields and send again.',
    retypePasswords: 'Passwords and files must be entered again.',
  },
}
