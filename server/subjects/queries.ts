import type { Actor } from '#server/kernel/actor.ts'
import type { Tx } from '#server/kernel/db.ts'
import { NotFound } from '#server/kernel/errors.ts'
import { isId } from '#server/kernel/ids.ts'
import { visibleSubjects } from './policy.ts'

const shown = {
  id: true,
  kind: true,
  title: true,
  level: true,
  state: true,
  collaborationId: true,
  groupId: true,
  createdById: true,
  scopes: true,
} as const

/** A Subject the actor may see, or NotFound: loading is authorising. */
export async function subjectFor(tx: Tx, actor: Actor, id: string) {
  const subject = isId(id)
    ? await tx.subject.findFirst({ where: { id, ...visibleSubjects(actor) }, select: shown })
    : null
  if (!subject) throw new NotFound(`subject ${id}`)
  return subject
}

export type SeenSubject = Awaited<ReturnType<typeof subjectFor>>
