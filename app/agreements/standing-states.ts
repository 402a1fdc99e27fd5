import type { State } from '#app/ui/state-badge.tsx'
import type { AgreementStanding } from '#server/agreements/words.ts'

/** What an agreement's standing looks like. */
export const standingStates: Record<AgreementStanding, State> = { drafting: 'draft', coming: 'waiting', inForce: 'good', over: 'closed' }
