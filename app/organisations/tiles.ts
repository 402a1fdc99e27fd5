type Place = [column: number, row: number]

/** Where municipalities lie, roughly, by the collaboration's slug and their name without "Kommune". */
const places: Record<string, Record<string, Place>> = {
  syddanmark: {
    Varde: [1, 0],
    Billund: [2, 0],
    Vejle: [3, 0],
    Fanø: [0, 1],
    Esbjerg: [1, 1],
    Vejen: [2, 1],
    Kolding: [3, 1],
    Fredericia: [4, 1],
    Middelfart: [5, 1],
    Nordfyns: [6, 1],
    Kerteminde: [7, 1],
    Haderslev: [3, 2],
    Assens: [5, 2],
    Odense: [6, 2],
    Nyborg: [7, 2],
    Tønder: [2, 3],
    Aabenraa: [3, 3],
    Sønderborg: [4, 3],
    'Faaborg-Midtfyn': [6, 3],
    Svendborg: [7, 3],
    Ærø: [6, 4],
    Langeland: [7, 4],
  },
  midtjylland: {
    Struer: [1, 0],
    Skive: [2, 0],
    Lemvig: [0, 1],
    Holstebro: [1, 1],
    Viborg: [2, 1],
    Randers: [4, 1],
    Norddjurs: [5, 1],
    'Ringkøbing-Skjern': [0, 2],
    Herning: [1, 2],
    'Ikast-Brande': [2, 2],
    Silkeborg: [3, 2],
    Favrskov: [4, 2],
    Syddjurs: [5, 2],
    Skanderborg: [3, 3],
    Aarhus: [4, 3],
    Hedensted: [2, 4],
    Horsens: [3, 4],
    Odder: [4, 4],
    Samsø: [5, 4],
  },
  sjaelland: {
    Odsherred: [1, 0],
    Kalundborg: [0, 1],
    Holbæk: [1, 1],
    Lejre: [2, 1],
    Roskilde: [3, 1],
    Greve: [4, 1],
    Slagelse: [0, 2],
    Sorø: [1, 2],
    Ringsted: [2, 2],
    Køge: [3, 2],
    Solrød: [4, 2],
    Næstved: [2, 3],
    Faxe: [3, 3],
    Stevns: [4, 3],
    Vordingborg: [2, 4],
    Lolland: [1, 5],
    Guldborgsund: [2, 5],
  },
}

/** Every name the maps know. */
export const placedNames = Object.values(places).flatMap((lying) => Object.keys(lying))

/** Where these names may be broken when a tile is narrower than they are; browsers know no Danish syllables. */
const syllables = `Bil|lund Es|bjerg Kol|ding Fre|de|ricia Mid|del|fart Nord|fyns Ker|te|minde Ha|der|slev As|sens Oden|se Ny|borg
  Tøn|der Aa|ben|raa Søn|der|borg Faa|borg-Midt|fyn Svend|borg Lan|ge|land Stru|er Ski|ve Lem|vig Hol|ste|bro Vi|borg Ran|ders
  Nord|djurs Ring|kø|bing-Skjern Her|ning Ikast-Bran|de Sil|ke|borg Favr|skov Syd|djurs Skan|der|borg Aar|hus He|den|sted
  Hor|sens Sam|sø Ods|her|red Ka|lund|borg Hol|bæk Ros|kil|de Sla|gel|se Ring|sted Sol|rød Næst|ved Vor|ding|borg Lol|land
  Guld|borg|sund Lej|re`
const broken = new Map(syllables.split(/\s+/).map((name) => [name.replaceAll('|', ''), name.replaceAll('|', '\u00ad')]))

/** A municipality's name with soft hyphens, so that a small tile shows it whole. */
export const inSyllables = (name: string): string => broken.get(name) ?? name

const bare = (name: string) => name.replace(/ Kommune$/, '').replace(/s$/, '')

/** Where a municipality lies on its collaboration's map; null if the map does not know it. */
export function placeOf(slug: string, name: string): { column: number; row: number } | null {
  const known = Object.entries(places[slug] ?? {}).find(([place]) => bare(place) === bare(name))
  return known ? { column: known[1][0], row: known[1][1] } : null
}
