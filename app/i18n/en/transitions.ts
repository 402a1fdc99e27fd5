import type { transitions as danish } from '../da/transitions.ts'

export const transitions: typeof danish = {
  willBeCalled: (name, day) => `Will be called ${name} from ${day}.`,
  willGoInto: (day) => `On ${day} it becomes part of `,
  willTake: (day) => `On ${day} it takes over `,
  wentInto: (day) => `On ${day} it became part of `,
  wentIntoText: 'What the organisation has done still stands here. Its people, seats and offers have followed.',
  was: (name, day) => `${name} until ${day}`,
  formerly: 'Formerly',
  takePlanBack: 'Take the plan back',
  takeBack: 'Take it back',
  takeBackOf: (name) => `Take the merger with ${name} back`,
  rename: 'Give it another name',
  merge: 'Merge into another',
  more: 'More',
}
