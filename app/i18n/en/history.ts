import type { history as danish } from '../da/history.ts'

export const history: typeof danish = {
  title: 'History',
  lead: 'Who did what, and when. The history cannot be changed.',
  of: 'History of',
  system: 'Fælled',
  somebody: 'a person',
  changed: 'Changed:',
  fromTo: { from: 'from', to: 'to', none: 'nothing', quoted: (text: string) => `“${text}”` },
  older: 'Show older',
  empty: 'Nothing has happened yet',
  undo: 'Undo',
  undoOf: (title) => `Undo: ${title}`,
  wasteBasket: {
    title: 'Waste basket',
    lead: 'What was removed and you can restore. You can undo for 30 days; after that only the secretariat can. Nothing is erased by itself.',
    leadSecretariat:
      'What was removed and you can restore. After 30 days only the secretariat can. Nothing is erased by itself.',
    empty: 'The waste basket is empty',
    kinds: { paper: 'Paper', thread: 'Thread', deliverable: 'Deliverable', agreement: 'Framework agreement', focusArea: 'Area of the agreement', commitment: 'Commitment', milestone: 'Milestone', annex: 'Annex', file: 'File', folder: 'Folder', offer: 'Offer' },
    someDraft: 'A draft',
    removed: 'Removed',
    by: (name) => `by ${name}`,
    late: 'More than 30 days ago',
  },
  back: 'Back',
}
