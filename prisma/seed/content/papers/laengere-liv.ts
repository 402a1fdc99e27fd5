import type { Paper } from '../types.ts'
import { bullets, doc, h2, h3, numbered, p, strong, table } from './build.ts'

const opening = [
  h2('Der er noget, vi ikke ser'),
  p(
    'Mennesker i botilbud dør tidligere end andre. De dør af hjertesygdom, lungesygdom, kræft og sukkersyge, altså af det samme som alle andre, bare før. Ofte har de haft symptomer i lang tid, som blev tolket som uro, træthed eller en dårlig periode.',
  ),
  p(
    'Netværksgruppen har samlet, hvad botilbud på Sjælland allerede gør, og delt det i to: det, personalet kan gøre i morgen, og det, der kræver en aftale med andre.',
  ),
]

const division = [
  h2('Hvem gør hvad'),
  table(
    ['Område', 'Det kan personalet selv', 'Det kræver en aftale', 'Aftale med'],
    [
      [
        'Tænder',
        'Tandbørstning som fast støtte morgen og aften',
        'Omsorgstandpleje på stedet to gange om året',
        'Tandplejen',
      ],
      [
        'Medicin',
        'Skrive ned, hvad borgeren selv mærker',
        'Gennemgang af al medicin én gang om året',
        'Egen læge og psykiatri',
      ],
      [
        'Bevægelse',
        'En gåtur før frokost, som en vane og ikke en opgave',
        'Hold, der også kan rumme larm og pauser',
        'Sundhedscentret',
      ],
      ['Kost', 'Lave mad sammen og spise sammen', 'Vejledning ved vægtøgning af medicin', 'Diætist'],
      [
        'Undersøgelser',
        'Læse indkaldelsen højt og tage med',
        'Længere tid på sygehuset og en kendt ledsager',
        'Region og sygehus',
      ],
      ['Læge', 'Forberede besøget med borgeren', 'Fast læge, der kommer på stedet', 'Almen praksis'],
    ],
  ),
  p(
    'Ordet ',
    strong('fast'),
    ' går igen i tabellens højre side. Det er ikke tilfældigt. Det, der virker, er sjældent en kampagne. Det er den samme læge den første torsdag i måneden.',
  ),
]

const doctor = [
  h2('Fast læge på botilbuddet'),
  p('Holbæk har fået en aftale på plads, og andre er på vej. Erfaringen kan koges ned til seks skridt:'),
  numbered([
    'Find ud af, hvor mange borgere der ønsker at skifte læge. Det er frivilligt, og nogle vil beholde deres egen.',
    'Tal med lægerne i nærheden, før der skrives noget. En aftale begynder med en kop kaffe.',
    'Aftal mødetid, honorar og afløser ved ferie.',
    'Afklar, hvem der må se hvad i journalen, og få borgerens samtykke.',
    'Læg besøgene i kalenderen for et helt år.',
    'Evaluér efter seks måneder sammen med beboerne.',
  ]),
  h3('Når der ikke er en læge at få'),
  p(
    'I dele af regionen mangler der læger. Her har to tilbud i stedet en sygeplejerske fra kommunen, som kommer fast og har en direkte linje til lægehuset. Det er ikke det samme, men det er langt bedre end ingenting.',
  ),
]

const competence = [
  h2('At turde spørge til kroppen'),
  p(
    'Mange medarbejdere er uddannet til at arbejde med relationer og hverdag. Kroppen føles som noget for sundhedspersonale. Derfor foreslår vi korte, praktiske oplæg på personalemøder: Hvordan ser en begyndende infektion ud? Hvad gør antipsykotisk medicin ved sult og tørst? Hvornår ringer man til lægevagten, og hvornår venter man til i morgen?',
  ),
  bullets([
    'Hvert tilbud udpeger en medarbejder, som holder øje med, at årets undersøgelser bliver til noget.',
    'Borgeren får en side med egne ord om sit helbred, som kan tages med til lægen.',
    'Afslag på undersøgelse respekteres, men der spørges igen, og det skrives, hvorfor der blev sagt nej.',
  ]),
]

const published = doc(...opening, ...division, ...doctor, ...competence)

const afterCouncils = [
  h2('Rettelser efter samtaler med råd og organisationer'),
  p(
    'Handicapråd har peget på, at papiret taler meget om personalet og mindre om beboernes egne ønsker. Det er rigtigt. Vi arbejder på et afsnit om retten til at leve usundt og om, hvordan man taler om det uden at skælde ud.',
  ),
  p(
    'Regionen bliver en del af Region Østdanmark den 1. januar 2027. Vi har bedt om at få skrevet ind, at aftaler med sygehusene fortsætter uændret, indtil en ny er indgået.',
  ),
]

export const laengereLiv: Paper = {
  key: 'paper-laengere-liv',
  kind: 'holdningspapir',
  title: 'Et længere liv i botilbuddet',
  collaboration: 'sjaelland',
  group: 'sj-net-handicap',
  focusArea: 'sj-25-2',
  stage: 'published_and_edited',
  level: 'group',
  author: 'sofie-lindegaard',
  coAuthors: ['ole-groenbech', 'kirsten-holt'],
  createdAt: { daysAgo: 160, at: '09:00' },
  editedAt: { daysAgo: 4, at: '13:36' },
  body: doc(...opening, ...division, ...doctor, ...competence, ...afterCouncils),
  versions: [
    { by: 'sofie-lindegaard', at: { daysAgo: 155, at: '11:40' }, body: doc(...opening, ...doctor) },
    {
      by: 'kirsten-holt',
      at: { daysAgo: 92, at: '14:58' },
      name: 'Med tabellen fra regionen',
      body: doc(...opening, ...division, ...doctor),
    },
    { by: 'ole-groenbech', at: { daysAgo: 57, at: '10:02' }, body: published },
  ],
  publication: {
    title: 'Et længere liv i botilbuddet',
    level: 'signed_in',
    by: 'sofie-lindegaard',
    at: { daysAgo: 48, at: '09:15' },
    body: published,
  },
}
