import type { Thread } from '../types.ts'
import { answer, named, say } from './say.ts'

export const midtjyllandThreads: Thread[] = [
  {
    key: 'special-institution',
    title: 'Er vi ved at bygge en ny institution?',
    subject: { kind: 'paper', key: 'paper-specialpladser' },
    posts: [
      named(
        'special-institution-1',
        say(
          'trine-mikkelsen',
          19,
          '13:25',
          'Jeg er glad for fagligheden i udkastet, men jeg har ondt i maven over adressen. Seks mennesker med så svære forhold på samme vej: Hvornår bliver det til et sted, man ikke kommer fra?',
        ),
      ),
      answer(
        'special-institution-1',
        say(
          'jens-ole-kraglund',
          18,
          '08:40',
          'Spørgsmålet er rimeligt. Men i dag bor de alene med to medarbejdere og uden nogen at spise med. Det er også en slags institution, bare med én beboer.',
        ),
      ),
      say(
        'hanne-tofte',
        17,
        '10:15',
        'Begge dele er sande, og papiret skal sige det. Jeg foreslår, at vi inviterer Landsforeningen Lige Adgang til at læse med, før vi skriver mere om bygningerne.',
      ),
      say(
        'claus-rindom',
        16,
        '18:22',
        'I Horsens tog det halvandet år at flytte to borgere fra hver sit til et fælles hus. Den ene flyttede tilbage. Det skal med som en mulighed fra begyndelsen, og det skal koste noget i budgettet.',
      ),
      say(
        'trine-mikkelsen',
        15,
        '09:02',
        'Muligheden for at flytte tilbage ændrer meget for mig. Skriver du den ind, @{hanne-tofte}? Så trækker jeg ikke min bekymring, men jeg kan arbejde med den.',
      ),
    ],
  },
  {
    key: 'special-noegle',
    title: 'Fordelingsnøglen: indbyggere eller forbrug?',
    subject: { kind: 'paper', key: 'paper-specialpladser' },
    posts: [
      say(
        'claus-rindom',
        8,
        '07:45',
        'Halvt efter indbyggere og halvt efter forbrug betyder, at en kommune uden en eneste borger i målgruppen betaler. Det bliver svært i et byråd.',
      ),
      say(
        'daniel-osei',
        8,
        '09:31',
        'Jeg har regnet på tre nøgler. Rent forbrug giver udsving på op til 40 pct. fra år til år for de mindste. Den delte nøgle holder det under 12. Regnearket ligger klar, hvis gruppen vil se det.',
      ),
      say(
        'jens-ole-kraglund',
        7,
        '12:08',
        'Det er en forsikring, og forsikringer betaler man, før huset brænder. Vi skal bare bruge det ord.',
      ),
      say(
        'claus-rindom',
        6,
        '16:50',
        'Så kald det en forsikring, også i overskriften. Og vis udsvinget i en figur; det er det argument, der flytter folk.',
      ),
    ],
  },
  {
    key: 'overgang-vaerge',
    title: 'Værgemål: hvornår er det for tidligt at tale om det?',
    subject: { kind: 'publication', key: 'paper-voksenlivet' },
    posts: [
      say(
        'ditte-raun',
        80,
        '10:44',
        'Flere kommuner uden for Midtjylland har spurgt til rækken om 17 år. Er det jeres erfaring, at spørgsmålet om værge skal rejses så sent?',
      ),
      say(
        'lea-soendergaard',
        79,
        '08:30',
        'Vi begynder at tale om beslutninger ved 15, men uden ordet værge. De fleste viser sig at kunne klare sig med en fuldmagt og en fast voksen. Derfor kommer det formelle først ved 17.',
      ),
      say(
        'bo-winther',
        78,
        '14:12',
        'Vigtigt at tilføje: Sagsbehandlingstiden er lang. Venter man til 17½, er den unge fyldt 18, før der er svar. Så vi taler tidligt og søger i god tid.',
      ),
      say(
        'vibeke-friis',
        77,
        '20:05',
        'Jeg underviser pårørende, og de tror næsten alle, at de automatisk bliver værger. Kan tidslinjen få en linje om, at det gør man ikke?',
      ),
      say('lea-soendergaard', 76, '09:18', 'God idé. Den kommer med, næste gang papiret bliver opdateret.'),
    ],
  },
  {
    key: 'fagfolk-tilbagetrukket',
    title: 'Derfor er papiret trukket tilbage',
    subject: { kind: 'paper', key: 'paper-fagfolk' },
    posts: [
      say(
        'claus-rindom',
        19,
        '08:52',
        'Jeg trak publikationen tilbage i morges. To kommuner gjorde opmærksom på, at de tæller interne skift som fratrædelser. Så passer det med hver tredje ikke.',
      ),
      say(
        'amalie-stage',
        19,
        '09:25',
        'Ærgerligt, men rigtigt. Det var mit ansvar at spørge, hvordan de talte. Jeg sender i dag en fælles definition ud: Kun den, der forlader kommunen, tæller.',
      ),
      say(
        'omar-farah',
        18,
        '11:37',
        'Ingen skade sket, Amalie. Introforløbet står lige så stærkt, om tallet er 33 eller 25. Måske skal vi slet ikke begynde med tallet?',
      ),
      say(
        'trine-mikkelsen',
        17,
        '15:58',
        'Begynd med den nye medarbejder alene på en aftenvagt den tredje dag. Det billede kender alle ledere.',
      ),
      say(
        'ali-yilmaz',
        14,
        '10:20',
        'Fra Syddanmark: Vi skal bruge samme opgørelse om en måned. Kan vi bruge jeres definition, så tallene kan lægges sammen?',
      ),
    ],
  },
  {
    key: 'recovery-tavshedspligt',
    title: 'Recoverymentorer: hvem må vide hvad om kollegaen?',
    subject: { kind: 'group', key: 'midt-psykiatri' },
    posts: [
      say(
        'omar-farah',
        24,
        '09:40',
        'Vores to mentorer har været indlagt på det sygehus, de nu samarbejder med. En af dem mødte sin tidligere læge til et netværksmøde. Hvordan forbereder I jer på den slags?',
      ),
      say(
        'hanne-tofte',
        23,
        '07:33',
        'Vi spørger mentoren på forhånd og lader hende vælge, om hun vil deltage. Og så har vi aftalt med afdelingen, at ingen hilser med andet end navn.',
      ),
      say(
        'trine-mikkelsen',
        22,
        '16:44',
        'Jeg synes, at det er lige så svært den anden vej. Mine medarbejdere ved ikke, om de må spørge kollegaen, hvordan hun har det. Så de lader være, og det er værre.',
      ),
      say(
        'omar-farah',
        21,
        '10:52',
        'Det har vi talt åbent om: Man må spørge om det samme, som man spørger alle andre kolleger om. Ikke mere og ikke mindre. Det hjalp.',
      ),
    ],
  },
  {
    key: 'dassos-modeller',
    title: 'Tre modeller for et nyt styringsredskab: hvilke spørgsmål skal med?',
    subject: { kind: 'group', key: 'midt-dassos' },
    posts: [
      say(
        'marianne-bech',
        10,
        '08:05',
        'Vi skriver notatet om de tre modeller færdigt i næste uge. Hvilke spørgsmål skal være besvaret, før I kan vælge?',
      ),
      say(
        'bo-winther',
        9,
        '09:55',
        'Hvad modellen gør ved små tilbud på børneområdet. Takstloftet har ramt dem hårdest, fordi én medarbejder fylder så meget i regnestykket.',
      ),
      say(
        'jens-ole-kraglund',
        9,
        '13:17',
        'Og hvem der bærer risikoen ved tomme pladser. I dag er det driftsherren alene, og det gør os forsigtige på en måde, som ingen har gavn af.',
      ),
      say(
        'marianne-bech',
        8,
        '10:26',
        'Begge dele kommer med som faste afsnit for hver model. Sig til, hvis I kommer i tanke om flere.',
      ),
    ],
  },
]
