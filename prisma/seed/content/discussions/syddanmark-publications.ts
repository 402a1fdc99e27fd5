import type { Thread } from '../types.ts'
import { answer, named, say } from './say.ts'

/** Conversations on what Syddanmark published, open to those who may read it. */
export const syddanmarkPublicationThreads: Thread[] = [
  {
    key: 'kvalitet-privat',
    title: 'Må private tilbud bruge de fem spørgsmål?',
    subject: { kind: 'publication', key: 'paper-kvalitet' },
    resolved: { by: 'samira-haddad', at: { daysAgo: 84, at: '13:05' } },
    posts: [
      say(
        'lise-overby',
        89,
        '08:48',
        'Vi driver tre botilbud og vil gerne stille de samme spørgsmål, så en borger, der flytter, kan kende dem. Må vi det, og findes piktogrammerne et sted?',
      ),
      say(
        'samira-haddad',
        88,
        '09:20',
        'Meget gerne. Spørgsmålene er frie at bruge. Piktogrammerne må også bruges, når I ikke ændrer på dem; jeg sender dem til dig i dag.',
      ),
      say(
        'karen-vestergaard',
        87,
        '17:02',
        'Godt initiativ. Rådet vil gerne høre, hvordan I fortæller beboerne, hvad svarene førte til. Det er dér, det plejer at knibe.',
      ),
      say(
        'lise-overby',
        85,
        '10:15',
        'Vi hænger et ark op i køkkenet med én ting, vi har ændret, og én ting, vi ikke kan ændre, og hvorfor. Det sidste tager længst tid at skrive.',
      ),
      say(
        'vibeke-friis',
        84,
        '12:40',
        'Det ark vil jeg gerne låne til et oplæg. At skrive, hvad man ikke kan, er god ledelse.',
      ),
    ],
  },
  {
    key: 'tovholder-telefon',
    title: 'Hvem svarer efter klokken 15?',
    subject: { kind: 'publication', key: 'paper-tovholder' },
    posts: [
      named(
        'tovholder-telefon-1',
        say(
          'fatma-demir',
          29,
          '15:22',
          'Jeg har lige siddet med sagen fra indledningen, bare med andre detaljer. Papiret er godt, men jeg mangler det nummer, man kan ringe til om aftenen. Findes listen?',
        ),
      ),
      say(
        'anna-holm',
        28,
        '08:14',
        'Ikke endnu. 14 af 22 kommuner har meldt et nummer ind, og regionen har lovet et fælles. Jeg rykker igen i denne uge.',
      ),
      answer(
        'tovholder-telefon-1',
        say(
          'thomas-eskildsen',
          28,
          '09:37',
          'I Haderslev har vi indtil videre brugt botilbuddets vagttelefon. Det er ikke kønt, men der er altid nogen, som tager den.',
        ),
      ),
      say(
        'niels-brandt',
        26,
        '13:50',
        'Assens mangler på listen, fordi vi ikke kunne blive enige om, hvem der har beføjelsen til at sige nej til en udskrivning. Det er afklaret nu, så navnet kommer fredag.',
      ),
      say('fatma-demir', 26, '14:03', 'Tak! Så kan jeg fortælle det på vores teammøde uden at love for meget.'),
    ],
  },
  {
    key: 'takster-belaegning',
    title: 'Belægningsprocent, når en plads er sat i bero',
    subject: { kind: 'publication', key: 'paper-takster' },
    posts: [
      say(
        'fatma-demir',
        21,
        '10:05',
        'Ikke min hjemmebane, men jeg bliver spurgt af en pårørende: Tæller en plads med i belægningen, mens beboeren er indlagt i to måneder?',
      ),
      say(
        'gitte-thorsen',
        21,
        '11:18',
        'Ja, når pladsen fortsat er betalt. Den tæller først som ledig, når den er opsagt. Skriv endelig til den pårørende, at prisen ikke ændrer sig af indlæggelsen.',
      ),
      say(
        'soeren-abild',
        20,
        '08:59',
        'Bemærk, at enkelte ældre kontrakter har en anden regel efter 90 dage. Se efter i kontrakten, før du svarer.',
      ),
    ],
  },
]
