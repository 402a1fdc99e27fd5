import type { CollaborationKey, Organisation } from './types.ts'

const slug = (name: string): string =>
  name.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa')

const municipalitiesOf = (
  collaboration: CollaborationKey,
  councils: { Byråd: string[]; Kommunalbestyrelse: string[] },
): Organisation[] =>
  (['Byråd', 'Kommunalbestyrelse'] as const).flatMap((deciding) =>
    councils[deciding].map((name) => ({
      key: slug(name),
      kind: 'kommune' as const,
      name: `${name} Kommune`,
      deciding,
      links: [{ collaboration, as: 'party' as const }],
    })),
  )

const syddanmark = municipalitiesOf('syddanmark', {
  Byråd: [
    'Assens',
    'Billund',
    'Esbjerg',
    'Fanø',
    'Fredericia',
    'Haderslev',
    'Kerteminde',
    'Kolding',
    'Middelfart',
    'Nyborg',
    'Odense',
    'Svendborg',
    'Sønderborg',
    'Varde',
    'Vejen',
    'Vejle',
    'Aabenraa',
  ],
  Kommunalbestyrelse: ['Faaborg-Midtfyn', 'Langeland', 'Nordfyns', 'Tønder', 'Ærø'],
})

const midtjylland = municipalitiesOf('midtjylland', {
  Byråd: [
    'Favrskov',
    'Hedensted',
    'Herning',
    'Holstebro',
    'Horsens',
    'Ikast-Brande',
    'Odder',
    'Randers',
    'Ringkøbing-Skjern',
    'Silkeborg',
    'Skanderborg',
    'Skive',
    'Struer',
    'Syddjurs',
    'Viborg',
    'Aarhus',
  ],
  Kommunalbestyrelse: ['Lemvig', 'Norddjurs', 'Samsø'],
})

const sjaelland = municipalitiesOf('sjaelland', {
  Byråd: [
    'Faxe',
    'Greve',
    'Guldborgsund',
    'Køge',
    'Lolland',
    'Næstved',
    'Odsherred',
    'Ringsted',
    'Roskilde',
    'Slagelse',
    'Solrød',
    'Sorø',
  ],
  Kommunalbestyrelse: ['Holbæk', 'Kalundborg', 'Lejre', 'Stevns', 'Vordingborg'],
})

/** The 58 municipalities of the three collaborations. */
export const municipalities: Organisation[] = [...syddanmark, ...midtjylland, ...sjaelland]
