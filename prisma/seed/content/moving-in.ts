import type { CollaborationKey } from './types.ts'

export interface ImportedSpreadsheet {
  collaboration: CollaborationKey
  fileName: string
  sheets: Record<string, string[][]>
  isCarriedOut: boolean
}

const people = ['Navn', 'E-mail', 'Kommune', 'Stilling', 'Forvaltning', 'Telefon']

/** One that is finished, with two lines handed back; two that wait for somebody to look at them. */
export const importedSpreadsheets: ImportedSpreadsheet[] = [
  {
    collaboration: 'syddanmark',
    fileName: 'Nye kontakter i kommunerne.xlsx',
    isCarriedOut: true,
    sheets: {
      Personer: [
        people,
        ['Birgit Thorup', 'birgit.thorup@toender.example', 'Tønder Kommune', 'Fagkonsulent', 'Social og Velfærd', '74 00 01 11'],
        ['Kasper Ravn', 'kasper.ravn@varde.example', 'Varde Kommune', 'Teamleder', 'Myndighed Voksne', '75 00 02 22'],
        ['Inge Kjær', 'inge.kjaer@langeland.example', 'Langeland Kommune', 'Socialrådgiver', 'Borgerservice og Social', ''],
        ['Torben Vinther', 'torben.vinther@aeroe.example', 'Ærø Komune', 'Afdelingsleder', 'Social', '62 00 03 33'],
        ['Gitte Balle', 'gitte.balle(at)assens.example', 'Assens Kommune', 'Udviklingskonsulent', 'Social', ''],
      ],
    },
  },
  {
    collaboration: 'syddanmark',
    fileName: 'Grupper til næste periode.xlsx',
    isCarriedOut: false,
    sheets: {
      Grupper: [
        ['Gruppe', 'Type', 'Refererer til', 'Formål'],
        ['Arbejdsgruppen for overgange til voksenlivet', 'Arbejdsgruppe', '', 'Beskriver en god overgang fra ung til voksen på tværs af kommuner.'],
        ['Netværk for myndighedsledere', 'Netværk', 'Arbejdsgruppen for ovrgange til voksenlivet', 'Deler praksis om visitation.'],
      ],
      Repræsentationer: [
        ['Gruppe', 'Kommune', 'Betegnelse', 'Fra'],
        ['Arbejdsgruppen for overgange til voksenlivet', 'Varde Kommune', 'Formand', '1. januar 2027'],
        ['Arbejdsgruppen for overgange til voksenlivet', 'Odense Kommune', 'Medlem', '1. januar 2027'],
        ['Arbejdsgruppen for overgange til voksenlivet', 'Odnse Kommune', 'Medlem', '1. januar 2027'],
      ],
    },
  },
  {
    collaboration: 'midtjylland',
    fileName: 'Adresseliste 2026.csv',
    isCarriedOut: false,
    sheets: {
      '': [
        people,
        ['Rikke Dam', 'rikke.dam@skive.example', 'Skive Kommune', 'Specialkonsulent', 'Handicap og Psykiatri', '99 00 01 10'],
        ['Ole Munch', 'ole.munch@samsoe.example', 'Samsø Kommune', 'Socialchef', 'Social og Sundhed', ''],
      ],
    },
  },
]
