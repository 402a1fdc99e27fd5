import type { Actor } from '#server/kernel/actor.ts'
import { now, today } from '#server/kernel/clock.ts'
import { command, type CommandRoom } from '#server/kernel/command.ts'
import { db, type Tx } from '#server/kernel/db.ts'
import { Conflict, Invalid, NotFound, Refused } from '#server/kernel/errors.ts'
import { isId, newId } from '#server/kernel/ids.ts'
import { must } from '#server/kernel/verdict.ts'
import { visibleSubjectsSql } from '#server/subjects/policy.ts'
import { departmentChoice, newDepartment } from './contract.ts'
import * as facts from './facts.ts'
import { mayEditDepartments } from './policy.ts'
import { requireStanding } from './standing.ts'
import { collator, organisationFor } from './queries.ts'

/*
 * OR10: the departments of an organisation. What gives one another name lies in accounts, as affiliations follow.
 */

export type Department = { id: string; name: string; parentId: string | null; people: number }

/** The departments of an organisation by name, each with how many of its people the actor finds. */
export async function departmentsOf(actor: Actor, organisationId: string): Promise<Department[]> {
  if (!isId(organisationId)) return []
  const rows = await db().$queryRaw<Department[]>`
    WITH counted AS (
      SELECT lower(f."department") AS "name", count(DISTINCT f."personId")::int AS "people" FROM "Affiliation" f JOIN "Subject" ON "Subject"."id" = f."personId"
      WHERE f."organisationId" = ${organisationId}::uuid AND f."from" <= ${today()}::date AND (f."until" IS NULL OR f."until" >= ${today()}::date)
        AND ${visibleSubjectsSql(actor)} GROUP BY 1)
    SELECT d."id", d."name", d."parentId", coalesce(counted."people", 0) AS "people"
    FROM "Department" d LEFT JOIN counted ON counted."name" = lower(d."name")
    WHERE d."organisationId" = ${organisationId}::uuid AND d."removedAt" IS NULL`
  return rows.sort((a, b) => collator.compare(a.name, b.name))
}

/** The names of the departments of these organisations, for a field to suggest. */
export async function departmentNames(organisationIds: string[]): Promise<string[]> {
  const rows = await db().department.findMany({
    where: { organisationId: { in: organisationIds }, removedAt: null },
    distinct: ['name'],
    select: { name: true },
    take: 300,
  })
  return rows.map((one) => one.name).sort(collator.compare)
}

/** What the page that keeps the departments shows; Refused for who may not. */
export async function departmentsPage(actor: Actor, organisationId: string) {
  const [{ id, name, links }, departments] = await Promise.all([organisationFor(db(), actor, organisationId), departmentsOf(actor, organisationId)])
  must(mayEditDepartments(actor, id, links))
  return { organisation: { id, name }, departments }
}

/** The same for one of them. */
export async function departmentPage(actor: Actor, organisationId: string, departmentId: string) {
  const page = await departmentsPage(actor, organisationId)
  const department = page.departments.find((one) => one.id === departmentId)
  if (!department) throw new NotFound(`department ${departmentId}`)
  return { ...page, department }
}

/** OR10: one department more. Answers its id. */
export const addDepartment = command(newDepartment, async (room, { organisationId, ...fields }) => {
  const { tx, announce } = room
  await editable(room, organisationId)
  await requireFree(tx, { organisationId, name: fields.name })
  await requireParent(tx, { organisationId, parentId: fields.parentId })
  const departmentId = newId()
  await tx.department.create({ data: { id: departmentId, organisationId, ...fields, createdAt: room.now } })
  await announce(facts.departmentAdded, { organisationId, departmentId }, { subjectId: organisationId, after: fields })
  return { departmentId }
})

/** OR10: writes another name or place. `accounts` calls it, as affiliations name it. Answers what it was called. */
export async function saveDepartment(room: CommandRoom, of: { organisationId: string; departmentId: string; name: string; parentId: string | null }) {
  const { organisationId, departmentId, name, parentId } = of
  await editable(room, organisationId)
  const before = await departmentFor(room.tx, organisationId, departmentId)
  if (before.removedAt) throw new Conflict('department.removed')
  await requireFree(room.tx, { organisationId, name, except: departmentId })
  await requireParent(room.tx, { organisationId, parentId, departmentId })
  await room.tx.department.update({ where: { id: departmentId }, data: { name, parentId } })
  return { name: before.name, parentId: before.parentId }
}

