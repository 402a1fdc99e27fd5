import type { Key } from './types.ts'

/** The departments of some organisations, each under another one or at the top; people's affiliations name them. */
export const departments: { organisation: Key; name: string; under?: string }[] = [
  { organisation: 'vejle', name: 'Velfærd' },
  { organisation: 'vejle', name: 'Fælleskommunalt Socialsekretariat', under: 'Velfærd' },
  { organisation: 'esbjerg', name: 'Social & Arbejdsmarked' },
  { organisation: 'esbjerg', name: 'Social & Tilbud', under: 'Social & Arbejdsmarked' },
  { organisation: 'esbjerg', name: 'Visitation og Rådgivning', under: 'Social & Arbejdsmarked' },
  { organisation: 'middelfart', name: 'Voksen og Handicap' },
  { organisation: 'middelfart', name: 'Myndighed, Voksen', under: 'Voksen og Handicap' },
  { organisation: 'nyborg', name: 'Sundhed og Handicap' },
  { organisation: 'nyborg', name: 'Botilbuddet Birkehegnet', under: 'Sundhed og Handicap' },
  { organisation: 'assens', name: 'Social og Arbejdsmarked' },
  { organisation: 'region-syddanmark', name: 'Psykiatrien' },
  { organisation: 'region-sjaelland', name: 'Psykiatrien' },
  { organisation: 'region-sjaelland', name: 'Socialområdet' },
  { organisation: 'viborg', name: 'Social, Sundhed og Omsorg' },
  { organisation: 'viborg', name: 'Fælleskommunalt Social- og Sundhedssekretariat', under: 'Social, Sundhed og Omsorg' },
  { organisation: 'aarhus', name: 'Sociale Forhold og Beskæftigelse' },
  { organisation: 'aarhus', name: 'Sociale Forhold', under: 'Sociale Forhold og Beskæftigelse' },
  { organisation: 'aarhus', name: 'Voksne og Handicap', under: 'Sociale Forhold' },
  { organisation: 'slagelse', name: 'Rammeaftalesekretariatet Sjælland' },
  { organisation: 'naestved', name: 'Center for Handicap og Psykiatri' },
]

/** What people also say. */
export const callingNames: Record<Key, string[]> = {
  aabenraa: ['Åbenrå'],
  aarhus: ['Århus'],
  'faaborg-midtfyn': ['FMK', 'Fåborg'],
  'ringkoebing-skjern': ['RKSK'],
  guldborgsund: ['Guldborg', 'Nykøbing F'],
  'region-syddanmark': ['RSD'],
  'region-midtjylland': ['RM'],
  'region-sjaelland': ['RegSj'],
  kl: ['Kommunernes Landsforening'],
  'social-og-boligstyrelsen': ['SBST', 'Socialstyrelsen'],
}
