import type { transitions as danish } from '../da/transitions.ts'

export const transitions: typeof danish = {
  willBeCalled: (name, day) => `Will be called ${name} from ${day}.`,
  willGoInto: (day) => `On ${day} it becomes part of `,
  willTake: (day) => `On ${day} it takes over `,
  wouldGoInto: (day) => `On ${day} it should have become part of `,
  wouldTake: (day) => `On ${day} it should have taken over `,
  refusedText: 'It did not happen on the day. Take the plan back and make another.',
  refused: {
    'transition.otherPlaces':
      'It did not happen on the day. One of the two takes part in a collaboration that was not in the plan. Take the plan back. A secretariat of all the collaborations can make another.',
    'transition.otherKindSince': 'It did not happen on the day. One of the two has become another kind of organisation since it was planned. Take the plan back and make another.',
  },
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
