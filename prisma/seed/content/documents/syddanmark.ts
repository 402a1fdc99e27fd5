import { bullets, doc, h2, numbered, p, strong, table } from '../papers/build.ts'
import type { ImportedDocument } from '../types.ts'

const fromMembers: ImportedDocument[] = [
  {
    key: 'rapport-kollegabesoeg',
    collaboration: 'syddanmark',
    kind: 'rapport',
    title: 'Kollegabesøg på tværs: hvad 31 besøg har vist',
    year: 2026,
    sourceName: 'kollegabesoeg-2026.docx',
    level: 'public',
    focusArea: 'syd-25-1',
    importedBy: 'jonas-frandsen',
    importedAt: { daysAgo: 29, at: '13:10' },
    body: doc(
      h2('Baggrund'),
      p(
        'To medarbejdere besøger et andet tilbud en hel dag og afleverer tre iagttagelser: noget, de vil tage med hjem, noget, de undrer sig over, og noget, de vil spørge deres egen leder om. Der blev aftalt 48 besøg. 31 er gennemført.',
      ),
      h2('Resultater'),
      bullets([
        'I 22 besøg førte mindst én iagttagelse til en ændring hos gæsten. Det var oftest noget lille: en anden måde at dække bord på, en fast pause, en dør, der blev malet.',
        'I 9 besøg skete ændringen hos værten, fordi gæsternes undren blev taget op på et personalemøde.',
        'De besøg, der blev aflyst, faldt næsten alle på grund af sygdom i vagtplanen.',
      ]),
      h2('Hvad der skal til'),
      p(
        strong('En dag uden egne opgaver. '),
        'Når gæsterne også skal passe telefonen hjemme, ser de ikke ret meget. De tilbud, der satte vikar på, fik dobbelt så mange iagttagelser.',
      ),
      p(
        'Værten bør ikke pynte op. Flere gæster fortæller, at det mest lærerige var en morgen, hvor noget gik skævt, og hvor de så, hvordan kollegerne fik den på ret køl igen.',
      ),
      h2('Anbefaling'),
      p('Ordningen videreføres med 30 besøg om året og en fælles kalender, hvor tilbud selv melder ledige datoer ind.'),
    ),
  },
  {
    key: 'rapport-udgifter',
    collaboration: 'syddanmark',
    kind: 'rapport',
    title: 'Hvad ved vi om udgiftsvæksten? En læsning af seks års regnskaber',
    year: 2025,
    sourceName: 'udgiftsvaekst-seks-aar.pdf',
    level: 'authorities',
    focusArea: 'syd-25-3',
    importedBy: 'anna-holm',
    importedAt: { daysAgo: 75, at: '09:22' },
    body: doc(
      h2('Spørgsmålet'),
      p(
        'Udgifterne til det specialiserede voksenområde er vokset hvert år siden 2018. Notatet skiller væksten i tre: flere borgere, dyrere pladser og ændret blanding af tilbud. Tallene er opdigtede og kan ikke bruges om virkelige kommuner.',
      ),
      h2('Svaret i en tabel'),
      table(
        ['Årsag', 'Andel af væksten', 'Kan vi påvirke den?'],
        [
          ['Flere borgere med støtte efter § 85', '28 pct.', 'Delvist, med tidligere indsats'],
          ['Dyrere pladser efter § 107 og § 108', '39 pct.', 'Ja, med takster og kapacitet'],
          ['Flere tilbud til én person', '21 pct.', 'Ja, ved at spørge naboen først'],
          ['Andet og uforklaret', '12 pct.', 'Ved ikke'],
        ],
      ),
      h2('Forbehold'),
      p(
        'Syv kommuner har omlagt deres kontoplan i perioden. Deres tal er regnet om, men omregningen er et skøn. Bostøtte, der gives i hjemmet, og bostøtte, der gives i et botilbud, kan ikke skilles helt ad.',
      ),
      p(
        'Væksten i tilbud til enkeltpersoner fylder mere, end antallet berettiger til. I gennemsnit koster en sådan plads mere end tre almindelige. Det er ikke et argument for at lade være, men et argument for at være flere om det.',
      ),
    ),
  },
]

const leaderSurvey: ImportedDocument = {
  key: 'rapport-ledere',
  collaboration: 'syddanmark',
  kind: 'rapport',
  title: 'Ledernes hverdag: svar fra 57 ledere af botilbud og centre',
  year: 2026,
  sourceName: 'ledernes-hverdag.docx',
  level: 'collaboration',
  focusArea: 'syd-25-2',
  importedBy: 'jonas-frandsen',
  importedAt: { daysAgo: 18, at: '15:45' },
  body: doc(
    h2('Sådan er der spurgt'),
    p('63 ledere i det faglige netværk fik tolv spørgsmål. 57 svarede. Svarene er samlet, så intet tilbud kan kendes.'),
    h2('Det fylder mest'),
    numbered([
      'At dække vagter, når nogen bliver syge med kort varsel.',
      'At få tid til faglig sparring uden for kriser.',
      'At oplære nye, mens resten af driften kører.',
      'Dokumentation, der skal skrives to steder.',
    ]),
    h2('Det giver arbejdsglæde'),
    p(
      'Næsten alle nævner det samme: at se en beboer lykkes med noget, som for et år siden virkede umuligt. Derefter kommer gode kolleger og en chef, der ringer tilbage.',
    ),
    h2('Ønsker til samarbejdet'),
    bullets([
      'Kortere temamøder, gerne om morgenen.',
      'Et sted at spørge, hvor man får svar fra nogen, der har prøvet det.',
      'At forum svarer på ønskelisten, også når svaret er nej.',
    ]),
  ),
}

export const syddanmarkDocuments: ImportedDocument[] = [...fromMembers, leaderSurvey]
