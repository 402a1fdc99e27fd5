import type { Paper } from '../types.ts'
import { bullets, doc, h2, h3, numbered, p, quote, table } from './build.ts'

const body = doc(
  h2('De første hundrede dage'),
  p(
    'Hver tredje nye medarbejder i de midtjyske botilbud har forladt jobbet igen inden for et år. De fleste går ikke, fordi de er blevet trætte af borgerne. De går, fordi de blev alene med dem for hurtigt.',
  ),
  p(
    'Ad hoc-gruppen foreslår tre ting, som nabokommuner kan gøre sammen: et introforløb, en mentorordning og en vikarpulje. De to første er der enighed om. Den tredje er der ikke.',
  ),
  h2('Introforløb på 12 uger'),
  table(
    ['Uge', 'Indhold', 'Hvor'],
    [
      ['1-2', 'Følgevagter, også en aften og en nat; ingen alenetid', 'Eget tilbud'],
      ['3', 'To fælles kursusdage: magtanvendelse, dokumentation, kommunikation', 'På skift i kommunerne'],
      ['4-8', 'Egne opgaver med mentor på samme vagt', 'Eget tilbud'],
      ['9', 'En dag på et andet tilbud med en anden målgruppe', 'Nabokommune'],
      ['10-12', 'Selvstændige vagter og en samtale om ugen', 'Eget tilbud'],
    ],
  ),
  p(
    'Kursusdagene holdes hver måned, så ingen skal vente på, at et hold bliver fyldt. Tilbuddene kan melde til med en uges varsel.',
  ),
  h2('Mentorer, der har tid'),
  p(
    'En mentor er en erfaren kollega på samme vagt. Ordningen virker kun, hvis mentoren har færre opgaver imens. Vi foreslår halvanden time om ugen pr. ny medarbejder, lagt i vagtplanen.',
  ),
  bullets([
    'Mentorer får en fælles uddannelsesdag og mødes hvert kvartal på tværs af kommuner.',
    'En mentor har højst to nye kolleger ad gangen.',
    'Man kan sige fra uden at skulle forklare sig.',
  ]),
  h2('En fælles vikarpulje'),
  h3('Tanken'),
  p(
    'I dag ringer tre nabokommuner til det samme bureau en lørdag morgen og betaler hver især for en vikar, der ikke kender stedet. En fælles pulje med faste folk, der er oplært i to eller tre tilbud, vil være tryggere for borgerne og billigere end bureauet.',
  ),
  h3('Uenigheden'),
  numbered([
    'Nogle kommuner vil betale efter indbyggertal, så puljen er en forsikring for alle.',
    'Andre vil betale pr. vagt, så den, der har styr på sit sygefravær, ikke betaler for naboen.',
    'En enkelt vil slet ikke være med, før overenskomstspørgsmålet er afklaret.',
  ]),
  quote('Vi kan ikke blive enige om, hvem der betaler paraplyen, så vi bliver våde alle sammen.'),
  p(
    'Gruppen har valgt at lade uenigheden stå åben i teksten. Det er ikke en fejl, det er en sag til DASSOS. Får vi ikke et svar, anbefaler vi at begynde med introforløbet alene.',
  ),
  h2('Hvad vi ved, og hvad vi gætter på'),
  p(
    'Tallet for, hvor mange der går det første år, bygger på svar fra ni kommuner, og de har ikke talt på samme måde. Vi har ingen viden om, hvorvidt kortere introforløb ville give det samme. Udgiften til forløbet er regnet til 31.000 kr. pr. ny medarbejder, heraf to tredjedele som løn til følgevagter.',
  ),
  h2('Hvad lederne siger'),
  p(
    'Vi har talt med fjorten ledere af botilbud. De er glade for tanken om fælles kursusdage, men advarer mod at gøre forløbet så fint, at det ikke kan gennemføres i en uge med sygdom. Derfor kan uge 4 til 8 strækkes, mens de to første uger ikke kan forkortes. Den, der står alene på en aftenvagt den tredje dag, har vi allerede halvvejs mistet.',
  ),
  h2('Forslag til beslutning'),
  bullets([
    'Introforløbet prøves i tre grupper af nabokommuner i et år.',
    'Mentortimen anbefales til alle 19 kommuner og regionen.',
    'DASSOS afgør, om vikarpuljen skal undersøges videre, og efter hvilken fordeling.',
  ]),
)

export const fagfolk: Paper = {
  key: 'paper-fagfolk',
  kind: 'holdningspapir',
  title: 'Fagfolk, der bliver',
  collaboration: 'midtjylland',
  group: 'midt-rekruttering',
  focusArea: 'midt-27-3',
  stage: 'withdrawn',
  level: 'group',
  author: 'amalie-stage',
  coAuthors: ['omar-farah', 'trine-mikkelsen'],
  createdAt: { daysAgo: 140, at: '10:50' },
  editedAt: { daysAgo: 28, at: '09:27' },
  body,
  versions: [],
  publication: {
    title: 'Fagfolk, der bliver',
    level: 'collaboration',
    by: 'claus-rindom',
    at: { daysAgo: 27, at: '15:00' },
    body,
    withdrawn: {
      by: 'claus-rindom',
      at: { daysAgo: 19, at: '08:45' },
      reason: 'Tallet for fratrædelser var talt forskelligt i kommunerne. Papiret kommer igen, når opgørelsen er ens.',
    },
  },
}
