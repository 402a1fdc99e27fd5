import type { overview as danish } from '../da/overview.ts'

export const overview: typeof danish = {
  title: 'Overview',
  nobody: 'You do not belong to a collaboration yet',
  nobodyText: 'Once a secretariat has linked you to an organisation of a collaboration, its areas are shown here.',
  noAgreement: 'The collaboration has no framework agreement yet',
  noAgreementText: 'Once it has been created, its areas are shown here with what is late first.',
  noAreas: 'The agreement has no areas yet',
  summaryLate: (late: number, all: number, words: string) =>
    late === 0 ? `None of the ${all} ${words} are late.` : `${late} of ${all} ${words} are late.`,
  summaryDone: (done: number, total: number) => `${done} of ${total} milestones and deliverables have been reached.`,
  other: 'Look instead at',
  whole: 'The whole agreement',
  doneOf: (done: number, total: number) => `${done} of ${total} reached`,
  lateLabel: 'Late',
  nextLabel: 'Next',
  since: 'was due',
  moreLate: (count: number) => `and ${count} more`,
  groups: 'Groups',
  hidden: 'a working group',
  latest: 'Last published',
  none: 'Nothing published',
  nothingNext: 'Nothing dated ahead',
  strip: (title: string, done: number, late: number, coming: number) =>
    `Timeline of ${title}: ${done} reached, ${late} late, ${coming} under way`,
  print: 'Prints on one sheet of A4.',
}
