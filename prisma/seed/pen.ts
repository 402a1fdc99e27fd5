import type { Level, Tx } from '#server/kernel/db.ts'
import { newId } from '#server/kernel/ids.ts'
import type { SubjectKind } from '#server/subjects/contract.ts'
import { subjectScopes } from '#server/subjects/scopes.ts'
import type { When } from './content/types.ts'
import { dayOf, instantOf } from './content/when.ts'

/** What every part of the seed writes with: one transaction, the day it happens, and the ids of the content's keys. */
export type Pen = {
  tx: Tx
  /** The id of a key of a kind; the same one every time it is asked. */
  id(kind: string, key: string): string
  /** Gives a key the id that something else made for it. */
  note(kind: string, key: string, id: string): void
  at(when: When): Date
  day(when: When): Date
  subject(draft: SubjectRow): void
  fact(draft: FactRow): void
  /** Writes the gathered Subjects and facts. */
  flush(): Promise<void>
}

type SubjectRow = {
  id: string
  kind: SubjectKind
  collaborationId: string | null
  groupId?: string | null
  level: Level
  title: string
  createdById?: string | null
  createdAt: Date
  scopes?: string[]
  removedAt?: Date
}

type FactRow = { type: string; actorId: string | null; subjectId: string; payload: object; at: Date }

export function pen(tx: Tx, seededOn: string): Pen {
  const ids = new Map<string, string>()
  const subjects: SubjectRow[] = []
  const facts: FactRow[] = []
  return {
    tx,
    id: (kind, key) => {
      const name = `${kind} ${key}`
      const known = ids.get(name) ?? newId()
      ids.set(name, known)
      return known
    },
    note: (kind, key, id) => void ids.set(`${kind} ${key}`, id),
    at: (when) => instantOf(when, seededOn),
    day: (when) => new Date(`${dayOf(when, seededOn)}T00:00:00Z`),
    subject: (draft) => void subjects.push(draft),
    fact: (draft) => void facts.push(draft),
    flush: async () => {
      await tx.subject.createMany({ data: subjects.splice(0).map(subjectRow) })
      const inOrder = facts.splice(0).sort((a, b) => a.at.getTime() - b.at.getTime())
      await tx.fact.createMany({ data: inOrder.map((fact) => ({ id: newId(fact.at.getTime()), ...fact })) })
    },
  }
}

function subjectRow(draft: SubjectRow) {
  const { createdAt, scopes, groupId = null, createdById = null, ...row } = draft
  return {
    ...row,
    groupId,
    createdById,
    createdAt,
    updatedAt: createdAt,
    scopes: scopes ?? subjectScopes({ ...row, groupId, createdById, grants: [], shares: [], removed: false }),
  }
}
