import { type Actor, isSecretariatOf } from '#server/kernel/actor.ts'
import { focusAreaChoices } from '#server/agreements/queries.ts'
import { db } from '#server/kernel/db.ts'
import { must } from '#server/kernel/verdict.ts'
import { collaborationFor, organisationChoices } from '#server/organisations/queries.ts'
import { mayCreateGroup, mayEditGroup } from './policy.ts'
import { deliverableFor, groupFor, groupHead, mandatesSql, peopleToAdd, reportsToChoices } from './queries.ts'

/** What the form for a new group needs; Refused for who may not make one there. */
export async function newGroupPage(actor: Actor, asked: { slug: string; under: string | null }) {
  const { id, slug, name } = await collaborationFor(db(), actor, asked.slug)
  const [superiors, areas] = await Promise.all([reportsToChoices(actor, id, null), focusAreaChoices(actor, id)])
  const under = superiors.find((one) => one.id === asked.under) ?? (isSecretariatOf(actor, id) ? undefined : superiors[0])
  must(mayCreateGroup(actor, id, under ? { id: under.id, collaborationId: id, closedAt: null } : null))
  return { collaboration: { id, slug, name }, superiors, areas, under: under?.id ?? null, needsSuperior: !isSecretariatOf(actor, id) }
}

/** What the form of an existing group needs; Refused for who may not edit it. */
export async function editGroupPage(actor: Actor, groupId: string) {
  const group = await groupFor(db(), actor, groupId)
  must(mayEditGroup(actor, group))
  const [superiors, areas, chosen] = await Promise.all([
    reportsToChoices(actor, group.collaborationId, group),
    focusAreaChoices(actor, group.collaborationId),
    chosenFor(actor, group.id),
  ])
  return {
    group,
    superiors,
    areas,
    ...chosen,
    needsSuperior: !isSecretariatOf(actor, group.collaborationId) && group.reportsToId !== null,
  }
}

/** The focus areas a group works with, and the papers that can be its mandate (GR18). */
async function chosenFor(actor: Actor, groupId: string) {
  const [row] = await db().$queryRaw<{ focusAreaIds: string[]; mandates: { id: string; title: string }[] | null }[]>`
    SELECT ARRAY(SELECT "focusAreaId" FROM "FocusAreaGroup" WHERE "groupId" = ${groupId}::uuid) AS "focusAreaIds",
      (SELECT json_agg(one) FROM (${mandatesSql(actor, groupId)}) one) AS "mandates"`
  return { focusAreaIds: row?.focusAreaIds ?? [], mandates: row?.mandates ?? [] }
}

/** What the form for inviting by e-mail needs. */
export async function invitationPage(actor: Actor, groupId: string) {
  const group = await groupFor(db(), actor, groupId)
  must(mayEditGroup(actor, group))
  const [head, organisations] = await Promise.all([groupHead(actor, groupId), organisationChoices(actor, group.collaborationId)])
  return { group: head, organisations }
}

/** What the form of a deliverable needs; without an id it is a new one. */
export async function deliverablePage(actor: Actor, groupId: string, deliverableId: string | null) {
  if (deliverableId === null) {
    const group = await groupFor(db(), actor, groupId)
    must(mayEditGroup(actor, group))
    return { group, deliverable: null }
  }
  const { group, deliverable } = await deliverableFor(db(), actor, groupId, deliverableId)
  must(mayEditGroup(actor, group))
  return { group, deliverable }
}

/** People to choose between for a new membership; Refused for who may not add one. */
export async function addMemberPage(actor: Actor, groupId: string, words: string) {
  must(mayEditGroup(actor, await groupFor(db(), actor, groupId)))
  return peopleToAdd(actor, groupId, words)
}
