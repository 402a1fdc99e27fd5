import type { Actor } from '#server/kernel/actor.ts'
import { no, type Verdict, yes } from '#server/kernel/verdict.ts'

/** FI5: the index is built anew by whoever can run commands on the machine. */
export const mayRebuild = (actor: Actor): Verdict => (actor.kind === 'system' ? yes : no('search.onlyInstallation'))
