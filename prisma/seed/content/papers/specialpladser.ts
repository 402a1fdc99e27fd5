import type { Paper } from '../types.ts'
import { bullets, doc, h2, h3, numbered, p, strong, table } from './build.ts'

const opening = [
  h2('Seks løsninger eller én'),
  p(
    'I de midtjyske kommuner bor en lille gruppe voksne med udviklingshæmning, psykisk sygdom og en adfærd, der kan være farlig for dem selv og andre. De fleste bor i dag alene i et tilbud, der er bygget op om netop dem: eget hus, egen personalegruppe, to medarbejdere ad gangen døgnet rundt.',
  ),
  p(
    'Det er sjældent det, nogen har ønsket. Det er blevet sådan, fordi der ikke var andet, den dag det hastede. Papiret foreslår, at kommunerne i stedet går sammen om seks fælles specialpladser på ét sted med plads til at være for sig selv og mulighed for at være sammen med andre.',
  ),
]

const who = [
  h2('Hvem pladserne er til'),
  bullets([
    'Voksne med udviklingshæmning og en psykisk sygdom, der kræver løbende behandling.',
    'Udadreagerende adfærd, som andre tilbud har måttet opgive efter mindst to forsøg.',
    'Et støttebehov, der ventes at vare i flere år. Pladserne er ikke til akut aflastning.',
  ]),
  p(
    'Borgere, der er dømt til anbringelse i sikret afdeling, hører ikke til målgruppen. For dem er der andre regler og en anden national koordination.',
  ),
]

const compare = [
  h2('To veje ved siden af hinanden'),
  p(
    'Tabellen sammenligner seks særskilte løsninger med et fælles sted. Beløbene er gennemsnit og skal regnes igennem af økonomiafdelingerne, før nogen bruger dem uden for gruppen.',
  ),
  table(
    ['Forhold', 'Seks særskilte tilbud', 'Seks fælles pladser'],
    [
      ['Udgift pr. plads pr. år', '4,9 mio. kr.', '3,6 mio. kr.'],
      ['Medarbejdere i alt', '78', '61'],
      ['Antal, der kan tage en ny vagt samme aften', '1-2', '6-8'],
      ['Adgang til psykiater', 'Efter henvisning', 'Fast hver anden uge'],
      ['Mulighed for samvær med andre', 'Næsten ingen', 'Efter eget ønske'],
      ['Risiko, når én borger flytter', 'Hele tilbuddet lukker', 'Pladsen står tom i en periode'],
    ],
  ),
  p(
    'Det afgørende for gruppen er ikke de sparede kroner. Det er sårbarheden. Når fire medarbejdere siger op i et tilbud til én person, er der ikke noget tilbud tilbage.',
  ),
]

const building = [
  h2('Stedet'),
  h3('Bygningerne'),
  p(
    'Seks små huse med egen indgang og egen have, samlet om et fælles hus, som ingen er tvunget til at gå igennem. Væggene skal kunne holde til noget uden at ligne det. Lyd er vigtigere end lys: I de tilbud, vi har besøgt, begynder de fleste konflikter med støj.',
  ),
  h3('Personalet'),
  p(
    'En fast kerne, der kender alle seks borgere, og et mindre hold om hver. Nye medarbejdere følges i otte uger. Der er supervision hver fjortende dag, og psykiatrien deltager på samme tidspunkt hver gang, så ingen skal ringe og bede om det.',
  ),
]

const money = [
  h2('Ejerskab og risiko'),
  numbered([
    [
      strong('Driftsherre: '),
      'Regionen driver stedet efter aftale med kommunerne. En kommune kan også gøre det; gruppen har ikke lagt sig fast.',
    ],
    [
      strong('Garanti: '),
      'De deltagende kommuner dækker underskud ved tomme pladser efter en fordelingsnøgle. Forslaget er halvt efter indbyggertal og halvt efter forbrug de seneste fem år.',
    ],
    [
      strong('Visitation: '),
      'Et lille udvalg med tre kommuner og regionen afgør, hvem der får en ledig plads. Ingen kommune kan afgøre sin egen sag.',
    ],
    [strong('Udtræden: '), 'Tidligst efter fire år og med to års varsel.'],
  ]),
  p(
    'Takstaftalen for 2025-26 siger, at taksterne ikke må stige. Nye pladser har ingen takst at stige fra, men gruppen beder alligevel DASSOS tage stilling til, hvordan de skal regnes med.',
  ),
  h2('Det svære spørgsmål'),
  p(
    'Samler vi de borgere, der har det sværest, på ét sted, kan vi komme til at bygge en ny institution. Det er sagt højt i gruppen, og det er ikke blevet besvaret endnu. Udkastet foreslår tre værn: små huse, borgerens egen nøgle og en aftale om, at enhver kan flytte videre, når livet tillader det. Om det er nok, skal drøftes med handicaporganisationerne, før papiret lægges frem.',
  ),
]

export const specialpladser: Paper = {
  key: 'paper-specialpladser',
  kind: 'holdningspapir',
  title: 'Sammen om de sværeste pladser',
  collaboration: 'midtjylland',
  group: 'midt-specialpladser',
  focusArea: 'midt-25-2',
  stage: 'shared',
  level: 'group',
  author: 'hanne-tofte',
  coAuthors: ['jens-ole-kraglund', 'daniel-osei', 'trine-mikkelsen'],
  createdAt: { daysAgo: 88, at: '08:30' },
  editedAt: { daysAgo: 2, at: '11:17' },
  body: doc(...opening, ...who, ...compare, ...building, ...money),
  versions: [
    { by: 'hanne-tofte', at: { daysAgo: 86, at: '16:00' }, body: doc(...opening, ...who) },
    {
      by: 'daniel-osei',
      at: { daysAgo: 49, at: '10:26' },
      name: 'Med sammenligning',
      body: doc(...opening, ...who, ...compare),
    },
    {
      by: 'jens-ole-kraglund',
      at: { daysAgo: 20, at: '13:55' },
      body: doc(...opening, ...who, ...compare, ...building),
    },
  ],
}
