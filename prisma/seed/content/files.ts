import { docxOf, pdfOf, pngOf, pptxOf, xlsxOf } from '../small-files.ts'
import type { Key, Level, When } from './types.ts'

/** A folder of a group's files, by its way from the top. */
export type FolderContent = { group: Key; path: string[]; by: Key; at: When }

/** A file, its versions from the first to the present one. */
export type FileContent = {
  key: Key
  group: Key
  /** The folder it lies in; left out: the top. */
  in?: string[]
  name: string
  /** Left out: as the group's items usually are. */
  level?: Exclude<Level, 'private'>
  versions: { by: Key; at: When; bytes: () => Uint8Array }[]
  removed?: When
}

export const folders: FolderContent[] = [
  { group: 'syd-kvalitet', path: ['Møder'], by: 'jonas-frandsen', at: { daysAgo: 290 } },
  { group: 'syd-kvalitet', path: ['Møder', 'Forår'], by: 'jonas-frandsen', at: { daysAgo: 200 } },
  { group: 'syd-kvalitet', path: ['Interview med borgere og pårørende'], by: 'samira-haddad', at: { daysAgo: 150 } },
  { group: 'syd-kvalitet', path: ['Billeder og logo'], by: 'jonas-frandsen', at: { daysAgo: 12 } },
  { group: 'syd-botilbud', path: ['Tal til kapacitetsbilledet'], by: 'anna-holm', at: { daysAgo: 90 } },
  { group: 'syd-ledernetvaerk', path: ['Virtuelle formiddage'], by: 'jonas-frandsen', at: { daysAgo: 240 } },
  { group: 'midt-dassos', path: ['Bilag til møder'], by: 'marianne-bech', at: { daysAgo: 120 } },
  { group: 'sj-udvikling', path: ['Implementering'], by: 'pia-krogh', at: { daysAgo: 60 } },
]

const questions = [
  '# Det spørger vi om',
  'Hvad gør en god dag god? Hvem hjælper dig med at få den?',
  'Hvornår har du selv bestemt noget, der betød noget for dig?',
  '# Sådan gør vi',
  'To fra arbejdsgruppen taler med borgeren, gerne sammen med en medarbejder, borgeren er tryg ved.',
  'Vi skriver ikke navne ned og gemmer ingen oplysninger, som kan føres tilbage til den enkelte.',
]

