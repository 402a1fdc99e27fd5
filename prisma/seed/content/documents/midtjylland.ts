import { bullets, doc, h2, h3, p, table } from '../papers/build.ts'
import type { ImportedDocument } from '../types.ts'

export const midtjyllandDocuments: ImportedDocument[] = [
  {
    key: 'rapport-kapacitet',
    collaboration: 'midtjylland',
    kind: 'rapport',
    title: 'Kapacitetsbillede for første halvår',
    year: 2026,
    sourceName: 'kapacitetsbillede-h1.docx',
    level: 'authorities',
    focusArea: 'midt-25-2',
    importedBy: 'daniel-osei',
    importedAt: { daysAgo: 82, at: '11:00' },
    body: doc(
      h2('Status på svarene'),
      p(
        '15 af 19 kommuner og regionen har svaret. Tallene for de fire, der mangler, er sat til samme niveau som sidste år og markeret i bilaget. Billedet er derfor brugbart til samtale og ikke til afgørelser.',
      ),
      h2('Pladser og belægning efter målgruppe'),
      table(
        ['Målgruppe', 'Pladser', 'Belægning', 'Venter', 'Forventet behov om to år'],
        [
          ['Autisme, voksne', '1.140', '99 pct.', '46', 'Stigende'],
          ['Udviklingshæmning', '2.310', '95 pct.', '12', 'Uændret'],
          ['Psykisk sygdom og rusmidler', '480', '101 pct.', '38', 'Stigende'],
          ['Erhvervet hjerneskade', '265', '91 pct.', '4', 'Uændret'],
          ['Unge i overgang, 16-25 år', '390', '97 pct.', '29', 'Stigende'],
        ],
      ),
      h2('Læsning af tallene'),
      h3('Ventelister er ikke lige lange'),
      p(
        'En borger kan stå på venteliste i tre kommuner. Dubletter er fjernet, hvor de kunne findes. Omkring hver femte, der venter, har et tilbud i dag, men ikke det rigtige.',
      ),
      h3('Ledige pladser de forkerte steder'),
      p(
        'Der er 74 ledige pladser på opgørelsesdagen. De fleste ligger i små tilbud langt fra dem, der søger. Afstanden betyder mere for pårørende, end vi hidtil har regnet med.',
      ),
    ),
  },
  {
    key: 'rapport-overgang',
    collaboration: 'midtjylland',
    kind: 'rapport',
    title: 'Overgangsmøder i fem kommuner: det første år',
    year: 2026,
    sourceName: 'overgangsmoeder-foerste-aar.pdf',
    level: 'collaboration',
    focusArea: 'midt-25-3',
    importedBy: 'marianne-bech',
    importedAt: { daysAgo: 46, at: '10:35' },
    body: doc(
      h2('Kort fortalt'),
      p(
        'I det første år blev der holdt 126 overgangsmøder. I 81 pct. af forløbene var mødet holdt, inden den unge fyldte 17. Før ordningen var det 44 pct. i de samme kommuner.',
      ),
      h2('Hvad de unge siger'),
      bullets([
        'Det var godt at møde voksenrådgiveren, før man fik brug for hende.',
        'Der var for mange mennesker i rummet. Fire voksne er nok.',
        'Man glemmer det meste. Et billede af tidslinjen til værelset hjælper.',
      ]),
      h2('Hvad der var svært'),
      p(
        'Skolerne har svært ved at afsætte en lærer i dagtimerne, og psykiatrien har kun deltaget i hvert fjerde relevante møde. En kommune har haft held med at holde mødet på skolen lige efter sidste time.',
      ),
      p(
        'Effekten på længere sigt kendes ikke. Der er kun gået et år, og de fem kommuner har selv meldt sig. Andre vil måske ikke se den samme forskel.',
      ),
    ),
  },
]
