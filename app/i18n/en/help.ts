import type { help as danish } from '../da/help.ts'

/** The help's own frame; its texts are in app/help. */
export const help: typeof danish = { help: 'Help', topics: 'Topics of the help', news: 'New in Fælled', putAway: 'Put away' }
