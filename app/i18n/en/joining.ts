import type { joining as danish } from '../da/joining.ts'

export const joining: typeof danish = {
  fact: 'Membership',
  facts: { direct: 'Open to those who can find it', request: 'People ask to join', invitation: 'People are invited' },
  join: 'Join',
  ask: 'Ask to join',
  waiting: 'Your request to join is waiting for an answer.',
  withdraw: 'Withdraw the request',
  declined: 'Your request to join was declined.',
  wantIn: 'Would like to join',
  wantInCount: (count) => (count === 1 ? '1 person would like to join the group.' : `${count} people would like to join the group.`),
  look: 'See requests',
  accept: 'Accept',
  acceptOf: (name) => `Accept ${name}`,
  decline: 'Decline',
}
