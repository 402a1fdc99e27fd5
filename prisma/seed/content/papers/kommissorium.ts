import type { Paper } from '../types.ts'
import { bullets, doc, h2, p, table } from './build.ts'

const body = doc(
  h2('Opgave'),
  p(
    'Gruppen skal vise, om kommunerne og regionen kan drive få, meget specialiserede pladser sammen, så den enkelte borger får et bedre liv, og ingen kommune står alene med risikoen.',
  ),
  h2('Leverancer'),
  table(
    ['Leverance', 'Til hvem'],
    [
      ['Beskrivelse af målgruppe og behov', 'DASSOS'],
      ['Holdningspapir med økonomi og ejerform', 'DASSOS, derefter KKR'],
    ],
  ),
  h2('Hvem er med'),
  bullets([
    'To formænd: en fra en kommune og en fra regionen.',
    'Repræsentanter fra kommuner med og uden egne specialpladser, og en leder af et botilbud.',
    'En repræsentant for økonomiafdelingerne, så beregningerne kan bære.',
  ]),
  h2('Sådan arbejder gruppen'),
  p('Gruppen mødes hver tredje uge og skriver sammen mellem møderne. Uenighed skrives ind i papiret og bliver ikke gemt til mødet.'),
)

export const kommissorium: Paper = {
  key: 'paper-kommissorium-specialpladser',
  kind: 'kommissorium',
  title: 'Kommissorium for arbejdsgruppen om fælles specialpladser',
  collaboration: 'midtjylland',
  group: 'midt-specialpladser',
  stage: 'published',
  level: 'group',
  author: 'daniel-osei',
  coAuthors: ['hanne-tofte'],
  createdAt: { daysAgo: 250, at: '09:00' },
  editedAt: { daysAgo: 231, at: '15:20' },
  body,
  versions: [],
  publication: {
    title: 'Kommissorium for arbejdsgruppen om fælles specialpladser',
    level: 'collaboration',
    by: 'hanne-tofte',
    at: { daysAgo: 230, at: '10:00' },
    body,
  },
}

export const kommissoriumUdkast: Paper = {
  key: 'paper-kommissorium-sj-chef',
  kind: 'kommissorium',
  title: 'Kommissorium for Chefnetværk Voksne',
  collaboration: 'sjaelland',
  group: 'sj-chef-voksne',
  stage: 'shared',
  level: 'group',
  author: 'pia-krogh',
  coAuthors: ['sofie-lindegaard'],
  createdAt: { daysAgo: 40, at: '10:00' },
  editedAt: { daysAgo: 9, at: '12:45' },
  body: doc(
    h2('Opgave'),
    p('Netværket samler cheferne på voksenområdet om drift, udvikling og det, der skal føres ud i livet i alle 17 kommuner.'),
    h2('Leverancer'),
    bullets(['To budskaber til Styregruppen om, hvad prøvetiden har vist.', 'En fast plan for, hvad der tages op hvornår.']),
    h2('Hvem er med'),
    p('En chef fra hver kommune. Antallet af pladser for regionen er ikke afklaret.'),
  ),
  versions: [],
}
