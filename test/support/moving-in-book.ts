import writeExcelFile from 'write-excel-file/node'

/* A secretariat's spreadsheets, as they look: built from rows of texts. */

export type Rows = string[][]

/** A workbook of text cells. */
export async function workbook(sheets: Record<string, Rows>): Promise<Uint8Array> {
  const cell = (value: string) => (value === '' ? null : { value, type: String })
  const written = Object.entries(sheets).map(([sheet, rows]) => ({ sheet, data: rows.map((row) => row.map(cell)) }))
  return new Uint8Array(await writeExcelFile(written).toBuffer())
}

const towns = ['Kolding', 'Vejle', 'Assens', 'Nyborg', 'Odense', 'Varde', 'Vejen', 'Esbjerg', 'Billund', 'Fanø', 'Tønder', 'Aabenraa', 'Haderslev', 'Sønderborg', 'Svendborg', 'Langeland', 'Ærø']
const names = ['Karen', 'Jens', 'Mette', 'Søren', 'Åse', 'Bo', 'Eva', 'Niels', 'Lone', 'Peter']
const lastNames = ['Lind', 'Holst', 'Bæk', 'Aagaard', 'Ørsted', 'Krog']
export const groupNames = ['Socialdirektørforum', 'Styregruppen', 'Arbejdsgruppen for botilbud', 'Arbejdsgruppen for autisme', 'Netværk for ledere', 'Økonomigruppen']

const emailOf = (at: number) => `person${at + 1}@indflytning.example`
const organisationOf = (at: number) => organisations()[at % 17]![0]!

const organisations = (): Rows => [
  ...towns.map((town) => [`${town} Kommune`, '', 'Part', 'Byråd']),
  ['Bostedet Bøgely', 'Privat leverandør', 'Leverandør', ''],
  ['Handicaprådet i Kolding', 'Handicapråd', 'Råd', ''],
  ['Region Sydvest', 'Region', 'Part', 'Regionsråd'],
]

/** Twenty organisations, sixty people, fifteen offers, six groups and forty seats. */
export const realistic = (): Record<string, Rows> => ({
  Organisationer: [['Organisation', 'Type', 'Tilknytning', 'Politisk organ'], ...organisations()],
  Personer: [
    ['Fornavn', 'Efternavn', 'E-mail', 'Stilling', 'Kommune', 'Tlf.', 'Ansat fra'],
    ...Array.from({ length: 60 }, (_, at) => [names[at % 10]!, `${lastNames[at % 6]!}-${at + 1}`, emailOf(at), 'Konsulent', organisationOf(at), `75 00 00 ${String(at + 10)}`, '1. januar 2025']),
  ],
  Tilbud: [
    ['Tilbud', 'Driftsherre', 'Leder', 'Målgrupper', 'Paragraf', 'Antal pladser'],
    ...Array.from({ length: 15 }, (_, at) => [`Botilbuddet ${towns[at]}gård`, organisationOf(at), at % 2 ? emailOf(at) : 'Forstanderen', 'Voksne, Autisme', 'SEL § 107', String(8 + at)]),
  ],
  Grupper: [
    ['Gruppe', 'Type', 'Refererer til', 'Formål'],
    ['Styregruppen', 'Styregruppe', 'Socialdirektørforum', 'Styrer arbejdet.'],
    ['Socialdirektørforum', 'Forum', '', 'Samler direktørerne.'],
    ...groupNames.slice(2).map((name) => [name, name.startsWith('Netværk') ? 'Netværk' : 'Arbejdsgruppe', 'Styregruppen', '']),
  ],
  Pladser: [
    ['Gruppe', 'Kommune', 'Repræsentant', 'Rolle'],
    ...Array.from({ length: 40 }, (_, at) => [groupNames[at % 6]!, organisationOf(at), emailOf(at), at < 6 ? 'Formand' : '']),
  ],
})
