import { person } from '#server/kernel/actor.ts'
import { command } from '#server/kernel/command.ts'
import type { Tx } from '#server/kernel/db.ts'
import { Conflict, Invalid, NotFound } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/ids.ts'
import { unlessBuiltOn } from '#server/kernel/take-back.ts'
import { all, must } from '#server/kernel/verdict.ts'
import { putSubject, takeAwaySubject } from '#server/subjects/commands.ts'
import { changedFields, only } from './changes.ts'
import { collaborationEdit, newOrganisation, organisationChoice } from './contract.ts'
import * as facts from './facts.ts'
import { type LinkFacts, mayEditCollaboration, mayLink, mayTakeBackOrganisation } from './policy.ts'
import { collaborationFor, organisationFor } from './queries.ts'
import type { FocusWord, FrontLevel } from './words.ts'

export type CollaborationDraft = {
  id?: string
  slug: string
  name: string
  description?: string
  secretariat?: string
  email?: string
  phone?: string
  focusWord?: FocusWord
  level?: FrontLevel
}

/** Writes a new collaboration and its Subject. Founding (founding.ts) calls it. */
export async function putCollaboration(tx: Tx, { level = 'signed_in', ...draft }: CollaborationDraft, now: Date): Promise<string> {
  const id = draft.id ?? newId()
  await tx.collaboration.create({ data: { ...draft, id, createdAt: now } })
  await putCollaborationSubject(tx, { id, name: draft.name, level }, now)
  return id
}

const putCollaborationSubject = (tx: Tx, { id, name, level }: { id: string; name: string; level: FrontLevel }, now: Date) =>
  putSubject(tx, { id, kind: 'collaboration', collaborationId: id, level, title: name, now })

export type OrganisationDraft = {
  id?: string
  name: string
  shortName?: string
  kindCode: string
  council?: string | null
  note?: string
  website?: string | null
  callingNames?: string[]
  links: LinkFacts[]
}

/** Writes a new organisation, its links and its Subject. */
export async function putOrganisation(tx: Tx, { links, ...draft }: OrganisationDraft, now: Date): Promise<string> {
  const id = draft.id ?? newId()
  await tx.organisation.create({ data: { ...draft, id, shortName: draft.shortName || draft.name, createdAt: now } })
  await tx.organisationLink.createMany({ data: links.map((one) => ({ organisationId: id, ...one })) })
  await putOrganisationSubject(tx, { id, name: draft.name, links }, now)
  return id
}

/** Writes an organisation's Subject; its collaboration is where it is party, or else the first one. */
export function putOrganisationSubject(tx: Tx, of: { id: string; name: string; links: LinkFacts[] }, now: Date) {
  const home = of.links.find((one) => one.link === 'party') ?? of.links[0]
  return putSubject(tx, {
    id: of.id,
    kind: 'organisation',
    collaborationId: home?.collaborationId ?? null,
    level: 'signed_in',
    title: of.name,
    now,
  })
}

/** OR1: name, description, contact information, the word for focus areas and whether strangers get a front page. */
export const editCollaboration = command(collaborationEdit, async ({ actor, tx, announce, now }, { slug, ...edited }) => {
  const before = await collaborationFor(tx, actor, slug)
  must(mayEditCollaboration(actor, before.id))
  const changed = changedFields(before, edited)
  if (changed.length === 0) return
  const { level, ...fields } = edited
  await tx.collaboration.update({ where: { id: before.id }, data: fields })
  await putCollaborationSubject(tx, { id: before.id, name: fields.name, level }, now)
  await announce(
    facts.collaborationChanged,
    { collaborationId: before.id, fields: changed },
    { subjectId: before.id, before: only(before, changed), after: only(edited, changed) },
  )
})

