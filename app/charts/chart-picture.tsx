import { type State, StateShape } from '#app/ui/state-badge.tsx'
import type { ChartNode } from '#server/charts/tree.ts'
import type { ChartMark } from '#server/charts/words.ts'
import { type Box, layoutOf } from './layout.ts'
import { useChartWords } from './words.ts'

/** The shape and colour of each mark; its word stands beside it. */
export const markStates: Record<ChartMark, State> = { new: 'good', moved: 'waiting', renamed: 'draft', ends: 'closed', loose: 'late' }

/** The chart drawn; whoever cannot see it reads the list. */
export function ChartPicture({ nodes, title, size }: { nodes: ChartNode[]; title: string; size: string }) {
  const words = useChartWords()
  const { width, height, boxes } = layoutOf(nodes)
  return (
    <div className={`chart-picture chart-size-${size}`} role="region" aria-label={title} tabIndex={0}>
      <svg className="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words.picture(title)}>
        {boxes.map((box) => box.line && <path key={box.node.key} d={box.line} className="chart-line" />)}
        {boxes.map((box) => (
          <BoxDrawing key={box.node.key} box={box} />
        ))}
      </svg>
    </div>
  )
}

function BoxDrawing({ box }: { box: Box }) {
  const words = useChartWords()
  const { node, x, y, width, height, lines } = box
  const [mark] = node.marks
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect width={width} height={height} rx="6" className={`chart-box${mark ? ` chart-${markStates[mark]}` : ''}`} />
      {lines.map((line, at) => (
        <text key={at} x="12" y={27 + at * 20} className={`chart-name${mark === 'ends' ? ' chart-ending' : ''}`}>
          {line}
        </text>
      ))}
      {mark && (
        <g transform={`translate(12 ${lines.length * 20 + 14})`} className={`state-${markStates[mark]}`}>
          <StateShape state={markStates[mark]} />
          <text x="22" y="13" className="chart-mark">
            {node.marks.map((one) => words.marks[one]).join(', ')}
          </text>
        </g>
      )}
    </g>
  )
}