export const files: FileContent[] = [
  {
    key: 'spoergeguide',
    group: 'syd-kvalitet',
    in: ['Interview med borgere og pårørende'],
    name: 'Spørgeguide til samtaler om kvalitet.docx',
    versions: [
      { by: 'samira-haddad', at: { daysAgo: 148 }, bytes: () => docxOf('Spørgeguide til samtaler om kvalitet', questions.slice(0, 3), { author: 'Samira Haddad', on: '2026-02-04' }) },
      { by: 'peter-juhl', at: { daysAgo: 139 }, bytes: () => docxOf('Spørgeguide til samtaler om kvalitet', questions.slice(0, 5), { author: 'Samira Haddad;Peter Juhl', on: '2026-02-19' }) },
      { by: 'samira-haddad', at: { daysAgo: 121, at: '14:20' }, bytes: () => docxOf('Spørgeguide til samtaler om kvalitet', questions, { author: 'Samira Haddad;Peter Juhl', on: '2026-03-12' }) },
    ],
  },
  {
    key: 'opsamling-interview',
    group: 'syd-kvalitet',
    in: ['Interview med borgere og pårørende'],
    name: 'Opsamling på 14 samtaler.pdf',
    versions: [
      {
        by: 'samira-haddad',
        at: { daysAgo: 64 },
        bytes: () =>
          pdfOf('Opsamling på 14 samtaler', [
            'Vi har talt med fjorten borgere på seks botilbud. Tre ting går igen:',
            'At blive spurgt, før noget bliver bestemt. At de samme medarbejdere kommer igen. At kunne følge med i, hvad der sker i morgen.',
            'Flere fortæller om ventetid ved skiftehold som det, der fylder mest på en dårlig dag. Det peger på vagtplanen mere end på bemandingen.',
          ]),
      },
    ],
  },
  {
    key: 'moedeplan',
    group: 'syd-kvalitet',
    in: ['Møder'],
    name: 'Mødeplan og opgaver.xlsx',
    versions: [
      {
        by: 'jonas-frandsen',
        at: { daysAgo: 280 },
        bytes: () => xlsxOf({ Møder: [['Dato', 'Sted', 'Emne'], ['3. februar', 'Vejle', 'Kommissorium'], ['21. april', 'Kolding', 'Kilder til kvalitet']] }),
      },
      {
        by: 'jonas-frandsen',
        at: { daysAgo: 40 },
        bytes: () =>
          xlsxOf({
            Møder: [['Dato', 'Sted', 'Emne'], ['3. februar', 'Vejle', 'Kommissorium'], ['21. april', 'Kolding', 'Kilder til kvalitet'], ['9. september', 'Odense', 'Udkast til papir']],
            Opgaver: [['Opgave', 'Ansvarlig', 'Status'], ['Samtaler på botilbud', 'Samira', 'Afsluttet'], ['Oversigt over redskaber', 'Peter', 'I gang'], ['Forslag til nøgletal', 'Mette', 'Ikke begyndt']],
          }),
      },
    ],
  },
  {
    key: 'oplaeg-foraar',
    group: 'syd-kvalitet',
    in: ['Møder', 'Forår'],
    name: 'Oplæg om borgeroplevet kvalitet.pptx',
    versions: [
      {
        by: 'mette-ravn',
        at: { daysAgo: 198 },
        bytes: () =>
          pptxOf([
            { title: 'Kvalitet set fra sofaen', lines: ['Hvad mærker borgeren?', 'Hvad kan vi måle uden at stå i vejen?'] },
            { title: 'Tre steder at begynde', lines: ['Overgange mellem vagter', 'Aftaler, der bliver holdt', 'Adgang til egne planer'] },
          ]),
      },
    ],
  },
  {
    key: 'noegletal-billede',
    group: 'syd-kvalitet',
    name: 'Svar fordelt på botilbud.png',
    versions: [{ by: 'peter-juhl', at: { daysAgo: 58 }, bytes: () => pngOf([4, 7, 3, 9, 6, 8]) }],
  },
  {
    key: 'kommissorium',
    group: 'syd-kvalitet',
    name: 'Praktisk om gruppens arbejde.txt',
    versions: [{ by: 'jonas-frandsen', at: { daysAgo: 285 }, bytes: () => new TextEncoder().encode('Praktisk om gruppens arbejde\n\nVi mødes fire gange om året. Referat ligger senest tre hverdage efter mødet.\nRejseudgifter afholdes af den kommune, man kommer fra.\n') }],
  },
  {
    key: 'gammel-liste',
    group: 'syd-kvalitet',
    name: 'Deltagerliste fra opstartsmødet.xlsx',
    versions: [{ by: 'jonas-frandsen', at: { daysAgo: 286 }, bytes: () => xlsxOf({ Deltagere: [['Kommune', 'Antal'], ['Vejle', 3], ['Kolding', 2], ['Odense', 4]] }) }],
    removed: { daysAgo: 9 },
  },
  {
    key: 'kapacitet',
    group: 'syd-botilbud',
    in: ['Tal til kapacitetsbilledet'],
    name: 'Pladser og efterspørgsel pr. kommune.xlsx',
    level: 'authorities',
    versions: [
      {
        by: 'niels-brandt',
        at: { daysAgo: 33 },
        bytes: () => xlsxOf({ Pladser: [['Kommune', 'Pladser', 'Efterspurgt'], ['Assens', 41, 44], ['Esbjerg', 212, 230], ['Vejle', 187, 181], ['Aabenraa', 96, 104]] }, { author: 'Niels Brandt', on: '2026-04-30' }),
      },
    ],
  },
  {
    key: 'spoergsmaal-kapacitet',
    group: 'syd-botilbud',
    name: 'Spørgsmål til kommunerne om kapacitet.docx',
    versions: [
      {
        by: 'anna-holm',
        at: { daysAgo: 88 },
        bytes: () => docxOf('Spørgsmål til kommunerne om kapacitet', ['Vi beder hver kommune svare på fire spørgsmål.', '# Pladser', 'Hvor mange pladser har I i dag, og hvor mange venter I at mangle om tre år?', '# Udvikling', 'Hvilke tilbud planlægger I at åbne, lukke eller lave om?'], { on: '2026-06-02' }),
      },
    ],
  },
  {
    key: 'netvaerk-oplaeg',
    group: 'syd-ledernetvaerk',
    in: ['Virtuelle formiddage'],
    name: 'Når vagtplanen driller.pptx',
    versions: [{ by: 'mette-ravn', at: { daysAgo: 236 }, bytes: () => pptxOf([{ title: 'Når vagtplanen driller', lines: ['Tre greb fra Bøgelunden', 'Spørgsmål til jer'] }], { author: 'Mette Ravn', on: '2025-11-06' }) }],
  },
  {
    key: 'dassos-bilag',
    group: 'midt-dassos',
    in: ['Bilag til møder'],
    name: 'Bilag 1. Udviklingen i takster.xlsx',
    level: 'authorities',
    versions: [{ by: 'marianne-bech', at: { daysAgo: 25 }, bytes: () => xlsxOf({ Takster: [['År', 'Indeks'], [2024, 100], [2025, 100], [2026, 100]] }, { author: 'Marianne Bech', on: '2026-05-21' }) }],
  },
  {
    key: 'dassos-aarshjul',
    group: 'midt-dassos',
    name: 'Årshjul for styregruppen.pdf',
    versions: [{ by: 'marianne-bech', at: { daysAgo: 110 }, bytes: () => pdfOf('Årshjul for styregruppen', ['Januar: status på aftalen. Marts: takster og økonomi. Juni: kapacitet og de højt specialiserede tilbud. September: budget. November: indspil til næste års arbejdsplan.'], { author: 'Marianne Bech', on: '2025-12-15' }) }],
  },
  {
    key: 'sj-plan',
    group: 'sj-udvikling',
    in: ['Implementering'],
    name: 'Trappe for indfasning af handlinger.docx',
    versions: [
      {
        by: 'pia-krogh',
        at: { daysAgo: 52 },
        bytes: () => docxOf('Trappe for indfasning af handlinger', ['Handlingerne tages i brug i fire trin.', '# Første trin', 'Standardkontrakter for nye aftaler, og altid at spørge hinanden om ledige pladser først.', '# Andet trin', 'Fælles faglige begreber og dialog om kvalitet.'], { author: 'Pia Krogh', on: '2026-06-24' }),
      },
    ],
  },
]
