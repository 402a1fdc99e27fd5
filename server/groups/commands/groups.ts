import { type Actor, isSecretariatOf, personIdOf } from '#server/kernel/actor.ts'
import { refreshPersonSubject } from '#server/accounts/belonging.ts'
import { setFocusAreasOfGroup } from '#server/agreements/commands/focus-areas.ts'
import { focusAreaChoices } from '#server/agreements/queries.ts'
import { command } from '#server/kernel/command.ts'
import type { Level, Tx } from '#server/kernel/db.ts'
import { Invalid, NotFound, Refused } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/ids.ts'
import { must } from '#server/kernel/verdict.ts'
import { changedFields, only } from '#server/organisations/changes.ts'
import { putSubject } from '#server/subjects/commands.ts'
import { visibleSubjects } from '#server/subjects/policy.ts'
import { groupChoice, groupEdit, newGroup } from '../contract.ts'
import * as facts from '../facts.ts'
import { mayCloseGroup, mayCreateGroup, mayEditGroup, mayMoveGroup, mayReopenGroup } from '../policy.ts'
import { groupFor, mandatesSql } from '../queries.ts'

/** GR2: a new group. Whoever makes it without being the secretariat is its first chair. Answers its id. */
export const createGroup = command(newGroup, async ({ actor, tx, announce, now }, { focusAreaIds, level, ...fields }) => {
  const parent = fields.reportsToId ? await groupFor(tx, actor, fields.reportsToId) : null
  must(mayCreateGroup(actor, fields.collaborationId, parent))
  if (parent && parent.collaborationId !== fields.collaborationId) throw new Invalid({ reportsToId: 'group.otherHome' })
  const groupId = newId()
  await tx.group.create({ data: { id: groupId, ...fields, createdAt: now } })
  await putGroupSubject(tx, { id: groupId, collaborationId: fields.collaborationId, name: fields.name, level, closedAt: null }, now)
  await setFocusAreasOfGroup(tx, groupId, await choosable(actor, fields.collaborationId), focusAreaIds)
  await announce(facts.groupCreated, { groupId }, { subjectId: groupId })
  const personId = personIdOf(actor)
  if (personId && !isSecretariatOf(actor, fields.collaborationId)) {
    await tx.membership.create({ data: { id: newId(), groupId, personId, role: 'chair', startedAt: now } })
    await refreshPersonSubject(tx, personId, now)
  }
  return { groupId }
})

type GroupOfSubject = { id: string; collaborationId: string; name: string; level: Level; closedAt: Date | null }

/** Writes a group's Subject: its members find it at every level (GR9). Seeds call it. */
export const putGroupSubject = (tx: Tx, of: GroupOfSubject, now: Date): Promise<void> =>
  putSubject(tx, {
    id: of.id,
    kind: 'group',
    collaborationId: of.collaborationId,
    groupId: of.id,
    level: of.level,
    title: of.name,
    state: of.closedAt ? 'closed' : 'active',
    now,
  })

const choosable = async (actor: Actor, collaborationId: string) =>
  (await focusAreaChoices(actor, collaborationId)).map((one) => one.id)

/** GR3, GR4, GR9, GR11: name, kind, purpose, reporting line, levels and focus areas. */
export const editGroup = command(groupEdit, async ({ actor, tx, announce, now }, { groupId, focusAreaIds, mandateId, ...typed }) => {
  await lockReportingLines(tx, groupId)
  const before = await groupFor(tx, actor, groupId)
  must(mayEditGroup(actor, before))
  const fields = { ...typed, mandateId: mandateId === undefined ? before.mandateId : mandateId }
  if (fields.mandateId !== before.mandateId) await requireMandate(tx, actor, groupId, fields.mandateId)
  const changed = changedFields(before, fields)
  if (changed.includes('reportsToId')) await requireReportingLine(tx, actor, before, fields.reportsToId)
  const { level, ...columns } = fields
  await tx.group.update({ where: { id: groupId }, data: columns })
  await putGroupSubject(tx, { ...before, name: fields.name, level }, now)
  if (changed.includes('level')) await mustStillSee(tx, actor, groupId)
  const areas = await setFocusAreasOfGroup(tx, groupId, await choosable(actor, before.collaborationId), focusAreaIds)
  if (changed.length === 0 && !areas) return
  await announce(
    facts.groupChanged,
    {
      groupId,
      fields: [...changed, ...(areas ? ['focusAreaIds'] : [])],
      ...(changed.includes('level') && { accessTo: groupId }),
    },
    { subjectId: groupId, before: only(before, changed), after: only(fields, changed) },
  )
})

