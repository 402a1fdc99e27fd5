/** What somebody writes in the form of a meeting. */
export const written = (groupId: string, change: object = {}) => ({
  groupId,
  title: 'Møde om kvalitet',
  on: '2026-12-01',
  from: '9',
  to: '11.30',
  place: '',
  link: '',
  note: '',
  ...change,
})
