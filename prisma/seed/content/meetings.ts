import type { Key, When } from './types.ts'

/** Days of meetings float with the day of seeding. */
export type Floating = Exclude<When, string>

export interface MeetingContent {
  key: Key
  group: Key
  title: string
  /** Who called it, and when. */
  by: Key
  called: When
  /** Its day and the time it begins; left out while its date is being found. */
  at?: Floating
  /** How many minutes it lasts. */
  minutes: number
  dates?: {
    proposed: Floating[]
    answerBy?: When
    /** Who answered what to each, in the order they are proposed; y, m, n or - for no answer. */
    answers: Record<Key, string>
    remarks?: Record<Key, string>
    /** Which was chosen, when, and by whom. */
    chosen?: { index: number; by: Key; at: When }
  }
  place?: string
  link?: string
  note?: string
  cancelled?: { by: Key; at: When; reason: string }
  /** Papers of the group that belong to it. */
  papers?: Key[]
}

/** Meetings at every stage, in all three collaborations. */
export const meetings: MeetingContent[] = [
  {
    key: 'kvalitet-3',
    group: 'syd-kvalitet',
    title: 'Tredje møde: spørgeguiden samles',
    by: 'jonas-frandsen',
    called: { daysAgo: 21 },
    at: { inDays: 9, at: '09:30' },
    minutes: 150,
    place: 'Vejle Rådhus, mødelokale 2',
    link: 'https://video.eksempel.example/kvalitet',
    papers: ['kvalitet-3-dagsorden', 'paper-kvalitet'],
    note: 'Vi samler svarene fra de tre kommuner, der har prøvet spørgeguiden.\n\nTag gerne jeres egne noter med fra besøgene.',
  },
  {
    key: 'kvalitet-2',
    group: 'syd-kvalitet',
    title: 'Andet møde: hvad mærker borgeren?',
    by: 'jonas-frandsen',
    called: { daysAgo: 75 },
    at: { daysAgo: 40, at: '09:30' },
    minutes: 150,
    place: 'Odense Rådhus, mødelokale 4',
    papers: ['kvalitet-2-referat'],
    note: 'Mette fortæller om brugernes egne ord for kvalitet.',
  },
  {
    key: 'kvalitet-1',
    group: 'syd-kvalitet',
    title: 'Første møde',
    by: 'jonas-frandsen',
    called: { daysAgo: 150 },
    at: { daysAgo: 118, at: '10:00' },
    minutes: 120,
    place: 'Vejle Rådhus, mødelokale 2',
  },
  {
    key: 'kvalitet-besoeg',
    group: 'syd-kvalitet',
    title: 'Besøg på et botilbud i Varde',
    by: 'jonas-frandsen',
    called: { daysAgo: 40 },
    at: { inDays: 3, at: '13:00' },
    minutes: 120,
    place: 'Varde',
    cancelled: { by: 'birgitte-skovgaard', at: { daysAgo: 2, at: '14:20' }, reason: 'Botilbuddet har sygdom blandt personalet. Vi finder en ny dag efter nytår.' },
  },
  {
    key: 'botilbud-2',
    group: 'syd-botilbud',
    title: 'Møde om botilbud på tværs',
    by: 'anna-holm',
    called: { daysAgo: 12 },
    at: { inDays: 9, at: '11:00' },
    minutes: 90,
    link: 'https://video.eksempel.example/botilbud',
  },
  {
    key: 'sdf-november',
    group: 'syd-sdf',
    title: 'Møde i Socialdirektørforum',
    by: 'anna-holm',
    called: { daysAgo: 60 },
    at: { inDays: 16, at: '10:00' },
    minutes: 240,
    place: 'Kolding, Regionens mødecenter',
    note: 'Der er frokost undervejs.',
  },
  {
    key: 'sdf-foer',
    group: 'syd-sdf',
    title: 'Møde i Socialdirektørforum',
    by: 'anna-holm',
    called: { daysAgo: 120 },
    at: { daysAgo: 67, at: '10:00' },
    minutes: 240,
    place: 'Kolding, Regionens mødecenter',
  },
  {
    key: 'specialpladser-3',
    group: 'midt-specialpladser',
    title: 'Overblik over specialpladser',
    by: 'daniel-osei',
    called: { daysAgo: 18 },
    at: { inDays: 6, at: '09:00' },
    minutes: 120,
    place: 'Viborg Rådhus, mødelokale C',
    papers: ['specialpladser-3-dagsorden'],
    link: 'https://video.eksempel.example/specialpladser',
  },
  {
    key: 'specialpladser-2',
    group: 'midt-specialpladser',
    title: 'Tal fra kommunerne',
    by: 'daniel-osei',
    called: { daysAgo: 70 },
    at: { daysAgo: 36, at: '09:00' },
    minutes: 120,
    place: 'Silkeborg Rådhus',
    papers: ['specialpladser-2-referat'],
  },
  {
    key: 'dassos-ekstra',
    group: 'midt-dassos',
    title: 'Ekstra møde i DASSOS',
    by: 'marianne-bech',
    called: { daysAgo: 30 },
    at: { daysAgo: 9, at: '08:30' },
    minutes: 60,
    link: 'https://video.eksempel.example/dassos',
    cancelled: { by: 'marianne-bech', at: { daysAgo: 13, at: '11:05' }, reason: 'Sagen er afklaret skriftligt.' },
  },
  {
    key: 'udvikling-4',
    group: 'sj-udvikling',
    title: 'Udviklingsgruppens møde',
    by: 'pia-krogh',
    called: { daysAgo: 25 },
    at: { inDays: 12, at: '09:00' },
    minutes: 180,
    place: 'Ringsted Rådhus, Sorø-lokalet',
    papers: ['udvikling-4-dagsorden'],
    note: 'Forberedelse af styregruppens møde.',
  },
  {
    key: 'udvikling-3',
    group: 'sj-udvikling',
    title: 'Udviklingsgruppens møde',
    by: 'pia-krogh',
    called: { daysAgo: 90 },
    at: { daysAgo: 47, at: '09:00' },
    minutes: 180,
    place: 'Næstved Rådhus',
    papers: ['udvikling-3-referat'],
  },
  {
    key: 'styregruppe-ekstra',
    group: 'sj-styregruppe',
    title: 'Ekstra styregruppemøde',
    by: 'pia-krogh',
    called: { daysAgo: 15 },
    at: { inDays: 5, at: '15:00' },
    minutes: 60,
    link: 'https://video.eksempel.example/styregruppe',
    cancelled: { by: 'erik-vinding', at: { daysAgo: 1, at: '09:45' }, reason: 'Punktet tages på det ordinære møde i stedet.' },
  },
  {
    key: 'kvalitet-4',
    group: 'syd-kvalitet',
    title: 'Fjerde møde: teksten læses igennem',
    by: 'jonas-frandsen',
    called: { daysAgo: 6 },
    minutes: 120,
    place: 'Vejle eller Odense',
    note: 'Vi læser holdningspapiret igennem fra ende til anden.',
    dates: {
      proposed: [{ inDays: 23, at: '09:00' }, { inDays: 24, at: '13:00' }, { inDays: 29, at: '09:00' }, { inDays: 30, at: '10:00' }],
      answerBy: { inDays: 5 },
      answers: { 'jonas-frandsen': 'yymy', 'birgitte-skovgaard': 'ynyy', 'peter-juhl': 'mnyn', 'karen-vestergaard': '-yyy' },
      remarks: { 'peter-juhl': 'Jeg kan først fra kl. 10 den første dag.' },
    },
  },
  {
    key: 'psykiatri-start',
    group: 'syd-psykiatri',
    title: 'Opstartsmøde med psykiatrien',
    by: 'anna-holm',
    called: { daysAgo: 20 },
    at: { inDays: 13, at: '13:00' },
    minutes: 90,
    link: 'https://video.eksempel.example/psykiatri',
    dates: {
      proposed: [{ inDays: 8, at: '09:00' }, { inDays: 13, at: '13:00' }, { inDays: 15, at: '09:00' }],
      answers: { 'anna-holm': 'yyy', 'thomas-eskildsen': 'nym', 'ingrid-nyholm': 'myn', 'peter-juhl': 'yyn', 'jytte-markussen': 'nmy' },
      chosen: { index: 1, by: 'thomas-eskildsen', at: { daysAgo: 4, at: '15:30' } },
    },
  },
  {
    key: 'rekruttering-2',
    group: 'midt-rekruttering',
    title: 'Hvad virker i rekruttering?',
    by: 'daniel-osei',
    called: { daysAgo: 5 },
    minutes: 90,
    link: 'https://video.eksempel.example/rekruttering',
    dates: {
      proposed: [{ inDays: 15, at: '08:30' }, { inDays: 17, at: '14:00' }, { inDays: 21, at: '08:30' }],
      answerBy: { inDays: 4 },
      answers: { 'daniel-osei': 'yyy', 'amalie-stage': 'yn-', 'claus-rindom': 'nyy' },
    },
  },
  {
    key: 'psykiatri-midt',
    group: 'midt-psykiatri',
    title: 'Møde om overgange til psykiatrien',
    by: 'daniel-osei',
    called: { daysAgo: 30 },
    at: { inDays: 8, at: '10:00' },
    minutes: 120,
    place: 'Herning Rådhus',
    dates: {
      proposed: [{ inDays: 7, at: '10:00' }, { inDays: 8, at: '10:00' }],
      answers: { 'hanne-tofte': 'ny', 'omar-farah': 'my', 'trine-mikkelsen': 'yy' },
      chosen: { index: 1, by: 'hanne-tofte', at: { daysAgo: 12, at: '10:10' } },
    },
  },
  {
    key: 'handicap-3',
    group: 'sj-net-handicap',
    title: 'Netværksmøde om fælles begreber',
    by: 'pia-krogh',
    called: { daysAgo: 4 },
    minutes: 150,
    place: 'Sorø',
    dates: {
      proposed: [{ inDays: 18, at: '09:00' }, { inDays: 20, at: '12:30' }, { inDays: 26, at: '09:00' }],
      answerBy: { inDays: 6 },
      answers: { 'sofie-lindegaard': 'ymy', 'ole-groenbech': 'yyn' },
      remarks: { 'sofie-lindegaard': 'Helst i Ringsted.' },
    },
  },
  {
    key: 'sindslidende-2',
    group: 'sj-net-sindslidende',
    title: 'Netværksmøde før jul',
    by: 'pia-krogh',
    called: { daysAgo: 24 },
    at: { inDays: 14, at: '09:30' },
    minutes: 150,
    place: 'Slagelse Rådhus',
    dates: {
      proposed: [{ inDays: 14, at: '09:30' }, { inDays: 16, at: '09:30' }],
      answers: { 'ole-groenbech': 'yn', 'pia-krogh': 'yy', 'kirsten-holt': 'ym' },
      chosen: { index: 0, by: 'ole-groenbech', at: { daysAgo: 10, at: '08:20' } },
    },
  },
]
