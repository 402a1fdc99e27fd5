/** The demo world's content as plain data: who writes it into the database reads these types and nothing else. */

/** A stable name used for references between the files: 'vejle', 'syd-kvalitet'. Never shown to anyone. */
export type Key = string

/**
 * A moment. A fixed fact is an ISO day ('2021-11-26'); an invented one floats with the day of seeding.
 * `at` is a time of day in Europe/Copenhagen ('14.05' is written '14:05'); without it the day alone matters.
 */
export type When = string | { daysAgo: number; at?: string } | { inDays: number; at?: string }

export type Level = 'private' | 'group' | 'authorities' | 'collaboration' | 'signed_in' | 'public'

export type CollaborationKey = 'syddanmark' | 'midtjylland' | 'sjaelland'

export interface Collaboration {
  key: CollaborationKey
  name: string
  /** What a focus area is called here. */
  focusWord: { singular: string; plural: string }
  secretariat: { name: string; host: Key; email: string }
  description: string
}

export type OrganisationKind =
  | 'kommune'
  | 'region'
  | 'privat_leverandoer'
  | 'raad'
  | 'handicaporganisation'
  | 'uddannelsesinstitution'
  | 'fond'
  | 'statslig_myndighed'
  | 'kl'

export type CollaborationLink = 'party' | 'provider' | 'council' | 'guest'

export interface Organisation {
  key: Key
  kind: OrganisationKind
  name: string
  /** What the organisation's own deciding body is called. */
  deciding?: 'Byråd' | 'Kommunalbestyrelse' | 'Regionsråd'
  links: { collaboration: CollaborationKey; as: CollaborationLink }[]
  /** Earlier names, kept because old texts use them. */
  formerNames?: { name: string; until?: When }[]
  /** What it goes into, as is known today. */
  becomes?: { into: Key; on: When }
  /** For a council: the organisation it advises. */
  attachedTo?: Key
  note?: string
}

export type AgreementState = 'ended' | 'in_force' | 'in_the_making'

export interface Commitment {
  text: string
  /** When it is phased in, as the agreement says it ('Fra efterår 2024'). */
  phasedIn?: string
  /** Commitments this one leans on: a focus area for its first, or 'syd-25-2 3' for its third. */
  refersTo?: Key[]
}

export interface FocusArea {
  key: Key
  number: number
  title: string
  /** One or two paragraphs on why the parties chose it. */
  reason: string[]
  commitments: Commitment[]
  responsible: Key[]
  /** The focus area it grew out of in an earlier agreement. */
  predecessor?: Key
}

export interface Annex {
  key: Key
  /** Its home, which writes it. */
  collaboration: CollaborationKey
  title: string
  description: string
  /** The paper or report it leads to; else `address`, else nothing yet. */
  paper?: Key
  address?: string
  /** In the order they were added; several, also of other collaborations. */
  agreements: Key[]
}

export interface Milestone {
  agreement: Key
  /** None: the whole agreement's. */
  area?: Key
  title: string
  due: When
  done?: When
}

export interface Agreement {
  key: Key
  collaboration: CollaborationKey
  title: string
  from: string
  to: string
  state: AgreementState
  preface: string[]
  goals: string[]
  /** The governance part (styringsdel) in a few sentences. */
  governance: string[]
  /** What stands before the focus areas (udviklingsdel). */
  development?: string[]
  focusAreas: FocusArea[]
}

export type GroupKind = 'forum' | 'styregruppe' | 'arbejdsgruppe' | 'netvaerk' | 'chefnetvaerk' | 'adhoc'
export type GroupRole = 'formand' | 'sekretaer' | 'medlem' | 'observatoer'

export interface Group {
  key: Key
  collaboration: CollaborationKey
  kind: GroupKind
  name: string
  purpose: string[]
  deliverables: { text: string; due: When; done?: When }[]
  reportsTo?: Key
  focusAreas: Key[]
  /** Who can find the group at all. */
  level: Level
  /** The level a new item of the group starts with. */
  defaultLevel: Level
  createdAt: When
  /** The group has done its work and is closed; kept for the record. */
  closedAt?: When
}