/** GR4: lines of one collaboration change one at a time, so that two changes cannot close a ring together. */
async function lockReportingLines(tx: Tx, groupId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('reporting lines ' || "collaborationId"::text, 0))
    FROM "Group" WHERE "id" = ${groupId}::uuid`
}

async function requireReportingLine(
  tx: Tx,
  actor: Actor,
  group: { id: string; collaborationId: string; closedAt: Date | null },
  reportsToId: string | null,
): Promise<void> {
  const to = reportsToId ? await groupFor(tx, actor, reportsToId) : null
  must(mayMoveGroup(actor, group, to))
  if (!to) return
  if (to.collaborationId !== group.collaborationId) throw new Invalid({ reportsToId: 'group.otherHome' })
  const [ring] = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE above AS (
      SELECT "id", "reportsToId" FROM "Group" WHERE "id" = ${to.id}::uuid
      UNION SELECT g."id", g."reportsToId" FROM "Group" g JOIN above a ON g."id" = a."reportsToId"
    ) SELECT "id" FROM above WHERE "id" = ${group.id}::uuid`
  if (ring) throw new Invalid({ reportsToId: 'group.ring' })
}

/** GR18: the mandate is one of the group's own papers, of that kind, which the actor sees. */
async function requireMandate(tx: Tx, actor: Actor, groupId: string, paperId: string | null): Promise<void> {
  if (paperId === null) return
  const choices = await tx.$queryRaw<{ id: string }[]>(mandatesSql(actor, groupId))
  if (!choices.some((one) => one.id === paperId)) throw new Invalid({ mandateId: 'group.noMandate' })
}

/** GR18: the first paper of that kind is the group's mandate without more ado. The owner of papers calls it. */
export const nameFirstMandate = (tx: Tx, groupId: string, paperId: string) =>
  tx.$executeRaw`UPDATE "Group" g SET "mandateId" = ${paperId}::uuid WHERE g."id" = ${groupId}::uuid
    AND NOT EXISTS (SELECT 1 FROM "Paper" p WHERE p."id" = g."mandateId" AND p."removedAt" IS NULL)`

async function mustStillSee(tx: Tx, actor: Actor, groupId: string): Promise<void> {
  const seen = await tx.subject.findFirst({ where: { id: groupId, ...visibleSubjects(actor) }, select: { id: true } })
  if (!seen) throw new Refused('group.wouldVanish')
}

/** GR6: closes a group; it keeps everything. */
export const closeGroup = command(groupChoice, async ({ actor, tx, announce, now }, { groupId }) => {
  const group = await groupFor(tx, actor, groupId)
  must(mayCloseGroup(actor, group))
  await setClosed(tx, group, now, now)
  await announce(facts.groupClosed, { groupId }, { subjectId: groupId })
})

/** GR5, GR6: opens it again. */
export const reopenGroup = command(groupChoice, async ({ actor, tx, announce, now }, { groupId }) => {
  const group = await groupFor(tx, actor, groupId)
  must(mayReopenGroup(actor, group, now))
  await setClosed(tx, group, null, now)
  await announce(facts.groupReopened, { groupId }, { subjectId: groupId })
})

async function setClosed(tx: Tx, group: GroupOfSubject, closedAt: Date | null, now: Date): Promise<void> {
  const { count } = await tx.group.updateMany({ where: { id: group.id, closedAt: closedAt ? null : { not: null } }, data: { closedAt } })
  if (count === 0) throw new NotFound(`group ${group.id}`)
  await putGroupSubject(tx, { ...group, closedAt }, now)
}
