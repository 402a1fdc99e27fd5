/** The kinds of paper, in the order they are offered. */
export const paperKinds = [
  'holdningspapir',
  'handlingskatalog',
  'implementeringsstrategi',
  'strategi',
  'kommissorium',
  'dagsorden',
  'referat',
  'rapport',
  'opsamling',
  'notat',
] as const
export type PaperKind = (typeof paperKinds)[number]

/** A heading of a text that has not been written yet. */
export type Heading = { level: number; text: string }

const item: Heading[] = [
  { level: 2, text: 'Punkt 1' },
  { level: 3, text: 'Baggrund' },
  { level: 3, text: 'Indstilling' },
  { level: 3, text: 'Beslutning' },
  { level: 3, text: 'Bilag' },
]

/** Minutes begin with who was there. */
export const attendance: Heading = { level: 2, text: 'Deltagere' }

/** The headings a new paper of a kind begins with; the text is Danish, so these are too. */
export const beginnings: Partial<Record<PaperKind, Heading[]>> = { dagsorden: item, referat: [attendance, ...item] }

/** The levels a publication can have, from narrow to wide. */
export const publicationLevels = ['authorities', 'collaboration', 'signed_in', 'public'] as const
export type PublicationLevel = (typeof publicationLevels)[number]

/** Where a paper stands for the one who looks: the live text's level, or that only the publication is seen. */
export const paperStages = ['private', 'group', 'published'] as const
export type PaperStage = (typeof paperStages)[number]

type PaperWords = {
  kinds: Record<PaperKind, string>
  levels: Record<PublicationLevel | 'private' | 'group', string>
  stages: Record<PaperStage | 'withdrawn', string>
  /** Published, and to whom. */
  publishedTo: Record<PublicationLevel, string>
}

const da: PaperWords = {
  kinds: {
    holdningspapir: 'Holdningspapir',
    handlingskatalog: 'Handlingskatalog',
    implementeringsstrategi: 'Implementeringsstrategi',
    strategi: 'Strategi',
    kommissorium: 'Kommissorium',
    dagsorden: 'Dagsorden',
    referat: 'Referat',
    rapport: 'Rapport',
    opsamling: 'Opsamling',
    notat: 'Notat',
  },
  levels: {
    private: 'Kun mig og udvalgte',
    group: 'Gruppen',
    authorities: 'Kun kommuner og region',
    collaboration: 'Rammeaftalesamarbejdet',
    signed_in: 'Alle med login',
    public: 'Offentlig',
  },
  stages: {
    private: 'Kladde',
    group: 'Udkast, delt med gruppen',
    published: 'Publiceret',
    withdrawn: 'Trukket tilbage',
  },
  publishedTo: {
    authorities: 'Publiceret til kommuner og region',
    collaboration: 'Publiceret til rammeaftalesamarbejdet',
    signed_in: 'Publiceret til alle med login',
    public: 'Publiceret til offentligheden',
  },
}

const en: PaperWords = {
  kinds: {
    holdningspapir: 'Position paper',
    handlingskatalog: 'Action catalogue',
    implementeringsstrategi: 'Implementation strategy',
    strategi: 'Strategy',
    kommissorium: 'Terms of reference',
    dagsorden: 'Agenda',
    referat: 'Minutes',
    rapport: 'Report',
    opsamling: 'Summary',
    notat: 'Memo',
  },
  levels: {
    private: 'Only me and selected people',
    group: 'The group',
    authorities: 'Municipalities and region only',
    collaboration: 'The collaboration',
    signed_in: 'Everyone with a login',
    public: 'Public',
  },
  stages: {
    private: 'Private draft',
    group: 'Draft, shared with the group',
    published: 'Published',
    withdrawn: 'Withdrawn',
  },
  publishedTo: {
    authorities: 'Published to municipalities and region',
    collaboration: 'Published to the collaboration',
    signed_in: 'Published to everyone with a login',
    public: 'Published to the public',
  },
}

/** How long what was removed or withdrawn is brought back by those who may remove it; later by the secretariat. */
export const undoDays = 30

/** The papers' own words: kinds, levels, stages. */
export const paperWords = (language: 'da' | 'en'): PaperWords => (language === 'en' ? en : da)

/** What a screen reader hears in a paper's text; the text is Danish, so these are too. */
export const documentLabels = { table: 'Tabel', task: 'Opgave' }
