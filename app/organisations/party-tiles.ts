import type { Tile } from '#app/ui/tile-map.tsx'
import { inSyllables, placeOf } from './tiles.ts'

type Party = { id: string; name: string; shortName: string; kindCode: string }

/** The parties as tiles: municipalities where they lie, the region wide below. Without a map there are none. */
export function tilesOf(slug: string, parties: Party[]): Tile[] {
  const lying = parties.flatMap((party) => {
    const place = placeOf(slug, party.name)
    return place ? [tile(party, place)] : []
  })
  if (lying.length === 0) return []
  const regions = parties.filter((party) => party.kindCode === 'region')
  return [...lying, ...regions.map((party) => ({ ...tile(party, { column: 0, row: 0 }), wide: true }))]
}

const tile = (party: Party, place: { column: number; row: number }): Tile => ({
  id: party.id,
  name: party.shortName || party.name,
  shown: inSyllables(party.shortName || party.name),
  to: `/organisationer/${party.id}`,
  ...place,
})
