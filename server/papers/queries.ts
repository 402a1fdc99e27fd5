import type { Actor } from '#server/kernel/actor.ts'
import { db, type Tx } from '#server/kernel/db.ts'
import { NotFound } from '#server/kernel/errors.ts'
import { isId } from '#server/kernel/ids.ts'
import { visibleSubjects } from '#server/subjects/policy.ts'
import { mayWriteText, type PaperRights } from './policy.ts'

/** What the actor may do with a paper's live text; null when they may not know of it. */
export async function liveTextAccess(actor: Actor, paperId: string): Promise<{ read: boolean; write: boolean } | null> {
  const rights = await rightsOf(db(), actor, paperId)
  return rights && { read: true, write: mayWriteText(actor, rights).ok }
}

/** The rights of a live text the actor sees, or NotFound: loading is authorising. */
export async function paperFor(tx: Tx, actor: Actor, paperId: string): Promise<SeenPaper> {
  const rights = await rightsOf(tx, actor, paperId)
  if (!rights) throw new NotFound(`paper ${paperId}`)
  return rights
}

export type SeenPaper = PaperRights & { id: string; title: string }

async function rightsOf(tx: Tx, actor: Actor, paperId: string): Promise<SeenPaper | null> {
  if (!isId(paperId)) return null
  const subject = await tx.subject.findFirst({
    where: { id: paperId, kind: 'paper', ...visibleSubjects(actor) },
    select: {
      id: true,
      title: true,
      collaborationId: true,
      groupId: true,
      createdById: true,
      level: true,
      scopes: true,
      grants: { where: { verb: 'write' }, select: { personId: true } },
    },
  })
  return subject && asRights(subject)
}

type SubjectRow = Omit<SeenPaper, 'collaborationId' | 'level' | 'writers'> & {
  collaborationId: string | null
  level: string
  grants: { personId: string }[]
}

const asRights = ({ grants, level, collaborationId, ...row }: SubjectRow): SeenPaper => ({
  ...row,
  collaborationId: collaborationId ?? '',
  level: level === 'private' ? 'private' : 'group',
  writers: grants.map((grant) => grant.personId),
})
