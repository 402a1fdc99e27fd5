import type { Paper } from '../types.ts'
import { bullets, doc, h2, h3, numbered, p, strong, table } from './build.ts'

const opening = [
  h2('To takster, der ikke kan sammenlignes'),
  p(
    'En kommune køber en plads for 2.412 kr. i døgnet og en anden, der ligner, for 2.987 kr. Er den ene for dyr? Det kan man ikke se. I den første ligger kørsel og aktivitetstilbud udenfor. I den anden er huslejen for fællesarealer regnet med. Begge takster er rigtige, og ingen af dem kan læses.',
  ),
  p(
    'Økonomisk arbejdsgruppe foreslår, at enhver takst i Syddanmark stilles op på de samme syv linjer. Det ændrer ikke, hvad noget koster. Det gør det muligt at tale om det.',
  ),
]

const lines = [
  h2('De syv linjer'),
  p('Eksemplet er opdigtet. Det viser et botilbud efter § 107 med 16 pladser og en belægning på 97 pct.'),
  table(
    ['Linje', 'Indhold', 'Kr. pr. døgn'],
    [
      ['1. Personale hos borgeren', 'Løn til medarbejdere med borgerkontakt, dag, aften og nat', '1.684'],
      ['2. Ledelse og faglig udvikling', 'Leder på stedet, supervision, kurser', '171'],
      ['3. Aktiviteter og beskæftigelse', 'Kun det, der indgår i taksten; ellers 0', '96'],
      ['4. Bygninger', 'Husleje, drift og vedligehold af fælles- og servicearealer', '188'],
      ['5. Øvrig drift', 'Mad til personale, inventar, it, kørsel', '74'],
      ['6. Central administration', 'Andel af kommunens fælles udgifter (overhead)', '128'],
      ['7. Regulering fra tidligere år', 'Overskud eller underskud, der føres tilbage', '-23'],
    ],
  ),
  p(
    'Summen er taksten: 2.318 kr. Tillæg for særlig støtte står for sig selv med egen begrundelse og slutdato og må ikke lægges ind i de syv linjer.',
  ),
]

const rules = [
  h2('Regler for udfyldelsen'),
  numbered([
    'Alle syv linjer vises, også når beløbet er nul.',
    'Belægningsprocenten, der er regnet med, skrives under tabellen sammen med den faktiske for sidste år.',
    'Ændrer en linje sig mere end 5 pct. fra år til år, tilføjes én sætning om hvorfor.',
    'Opstillingen følger med kontrakten og opdateres senest den 1. december.',
  ]),
  h3('Det, opstillingen ikke viser'),
  p(
    'Den viser ikke kvalitet. En lav linje 2 kan være et effektivt tilbud eller et tilbud uden faglig ledelse. Gruppen advarer mod at handle på tallene alene og foreslår, at en køber altid taler med tilbuddet, før en forskel bliver til en konklusion.',
  ),
]

const overhead = [
  h2('Bemærkningen om overhead'),
  p(
    'Under behandlingen ønskede en kommune, at overhead vises både som kroner og som procent af linje 1 til 5. Begrundelsen er, at en procent afslører, om en kommune har lagt mere i central administration end de andre. Ønsket er taget ind, og linje 6 har fået en fodnote med procenten. I eksemplet er den 5,8.',
  ),
  bullets([
    [strong('For: '), 'køber kan se, om overhead følger samme nøgle fra tilbud til tilbud.'],
    [strong('Imod: '), 'små kommuner har færre tilbud at fordele på og kommer til at se dyrere ud, end de er.'],
  ]),
  p('Gruppen anbefaler, at procenten i de første to år kun bruges til drøftelse mellem myndigheder.'),
]

const use = [
  h2('Ibrugtagning'),
  p(
    'Opstillingen bruges første gang ved takstindberetningen til næste år. Private tilbud opfordres til at bruge den samme, men kan ikke pålægges det, før en ny standardkontrakt siger det. Sekretariatet holder et virtuelt temamøde, hvor deltagerne regner med på eksemplet, og lægger et regneark ud.',
  ),
  p(
    'Det nationale arbejde med et nyt takstsystem kan overhale os. Sker det, er syv linjer, som 23 parter allerede bruger, et godt sted at tale fra.',
  ),
]

const body = doc(...opening, ...lines, ...rules, ...overhead, ...use)

export const takster: Paper = {
  key: 'paper-takster',
  kind: 'holdningspapir',
  title: 'Takster, alle kan læse',
  collaboration: 'syddanmark',
  group: 'syd-oekonomisk',
  focusArea: 'syd-25-3',
  stage: 'published',
  level: 'group',
  author: 'gitte-thorsen',
  coAuthors: ['soeren-abild', 'niels-brandt'],
  createdAt: { daysAgo: 190, at: '08:10' },
  editedAt: { daysAgo: 34, at: '14:05' },
  body,
  versions: [
    { by: 'gitte-thorsen', at: { daysAgo: 187, at: '12:45' }, body: doc(...opening, ...lines) },
    {
      by: 'soeren-abild',
      at: { daysAgo: 118, at: '09:18' },
      name: 'Sendt til kommentering',
      body: doc(...opening, ...lines, ...rules, ...use),
    },
  ],
  publication: {
    title: 'Takster, alle kan læse',
    level: 'authorities',
    by: 'gitte-thorsen',
    at: { daysAgo: 33, at: '08:30' },
    body,
  },
}
