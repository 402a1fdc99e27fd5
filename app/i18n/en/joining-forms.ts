import type { joiningForms as danish } from '../da/joining-forms.ts'

export const joiningForms: typeof danish = {
  how: 'How does one become a member?',
  ways: {
    direct: { label: 'People join by themselves', hint: 'Everybody who can find the group can join at once.' },
    request: { label: 'People ask to join', hint: 'The chairs, the secretary or the secretariat answer.' },
    invitation: { label: 'People are invited', hint: 'Only those who run the group add members.' },
  },
  askTitle: 'Ask to join',
  askLead: (group) => `Your request goes to those who run ${group}. You get the answer by e-mail.`,
  reason: 'Why would you like to join?',
  reasonHint: 'Two lines are enough: what you work with, and what you can bring.',
  send: 'Send the request',
  declineTitle: (name) => `Decline ${name}`,
  answer: 'Your answer',
  answerHint: 'A kind word about why, and where else the person could join in. It is sent by e-mail.',
  sendAnswer: 'Send the answer',
}
