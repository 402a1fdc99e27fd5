/* The words of organisations: typed Danish and English, pure; the browser may load it. */

export const focusWordCodes = ['actionArea', 'developmentArea', 'focusArea'] as const
export type FocusWord = (typeof focusWordCodes)[number]

type FocusWords = { one: string; many: string; the: string }

/** What a collaboration calls a focus area. */
export const focusWords: Record<'da' | 'en', Record<FocusWord, FocusWords>> = {
  da: {
    actionArea: { one: 'Indsatsområde', many: 'Indsatsområder', the: 'indsatsområdet' },
    developmentArea: { one: 'Udviklingsområde', many: 'Udviklingsområder', the: 'udviklingsområdet' },
    focusArea: { one: 'Fokusområde', many: 'Fokusområder', the: 'fokusområdet' },
  },
  en: {
    actionArea: { one: 'Action area', many: 'Action areas', the: 'the action area' },
    developmentArea: { one: 'Development area', many: 'Development areas', the: 'the development area' },
    focusArea: { one: 'Focus area', many: 'Focus areas', the: 'the focus area' },
  },
}

/** The words of a collaboration whose code comes from the database. */
export const focusWordsOf = (language: 'da' | 'en', code: string): FocusWords =>
  focusWords[language][focusWordCodes.find((one) => one === code) ?? 'actionArea']

/** The regions whose parties the product knows by name (regions.ts). */
export const regionCodes = ['syddanmark', 'midtjylland', 'sjaelland'] as const
export type RegionCode = (typeof regionCodes)[number]

/** Who meets a collaboration's front page: those who sign in, or everybody. */
export const frontLevels = ['signed_in', 'public'] as const
export type FrontLevel = (typeof frontLevels)[number]

export const linkCodes = ['party', 'provider', 'council', 'guest'] as const
export type LinkCode = (typeof linkCodes)[number]

/** How an organisation is part of a collaboration. */
export const linkWords: Record<'da' | 'en', Record<LinkCode, string>> = {
  da: { party: 'Part i samarbejdet', provider: 'Leverandør', council: 'Råd', guest: 'Gæst' },
  en: { party: 'Party to the collaboration', provider: 'Provider', council: 'Advisory council', guest: 'Guest' },
}

export const councilCodes = ['Byråd', 'Kommunalbestyrelse', 'Regionsråd'] as const

/** The deciding body of a municipality or region. */
export const councilWords: Record<'da' | 'en', Record<string, string>> = {
  da: { Byråd: 'Byråd', Kommunalbestyrelse: 'Kommunalbestyrelse', Regionsråd: 'Regionsråd' },
  en: { Byråd: 'City council', Kommunalbestyrelse: 'Municipal council', Regionsråd: 'Regional council' },
}

export const sideCodes = ['authority', 'provider', 'economy'] as const
export type SideCode = (typeof sideCodes)[number]

/** A person's side of the matter: information, decides nothing. */
export const sideWords: Record<'da' | 'en', Record<SideCode, string>> = {
  da: { authority: 'Myndighed', provider: 'Udfører', economy: 'Økonomi' },
  en: { authority: 'Authority', provider: 'Service provider', economy: 'Finance' },
}

export const affiliationRoleCodes = ['contactPerson', 'director', 'leader'] as const
export type AffiliationRole = (typeof affiliationRoleCodes)[number]

export const affiliationRoleWords: Record<'da' | 'en', Record<AffiliationRole, string>> = {
  da: { contactPerson: 'Kontaktperson for rammeaftalen', director: 'Direktør', leader: 'Leder' },
  en: { contactPerson: 'Contact person for the framework agreement', director: 'Director', leader: 'Manager' },
}
