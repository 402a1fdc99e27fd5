import type { letters as danish } from '#app/i18n/da/letters.ts'

export const letters: typeof danish = {
  title: 'Letters',
  lead: 'Letters sent by e-mail to the members of the group.',
  write: 'Write to the members',
  none: 'No letters yet',
  noneWords: 'When you who run the group write to the members by e-mail, the letters can be read here afterwards.',
  noneForMember: 'When those who run the group write to the members by e-mail, the letters can be read here afterwards.',
  states: { leaving: 'Leaves in a minute', sent: 'Sent', takenBack: 'Taken back' },
  from: (name) => `from ${name}`,
  to: (audience, count) => `to ${audience}, ${count === 1 ? '1 receiver' : `${count} receivers`}`,
  toAudience: (audience) => `to ${audience}`,
  ofOrganisation: (organisation) => `those from ${organisation}`,
  allOf: (organisation) => `Those from ${organisation}`,
  takeBack: 'Undo sending',
  form: {
    title: 'Write to the members',
    lead: 'Each receiver gets an e-mail of their own and does not see the addresses of the others. Answers go to you.',
    audience: 'To',
    choice: (audience, count) => `${audience} (${count})`,
    subject: 'Subject',
    body: 'Letter',
    bodyHint: 'The letter can be read in the group afterwards. It leaves in a minute; until then you can undo.',
    send: 'Send the letter',
    nobody: 'There is nobody to write to',
    nobodyWords: 'The group has no other members than you.',
  },
}
