import type { offerForms as danish } from '../da/offer-forms.ts'

export const offerForms: typeof danish = {
  newTitle: 'Add an offer',
  editTitle: 'Edit the offer',
  name: 'Name',
  description: 'Short description',
  descriptionHint: 'What it can do, and whom it suits. Never write about single citizens.',
  targetGroups: 'Target groups',
  paragraphs: 'Paragraphs',
  paragraphsHint: 'Part several with commas, such as SEL § 107, SEL § 108.',
  leaderId: 'Leader on Fælled',
  leaderIdHint: 'The leader may edit the offer.',
  nobody: 'Nobody chosen',
  leader: 'Leader, name or function',
  leaderHint: 'When the leader is not on Fælled, such as Head of centre.',
  municipality: 'Location',
  municipalityHint: 'The municipality or town it lies in.',
  residencePlaces: 'Number of places',
  website: 'Website',
  websiteHint: 'The whole address, such as https://www.vejle.dk',
  create: 'Add the offer',
  save: 'Save changes',
}
