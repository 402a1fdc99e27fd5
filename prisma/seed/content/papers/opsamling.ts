import type { Paper } from '../types.ts'
import { bullets, doc, em, h2, h3, mention, p, strong, table, tasks } from './build.ts'

export const opsamling: Paper = {
  key: 'paper-opsamling',
  kind: 'opsamling',
  title: 'Opsamling på to års samarbejde: nået, i gang og lagt væk',
  collaboration: 'syddanmark',
  group: 'syd-strategisk',
  focusArea: 'syd-25-4',
  stage: 'shared',
  level: 'group',
  author: 'jonas-frandsen',
  coAuthors: ['anna-holm', 'niels-brandt'],
  createdAt: { daysAgo: 21, at: '08:00' },
  editedAt: { daysAgo: 1, at: '07:42' },
  body: doc(
    h2('Læsevejledning'),
    p(
      'Opsamlingen dækker aftaleperioden 2025-2026. Den er skrevet til Socialdirektørforum, men skal kunne læses af et udvalgsmedlem, der ikke kender os. Derfor er den delt i tre: det, vi nåede, det, der er i gang, og det, vi valgte at lægge væk. Det sidste hører med. En opsamling uden fravalg er reklame.',
    ),
    p(em('Udkast. Tal markeret med stjerne er foreløbige og venter på svar fra kommunerne.')),
    h2('Overblik over de fem indsatsområder'),
    table(
      ['Indsatsområde', 'Nået', 'I gang', 'Lagt væk'],
      [
        ['1. Borgeroplevet kvalitet', 'Fem fælles spørgsmål', 'Tre prøvehandlinger', 'Fælles digital måling'],
        [
          '2. Medarbejdere og ledelse',
          'Netværk for ledere fortsat',
          'Papir om faglig ledelse',
          'Diplomforløb i foråret',
        ],
        [
          '3. Kapacitet og økonomi',
          'Strategi for botilbud; syv takstlinjer',
          'Model for fælles finansiering',
          'Fælles indkøb hos private',
        ],
        ['4. Nationale tiltag', 'Kvartalsvist overblik', 'Specialeplanlægning', '-'],
        ['5. Psykiatri', 'Papir om tovholderen', 'Samling af gode eksempler', 'Fælles journaladgang'],
      ],
    ),
    h2('Det, vi nåede'),
    p(
      'Periodens bedste nyhed er, at ledernetværket lever. Det er vokset fra 40 til 63 deltagere*, og halvdelen af de spørgsmål, der stilles mellem møderne, får et brugbart svar inden for to dage. Det har ikke kostet andet end en times redaktion om ugen.',
    ),
    p(
      'Takstopstillingen er det, der oftest nævnes af økonomicheferne. Den er ikke smuk, men den er ens, og den har allerede gjort to forhandlinger kortere.',
    ),
    h3('Temadage og temamøder'),
    table(
      ['Form', 'Antal', 'Deltagere i alt', 'Tilfredse eller meget tilfredse'],
      [
        ['Temadage med fremmøde', '7', '612*', '88 pct.*'],
        ['Virtuelle temamøder', '11', '1.040*', '81 pct.*'],
        ['Netværksmøder for ledere', '4', '171', '94 pct.'],
      ],
    ),
    p(
      'De virtuelle møder når flest, men det er efter de fysiske, at folk ringer til hinanden. Vi foreslår at holde fast i begge dele.',
    ),
    h2('Det, der er i gang'),
    p('Fire opgaver rækker ind i næste periode og har brug for, at nogen tager dem i hånden nu:'),
    tasks([
      {
        text: [
          'Erfaringer fra prøvehandlingerne skrives sammen, ansvarlig: ',
          mention('jonas-frandsen', 'Jonas Frandsen'),
        ],
        done: false,
      },
      { text: 'Model for fælles finansiering af nye pladser regnes igennem med to konkrete eksempler', done: false },
      { text: 'Telefonliste til tovholdere, som også virker efter klokken 15', done: false },
      { text: 'Oversigt over, hvad specialeplanlægningen betyder for hver målgruppe', done: false },
      { text: 'Næste års netværksmøder er lagt i kalenderen', done: true },
    ]),
    h2('Det, vi lagde væk, og hvorfor'),
    bullets([
      [
        strong('Fælles digital måling af kvalitet. '),
        'Tre systemer blev set igennem. Ingen af dem kunne bruges af borgere uden talesprog, og prisen stod ikke mål med gevinsten.',
      ],
      [
        strong('Fælles indkøb hos private tilbud. '),
        'Juristerne var enige om, at det kan lade sig gøre. Kommunerne var ikke enige om, at det er en god idé.',
      ],
      [
        strong('Diplomforløbet i foråret. '),
        'For få tilmeldte. Det udbydes igen, når vi ved, om introforløbet bliver fælles.',
      ],
      [strong('Fælles journaladgang. '), 'Loven giver ikke mulighed for det, og vi har brugt tid nok på at håbe.'],
    ]),
    h2('Hvad vi har lært om at samarbejde'),
    p(
      'Arbejdsgrupper med to formænd fra forskellige kommuner bliver færdige oftere end grupper med én. Grupper, der skriver i samme dokument, bliver færdige hurtigere end grupper, der sender filer rundt. Og papirer, der tør lade en uenighed stå, bliver læst.',
    ),
    p(
      'Det svære har været at få de 22 kommuner og regionen til at svare på samme tid. Fire runder med spørgsmål er blevet forsinket, hver gang af forskellige kommuner. Vi foreslår, at kontaktpersonerne får årets spørgsmål i kalenderen allerede i januar. ',
      mention('niels-brandt', 'Niels Brandt'),
      ' har lavet et udkast til en plan.',
    ),
  ),
  versions: [],
}