export interface Membership {
  group: Key
  person: Key
  role: GroupRole
  since: When
  until?: When
}

export type Side = 'authority' | 'provider' | 'economy'
export type AffiliationRole = 'contactPerson' | 'director' | 'leader'

export interface Affiliation {
  organisation: Key
  department?: string
  title: string
  side?: Side
  roles?: AffiliationRole[]
  since: When
}

export interface SignIn {
  /** What kind of person this is to the rules, one line. */
  da: string
  en: string
}

export interface Person {
  key: Key
  name: string
  title: string
  email: string
  phone?: string
  affiliations: Affiliation[]
  /** Secretariat role in these collaborations. */
  secretariatOf?: CollaborationKey[]
  drift?: true
  deactivated?: { at: When; note: string }
  field?: string
  askMe?: string[]
  /** Who reads the address and the number; everybody who finds the person unless told. */
  emailSeen?: 'collaboration' | 'groups'
  phoneSeen?: 'collaboration' | 'groups'
  away?: { from: When; until?: When; words: string; substitute?: string }
  language?: 'da' | 'en'
  /** Present when the demo prints a sign-in for this person. */
  signIn?: SignIn
}

/** A node of a paper's text, in the node names of the papers' document schema. */
export interface DocumentNode {
  type: string
  attrs?: Record<string, string | number | boolean | null>
  marks?: { type: string; attrs?: Record<string, string | number | boolean | null> }[]
  text?: string
  content?: DocumentNode[]
}

export type PaperKind =
  | 'holdningspapir'
  | 'handlingskatalog'
  | 'implementeringsstrategi'
  | 'strategi'
  | 'kommissorium'
  | 'dagsorden'
  | 'referat'
  | 'rapport'
  | 'opsamling'
  | 'notat'

/** Where a paper stands: the demo shows each. */
export type PaperStage = 'private' | 'shared' | 'published' | 'published_and_edited' | 'withdrawn'

export interface PaperVersion {
  by: Key
  at: When
  /** A name somebody gave this version by hand. */
  name?: string
  body: DocumentNode
}

export interface Publication {
  title: string
  level: Exclude<Level, 'private' | 'group'>
  by: Key
  at: When
  body: DocumentNode
  withdrawn?: { by: Key; at: When; reason: string }
}

export interface Paper {
  key: Key
  kind: PaperKind
  title: string
  collaboration: CollaborationKey
  group: Key
  focusArea?: Key
  stage: PaperStage
  /** The live text's level. */
  level: 'private' | 'group'
  author: Key
  coAuthors: Key[]
  /** People named as readers or writers of a private paper. */
  named?: { person: Key; may: 'read' | 'write' }[]
  createdAt: When
  editedAt: When
  /** The live text as it stands. */
  body: DocumentNode
  /** Earlier states, oldest first; the newest state is `body`. */
  versions: PaperVersion[]
  publication?: Publication
}

export interface Post {
  /** Needed only when another post answers this one. */
  key?: Key
  author: Key
  at: When
  /** Plain paragraphs; a mention is written @{person-key}. */
  text: string[]
  replyTo?: Key
  editedAt?: When
  /** Removed with trace: the text is kept for the record, not shown. */
  deletedAt?: When
}

export interface Thread {
  key: Key
  title: string
  subject: { kind: 'group' | 'paper' | 'publication'; key: Key }
  posts: Post[]
  resolved?: { by: Key; at: When }
}

/** A report as it would have been imported: a publication without a live text. */
export interface ImportedDocument {
  key: Key
  collaboration: CollaborationKey
  kind: 'rapport'
  title: string
  year: number
  sourceName: string
  level: Exclude<Level, 'private' | 'group'>
  focusArea?: Key
  importedBy: Key
  importedAt: When
  body: DocumentNode
}