/** OR2: a new organisation, linked to the actor's collaboration. Answers its id. */
export const createOrganisation = command(newOrganisation, async ({ actor, tx, announce, now }, { slug, link, ...fields }) => {
  person(actor)
  const { id: collaborationId } = await collaborationFor(tx, actor, slug)
  must(all(mayEditCollaboration(actor, collaborationId), mayLink(actor, { collaborationId, link }, [])))
  await requireKind(tx, fields.kindCode)
  await requireNewName(tx, fields)
  const organisationId = await putOrganisation(tx, { ...fields, links: [{ collaborationId, link }] }, now)
  await announce(facts.organisationCreated, { organisationId }, { subjectId: organisationId, after: fields })
  return { organisationId }
})

type Called = { name: string; shortName: string; kindCode: string }

/** No other organisation is called that; one of the same kind not in short either. Names are given one at a time. */
export async function requireNewName(tx: Tx, { name, shortName, kindCode }: Called, except?: string) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('names of organisations', 0))`
  const called = (text: string) => ({ equals: text, mode: 'insensitive' as const })
  const inShort = [name, ...(shortName ? [shortName] : [])].map((text) => ({ kindCode, shortName: called(text) }))
  const namesake = await tx.organisation.findFirst({
    where: { id: { not: except }, OR: [{ name: called(name) }, ...inShort] },
    select: { id: true },
  })
  const planned = await tx.$queryRaw<{ id: string }[]>`
    SELECT "organisationId" AS "id" FROM "Transition" WHERE "carriedOutAt" IS NULL AND "cancelledAt" IS NULL AND lower("name") = lower(${name})`
  if (planned.some((one) => one.id !== except)) throw new Invalid({ name: 'organisation.namePlanned' })
  if (namesake) throw new Invalid({ name: except ? 'organisation.nameTaken' : 'organisation.namesake' })
}

/** The kind exists, or the form is told. */
export async function requireKind(tx: Tx, code: string) {
  const kind = await tx.organisationKind.findUnique({ where: { code } })
  if (!kind) throw new Invalid({ kindCode: 'field.invalid' })
  return kind
}

export type OrganisationFields = Omit<OrganisationDraft, 'id' | 'links'>

/** Writes an organisation's changed fields and its Subject. `accounts` calls it, since the kind decides people's rights. */
export async function saveOrganisation(
  tx: Tx,
  organisation: { id: string; links: LinkFacts[] },
  { shortName, ...fields }: OrganisationFields,
  now: Date,
): Promise<void> {
  await tx.organisation.update({ where: { id: organisation.id }, data: { ...fields, shortName: shortName || fields.name } })
  await putOrganisationSubject(tx, { ...organisation, name: fields.name }, now)
}

/** Writes one link more. */
export async function addLink(tx: Tx, organisation: { id: string; name: string; links: LinkFacts[] }, link: LinkFacts, now: Date) {
  const { count } = await tx.organisationLink.createMany({
    data: [{ organisationId: organisation.id, ...link }],
    skipDuplicates: true,
  })
  if (count === 0) throw new Conflict('organisation.linkedAlready')
  await putOrganisationSubject(tx, { ...organisation, links: [...organisation.links, link] }, now)
}

/** Takes a link away. */
export async function removeLink(tx: Tx, organisation: { id: string; name: string; links: LinkFacts[] }, link: LinkFacts, now: Date) {
  const { count } = await tx.organisationLink.deleteMany({ where: { organisationId: organisation.id, ...link } })
  if (count === 0) throw new NotFound('link')
  const links = organisation.links.filter((one) => one.link !== link.link || one.collaborationId !== link.collaborationId)
  await putOrganisationSubject(tx, { ...organisation, links }, now)
}

/** OR12: an organisation that was made by mistake is gone again, unless something refers to it. */
export const takeBackOrganisation = command(organisationChoice, async ({ actor, tx, announce }, { organisationId }) => {
  const { name, links } = await organisationFor(tx, person(actor), organisationId)
  must(mayTakeBackOrganisation(actor, links))
  await unlessBuiltOn(async () => {
    await tx.organisationLink.deleteMany({ where: { organisationId } })
    await takeAwaySubject(tx, organisationId)
    await tx.organisation.delete({ where: { id: organisationId } })
  })
  await announce(facts.organisationTakenBack, { organisationId }, { subjectId: organisationId, before: { name } })
})
