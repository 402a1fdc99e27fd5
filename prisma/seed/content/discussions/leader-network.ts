import type { Thread } from '../types.ts'
import { answer, named, say } from './say.ts'

/** Questions among the leaders of homes and centres. */
export const leaderNetworkThreads: Thread[] = [
  {
    key: 'leder-nat',
    title: 'Hvordan dækker I natten, når to skal være vågne?',
    subject: { kind: 'group', key: 'syd-ledernetvaerk' },
    resolved: { by: 'mette-ravn', at: { daysAgo: 52, at: '10:00' } },
    posts: [
      say(
        'mette-ravn',
        58,
        '22:14',
        'Vi er gået fra én til to vågne nattevagter, og jeg kan ikke få det til at gå op uden at tage fra dagen. Hvordan har I løst det?',
      ),
      named(
        'leder-nat-2',
        say(
          'kasper-bojsen',
          57,
          '07:09',
          'To nabohuse deler den anden vagt hos os. Hun går en fast runde og kan være fremme på fire minutter. Det kræver en aftale om, hvem der går, når begge huse kalder.',
        ),
      ),
      say(
        'trine-mikkelsen',
        56,
        '14:33',
        'Jeg kigger med fra Midtjylland. Vi prøvede at dele og gik tilbage. Vores beboere sov dårligere, fordi der kom en fremmed. Det er altså ikke lige meget, hvem der bor i husene.',
      ),
      answer(
        'leder-nat-2',
        say(
          'peter-juhl',
          55,
          '08:47',
          'Vi løste det omvendt: Den ene nattevagt møder klokken 21 og tager aftenrutinerne med. Så sparer vi en aftenvagt to dage om ugen.',
        ),
      ),
      say(
        'mette-ravn',
        52,
        '09:56',
        'Peters model passer til os. Vi begynder i næste måned og fortæller i netværket, hvordan det går. Tak for jeres ærlighed, også om det, der ikke virkede.',
      ),
    ],
  },
  {
    key: 'leder-psykolog',
    title: 'Nogen med erfaring i at dele en psykolog mellem tre tilbud?',
    subject: { kind: 'group', key: 'syd-ledernetvaerk' },
    posts: [
      say(
        'kasper-bojsen',
        37,
        '11:11',
        'Vi har brug for supervision hver fjortende dag, men ikke for en fuld stilling. Kunne to andre tilbud i nærheden tænke sig at være med?',
      ),
      say(
        'mette-ravn',
        36,
        '19:48',
        'For langt for os, men jeg har prøvet det før. Det gode råd er at lave én fælles kontrakt og tre faste ugedage. Ellers bruger psykologen halvdelen af tiden på at finde et lokale.',
      ),
      say(
        'peter-juhl',
        35,
        '10:05',
        'Vi er med på to formiddage om måneden. Ring til mig i næste uge, så finder vi dagene.',
      ),
      say(
        'kasper-bojsen',
        23,
        '15:27',
        'Kort tilbagemelding: Vi har lavet en aftale for et halvt år. Der er stadig plads til én mere om torsdagen.',
      ),
    ],
  },
  {
    key: 'leder-tavle',
    title: 'Må vi fotografere tavlen, når beboernes initialer står der?',
    subject: { kind: 'group', key: 'syd-ledernetvaerk' },
    resolved: { by: 'jonas-frandsen', at: { daysAgo: 44, at: '09:30' } },
    posts: [
      say(
        'peter-juhl',
        44,
        '07:35',
        'Nattevagten vil gerne have et billede af tavlen på telefonen. Der står kun initialer og klokkeslæt. Er det i orden?',
      ),
      say(
        'jonas-frandsen',
        44,
        '09:28',
        'Nej. Initialer sammen med et sted er nok til at genkende en person, og billedet ender i telefonens sky. Brug jeres journalsystem, eller skriv listen af på et ark, der bliver i huset.',
      ),
      say('peter-juhl', 44, '10:02', 'Klart svar, tak. Så får tavlen en skuffe med ark i stedet.'),
    ],
  },
  {
    key: 'leder-ansoegere',
    title: 'Hvad siger I til ansøgere, der aldrig har haft en aftenvagt?',
    subject: { kind: 'group', key: 'syd-ledernetvaerk' },
    posts: [
      say(
        'mette-ravn',
        15,
        '20:36',
        'Jeg har tre gode ansøgere, og ingen af dem har arbejdet efter klokken 16. Jeg vil hverken skræmme dem eller lyve. Hvad siger I til samtalen?',
      ),
      say(
        'kasper-bojsen',
        14,
        '08:50',
        'Jeg siger: Om aftenen er der færre af os, og det er dér, beboerne har tid til at tale. Vil du være den, de taler med? Så lyser nogle af dem op, og andre finder selv ud af, at det ikke er noget for dem.',
      ),
      say(
        'peter-juhl',
        14,
        '12:15',
        'Vi tilbyder en betalt aften som føl, før de skriver under. Det har sparet os for mindst to opsigelser.',
      ),
      {
        ...say(
          'kasper-bojsen',
          13,
          '07:20',
          'Er der nogen, der kender satsen for sådan en prøvevagt? Glem det, jeg fandt den.',
        ),
        deletedAt: { daysAgo: 13, at: '07:26' },
      },
      say('mette-ravn', 13, '21:08', 'Prøveaftenen stjæler jeg. Første føl kommer på tirsdag.'),
    ],
  },
]
