import { type ReactNode, useId } from 'react'

export type Column<Row> = {
  label: string
  cell: (row: Row) => ReactNode
  /** Figures: aligned right, all digits equally wide. */
  figures?: boolean
  /** Names the row for screen readers. */
  heading?: boolean
  /** Keeps its words on one line. */
  short?: boolean
}

type Props<Row> = {
  caption: string
  captionHidden?: boolean
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  /** Stands in the table's place when there are no rows. */
  empty?: ReactNode
}

/** A table in a region that scrolls sideways by itself, reachable by keyboard. */
export function DataTable<Row>({ caption, captionHidden, columns, rows, rowKey, empty }: Props<Row>) {
  const captionId = useId()
  if (rows.length === 0 && empty) return <>{empty}</>
  return (
    <div className="table-region" role="region" aria-labelledby={captionId} tabIndex={0}>
      <table className="table">
        <caption id={captionId} className={captionHidden ? 'unseen' : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.label} scope="col" className={cellClass(column)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) =>
                column.heading ? (
                  <th key={column.label} scope="row" className={cellClass(column)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.label} className={cellClass(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const cellClass = ({ figures, short }: Column<never> | { figures?: boolean; short?: boolean }) =>
  [figures && 'figures', short && 'short'].filter(Boolean).join(' ') || undefined
