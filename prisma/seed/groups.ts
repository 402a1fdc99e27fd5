import { groups } from './content/groups.ts'
import { joining, joinRequests } from './content/joining.ts'
import { memberships } from './content/memberships.ts'
import { people } from './content/people.ts'
import type { GroupKind, GroupRole } from './content/types.ts'
import type { Pen } from './pen.ts'

const kindCodes: Record<GroupKind, string> = {
  forum: 'forum',
  styregruppe: 'steeringGroup',
  arbejdsgruppe: 'workingGroup',
  netvaerk: 'network',
  chefnetvaerk: 'leaderNetwork',
  adhoc: 'adHocGroup',
}

const roleCodes: Record<GroupRole, string> = {
  formand: 'chair',
  sekretaer: 'secretary',
  medlem: 'member',
  observatoer: 'observer',
}

/** Groups, what they are to deliver, and who sits in them. */
export async function writeGroups(pen: Pen): Promise<void> {
  await pen.tx.group.createMany({
    data: groups.map((one) => ({
      id: pen.id('group', one.key),
      collaborationId: pen.id('collaboration', one.collaboration),
      kind: kindCodes[one.kind],
      name: one.name,
      purpose: one.purpose.join('\n\n'),
      reportsToId: one.reportsTo ? pen.id('group', one.reportsTo) : null,
      defaultLevel: one.defaultLevel,
      joining: joining[one.key] ?? 'invitation',
      createdAt: pen.at(one.createdAt),
      closedAt: one.closedAt ? pen.at(one.closedAt) : null,
    })),
  })
  for (const one of groups) announceGroup(pen, one)
  await pen.tx.deliverable.createMany({
    data: groups.flatMap((one) =>
      one.deliverables.map((deliverable, index) => ({
        id: pen.id('deliverable', `${one.key} ${index}`),
        groupId: pen.id('group', one.key),
        title: deliverable.text,
        dueOn: pen.day(deliverable.due),
        doneOn: deliverable.done ? pen.day(deliverable.done) : null,
      })),
    ),
  })
  await writeMemberships(pen)
  await pen.tx.joinRequest.createMany({ data: joinRequests.map((one, index) => joinRequestRow(pen, one, index)) })
}

function joinRequestRow(pen: Pen, one: (typeof joinRequests)[number], index: number) {
  const id = pen.id('joinRequest', String(index))
  const [groupId, personId] = [pen.id('group', one.group), pen.id('person', one.person)]
  const payload = { groupId, requestId: id, personId }
  const { answer } = one
  const decidedById = answer ? pen.id('person', answer.by) : null
  pen.fact({ type: 'group.joinAsked', actorId: personId, subjectId: personId, payload, at: pen.at(one.at) })
  if (answer) pen.fact({ type: 'group.joinDeclined', actorId: decidedById, subjectId: personId, payload, at: pen.at(answer.at) })
  return {
    id,
    groupId,
    personId,
    reason: one.reason,
    askedAt: pen.at(one.at),
    state: answer?.state ?? 'waiting',
    answer: answer?.text ?? '',
    decidedAt: answer ? pen.at(answer.at) : null,
    decidedById,
  }
}

function announceGroup(pen: Pen, one: (typeof groups)[number]) {
  const id = pen.id('group', one.key)
  const secretary = people.find((person) => person.secretariatOf?.includes(one.collaboration))!
  const createdAt = pen.at(one.createdAt)
  pen.subject({
    id,
    kind: 'group',
    collaborationId: pen.id('collaboration', one.collaboration),
    groupId: id,
    level: one.level,
    title: one.name,
    createdAt,
  })
  const actorId = pen.id('person', secretary.key)
  pen.fact({ type: 'group.created', actorId, subjectId: id, payload: { groupId: id }, at: createdAt })
  if (one.closedAt)
    pen.fact({ type: 'group.closed', actorId, subjectId: id, payload: { groupId: id }, at: pen.at(one.closedAt) })
}

async function writeMemberships(pen: Pen) {
  await pen.tx.membership.createMany({
    data: memberships.map((one, index) => {
      const groupId = pen.id('group', one.group)
      const personId = pen.id('person', one.person)
      const role = roleCodes[one.role]
      const affiliation = people.find((person) => person.key === one.person)?.affiliations[0]
      const startedAt = pen.at(one.since)
      const id = pen.id('membership', String(index))
      pen.fact({
        type: 'group.memberAdded',
        actorId: null,
        subjectId: groupId,
        payload: { membershipId: id, groupId, personId, role },
        at: startedAt,
      })
      return {
        id,
        groupId,
        personId,
        role,
        organisationId: affiliation ? pen.id('organisation', affiliation.organisation) : null,
        startedAt,
        endedAt: one.until ? pen.at(one.until) : null,
      }
    }),
  })
}
