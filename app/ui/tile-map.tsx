import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { sortedBy } from '#app/i18n/format.ts'
import { type Column, DataTable } from './data-table.tsx'
import { List, ListRow } from './list.tsx'
import { type State, StateBadge, StateShape } from './state-badge.tsx'

export type Tile = {
  id: string
  name: string
  /** The same with soft hyphens, for narrow tiles. */
  shown?: string
  column: number
  row: number
  /** Left out: neither colour nor shape, only the name. */
  state?: State
  /** The state's word. */
  word?: string
  to?: string
  /** The region itself: as wide as the map, below it. */
  wide?: boolean
}

type Props = {
  label: string
  tiles: Tile[]
  words: { showTable: string; place: string; state: string }
}

/** Municipalities roughly where they lie, and the same as a table; on phones an ordinary list. */
export function TileMap({ label, tiles, words }: Props) {
  const inOrder = [...tiles].sort(
    (a, b) => Number(a.wide ?? 0) - Number(b.wide ?? 0) || a.row - b.row || a.column - b.column,
  )
  const columns = Math.min(9, Math.max(4, ...tiles.map((tile) => tile.column + 1)))
  return (
    <div className="tile-map">
      <ul className={`tiles tiles-${columns}`} aria-label={label}>
        {inOrder.map((tile) => (
          <li key={tile.id} className={tileClass(tile)}>
            <TileFace tile={tile} />
          </li>
        ))}
      </ul>
      <div className="tiles-list">
        <List label={label}>
          {sortedBy(tiles, (tile) => tile.name).map((tile) => (
            <ListRow
              key={tile.id}
              to={tile.to}
              title={tile.name}
              trailing={tile.state && tile.word && <StateBadge state={tile.state}>{tile.word}</StateBadge>}
            />
          ))}
        </List>
      </div>
      <details className="fold fold-always">
        <summary>{words.showTable}</summary>
        <TileTable label={label} tiles={tiles} words={words} />
      </details>
    </div>
  )
}

/** The same in words, in alphabetical order; the state stands there if the tiles have one. */
function TileTable({ label, tiles, words }: Props) {
  const place: Column<Tile> = {
    label: words.place,
    heading: true,
    cell: (tile) => (tile.to ? <Link to={tile.to}>{tile.name}</Link> : tile.name),
  }
  const state: Column<Tile> = {
    label: words.state,
    cell: (tile) => tile.state && <StateBadge state={tile.state}>{tile.word}</StateBadge>,
  }
  const stated = tiles.some((tile) => tile.word)
  return (
    <DataTable
      caption={label}
      captionHidden
      rows={sortedBy(tiles, (tile) => tile.name)}
      rowKey={(tile) => tile.id}
      columns={stated ? [place, state] : [place]}
    />
  )
}

const tileClass = (tile: Tile) =>
  [
    'tile',
    tile.wide ? 'tile-wide' : `tile-column-${tile.column} tile-row-${tile.row}`,
    tile.state && `state-${tile.state}`,
  ]
    .filter(Boolean)
    .join(' ')

function TileFace({ tile }: { tile: Tile }) {
  const face: ReactNode = (
    <>
      {tile.state && <StateShape state={tile.state} />}
      <span className="tile-name" aria-hidden>
        {tile.shown ?? tile.name}
      </span>
      <span className="unseen">{tile.name}</span>
      {tile.word && <span className="tile-word">{tile.word}</span>}
    </>
  )
  const title = tile.word ? `${tile.name}: ${tile.word}` : tile.name
  return tile.to ? (
    <Link to={tile.to} className="tile-face" title={title}>
      {face}
    </Link>
  ) : (
    <span className="tile-face" title={title}>
      {face}
    </span>
  )
}
