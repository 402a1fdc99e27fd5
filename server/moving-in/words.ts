/* The words of moving in: what the columns of a spreadsheet are called. Typed Danish and English, pure; the browser may load it. */

/** What one line of a sheet can be, in the order they are carried out: each may name what comes before it. */
export const lineKinds = ['organisation', 'person', 'offer', 'group', 'seat'] as const
export type LineKind = (typeof lineKinds)[number]

type Words = Record<'da' | 'en', string>

/** What a sheet of such lines is called, and its own name in the template. */
export const kindWords: Record<LineKind, { many: Words; one: Words; also: readonly string[] }> = {
  organisation: { many: { da: 'Organisationer', en: 'Organisations' }, one: { da: 'Organisation', en: 'Organisation' }, also: ['parter', 'kommuner', 'leverandører', 'medlemsorganisationer'] },
  person: { many: { da: 'Personer', en: 'People' }, one: { da: 'Person', en: 'Person' }, also: ['kontakter', 'adresseliste', 'deltagere', 'medarbejdere', 'medlemmer', 'kontaktpersoner'] },
  offer: { many: { da: 'Tilbud', en: 'Offers' }, one: { da: 'Tilbud', en: 'Offer' }, also: ['botilbud', 'tilbudsvifte', 'tilbudsoversigt', 'sociale tilbud'] },
  group: { many: { da: 'Grupper', en: 'Groups' }, one: { da: 'Gruppe', en: 'Group' }, also: ['arbejdsgrupper', 'fora', 'udvalg', 'netværk'] },
  seat: { many: { da: 'Repræsentationer', en: 'Seats' }, one: { da: 'Repræsentation', en: 'Seat' }, also: ['pladser', 'udpegninger', 'repræsentanter', 'medlemslister', 'gruppemedlemmer'] },
}

/** One column: its name, other names it goes by, and whether a line is nothing without it. */
export type FieldWords = { label: Words; also: readonly string[]; needed?: true; example: string; second?: string }

const field = (da: string, en: string, also: string[], example: string, second?: string): FieldWords => ({ label: { da, en }, also, example, ...(second !== undefined && { second }) })
const needed = (...parts: Parameters<typeof field>): FieldWords => ({ ...field(...parts), needed: true })

