import { shortMonth } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-words.ts'
import { shapes, type State } from './state-badge.tsx'
import { type Placed, placed, positionOf, type Span, ticksOf } from './timeline-layout.ts'

/** Something on a day. `number` leads to its line in the list that stands beside every drawing. */
export type Mark = { id: string; day: string; state: State; number: number }
export type Lane = { id: string; label: string; marks: Mark[] }

type Props = {
  /** What a screen reader hears in the picture's place. */
  label: string
  span: Span
  /** A day, with the word that stands at its line. */
  today: { day: string; word: string }
  lanes: Lane[]
}

/**
 * A timeline drawn by the server: a lane for each thing, a shape for each mark, a line for today. Drawn twice, for wide
 * and for narrow places; only one is shown. Marks carry the number of their line in a list.
 */
export function Timeline(props: Props) {
  return (
    <figure className="timeline">
      <Drawing {...props} width={760} className="timeline-wide" />
      <Drawing {...props} width={352} className="timeline-narrow" />
    </figure>
  )
}

const head = 24
const foot = 22
const edge = 14
const laneLabel = 20
const rowHeight = 24
const lanePad = 6

type Laid = Lane & { top: number; height: number; placed: Placed<Mark>[] }

function laid(lanes: Lane[], place: (day: string) => number): { lanes: Laid[]; bottom: number } {
  let top = head
  const found = lanes.map((lane) => {
    const marks = placed(lane.marks, place, 34)
    const rows = Math.max(1, ...marks.map((one) => one.row + 1))
    const height = laneLabel + rows * rowHeight + lanePad
    const one = { ...lane, top, height, placed: marks }
    top += height
    return one
  })
  return { lanes: found, bottom: top }
}

function Drawing({ label, span, today, lanes, width, className }: Props & { width: number; className: string }) {
  const place = (day: string) => positionOf(day, span, { left: edge, right: width - edge - 16 })
  const { lanes: rows, bottom } = laid(lanes, place)
  const inside = today.day >= span.from && today.day <= span.until
  return (
    <svg className={className} viewBox={`0 0 ${width} ${bottom + foot}`} role="img" aria-label={label}>
      <Axis span={span} place={place} top={head} bottom={bottom} />
      {rows.map((lane) => (
        <LaneOf key={lane.id} lane={lane} width={width} />
      ))}
      {inside && <TodayLine x={place(today.day)} word={today.word} bottom={bottom} width={width} />}
    </svg>
  )
}

function Axis({ span, place, top, bottom }: { span: Span; place: (day: string) => number; top: number; bottom: number }) {
  const language = useLanguage()
  return (
    <g>
      {ticksOf(span, place, 56).map(({ day, x, year }) => (
        <g key={day}>
          <line x1={x} x2={x} y1={top} y2={bottom + 4} className={year ? 'timeline-year' : 'timeline-tick'} />
          <text x={x} y={bottom + 17} className="timeline-axis">
            {year ? day.slice(0, 4) : shortMonth(`${day}T12:00:00Z`, language)}
          </text>
        </g>
      ))}
    </g>
  )
}

function LaneOf({ lane, width }: { lane: Laid; width: number }) {
  // A title that is longer than its lane ends in dots: the list has it whole.
  const room = Math.floor((width - 2 * edge) / 6.4)
  const label = lane.label.length > room ? `${lane.label.slice(0, room - 1).trimEnd()}…` : lane.label
  return (
    <g>
      <line x1={0} x2={width} y1={lane.top} y2={lane.top} className="timeline-lane" />
      <text x={edge / 2} y={lane.top + 15} className="timeline-label">
        {label}
      </text>
      {lane.placed.map(({ mark, x, row }) => (
        <MarkOf key={mark.id} mark={mark} x={x} y={lane.top + laneLabel + row * rowHeight + rowHeight / 2} />
      ))}
    </g>
  )
}

function MarkOf({ mark, x, y }: { mark: Mark; x: number; y: number }) {
  return (
    <g className={`timeline-mark state-${mark.state}`}>
      <g transform={`translate(${x - 8} ${y - 8})`}>{shapes[mark.state]}</g>
      <text x={x + 11} y={y + 4} className="timeline-number">
        {mark.number}
      </text>
    </g>
  )
}

function TodayLine({ x, word, bottom, width }: { x: number; word: string; bottom: number; width: number }) {
  const anchor = x > width - 60 ? 'end' : x < 60 ? 'start' : 'middle'
  return (
    <g>
      <line x1={x} x2={x} y1={head - 4} y2={bottom + 4} className="timeline-today" />
      <text x={x} y={head - 9} textAnchor={anchor} className="timeline-today-word">
        {word}
      </text>
    </g>
  )
}
