import type { Thread } from '../types.ts'
import { answer, named, say } from './say.ts'

export const sjaellandThreads: Thread[] = [
  {
    key: 'sundhed-nej-tak',
    title: 'Når beboeren siger nej tak til lægen',
    subject: { kind: 'publication', key: 'paper-laengere-liv' },
    posts: [
      named(
        'sundhed-nej-tak-1',
        say(
          'karen-vestergaard',
          42,
          '16:30',
          'Papiret er skrevet med hjertet. Alligevel bliver jeg urolig for, at en beboer skal sige nej fem gange, før det bliver et nej. Hvor går grænsen mellem omsorg og pres?',
        ),
      ),
      answer(
        'sundhed-nej-tak-1',
        say(
          'sofie-lindegaard',
          41,
          '08:15',
          'Det er det rigtige spørgsmål. Vi mener: Spørg igen, når noget er ændret, og ikke fordi der er gået en uge. Jeg kan se, at vi ikke har fået det skrevet.',
        ),
      ),
      say(
        'mette-ravn',
        40,
        '20:57',
        'Hos os hjalp det at flytte spørgsmålet. Ikke: Vil du til lægen? Men: Hvad ville være det værste ved at tage derhen? En mand var bange for venteværelset og ikke for lægen.',
      ),
      say(
        'ole-groenbech',
        39,
        '09:44',
        'Og nogle gange er svaret bare nej. Så skriver vi hvorfor, med borgerens egne ord, og lader det ligge. Det skal man også kunne være i som personale.',
      ),
      say(
        'lise-overby',
        37,
        '12:28',
        'I et af vores huse kommer lægen til fællesspisning en gang imellem. Uden kittel og uden ærinde. Siden er der tre, der har bestilt tid selv.',
      ),
    ],
  },
  {
    key: 'sundhed-region',
    title: 'Hvad sker der med aftalerne, når regionen bliver en del af Region Østdanmark?',
    subject: { kind: 'paper', key: 'paper-laengere-liv' },
    posts: [
      say(
        'sofie-lindegaard',
        12,
        '13:48',
        'Vi har fire aftaler med sygehuse om kendt ledsager og længere tid. Gælder de efter den 1. januar 2027, @{kirsten-holt}?',
      ),
      say(
        'kirsten-holt',
        11,
        '10:19',
        'Ja. Aftaler følger med over, medmindre de siges op. Det, der kan ændre sig, er navnet på den, man ringer til. Jeg sørger for en liste i god tid.',
      ),
      say(
        'ole-groenbech',
        11,
        '11:00',
        'Lad os skrive det ind som en sætning i papiret. Personalet hører kun overskriften om, at regionen lægges sammen.',
      ),
    ],
  },
  {
    key: 'spoerg-naboen',
    title: 'Spørg naboen først: er to hverdage realistisk?',
    subject: { kind: 'group', key: 'sj-udvikling' },
    posts: [
      say(
        'ole-groenbech',
        28,
        '08:38',
        'Vi spørger trofast de andre kommuner, før vi køber privat. Men svarene kommer efter fire-fem dage, og imens står en borger og en familie og venter.',
      ),
      say(
        'steen-aagaard',
        27,
        '10:57',
        'I Guldborgsund har vi svaret på alle forespørgsler inden for fristen i det sidste halve år. Det kræver, at én person har det som sin opgave. Ligger det hos alle, ligger det hos ingen.',
      ),
      say(
        'maja-oestergaard',
        26,
        '14:09',
        'På børneområdet er to dage for kort, hvis vi også skal nå at tale med det tilbud, der har pladsen. Kan fristen være forskellig?',
      ),
      say(
        'pia-krogh',
        25,
        '09:12',
        'Det kan Udviklingsgruppen godt beslutte. Jeg trækker svartiderne for kvartalet, så vi taler om det samme. Manglende svar tæller som nej efter fristen; det står allerede i retningslinjen, men få ved det.',
      ),
      say('sofie-lindegaard', 24, '07:29', 'Det sidste bør stå øverst. Sæt det på til næste møde med Pias tal.'),
    ],
  },
  {
    key: 'kvalitetsmodel-udbyder',
    title: 'Kvalitetsmodellen: hvor meget skal vi skrive ned?',
    subject: { kind: 'group', key: 'sj-udbyder' },
    posts: [
      say(
        'line-bagger',
        20,
        '09:36',
        'Vi har talt sammen på tværs af vores tilbud. Modellen har 34 punkter, og de 21 dokumenterer vi allerede til tilsynet. Kan de genbruges?',
      ),
      say(
        'sofie-lindegaard',
        19,
        '11:14',
        'Det var hele tanken, men jeg kan godt se, at skemaet ikke siger det. Vil du markere de 21? Så tager jeg dem med til Udviklingsgruppen.',
      ),
      say(
        'ole-groenbech',
        18,
        '13:03',
        'Fra et kommunalt tilbud: Jeg er enig med Line og vil gå længere. Ti punkter, vi taler om, er bedre end 34, vi udfylder.',
      ),
      say(
        'line-bagger',
        17,
        '08:27',
        'Markeringen er sendt. De tretten, der er tilbage, er til gengæld gode. Især det om, hvad beboerne siger.',
      ),
    ],
  },
  {
    key: 'fravaer-mellemformer',
    title: 'Tal og erfaringer fra mellemformer',
    subject: { kind: 'paper', key: 'paper-tilbage' },
    posts: [
      say(
        'maja-oestergaard',
        13,
        '20:44',
        'Hej @{nadia-kowalska}. Vil du læse afsnittet om specialtilbud, før jeg viser det til nogen? Jeg er bange for, at det lyder, som om PPR altid har ret.',
      ),
      say(
        'nadia-kowalska',
        12,
        '09:07',
        'Det gør det lidt. Men spørgsmålene er gode. Af de 19 elever, der gik i mellemform hos os sidste år, er 12 tilbage i klassen på fuld tid, 4 delvist, og 3 er flyttet. Tallene er små, så skriv dem som en historie og ikke som en procent.',
      ),
      say(
        'maja-oestergaard',
        11,
        '21:19',
        'Tak. Sådan gør jeg. Og jeg skriver, at de tre også var en hjælp, bare en anden.',
      ),
    ],
  },
  {
    key: 'fem-procent',
    title: 'Fem procent af hvad?',
    subject: { kind: 'group', key: 'sj-oekonomi' },
    resolved: { by: 'pia-krogh', at: { daysAgo: 31, at: '15:10' } },
    posts: [
      say(
        'steen-aagaard',
        34,
        '08:20',
        'To kommuner har meldt stigninger ind, der skyldes flere døgn, og ikke dyrere døgn. Måler vi udgiften pr. plads eller den samlede regning?',
      ),
      say(
        'pia-krogh',
        33,
        '10:33',
        'Ifølge vores eget notat er det udgiften pr. borger pr. døgn. Men ordlyden i princippet siger udgiftsstigninger uden mere. Jeg forstår godt forvirringen.',
      ),
      say(
        'steen-aagaard',
        32,
        '09:15',
        'Så foreslår jeg, at vi skriver døgnprisen ind i skemaet og lader resten være. Ellers drukner tilsynet i indberetninger, som ikke handler om priser.',
      ),
      say(
        'pia-krogh',
        31,
        '15:09',
        'Rettet i skemaet. De to kommuner har fået besked og trækker deres indberetning tilbage.',
      ),
    ],
  },
]