export const fieldWords = {
  organisation: {
    name: needed('Organisation', 'Organisation', ['navn', 'organisationsnavn', 'organisationens navn', 'kommune', 'myndighed', 'name'], 'Kolding Kommune'),
    shortName: field('Kort navn', 'Short name', ['kaldenavn', 'forkortelse', 'kortnavn'], 'Kolding'),
    kind: field('Type', 'Kind', ['art', 'organisationstype', 'slags', 'kategori', 'kind'], 'Kommune'),
    link: field('Tilknytning', 'Link', ['tilknytning til samarbejdet', 'rolle i samarbejdet', 'link', 'deltager som'], 'Part'),
    council: field('Politisk organ', 'Council', ['råd', 'byråd eller kommunalbestyrelse', 'besluttende organ', 'council'], 'Byråd'),
    website: field('Hjemmeside', 'Website', ['web', 'www', 'webadresse', 'url', 'website'], 'https://www.kolding.example'),
    note: field('Bemærkning', 'Note', ['note', 'noter', 'bemærkninger', 'kommentar'], ''),
  },
  person: {
    name: needed('Navn', 'Name', ['fulde navn', 'medarbejder', 'kontaktperson', 'name', 'fornavn og efternavn'], 'Karen Lind'),
    lastName: field('Efternavn', 'Last name', ['last name', 'surname'], ''),
    email: needed('E-mail', 'E-mail', ['mail', 'email', 'e-mailadresse', 'mailadresse', 'e-post', 'epost'], 'karen.lind@kolding.example'),
    title: field('Titel', 'Title', ['stilling', 'stillingsbetegnelse', 'jobtitel', 'title'], 'Socialchef'),
    organisation: needed('Organisation', 'Organisation', ['arbejdssted', 'kommune', 'ansat i', 'arbejdsgiver', 'myndighed'], 'Kolding Kommune'),
    department: field('Forvaltning', 'Department', ['afdeling', 'enhed', 'center', 'department'], 'Social- og Sundhedsforvaltningen'),
    side: field('Side', 'Side', ['myndighed eller udfører', 'side'], 'Myndighed'),
    roles: field('Ansvar', 'Responsibilities', ['roller', 'rolle', 'ansvar for rammeaftalen', 'roles'], 'Kontaktperson'),
    phone: field('Telefon', 'Phone', ['tlf', 'tlf.', 'mobil', 'telefonnummer', 'tlf. nr.', 'phone'], '75 00 00 00'),
    field: field('Arbejdsområde', 'Field of work', ['fagområde', 'område', 'arbejder med'], 'Voksne med handicap'),
    from: field('Fra', 'From', ['fra dato', 'startdato', 'start', 'ansat fra', 'gælder fra'], '1. januar 2026'),
    until: field('Til', 'Until', ['til dato', 'slutdato', 'slut', 'ansat til', 'gælder til'], ''),
  },
  offer: {
    name: needed('Tilbud', 'Offer', ['navn', 'tilbuddets navn', 'botilbud', 'name'], 'Botilbuddet Åkanden'),
    organisation: needed('Driftsherre', 'Run by', ['drives af', 'driftsorganisation', 'driftsherrens navn'], 'Kolding Kommune'),
    leader: field('Leder', 'Manager', ['tilbudsleder', 'centerleder', 'forstander', 'kontakt', 'leders e-mail'], 'karen.lind@kolding.example'),
    targetGroups: field('Målgrupper', 'Target groups', ['målgruppe'], 'Voksne, Autisme'),
    paragraphs: field('Paragraf', 'Legal basis', ['paragraffer', 'lovgrundlag', 'hjemmel'], 'SEL § 107'),
    municipality: field('Beliggenhed', 'Lies in', ['kommune', 'beliggenhedskommune', 'by'], 'Kolding'),
    residencePlaces: field('Pladser', 'Places', ['antal pladser', 'normering'], '18'),
    description: field('Beskrivelse', 'Description', ['om tilbuddet', 'note'], ''),
    website: field('Hjemmeside', 'Website', ['web', 'www', 'url'], ''),
  },
  group: {
    name: needed('Gruppe', 'Group', ['navn', 'gruppenavn', 'gruppens navn', 'udvalg', 'name'], 'Arbejdsgruppen for botilbud'),
    kind: field('Type', 'Kind', ['gruppetype', 'art', 'slags', 'kind'], 'Arbejdsgruppe'),
    purpose: field('Formål', 'Purpose', ['opgave', 'beskrivelse', 'purpose'], 'Følger brugen af botilbud på tværs.'),
    reportsTo: field('Refererer til', 'Reports to', ['overordnet gruppe', 'hører under', 'under', 'reference', 'reports to'], 'Socialdirektørforum'),
    level: field('Hvem kan finde gruppen', 'Who finds the group', ['synlighed', 'synlig for'], 'Rammeaftalesamarbejdet'),
    defaultLevel: field('Hvem kan læse', 'Who reads', ['læseadgang', 'hvem må læse'], 'Gruppen'),
    joining: field('Optagelse', 'Joining', ['hvordan bliver man medlem', 'medlemskab'], 'Efter invitation'),
  },
  seat: {
    group: needed('Gruppe', 'Group', ['gruppenavn', 'udvalg', 'gruppens navn'], 'Arbejdsgruppen for botilbud'),
    organisation: needed('Organisation', 'Organisation', ['kommune', 'udpeget af', 'repræsenterer', 'myndighed'], 'Kolding Kommune'),
    label: field('Betegnelse', 'Label', ['plads', 'post', 'repræsentation', 'pladsens navn'], 'Praksisnært medlem'),
    person: field('Person', 'Person', ['e-mail', 'mail', 'email', 'repræsentant', 'medlem', 'navn', 'holder'], 'karen.lind@kolding.example'),
    role: field('Rolle', 'Role', ['rolle i gruppen', 'funktion'], 'Formand'),
    substitute: field('Stedfortræder', 'Substitute', ['suppleant', 'afløser', 'stedfortræders e-mail'], ''),
    from: field('Fra', 'From', ['fra dato', 'startdato', 'udpeget fra', 'periode fra'], '1. januar 2026'),
    until: field('Til', 'Until', ['til dato', 'slutdato', 'udpeget til', 'periode til'], '31. december 2028'),
  },
} as const satisfies Record<LineKind, Record<string, FieldWords>>

export type FieldCode<K extends LineKind = LineKind> = K extends LineKind ? keyof (typeof fieldWords)[K] & string : never

/** The columns of a kind, in the order of the template. */
export const fieldsOf = (kind: LineKind): [string, FieldWords][] => Object.entries<FieldWords>(fieldWords[kind])

