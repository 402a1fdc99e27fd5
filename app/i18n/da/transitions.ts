/** What an organisation's page says of its past and future. */
export const transitions = {
  willBeCalled: (name: string, day: string) => `Skifter navn til ${name} den ${day}.`,
  willGoInto: (day: string) => `Bliver den ${day} en del af `,
  willTake: (day: string) => `Overtager den ${day} `,
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
