import type { Thread } from '../types.ts'
import { answer, named, say } from './say.ts'

/** Conversations on Syddanmark's papers while they were written. */
export const syddanmarkPaperThreads: Thread[] = [
  {
    key: 'kvalitet-tid',
    title: 'Tager fem spørgsmål tid fra samværet?',
    subject: { kind: 'paper', key: 'paper-kvalitet' },
    resolved: { by: 'birgitte-skovgaard', at: { daysAgo: 128, at: '15:20' } },
    posts: [
      named(
        'kvalitet-tid-1',
        say(
          'mette-ravn',
          139,
          '20:41',
          'Jeg skriver det, som jeg ved, at flere af mine kolleger tænker: Endnu et skema. Hos os tager en runde en hel dag, og den dag går fra noget, som beboerne faktisk har glæde af.',
          'Jeg er ikke imod at spørge. Jeg er imod, at vi spørger for at kunne vise, at vi har spurgt.',
        ),
      ),
      say(
        'samira-haddad',
        138,
        '08:17',
        'Tak, fordi du skriver det, Mette. I Esbjerg havde vi samme modstand, og den var begrundet, for de første svar blev ikke brugt til noget. Det vendte først, da personalemødet fik ansvar for at vælge én ting ud.',
      ),
      answer(
        'kvalitet-tid-1',
        say(
          'peter-juhl',
          137,
          '12:50',
          'Kunne vi skrive ind, at et tilbud må springe over, hvis det begrunder det? Så bliver det et fagligt valg og ikke en pligt, man snyder sig fra.',
        ),
      ),
      say(
        'mette-ravn',
        136,
        '21:03',
        'Det kan jeg stå på mål for. Så vil jeg også gerne selv skrive afsnittet om indvendingen, så den ikke bliver pakket ind.',
      ),
      say(
        'birgitte-skovgaard',
        128,
        '15:18',
        'Det gør vi. Afsnittet står nu som det fjerde, og det skal blive stående, når papiret går til forum. Direktørerne har godt af at læse det.',
      ),
    ],
  },
  {
    key: 'kvalitet-raekkefoelge',
    title: 'Rækkefølgen på spørgsmålene',
    subject: { kind: 'paper', key: 'paper-kvalitet' },
    posts: [
      say(
        'mette-ravn',
        11,
        '09:12',
        'Vi har byttet rundt, så vi begynder med det, man glæder sig til. Tre beboere, som gik i stå sidste gang, kom hele vejen igennem.',
      ),
      say(
        'samira-haddad',
        10,
        '10:40',
        'Spændende! Men så har vi spurgt på to forskellige måder. Er det et problem, når vi netop ikke sammenligner?',
      ),
      say(
        'jonas-frandsen',
        10,
        '11:25',
        'For mig at se ikke. Vi måler ikke, vi lytter. Jeg noterer det til møderækken, så alle tre prøvehandlinger når at mene noget. @{peter-juhl}, hvad siger de i Tønder?',
      ),
      {
        ...say(
          'peter-juhl',
          8,
          '13:31',
          'Vi har holdt os til den oprindelige rækkefølge, og det går fint med piktogrammer. Jeg tror, at det handler mere om, hvem der spørger, end om hvad der kommer først.',
        ),
        editedAt: { daysAgo: 8, at: '13:38' },
      },
      say(
        'karen-vestergaard',
        7,
        '18:55',
        'Som observatør vil jeg bare sige, at det sidste spørgsmål bør blive til sidst. Det er dér, man samler mod.',
      ),
    ],
  },
  {
    key: 'ledelse-loft',
    title: 'Loftet på 25: hvad med de små tilbud?',
    subject: { kind: 'paper', key: 'paper-ledelse' },
    posts: [
      named(
        'ledelse-loft-1',
        say(
          'kasper-bojsen',
          30,
          '14:20',
          'Et loft på 25 er fint i Odense. Hos os er der steder med 13 ansatte, og dér er problemet det modsatte: Lederen er alene og har ingen at vende noget med.',
          'Mit forslag er, at to eller tre små tilbud deler en faglig leder, gerne på tværs af kommuner.',
        ),
      ),
      answer(
        'ledelse-loft-1',
        say(
          'ali-yilmaz',
          29,
          '09:02',
          'Hvem er så chef, når medarbejderen er ansat i Varde, og lederen i Esbjerg? Jeg spørger ikke for at skyde det ned. Vi skal bare kunne svare på det.',
        ),
      ),
      say(
        'samira-haddad',
        29,
        '10:11',
        'Vi har en aftale om en delt sygeplejerske, hvor ansættelsen ligger ét sted, og de andre køber timer. Personaleansvaret bliver hjemme, og det faglige deles. Kunne det være en model?',
      ),
      say(
        'dorthe-lynggaard',
        27,
        '07:30',
        'Det kunne det godt. Skriv det som en mulighed og ikke som en løsning, så ryger vi ikke ind i en drøftelse om overenskomster, før vi er blevet enige om behovet.',
      ),
      say(
        'rasmus-lindhardt',
        26,
        '15:45',
        'Set fra uddannelsen: Studerende spørger altid, hvem der er fagligt ansvarlig for dem i praktikken. Et tilbud med en delt faglig leder vil stå stærkere end et uden nogen.',
      ),
      say(
        'kasper-bojsen',
        25,
        '08:08',
        'Så lægger jeg et afsnit ind under det, vi ikke er enige om. Ret endelig i det, @{ali-yilmaz}.',
      ),
    ],
  },
  {
    key: 'ledelse-fratraedelser',
    title: 'Hvor kommer de ni fratrædelser fra?',
    subject: { kind: 'paper', key: 'paper-ledelse' },
    posts: [
      say(
        'dorthe-lynggaard',
        9,
        '07:55',
        'I tabellen står ni fratrædelser om året. Er det ét tilbud eller et gennemsnit? Det bliver det første, en økonomichef spørger om.',
      ),
      say(
        'ali-yilmaz',
        9,
        '11:34',
        'Et gennemsnit af fem tilbud i tilsvarende størrelse. Det laveste tal er fire, det højeste sytten. Jeg skriver det i en note, for spændet er en pointe i sig selv.',
      ),
      say(
        'samira-haddad',
        8,
        '09:49',
        'Husk at skille dem, der går på pension, fra. Ellers lover vi at nedbringe noget, som ingen ledelse kan ændre.',
      ),
    ],
  },
  {
    key: 'tovholder-tolv',
    title: 'Højst tolv borgere pr. tovholder?',
    subject: { kind: 'paper', key: 'paper-tovholder' },
    resolved: { by: 'thomas-eskildsen', at: { daysAgo: 60, at: '14:00' } },
    posts: [
      say(
        'jytte-markussen',
        71,
        '19:26',
        'Tolv lyder af mange for dem, jeg kender fra værestedet. Nogle af dem kan bruge en hel uge på at komme hen til en tid.',
      ),
      say(
        'ingrid-nyholm',
        70,
        '07:41',
        'Jeg er enig i bekymringen, men bliver tallet seks, får vi slet ingen tovholdere. Kan vi sige højst tolv, og færre, når flere af dem er uden fast bolig?',
      ),
      say(
        'thomas-eskildsen',
        68,
        '08:20',
        'Hos os har en bostøtte 18 forløb. Tolv er altså allerede en forandring. Jeg vil hellere love lidt og holde det.',
      ),
      say(
        'jytte-markussen',
        66,
        '20:10',
        'Det er et ærligt svar, og det kan jeg leve med. Så skal vi bare huske at følge op på det.',
      ),
    ],
  },
  {
    key: 'opsamling-fravalg',
    title: 'Skal fravalgene stå så tydeligt?',
    subject: { kind: 'paper', key: 'paper-opsamling' },
    posts: [
      say(
        'niels-brandt',
        13,
        '09:33',
        'Jeg kan godt lide kolonnen med det, vi lagde væk. Men når det her ender i et udvalg, vil nogen læse det som fire fiaskoer.',
      ),
      named(
        'opsamling-fravalg-2',
        say(
          'anna-holm',
          13,
          '10:02',
          'Det kan ske. Omvendt er det første, jeg bliver spurgt om til møderne, hvad der blev af målesystemet. Så hellere skrive det selv.',
        ),
      ),
      answer(
        'opsamling-fravalg-2',
        say(
          'henrik-lauge',
          12,
          '17:15',
          'Enig med Anna. Skriv hvorfor, og skriv det kort. Et fravalg med en grund er en beslutning; uden en grund er det en forglemmelse.',
        ),
      ),
      say(
        'gitte-thorsen',
        11,
        '08:36',
        'Ved det fælles indkøb bør der stå, at juristerne var enige. Ellers tror man, at det faldt på loven.',
      ),
      say(
        'jonas-frandsen',
        11,
        '09:10',
        'Rettet. Og jeg har delt afsnittet, så hvert fravalg fylder højst to sætninger.',
      ),
    ],
  },
  {
    key: 'takster-syvende-linje',
    title: 'Skal gammelt underskud stå på sin egen linje?',
    subject: { kind: 'paper', key: 'paper-takster' },
    resolved: { by: 'gitte-thorsen', at: { daysAgo: 108, at: '12:12' } },
    posts: [
      say(
        'soeren-abild',
        119,
        '10:30',
        'Reguleringen er den linje, der får folk op af stolen. Et tilbud med tre års underskud kommer til at ligne en dårlig forretning, selv om personalet gør det godt i dag.',
      ),
      say(
        'gitte-thorsen',
        118,
        '13:44',
        'Ja, og et tilbud med overskud ligner en gave. Netop derfor skal den stå alene. Gemmer vi den i drift, kan ingen se, at prisen næste år er en anden.',
      ),
      say(
        'niels-brandt',
        116,
        '09:05',
        'Kan vi skrive i reglerne, at linje 7 ikke må bruges som argument i en forhandling, fordi den handler om fortiden?',
      ),
      say('soeren-abild', 115, '08:22', 'Det kan ikke håndhæves, men det kan siges. Jeg skriver en sætning om det.'),
    ],
  },
]