/** What stands for a kind of organisation, a link, a level and so on, besides the words the interface has for them. */
export const synonyms = {
  kinds: {
    municipality: ['kommuner', 'municipality'],
    region: ['regioner'],
    privateProvider: ['privat', 'leverandør', 'privat tilbud', 'opholdssted', 'provider'],
    council: ['handicapråd', 'udsatteråd', 'råd'],
    disabilityOrganisation: ['brugerorganisation', 'interesseorganisation'],
    education: ['uddannelse', 'professionshøjskole', 'universitet', 'skole'],
    professional: ['fagforening', 'fagforbund', 'faglig'],
    stateAuthority: ['stat', 'styrelse', 'ministerium', 'statslig'],
    civilSociety: ['forening', 'frivillig', 'frivilligorganisation'],
    other: ['anden', 'andet', 'øvrige'],
  },
  links: { party: ['part', 'parter', 'medlem', 'party'], provider: ['leverandør', 'udbyder'], council: ['råd', 'rådgivende'], guest: ['gæst', 'gæster', 'øvrig', 'anden'] },
  roles: { contactPerson: ['kontaktperson', 'kontakt'], director: ['direktør', 'chef for forvaltningen'], leader: ['leder', 'tilbudsleder', 'botilbudsleder', 'centerleder'] },
  groupKinds: { forum: ['direktørforum'], steeringGroup: ['styregruppe', 'programstyregruppe'], workingGroup: ['arbejdsgruppe', 'projektgruppe'], network: ['netværksgruppe', 'faggruppe'], leaderNetwork: ['ledernetværk'], adHocGroup: ['ad hoc', 'adhoc'] },
  groupRoles: { chair: ['formand', 'forperson', 'formandskab', 'næstformand'], secretary: ['sekretær', 'tovholder'], member: ['medlem', 'repræsentant', ''], observer: ['observatør', 'gæst'] },
  levels: { group: ['gruppen', 'kun gruppen', 'lukket'], authorities: ['kun kommuner og region', 'myndigheder'], collaboration: ['rammeaftalesamarbejdet', 'samarbejdet', 'åben'], signed_in: ['alle med login'], public: ['offentlig', 'alle'] },
  joinings: { direct: ['alle kan melde sig ind', 'fri', 'direkte', 'åben'], request: ['efter anmodning', 'anmodning', 'ansøgning'], invitation: ['efter invitation', 'invitation', 'kun invitation'] },
  sides: { authority: ['myndighed', 'bestiller'], provider: ['udfører', 'udbyder', 'tilbud'], economy: ['økonomi', 'økonomiside'] },
} as const satisfies Record<string, Record<string, readonly string[]>>

/** What municipalities and regions are recognised by where no kind is written. */
export const tellingNames: { code: string; looks: RegExp }[] = [
  { code: 'municipality', looks: /\bkommune$/i },
  { code: 'region', looks: /^region\b/i },
  { code: 'council', looks: /(handicapråd|udsatteråd)/i },
]

export const lineStates = ['waiting', 'made', 'changed', 'same', 'refused', 'undone', 'kept'] as const
export type LineState = (typeof lineStates)[number]

export const runStates = ['preview', 'running', 'done', 'undoing', 'undone', 'dropped'] as const
export type RunState = (typeof runStates)[number]

/** The column added to what is handed back. */
export const problemColumn: Words = { da: 'Fejl', en: 'Problem' }
export const templateNames: Words = { da: 'Skabelon til indflytning', en: 'Template for moving in' }
export const handedBackName = (fileName: string): Words => {
  const bare = fileName.replace(/\.[a-z]+$/i, '')
  return { da: `${bare} – linjer med fejl`, en: `${bare} – lines with problems` }
}

/** For how long an import is taken back. */
export const undoDays = 30

/** The sheet a value could be anything in. */
export const unnamedSheet: Words = { da: 'Arket', en: 'The sheet' }

/** What Historik says of the imports of a collaboration. */
export const movingFacts = {
  da: {
    'moving.brought': () => 'lagde et regneark op til indflytning',
    'moving.mapped': () => 'valgte kolonner i et regneark',
    'moving.corrected': () => 'rettede en linje i et regneark',
    'moving.started': () => 'satte en import af et regneark i gang',
    'moving.finished': () => 'fik udført en import af et regneark',
    'moving.dropped': () => 'kasserede et regneark',
    'moving.undoStarted': () => 'begyndte at fortryde en import',
    'moving.undone': () => 'fik fortrudt en import',
  },
  en: {
    'moving.brought': () => 'uploaded a spreadsheet to move in with',
    'moving.mapped': () => 'chose the columns of a spreadsheet',
    'moving.corrected': () => 'corrected a line of a spreadsheet',
    'moving.started': () => 'started the import of a spreadsheet',
    'moving.finished': () => 'had the import of a spreadsheet carried out',
    'moving.dropped': () => 'dropped a spreadsheet',
    'moving.undoStarted': () => 'began to undo an import',
    'moving.undone': () => 'had an import undone',
  },
}
