import type { Paper } from '../types.ts'
import { bullets, doc, h2, h3, p, quote, strong, table, tasks } from './build.ts'

const opening = [
  h2('Fødselsdagen er ikke begyndelsen'),
  p(
    'Den dag en ung med handicap fylder 18, skifter næsten alt omkring hende: loven, sagsbehandleren, forsørgelsen, skolen og nogle gange adressen. Hun er den samme, som hun var i går. Alligevel forventer vi, at hun fra den ene dag til den anden kan træffe valg, som ingen har øvet med hende.',
  ),
  p(
    'Efter barnets lov skal planen for overgangen være lavet, senest når den unge er 16 år. Det er et godt krav, men en plan er ikke en overgang. Papiret lægger en fælles tidslinje fra 15 til 25 år, så både den unge, familien og de professionelle kan se, hvad der kommer hvornår, og hvem der tager det op.',
  ),
]

const timeline = [
  h2('Tidslinjen'),
  table(
    ['Alder', 'Det handler om', 'Hvem taler med den unge', 'Resultat'],
    [
      ['15 år', 'Drømme, venner, skole', 'Kontaktlærer og børnerådgiver', 'En side med den unges egne ord'],
      ['16 år', 'Plan for overgangen', 'Børne- og voksenrådgiver sammen', 'Overgangsmøde er holdt'],
      ['17 år', 'Økonomi, værgemål, læge', 'Voksenrådgiver', 'Ansøgninger er sendt, før de haster'],
      ['17½ år', 'Bolig og støtte', 'Voksenrådgiver og tilbud', 'Den unge har besøgt mindst to steder'],
      ['18-20 år', 'Uddannelse, job, hverdag', 'Ungeindsats og bostøtte', 'Opfølgning hvert halve år'],
      ['20-25 år', 'At flytte, at fortryde, at prøve igen', 'Fast kontaktperson', 'Planen skrives om, når livet gør'],
    ],
  ),
  p(
    'Sidste række er den, unge selv har bedt om. De har fortalt, at systemet regner med ét valg, og at det opleves som et nederlag at ville noget andet som 22-årig.',
  ),
]

const meeting = [
  h2('Overgangsmødet ved 16 år'),
  p(
    'Børnerådgiver, voksenrådgiver, skole og ungeindsats mødes med den unge og familien samme dag. Tjeklisten er kort:',
  ),
  tasks([
    { text: 'Den unge har set dagsordenen på forhånd og valgt, hvor mødet holdes', done: true },
    { text: 'Det står klart, hvem der er kontaktperson de næste to år', done: true },
    { text: 'Behov for værge eller anden støtte til beslutninger er drøftet', done: true },
    { text: 'Forsørgelse efter 18 år er forklaret med tal', done: true },
    { text: 'Behandling i psykiatri eller på sygehus er aftalt videreført', done: false },
    { text: 'Uddannelse og praktik de næste to år er skitseret', done: false },
    { text: 'Pårørende ved, hvad de må spørge om efter fødselsdagen', done: false },
    { text: 'Dato for næste møde er sat', done: true },
  ]),
  p(
    'De fem kommuner, der prøver tidslinjen af, har krydset de punkter af, som allerede er på plads i deres egne skabeloner. De tre åbne kræver en aftale med andre end os selv.',
  ),
]

const parents = [
  h2('Forældrene'),
  h3('Fra talsmand til medspiller'),
  p(
    'Mange forældre har kæmpet i 18 år og får så at vide, at de ikke længere har ret til at høre noget. Juridisk er det rigtigt. Menneskeligt er det en dårlig begyndelse. Vi anbefaler, at den unge i god tid bliver spurgt, hvad forældrene må vide og være med til, og at svaret skrives ned og tages op igen hvert år.',
  ),
  quote('Jeg ville gerne have min mor med til mødet om boligen, men ikke til det om kærester.'),
  h3('Når den unge siger nej'),
  p('Så er det et nej. Pårørende kan stadig fortælle, hvad de ved; det er fagfolkene, der ikke må fortælle tilbage.'),
]

const agreement = [
  h2('Det, kommunerne anbefales at aftale'),
  bullets([
    [strong('Samme tidspunkt: '), 'overgangsmødet holdes, inden den unge fylder 17, og andelen gøres op hvert år.'],
    [strong('Samme rum: '), 'voksenrådgiveren er med fra 16 år, også selv om hun først har myndigheden to år senere.'],
    [
      strong('Samme papir: '),
      'én plan, som følger den unge, frem for en børneplan, der afsluttes, og en voksenplan, der begynder forfra.',
    ],
    [strong('Tilbud til begge sider af 18: '), 'hvor det giver mening, oprettes tilbud til unge mellem 16 og 35 år.'],
  ]),
  p(
    'Det kræver timer på voksenområdet, som i dag først får sagen ved 18 år. I de fem kommuner har merforbruget været omkring tre timer pr. ung. Til gengæld er antallet af hasteafgørelser i månederne efter fødselsdagen faldet.',
  ),
]

const body = doc(...opening, ...timeline, ...meeting, ...parents, ...agreement)

export const voksenlivet: Paper = {
  key: 'paper-voksenlivet',
  kind: 'holdningspapir',
  title: 'Voksenlivet begynder før den 18. fødselsdag',
  collaboration: 'midtjylland',
  group: 'midt-overgang',
  focusArea: 'midt-25-3',
  stage: 'published',
  level: 'group',
  author: 'lea-soendergaard',
  coAuthors: ['bo-winther', 'hanne-tofte'],
  createdAt: { daysAgo: 240, at: '13:00' },
  editedAt: { daysAgo: 103, at: '10:44' },
  body,
  versions: [
    {
      by: 'lea-soendergaard',
      at: { daysAgo: 238, at: '14:12' },
      name: 'Udkast fra ungekonsulenterne',
      body: doc(...opening, ...parents),
    },
    {
      by: 'bo-winther',
      at: { daysAgo: 180, at: '09:36' },
      name: 'Tidslinjen er kommet til',
      body: doc(...opening, ...timeline, ...parents),
    },
    {
      by: 'lea-soendergaard',
      at: { daysAgo: 122, at: '11:08' },
      body: doc(...opening, ...timeline, ...meeting, ...parents),
    },
  ],
  publication: {
    title: 'Voksenlivet begynder før den 18. fødselsdag',
    level: 'public',
    by: 'bo-winther',
    at: { daysAgo: 101, at: '12:00' },
    body,
  },
}
