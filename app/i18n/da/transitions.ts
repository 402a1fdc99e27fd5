/** What an organisation's page says of its past and future. */
export const transitions = {
  willBeCalled: (name: string, day: string) => `Skifter navn til ${name} den ${day}.`,
  willGoInto: (day: string) => `Bliver den ${day} en del af `,
  willTake: (day: string) => `Overtager den ${day} `,
  wouldGoInto: (day: string) => `Skulle den ${day} være blevet en del af `,
  wouldTake: (day: string) => `Skulle den ${day} have overtaget `,
  refusedText: 'Det skete ikke på dagen. Annuller planen, og læg en ny.',
  refused: {
    'transition.otherPlaces':
      'Det skete ikke på dagen. En af de to er med i et samarbejde, som ikke var med i planen. Annuller planen. Et sekretariat for alle samarbejderne kan lægge en ny.',
    'transition.otherKindSince': 'Det skete ikke på dagen. En af de to er blevet en anden slags organisation, siden planen blev lagt. Annuller planen, og læg en ny.',
  } as Record<string, string>,
  wentInto: (day: string) => `Blev den ${day} en del af `,
  wentIntoText: 'Det, organisationen har gjort, står stadig her. Personer, repræsentationer og tilbud er fulgt med.',
  was: (name: string, day: string) => `${name} indtil ${day}`,
  formerly: 'Tidligere',
  takePlanBack: 'Annuller planen',
  takeBack: 'Fortryd ændringen',
  takeBackOf: (name: string) => `Tag sammenlægningen med ${name} tilbage`,
  rename: 'Giv et nyt navn',
  merge: 'Læg sammen med en anden',
  more: 'Mere',
}
