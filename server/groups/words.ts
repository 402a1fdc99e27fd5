/* The words of groups: typed Danish and English, pure; the browser may load it. */

export const groupKinds = ['forum', 'steeringGroup', 'workingGroup', 'network', 'leaderNetwork', 'adHocGroup'] as const
export type GroupKind = (typeof groupKinds)[number]

export const groupKindWords: Record<'da' | 'en', Record<GroupKind, string>> = {
  da: {
    forum: 'Forum',
    steeringGroup: 'Styregruppe',
    workingGroup: 'Arbejdsgruppe',
    network: 'Netværk',
    leaderNetwork: 'Chefnetværk',
    adHocGroup: 'Ad hoc-gruppe',
  },
  en: {
    forum: 'Forum',
    steeringGroup: 'Steering group',
    workingGroup: 'Working group',
    network: 'Network',
    leaderNetwork: 'Managers’ network',
    adHocGroup: 'Ad hoc group',
  },
}

/** Groups that are there to ask each other, before they write anything together. */
export const isNetwork = (kind: string): boolean => kind === 'network' || kind === 'leaderNetwork'

/** The word for a kind that comes from the database. */
export const groupKindWord = (language: 'da' | 'en', code: string): string =>
  groupKindWords[language][code as GroupKind] ?? code

export const groupRoles = ['chair', 'secretary', 'member', 'observer'] as const
export type GroupRoleCode = (typeof groupRoles)[number]

export const groupRoleWords: Record<'da' | 'en', Record<GroupRoleCode, string>> = {
  da: { chair: 'Formand', secretary: 'Sekretær', member: 'Medlem', observer: 'Observatør' },
  en: { chair: 'Chair', secretary: 'Secretary', member: 'Member', observer: 'Observer' },
}

/** What a group is called by those who may not find it (GR10). */
export const hiddenGroup: Record<'da' | 'en', string> = { da: 'en arbejdsgruppe', en: 'a working group' }

/** The levels a group can have: never private. */
export const groupLevels = ['group', 'authorities', 'collaboration', 'signed_in', 'public'] as const
export type GroupLevel = (typeof groupLevels)[number]

/** For how long what ended is taken back by those who ended it. */
export const undoDays = 30

/** How long whoever left a group by themselves may change their mind without asking. */
export const comeBackHours = 1

/** Why somebody can find no group at all. */
export type WhyNoGroups = 'noneMade' | 'drift' | 'noAffiliation' | 'notOpen'

/** In what capacity a person has a seat. */
export const seatPositions = ['holder', 'substitute'] as const
export type SeatPosition = (typeof seatPositions)[number]

/** The kind of paper that is a group's mandate. */
export const mandateKind = 'kommissorium'

/** How one becomes a member of a group. */
export const joinings = ['direct', 'request', 'invitation'] as const
export type Joining = (typeof joinings)[number]
