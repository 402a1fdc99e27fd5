/* The words of charts: pure; the browser may load it. */

/** How something in a proposal differs from today; `loose`: its superior ends. */
export const chartMarks = ['new', 'moved', 'renamed', 'ends', 'loose'] as const
export type ChartMark = (typeof chartMarks)[number]
