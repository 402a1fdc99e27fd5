import type { State } from '#app/ui/state-badge.tsx'
import type { LineState, RunState } from '#server/moving-in/words.ts'

export const runBadges: Record<RunState, State> = { preview: 'draft', running: 'waiting', done: 'good', undoing: 'waiting', undone: 'closed', dropped: 'closed' }
export const lineBadges: Record<LineState, State> = { waiting: 'waiting', made: 'good', changed: 'good', same: 'closed', refused: 'late', undone: 'closed', kept: 'late' }
