import type { Thread } from '../types.ts'
import { answer, named, say } from './say.ts'

/** Conversations in Syddanmark's working groups. */
export const syddanmarkGroupThreads: Thread[] = [
  {
    key: 'kvalitet-uden-talesprog',
    title: 'Prøvehandlingen i Tønder: når svaret er et blik',
    subject: { kind: 'group', key: 'syd-kvalitet' },
    posts: [
      say(
        'poul-damsgaard',
        150,
        '09:45',
        'Vi forsøgte noget lignende for nogle år siden og endte med, at personalet svarede på beboernes vegne. Tallene så flotte ud, og de var intet værd. Pas på den fælde.',
      ),
      named(
        'kvalitet-uden-talesprog-2',
        say(
          'peter-juhl',
          149,
          '13:12',
          'Den fælde kender vi. Hos os skriver to medarbejdere hver for sig, hvad de ser, og først derefter taler de sammen. Er de uenige, står begge dele.',
        ),
      ),
      answer(
        'kvalitet-uden-talesprog-2',
        say(
          'mette-ravn',
          148,
          '20:20',
          'Hvor lang tid tager det? Vi har fem beboere uden talesprog, og to aftener pr. beboer har jeg ikke.',
        ),
      ),
      say(
        'peter-juhl',
        147,
        '08:31',
        'Omkring 40 minutter i alt pr. beboer. Vi gør det ved vagtskiftet om onsdagen, hvor vi alligevel er dobbelt.',
      ),
    ],
  },
  {
    key: 'psykiatri-telefontid',
    title: 'Telefontid hos børnepsykiateren: kan Haderslevs ordning kopieres?',
    subject: { kind: 'group', key: 'syd-psykiatri' },
    posts: [
      say(
        'peter-juhl',
        33,
        '10:25',
        'Vores PPR hører godt om jeres telefontid, @{thomas-eskildsen}. Hvad skal der til, for at Tønder kan være med?',
      ),
      say(
        'thomas-eskildsen',
        32,
        '12:00',
        'Mindre, end man tror: to faste eftermiddage, én indgang og en aftale om, at der ikke nævnes navne i telefonen. Ventetiden faldt fra elleve uger til samme uge, fordi de fleste spørgsmål slet ikke var henvisninger.',
      ),
      say(
        'ingrid-nyholm',
        31,
        '07:50',
        'Fra regionens side er grænsen lægernes tid. Syv kommuner kan vi klare, tolv kan vi ikke uden en ekstra stilling. Jeg foretrækker, at vi spreder den langsomt og ordentligt.',
      ),
      say(
        'peter-juhl',
        30,
        '09:15',
        'Fair. Så melder vi os til næste bølge og bruger ventetiden på at finde ud af, hvem der skal ringe fra vores side.',
      ),
    ],
  },
  {
    key: 'forum-dagsorden',
    title: 'Tid nok til opsamlingen på næste møde?',
    subject: { kind: 'group', key: 'syd-sdf' },
    posts: [
      say(
        'anna-holm',
        5,
        '09:00',
        'Udkastet til dagsorden har ni punkter. Opsamlingen står som nummer syv med et kvarter. Jeg er bange for, at den drukner.',
      ),
      say(
        'lone-bramming',
        5,
        '17:42',
        'Flyt den op som nummer to, og giv den 40 minutter. To af orienteringerne kan læses hjemmefra.',
      ),
      say(
        'birgitte-skovgaard',
        4,
        '06:58',
        'Støttes. Må jeg foreslå, at vi begynder med kolonnen over det, vi lagde væk? Den fortæller mest om, hvordan vi arbejder.',
      ),
    ],
  },
  {
    key: 'redaktion-bemaerkninger',
    title: 'Hvor ender bemærkningerne i teksten?',
    subject: { kind: 'group', key: 'syd-redaktion' },
    posts: [
      say(
        'jonas-frandsen',
        18,
        '08:25',
        'Vi har nu 118 indspil fordelt på elleve temaer. Fire af dem modsiger hinanden direkte, især om tovholderrollen. Hvordan skriver vi det uden at vælge side for forum?',
      ),
      say(
        'dorthe-lynggaard',
        18,
        '12:30',
        'Vi kan lade teksten sige, hvad der skal opnås, og lade måden stå åben. Så kan begge lejre genkende sig selv.',
      ),
      say(
        'niels-brandt',
        17,
        '09:48',
        'Med den risiko, at ingen kan se, hvad de har sagt ja til. Mit udvalg vil spørge: Skal vi udpege en tovholder eller ej?',
      ),
      say(
        'henrik-lauge',
        16,
        '16:05',
        'Så skriver vi ja. Det er forums holdningspapir, og det er tiltrådt. De to, der er imod, får et ordentligt svar på skrift.',
      ),
      say(
        'jonas-frandsen',
        16,
        '16:31',
        'Godt. Jeg skriver svarene og lægger dem her, så vi kan læse dem igennem, før de sendes.',
      ),
    ],
  },
]
