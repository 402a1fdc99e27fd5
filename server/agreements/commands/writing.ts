import type { CommandRoom } from '#server/kernel/command.ts'
import type { Tx } from '#server/kernel/db.ts'
import { Conflict, Invalid, NotFound } from '#server/kernel/errors.ts'
import type { FactType } from '#server/kernel/facts.ts'
import { must } from '#server/kernel/verdict.ts'
import { changedFields } from '#server/organisations/changes.ts'
import { mayWriteAgreement } from '../policy.ts'
import { agreementFor, focusAreaFor } from '../queries.ts'

/**
 * AG1, AG9: the agreement the actor may write in, locked: whatever hangs on an agreement is written by one at a time, and
 * whoever comes second reads what the first has written.
 */
export async function writable({ actor, tx }: CommandRoom, agreementId: string) {
  await tx.$queryRaw`SELECT 1 FROM "Agreement" WHERE "id" = ${agreementId}::uuid FOR UPDATE`
  const agreement = await agreementFor(tx, actor, agreementId)
  must(mayWriteAgreement(actor, agreement.collaborationId))
  return agreement
}

/** A focus area of it, under the same lock. */
export async function writableArea(room: CommandRoom, { agreementId, focusAreaId }: { agreementId: string; focusAreaId: string }) {
  const agreement = await writable(room, agreementId)
  const area = await focusAreaFor(room.tx, room.actor, focusAreaId)
  if (area.agreementId !== agreementId) throw new NotFound(`focus area ${focusAreaId}`)
  return { agreement, area }
}

type Row = Record<string, unknown>

type Edit<T> = {
  /** Facts of its edits, and the name their payload has for it. */
  told: FactType
  key: string
  id: string
  /** As it stands now, under the lock. */
  current: Row & { revision: number }
  /** The edition the form began from. */
  revision: number
  mine: T
}

/**
 * AG9: what an edit amounts to when somebody else may have been faster. Fields only they touched keep what they wrote;
 * a field both have changed is refused by name, and nothing is written.
 */
export async function merged<T extends object>(tx: Tx, { told, key, id, current, revision, mine }: Edit<T>) {
  if (current.revision === revision) return { fields: mine, changed: changedFields(current, mine), theirs: [] }
  if (current.revision < revision) throw new Conflict('agreement.changedMeanwhile')
  const begun = await begunFrom(tx, { type: told.type, key, id, revision })
  const both = Object.keys(begun).filter((field) => field in mine && !same(begun[field], (mine as Row)[field]) && !same(current[field], (mine as Row)[field]))
  if (both.length > 0)
    throw new Invalid({ form: 'agreement.changedMeanwhile', ...Object.fromEntries(both.map((field) => [field, 'field.changedMeanwhile'])) })
  const kept = Object.fromEntries(Object.keys(begun).filter((field) => field in mine).map((field) => [field, current[field]]))
  const fields = { ...mine, ...kept } as T
  return { fields, changed: changedFields(current, fields), theirs: Object.keys(kept).filter((field) => !same(begun[field], current[field])) }
}

/** What the fields that have changed since that edition held in it. */
async function begunFrom(tx: Tx, of: { type: string; key: string; id: string; revision: number }): Promise<Row> {
  const facts = await tx.fact.findMany({
    where: { type: of.type, payload: { path: [of.key], equals: of.id } },
    orderBy: { seq: 'asc' },
    select: { payload: true, detail: { select: { before: true } } },
  })
  const begun: Row = {}
  for (const { payload, detail } of facts) {
    const { fields, revision } = payload as { fields: string[]; revision?: number }
    if ((revision ?? 0) <= of.revision) continue
    // A detail that has been erased matches nothing: then both have changed it.
    for (const field of fields) if (!(field in begun)) begun[field] = detail ? ((detail.before as Row | null)?.[field] ?? null) : erased
  }
  return begun
}

const erased = Symbol('erased')

const same = (one: unknown, other: unknown) => one !== erased && JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

/** The neighbour a thing changes places with, one step up or down its list; null at the end. */
export function neighbour<T extends { id: string }>(inOrder: T[], id: string, direction: 'up' | 'down'): T | null {
  const at = inOrder.findIndex((one) => one.id === id)
  return at < 0 ? null : (inOrder[at + (direction === 'up' ? -1 : 1)] ?? null)
}
