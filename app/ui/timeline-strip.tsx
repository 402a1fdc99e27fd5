import { shapes } from './state-badge.tsx'
import type { Mark } from './timeline.tsx'
import { placed, positionOf, type Span, ticksOf } from './timeline-layout.ts'

/** A timeline in one line without words: for a row that says the rest. */
export function TimelineStrip({ label, span, today, marks }: { label: string; span: Span; today: string; marks: Omit<Mark, 'number'>[] }) {
  const width = 320
  const place = (day: string) => positionOf(day, span, { left: 9, right: width - 9 })
  const rows = placed(marks, place, 12)
  const height = 8 + 16 * Math.max(1, ...rows.map((one) => one.row + 1))
  const foot = 13
  const years = ticksOf(span, place, 120).filter((one) => one.year)
  return (
    <svg className="timeline-strip" viewBox={`0 0 ${width} ${height + foot}`} role="img" aria-label={label}>
      <line x1={0} x2={width} y1={12} y2={12} className="timeline-lane" />
      {years.map(({ day, x }) => (
        <g key={day}>
          <line x1={x} x2={x} y1={2} y2={height} className="timeline-year" />
          <text x={x} y={height + 10}>
            {day.slice(0, 4)}
          </text>
        </g>
      ))}
      {today >= span.from && today <= span.until && <line x1={place(today)} x2={place(today)} y1={0} y2={height} className="timeline-today" />}
      {rows.map(({ mark, x, row }) => (
        <g key={mark.id} className={`timeline-mark state-${mark.state}`} transform={`translate(${x - 7} ${5 + row * 16}) scale(0.875)`}>
          {shapes[mark.state]}
        </g>
      ))}
    </svg>
  )
}
