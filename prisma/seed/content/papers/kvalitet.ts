import type { Paper } from '../types.ts'
import { bullets, doc, em, h2, h3, link, numbered, p, quote, strong } from './build.ts'

const why = [
  h2('Hvorfor spørge borgeren'),
  p(
    'Vi kan tælle pladser, timer og kroner. Vi kan læse tilsynsrapporter og regne på belægning. Men ingen af delene fortæller, om den enkelte beboer synes, at dagen i går var god, eller om hun tør sige til, når noget er galt. Det ved kun hun selv.',
  ),
  p(
    'Derfor foreslår arbejdsgruppen, at alle kommunale og regionale tilbud i Syddanmark stiller de samme fem spørgsmål til borgerne to gange om året. Spørgsmålene er korte, de kan besvares med billeder, og svaret bliver hos det tilbud, der har spurgt. Det, der deles på tværs, er læringen og ikke den enkeltes svar.',
  ),
]

const questions = [
  h2('De fem spørgsmål'),
  numbered([
    'Er der nogen her, du kan tale med om det, der er svært?',
    'Bestemmer du selv det, du gerne vil bestemme i din hverdag?',
    'Bliver aftaler med dig holdt?',
    'Har du noget at glæde dig til i den næste uge?',
    'Er der noget, du gerne vil have anderledes, og ved du, hvem du kan sige det til?',
  ]),
  p(
    'Formuleringerne er prøvet af i Tønder, Vejen og Nyborg. Det tredje spørgsmål er det, der oftest har ført til en ændring: Mange svarede, at aftaler bliver holdt om formiddagen, men sjældent om aftenen, hvor der er færre på arbejde.',
  ),
  quote('Det var ikke svaret, der overraskede os. Det var, at ingen havde stillet spørgsmålet før.'),
]

const how = [
  h2('Sådan gør vi'),
  h3('Hvem spørger?'),
  p(
    'Som hovedregel en medarbejder fra en anden afdeling end den, borgeren bor på. I Vejen har man byttet: To tilbud besøger hinanden en uge i foråret og en uge i efteråret. Det koster kørsel, men borgerne svarer friere, når de ikke skal se den samme medarbejder ved aftensmaden.',
  ),
  h3('Hvad med dem, der ikke har et talesprog?'),
  p(
    'Spørgsmålene findes med piktogrammer, med tegnstøtte og som en kort oplæst udgave. For borgere, der ikke kan svare på nogen af måderne, beskriver personalet i fællesskab, hvad de ser, og skriver tydeligt, at det er personalets ord. ',
    em('Et gæt må aldrig stå som borgerens svar.'),
  ),
  h3('Hvad sker der med svarene?'),
  bullets([
    [
      strong('Inden for to uger: '),
      'svarene drøftes på et personalemøde, og der vælges én ting, som skal være anderledes om tre måneder.',
    ],
    [
      strong('Inden for fire uger: '),
      'borgerne får at vide, hvad der blev valgt og hvorfor. Det sker mundtligt og på opslagstavlen.',
    ],
    [
      strong('To gange om året: '),
      'lederen deler én erfaring i ledernetværket. Der deles ingen tal, der kan føres tilbage til en person.',
    ],
  ]),
]

const objection = [
  h2('Indvendingen, vi tager alvorligt'),
  p(
    'Flere ledere har sagt, at de hellere vil bruge tiden på samvær end på spørgeskemaer. Det har de ret i. En runde tager omkring 20 minutter pr. borger, og i et tilbud med 24 beboere bliver det til en hel arbejdsdag. Hvis svarene derefter ligger i en skuffe, er den dag spildt.',
  ),
  p('Derfor følger der tre begrænsninger med forslaget:'),
  bullets([
    'Der må ikke lægges flere spørgsmål til lokalt. Vil man vide mere, tager man en samtale.',
    'Svarene bruges ikke til at sammenligne tilbud, og de indgår ikke i takstforhandlinger.',
    'Et tilbud kan springe en runde over, hvis det skriver hvorfor. Uro, flytning eller sygdom er gode grunde.',
  ]),
]

const ahead = [
  h2('Hvad vi beder Socialdirektørforum om'),
  numbered([
    'At tiltræde de fem spørgsmål som fælles for alle egne tilbud fra næste aftaleperiode.',
    'At hver kommune udpeger én person, som nye ledere kan ringe til.',
    'At Handicapråd og Udsatteråd hvert år får fremlagt, hvad svarene har ført til.',
  ]),
  p(
    'Papiret hænger sammen med arbejdet om kompetencer og faglig ledelse. Spørgsmål, der fører til samtaler, kræver en leder, som har tid til at være med i dem. Læs også om ',
    link('baggrunden for rammeaftaler', 'https://rammeaftaler.example/baggrund'),
    '.',
  ),
]

const afterPublishing = [
  h2('Tilføjet efter publiceringen'),
  p(
    'De første tilbud har spurgt to gange. Nyborg har ændret rækkefølgen, så det lyseste spørgsmål kommer først, og flere gennemfører nu hele runden. Gruppen tager stilling til rækkefølgen, når alle tre prøvehandlinger er afsluttet.',
  ),
  p(
    'Desuden mangler vi en udgave til borgere med synsnedsættelse. Peter og Samira laver et udkast, som kan læses op og mærkes med fingrene.',
  ),
]

const published = doc(...why, ...questions, ...how, ...objection, ...ahead)

export const kvalitet: Paper = {
  key: 'paper-kvalitet',
  kind: 'holdningspapir',
  title: 'Kvalitet, borgeren selv kan mærke',
  collaboration: 'syddanmark',
  group: 'syd-kvalitet',
  focusArea: 'syd-25-1',
  stage: 'published_and_edited',
  level: 'group',
  author: 'samira-haddad',
  coAuthors: ['peter-juhl', 'mette-ravn', 'birgitte-skovgaard'],
  createdAt: { daysAgo: 210, at: '09:40' },
  editedAt: { daysAgo: 6, at: '14:22' },
  body: doc(...why, ...questions, ...how, ...objection, ...ahead, ...afterPublishing),
  versions: [
    { by: 'samira-haddad', at: { daysAgo: 208, at: '15:10' }, name: 'Første skitse', body: doc(...why, ...questions) },
    { by: 'peter-juhl', at: { daysAgo: 171, at: '11:32' }, body: doc(...why, ...questions, ...how) },
    {
      by: 'mette-ravn',
      at: { daysAgo: 131, at: '20:04' },
      name: 'Med indvendingen fra lederne',
      body: doc(...why, ...questions, ...how, ...objection),
    },
    { by: 'birgitte-skovgaard', at: { daysAgo: 96, at: '08:55' }, name: 'Til forum', body: published },
  ],
  publication: {
    title: 'Kvalitet, borgeren selv kan mærke',
    level: 'public',
    by: 'birgitte-skovgaard',
    at: { daysAgo: 94, at: '10:00' },
    body: published,
  },
}