/** OR10: takes one away that none lies below. */
export const removeDepartment = command(departmentChoice, async (room, { organisationId, departmentId }) => {
  const { tx, announce } = room
  await editable(room, organisationId)
  const { name, removedAt } = await departmentFor(tx, organisationId, departmentId)
  if (removedAt) throw new Conflict('department.removed')
  if (await tx.department.findFirst({ where: { parentId: departmentId, removedAt: null }, select: { id: true } })) throw new Conflict('department.othersBelow')
  await tx.department.update({ where: { id: departmentId }, data: { removedAt: room.now } })
  await announce(facts.departmentRemoved, { organisationId, departmentId }, { subjectId: organisationId })
  return { name }
})

/** OR10: brings it back, to where it lay if that is still there. */
export const restoreDepartment = command(departmentChoice, async (room, { organisationId, departmentId }) => {
  const { tx, announce } = room
  await editable(room, organisationId)
  const { name, parentId, removedAt } = await departmentFor(tx, organisationId, departmentId)
  if (!removedAt) throw new Conflict('department.notRemoved')
  if (isLate(removedAt, room.now)) throw new Refused('department.tooLate')
  await requireFree(tx, { organisationId, name })
  const above = parentId && (await tx.department.findFirst({ where: { id: parentId, removedAt: null }, select: { id: true } }))
  await tx.department.update({ where: { id: departmentId }, data: { removedAt: null, parentId: above ? parentId : null } })
  await announce(facts.departmentRestored, { organisationId, departmentId }, { subjectId: organisationId })
  return { name }
})

const undoDays = 30
const isLate = (removedAt: Date, at: Date) => at.getTime() - removedAt.getTime() > undoDays * 86_400_000

/** OR10: which of these departments the actor may bring back now. */
export async function removedDepartments(actor: Actor, organisationId: string, ids: string[]) {
  const { links } = await organisationFor(db(), actor, organisationId)
  if (!mayEditDepartments(actor, organisationId, links).ok) return []
  const rows = await db().department.findMany({ where: { id: { in: ids }, organisationId, removedAt: { not: null } }, select: { id: true, name: true, removedAt: true } })
  return rows.filter((one) => !isLate(one.removedAt!, now()))
}

/** Departments of an organisation are changed one at a time. */
async function editable({ actor, tx }: CommandRoom, organisationId: string): Promise<void> {
  const { links } = await organisationFor(tx, actor, organisationId)
  must(mayEditDepartments(actor, organisationId, links))
  await requireStanding(tx, organisationId)
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`departments of ${organisationId}`}, 0))`
}

async function departmentFor(tx: Tx, organisationId: string, departmentId: string) {
  const found = await tx.department.findFirst({ where: { id: departmentId, organisationId }, select: { name: true, parentId: true, removedAt: true } })
  if (!found) throw new NotFound(`department ${departmentId}`)
  return found
}

async function requireFree(tx: Tx, { organisationId, name, except }: { organisationId: string; name: string; except?: string }): Promise<void> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Department" WHERE "organisationId" = ${organisationId}::uuid AND "removedAt" IS NULL AND lower("name") = lower(${name})`
  if (rows.some((one) => one.id !== except)) throw new Invalid({ name: 'department.nameTaken' })
}

/** It lies below another of the same organisation, and not below itself. */
async function requireParent(tx: Tx, { organisationId, parentId, departmentId }: { organisationId: string; parentId: string | null; departmentId?: string }): Promise<void> {
  const above = new Map(
    (await tx.department.findMany({ where: { organisationId, removedAt: null }, select: { id: true, parentId: true } })).map((one) => [one.id, one.parentId]),
  )
  if (parentId && !above.has(parentId)) throw new Invalid({ parentId: 'field.invalid' })
  for (let at = parentId; at; at = above.get(at) ?? null) if (at === departmentId) throw new Invalid({ parentId: 'department.ring' })
}
