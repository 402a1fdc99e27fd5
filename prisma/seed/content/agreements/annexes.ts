import type { Annex } from '../types.ts'

/* What is annexed to the agreements. One of them is shared by the five regions' agreements, three of which are here. */

export const annexes: Annex[] = [
  {
    key: 'bilag-styring',
    collaboration: 'midtjylland',
    title: 'Styringsaftale 2025-26',
    description: 'Reglerne for finansiering, takstberegning og afregning mellem køber og sælger.',
    address: 'https://www.rammeaftale-midt.example/styringsaftale-2025-26.pdf',
    agreements: ['midt-2025'],
  },
  {
    key: 'bilag-lands',
    collaboration: 'midtjylland',
    title: 'Lands- og landsdelsdækkende tilbud og sikrede afdelinger',
    description: 'Kapacitet og belægning i de mest specialiserede undervisningstilbud og på de sikrede afdelinger. Fælles for de fem regioner.',
    address: 'https://www.rammeaftale-midt.example/lands-og-landsdelsdaekkende.pdf',
    agreements: ['midt-2025', 'syd-2025', 'sj-2025'],
  },
  {
    key: 'bilag-soelund',
    collaboration: 'midtjylland',
    title: 'Udviklingsplan, Landsbyen Sølund',
    description: 'Planen for tilbuddets udvikling, som kommunerne følger i fællesskab.',
    agreements: ['midt-2025'],
  },
  {
    key: 'bilag-organisering',
    collaboration: 'midtjylland',
    title: 'Organisering af det fælleskommunale samarbejde i Midtjylland',
    description: 'Hvem mødes, hvem beslutter, og hvem forbereder sagerne.',
    agreements: ['midt-2025', 'midt-2027'],
  },
  {
    key: 'bilag-tilbudsviften',
    collaboration: 'midtjylland',
    title: 'Tilbudsviften (gældende takstfil)',
    description: 'Tilbud, målgrupper og takster i ét ark, opdateret af sekretariatet.',
    address: 'https://www.rammeaftale-midt.example/tilbudsviften.xlsx',
    agreements: ['midt-2025'],
  },
  {
    key: 'bilag-takster',
    collaboration: 'syddanmark',
    title: 'Fælles opstilling af takster',
    description: 'Sådan læses en takst, og sådan er den regnet ud.',
    paper: 'paper-takster',
    agreements: ['syd-2025', 'syd-2027'],
  },
  {
    key: 'bilag-udgifter',
    collaboration: 'syddanmark',
    title: 'Udgiftsvæksten 2018-2023',
    description: 'Tallene bag det tredje indsatsområde.',
    paper: 'rapport-udgifter',
    agreements: ['syd-2025'],
  },
  {
    key: 'bilag-principper',
    collaboration: 'sjaelland',
    title: 'De tre principper og deres 13 handlinger',
    description: 'Hvad der indfases hvornår, og for hvem det gælder.',
    address: 'https://www.rammeaftale-sjaelland.example/principper.pdf',
    agreements: ['sj-2025', 'sj-2027'],
  },
]
