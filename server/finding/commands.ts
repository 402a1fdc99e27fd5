import { z } from 'zod'
import { command } from '#server/kernel/command.ts'
import { must } from '#server/kernel/verdict.ts'
import { searchRebuilt } from './facts.ts'
import { mayRebuild } from './policy.ts'

/** FI5: notes that the index was built anew, and of how much. */
export const noteRebuild = command(
  z.object({ documents: z.number().int().min(0) }),
  async ({ actor, announce }, { documents }) => {
    must(mayRebuild(actor))
    await announce(searchRebuilt, { documents }, { subjectId: null })
  },
)
