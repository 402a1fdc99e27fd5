import type { Collaboration } from './types.ts'

export const collaborations: Collaboration[] = [
  {
    key: 'syddanmark',
    name: 'Syddanmark',
    focusWord: { singular: 'Indsatsområde', plural: 'Indsatsområder' },
    secretariat: { name: 'Fælleskommunalt Socialsekretariat', host: 'vejle', email: 'socialsekretariat@vejle.example' },
    description:
      'Her mødes de 22 syddanske kommuner og Region Syddanmark om de borgere, som ingen af os kan hjælpe godt nok alene. ' +
      'Socialdirektørforum sætter retningen, arbejdsgrupperne skriver forslagene, og sekretariatet holder trådene samlet.',
  },
  {
    key: 'midtjylland',
    name: 'Midtjylland',
    focusWord: { singular: 'Udviklingsområde', plural: 'Udviklingsområder' },
    secretariat: {
      name: 'Fælleskommunalt Social- og Sundhedssekretariat',
      host: 'viborg',
      email: 'social-sundhed@viborg.example',
    },
    description:
      'De 19 midtjyske kommuner og Region Midtjylland planlægger tilbud og økonomi sammen: omkring 10.000 pladser er omfattet. ' +
      'DASSOS leder arbejdet til daglig, og KKR Midtjylland tegner det politisk.',
  },
  {
    key: 'sjaelland',
    name: 'Sjælland',
    focusWord: { singular: 'Fokusområde', plural: 'Fokusområder' },
    secretariat: {
      name: 'Rammeaftalesekretariatet Sjælland',
      host: 'slagelse',
      email: 'rammeaftale@slagelse.example',
    },
    description:
      'De 17 sjællandske kommuner har bundet sig til tre fælleskommunale principper om kontrakter og takster, kvalitet og botilbud. ' +
      'Styregruppen følger, at de bliver til hverdag, og Udviklingsgruppen får arbejdet i gang.',
  },
]
