import type { Level, Tx } from '#server/kernel/db.ts'
import { putSubject } from '#server/subjects/commands.ts'

type PaperRow = {
  id: string
  collaborationId: string
  groupId: string | null
  title: string
  createdById: string | null
}

/** Writes the live text's row in the table that decides who sees it. */
export const putPaperSubject = (
  tx: Tx,
  paper: PaperRow,
  rights: {
    level: 'private' | 'group'
    removed?: boolean
    grants?: { personId: string; verb: 'read' | 'write' }[]
    now: Date
  },
): Promise<void> =>
  putSubject(tx, {
    id: paper.id,
    kind: 'paper',
    collaborationId: paper.collaborationId,
    groupId: paper.groupId,
    title: paper.title,
    createdById: paper.createdById,
    level: rights.level as Level,
    state: rights.removed ? 'removed' : 'active',
    removed: rights.removed ?? false,
    now: rights.now,
    ...(rights.grants && { grants: rights.grants }),
  })
