import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { DataTable } from './data-table.tsx'
import { type State, StateBadge, StateShape } from './state-badge.tsx'

export type Tile = {
  id: string
  name: string
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

/** Municipalities roughly where they lie, and the same as a table. */
export function TileMap({ label, tiles, words }: Props) {
  const inOrder = [...tiles].sort(
    (a, b) => Number(a.wide ?? 0) - Number(b.wide ?? 0) || a.row - b.row || a.column - b.column,
  )
  const columns = Math.min(9, Math.max(4, ...tiles.map((tile) => tile.column + 1)))
  const stated = tiles.some((tile) => tile.word)
  return (
    <div className="tile-map">
      <ul className={`tiles tiles-${columns}`} aria-label={label}>
        {inOrder.map((tile) => (
          <li key={tile.id} className={tileClass(tile)}>
            <TileFace tile={tile} />
          </li>
        ))}
      </ul>
      {stated && (
        <details className="fold fold-always">
          <summary>{words.showTable}</summary>
          <DataTable
            caption={label}
            captionHidden
            rows={tiles}
            rowKey={(tile) => tile.id}
            columns={[
              {
                label: words.place,
                heading: true,
                cell: (tile) => (tile.to ? <Link to={tile.to}>{tile.name}</Link> : tile.name),
              },
              {
                label: words.state,
                cell: (tile) => tile.state && <StateBadge state={tile.state}>{tile.word}</StateBadge>,
              },
            ]}
          />
        </details>
      )}
    </div>
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
      <span className="tile-name">{tile.name}</span>
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
