import type { Paper } from '../types.ts'
import { bullets, doc, h2, h3, mention, numbered, p, quote, strong, table } from './build.ts'

const opening = [
  h2('Afstanden er problemet'),
  p(
    'Spørg en medarbejder i et botilbud, hvornår hun sidst drøftede en svær situation med sin leder. I nogle tilbud er svaret i går. I andre er det i foråret. Forskellen handler sjældent om vilje. Den handler om, hvor mange medarbejdere lederen har, hvor mange adresser de er spredt på, og hvor tit lederen selv må tage en vagt.',
  ),
  p(
    'Arbejdsgruppen har samlet oplysninger fra elleve tilbud. Dér, hvor en leder har flere end 35 medarbejdere, finder faglig sparring næsten kun sted, når noget er gået galt. Det er for sent, og det slider på alle.',
  ),
]

const proposal = [
  h2('Forslaget i tre punkter'),
  numbered([
    [
      strong('Højst 25 medarbejdere pr. faglig leder. '),
      'Tallet gælder mennesker og ikke årsværk, for det er mennesker, man skal nå at tale med.',
    ],
    [
      strong('Én fast time om ugen til faglig sparring. '),
      'Timen ligger i vagtplanen, også for dem, der arbejder aften. Den aflyses ikke på grund af drift.',
    ],
    [
      strong('En leder, man kan få fat i om aftenen og i weekenden. '),
      'Flere tilbud kan deles om ordningen, når de kender hinandens borgere godt nok.',
    ],
  ]),
  h3('Hvad den faglige leder skal kunne'),
  bullets([
    'Være i rummet, når en ny metode tages i brug, og blive der længere end til første modstand.',
    'Læse en hændelse sammen med medarbejderne uden at lede efter en skyldig.',
    'Kende grænserne for magtanvendelse i § 124 og følgende så godt, at hun kan forklare dem under en vagt.',
    'Sige fra opad, når opgaven ikke kan løses forsvarligt.',
  ]),
]

const cost = [
  h2('Hvad det koster'),
  p(
    'Regnestykket gælder et tilbud med 42 medarbejdere og døgnvagt. Tallene er afrundede og regnet i årets priser. De skal ses sammen med udgifterne til vikarer og oplæring, som er dem, vi håber at nedbringe.',
  ),
  table(
    ['Post', 'I dag', 'Med forslaget', 'Bemærkning'],
    [
      ['Faglige ledere', '1', '2', 'Den anden leder tager færre egne vagter'],
      ['Løn til ledelse pr. år', '690.000 kr.', '1.260.000 kr.', 'Inklusive pension'],
      ['Sparringstimer pr. uge', '0-1', '3', 'Dag, aften og weekendhold'],
      ['Vikardækning til sparring', '0 kr.', '145.000 kr.', 'Kun på døgnvagt'],
      ['Fratrædelser pr. år', '9', '6 (mål)', 'Hver fratrædelse koster mellem 90.000 og 210.000 kr.'],
    ],
  ),
  p(
    'Merudgiften er 715.000 kr. om året. Går fratrædelserne fra ni til seks, spares mellem 270.000 og 630.000 kr. af dem. Resten er et valg. Gruppen er enig om, at det skal siges lige ud: Det her er ikke gratis, og det bliver ikke billigere af at blive udskudt.',
  ),
]

const open = [
  h2('Det, vi ikke er enige om endnu'),
  p(
    'Små kommuner har tilbud med 12 eller 15 medarbejdere. Her giver et loft på 25 ingen mening, og to ledere vil være for meget. ',
    mention('kasper-bojsen', 'Kasper Bojsen'),
    ' har foreslået, at små tilbud i stedet går sammen om en faglig leder på tværs af kommunegrænsen. Det er nyt for os, og vi ved ikke, hvem der så har ansættelsesansvaret.',
  ),
  p(
    'Der er også forskellige holdninger til, om den faglige leder selv skal gå vagter. Nogle mener, at man mister fornemmelsen uden. Andre har prøvet det og siger, at vagterne altid vinder over ledelsen.',
  ),
  quote('Jeg var en bedre kollega, da jeg gik vagter. Jeg blev en bedre leder, da jeg holdt op.'),
  h2('Næste skridt'),
  p(
    'Inden papiret går til forum, vil vi gerne have tal fra tre tilbud mere, helst et med under 20 medarbejdere. ',
    mention('ali-yilmaz', 'Ali Yilmaz'),
    ' samler dem ind. Afsnittet om uddannelse skrives, når samtalen med professionshøjskolen har været holdt. Indtil da er dette et udkast, og procentsatser og beløb kan flytte sig.',
  ),
]

export const ledelse: Paper = {
  key: 'paper-ledelse',
  kind: 'holdningspapir',
  title: 'Ledelse tæt på hverdagen',
  collaboration: 'syddanmark',
  group: 'syd-kompetencer',
  focusArea: 'syd-25-2',
  stage: 'shared',
  level: 'group',
  author: 'ali-yilmaz',
  coAuthors: ['kasper-bojsen', 'samira-haddad', 'dorthe-lynggaard'],
  createdAt: { daysAgo: 64, at: '10:15' },
  editedAt: { daysAgo: 1, at: '16:41' },
  body: doc(...opening, ...proposal, ...cost, ...open),
  versions: [
    { by: 'ali-yilmaz', at: { daysAgo: 63, at: '13:20' }, body: doc(...opening) },
    {
      by: 'dorthe-lynggaard',
      at: { daysAgo: 41, at: '07:48' },
      name: 'Efter gruppens møde',
      body: doc(...opening, ...proposal),
    },
    {
      by: 'ali-yilmaz',
      at: { daysAgo: 12, at: '12:03' },
      name: 'Med beregning',
      body: doc(...opening, ...proposal, ...cost),
    },
  ],
}
