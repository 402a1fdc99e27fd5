import type { charts as danish } from '../da/charts.ts'

export const charts: typeof danish = {
  title: 'Organisation',
  lead: 'The groups as they report to each other.',
  today: 'Today',
  proposal: 'Proposal',
  choose: 'Show beside it',
  none: 'Today only',
  notShown: 'For the secretariat only',
  picture: (title) => `Organisation chart: ${title}. The same stands as a list below.`,
  listOf: (title) => `As a list: ${title}`,
  size: 'Size',
  sizes: { '1': 'Whole', '2': 'Larger', '3': 'Largest' },
  marks: { new: 'New', moved: 'Moved', renamed: 'New name', ends: 'Ends', loose: 'Lacks a superior' },
  was: (name) => `before: ${name}`,
  same: 'The proposal is like today. Add a change.',
  noGroups: 'There are no groups to show',
  make: 'Make a proposal',
  work: 'Edit the proposal',
}
