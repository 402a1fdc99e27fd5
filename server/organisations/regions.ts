import type { FocusWord, RegionCode } from './words.ts'

/*
 * The three collaborations the product knows by name (their members as of the agreements 2025-2026), so that a first run
 * need not type 58 municipalities. Afterwards organisations are data.
 */

export type Party = { name: string; shortName: string; kindCode: 'municipality' | 'region'; council: string | null }
type Region = { slug: string; name: string; secretariat: string; focusWord: FocusWord; parties: Party[] }

const municipalBoards = new Set(
  'Faaborg-Midtfyn Langeland Nordfyns Tønder Ærø Lemvig Norddjurs Samsø Holbæk Kalundborg Lejre Stevns Vordingborg'.split(' '),
)

const municipalities = (names: string): Party[] =>
  names.split(' ').map((name) => ({
    name: `${name} Kommune`,
    shortName: name,
    kindCode: 'municipality',
    council: municipalBoards.has(name) ? 'Kommunalbestyrelse' : 'Byråd',
  }))

const region = (name: string): Party => ({ name, shortName: name, kindCode: 'region', council: 'Regionsråd' })

export const regions: Record<RegionCode, Region> = {
  syddanmark: {
    slug: 'syddanmark',
    name: 'Syddanmark',
    secretariat: 'Fælleskommunalt Socialsekretariat',
    focusWord: 'actionArea',
    parties: [
      ...municipalities(
        'Assens Billund Esbjerg Fanø Fredericia Faaborg-Midtfyn Haderslev Kerteminde Kolding Langeland Middelfart Nordfyns Nyborg Odense Svendborg Sønderborg Tønder Varde Vejen Vejle Ærø Aabenraa',
      ),
      region('Region Syddanmark'),
    ],
  },
  midtjylland: {
    slug: 'midtjylland',
    name: 'Midtjylland',
    secretariat: 'Fælleskommunalt Social- og Sundhedssekretariat',
    focusWord: 'developmentArea',
    parties: [
      ...municipalities(
        'Favrskov Hedensted Herning Holstebro Horsens Ikast-Brande Lemvig Norddjurs Odder Randers Ringkøbing-Skjern Samsø Silkeborg Skanderborg Skive Struer Syddjurs Viborg Aarhus',
      ),
      region('Region Midtjylland'),
    ],
  },
  sjaelland: {
    slug: 'sjaelland',
    name: 'Sjælland',
    secretariat: '',
    focusWord: 'focusArea',
    parties: [
      ...municipalities(
        'Faxe Greve Guldborgsund Holbæk Kalundborg Køge Lejre Lolland Næstved Odsherred Ringsted Roskilde Slagelse Solrød Sorø Stevns Vordingborg',
      ),
      region('Region Sjælland'),
    ],
  },
}
