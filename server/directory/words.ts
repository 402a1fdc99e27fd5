/* The words of address lists: typed Danish and English, pure; the browser may load it. */

type ListWords = {
  sheet: string
  organisationsSheet: string
  offersSheet: string
  people: string[]
  organisations: string[]
  offers: string[]
  file: string
  organisationsFile: string
  offersFile: string
}

const da: ListWords = {
  sheet: 'Personer',
  organisationsSheet: 'Organisationer',
  offersSheet: 'Tilbud',
  people: ['Navn', 'Titel', 'Organisation', 'Ansvar', 'E-mail', 'Telefon', 'Arbejder med', 'Spørg gerne om', 'Fraværende'],
  organisations: ['Navn', 'Kort navn', 'Type', 'Rolle i samarbejdet', 'Hjemmeside', 'Personer'],
  offers: ['Navn', 'Driftsherre', 'Leder', 'Målgrupper', 'Paragraffer', 'Beliggenhed', 'Pladser', 'Hjemmeside'],
  file: 'personer.xlsx',
  organisationsFile: 'organisationer.xlsx',
  offersFile: 'tilbud.xlsx',
}

const en: ListWords = {
  sheet: 'People',
  organisationsSheet: 'Organisations',
  offersSheet: 'Offers',
  people: ['Name', 'Title', 'Organisation', 'Responsibility', 'E-mail address', 'Phone', 'Works with', 'Ask about', 'Away'],
  organisations: ['Name', 'Short name', 'Kind', 'Role in the collaboration', 'Website', 'People'],
  offers: ['Name', 'Run by', 'Leader', 'Target groups', 'Paragraphs', 'Location', 'Places', 'Website'],
  file: 'people.xlsx',
  organisationsFile: 'organisations.xlsx',
  offersFile: 'offers.xlsx',
}

export const listWords = (language: 'da' | 'en'): ListWords => (language === 'en' ? en : da)

/** Whom the list of people can be narrowed to: by what they answer for, or that they run the secretariat or a group. */
export const peopleRoles = ['contactPerson', 'director', 'leader', 'secretariat', 'chair'] as const
export type PeopleRole = (typeof peopleRoles)[number]
