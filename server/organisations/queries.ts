import type { Actor } from '#server/kernel/actor.ts'
import { today } from '#server/kernel/clock.ts'
import { db, Prisma, type Tx } from '#server/kernel/db.ts'
import { NotFound } from '#server/kernel/errors.ts'
import { isId } from '#server/kernel/ids.ts'
import { visibleSubjects, visibleSubjectsSql } from '#server/subjects/policy.ts'
import { must } from '#server/kernel/verdict.ts'
import { type LinkFacts, mayEditCollaboration, mayEditOrganisation, mayLink, mayUnlink } from './policy.ts'
import { type FocusWord, type FrontLevel, type LinkCode, linkCodes } from './words.ts'

export const collator = new Intl.Collator('da')

/** A collaboration the actor may see, by its slug, or NotFound. */
export async function collaborationFor(tx: Tx, actor: Actor, slug: string) {
  const found = await tx.collaboration.findUnique({ where: { slug } })
  const seen = found && (await tx.subject.findFirst({ where: { id: found.id, ...visibleSubjects(actor) }, select: { level: true } }))
  if (!found || !seen) throw new NotFound(`collaboration ${slug}`)
  return { ...found, focusWord: found.focusWord as FocusWord, level: seen.level as FrontLevel }
}

/** An organisation the actor may see, with its links, or NotFound. */
export async function organisationFor(tx: Tx, actor: Actor, id: string) {
  if (!isId(id)) throw new NotFound(`organisation ${id}`)
  const rows = await tx.$queryRaw<OrganisationRow[]>`
    SELECT o."id", o."name", o."shortName", o."kindCode", o."council", o."note", o."website", o."callingNames", o."mergedIntoId", k."nameDa", k."nameEn", k."authority",
      k."provider", ${linksJson} AS "links"
    FROM "Organisation" o JOIN "OrganisationKind" k ON k."code" = o."kindCode" JOIN "Subject" ON "Subject"."id" = o."id"
    WHERE o."id" = ${id}::uuid AND ${visibleSubjectsSql(actor)}`
  if (!rows[0]) throw new NotFound(`organisation ${id}`)
  return { ...rows[0], links: rows[0].links ?? [] }
}

const linksJson = Prisma.sql`(
  SELECT json_agg(json_build_object('collaborationId', l."collaborationId", 'link', l."link", 'slug', c."slug", 'name', c."name")
    ORDER BY c."name" COLLATE "da-x-icu", l."link")
  FROM "OrganisationLink" l JOIN "Collaboration" c ON c."id" = l."collaborationId" WHERE l."organisationId" = o."id")`

type Link = LinkFacts & { slug: string; name: string }
type OrganisationRow = {
  id: string
  name: string
  shortName: string
  kindCode: string
  council: string | null
  note: string
  website: string | null
  callingNames: string[]
  mergedIntoId: string | null
  nameDa: string
  nameEn: string
  authority: boolean
  provider: boolean
  links: Link[]
}

/** Where affiliations hold today, for plain SQL on the alias `f`. */
const holdsToday = () =>
  Prisma.sql`f."from" <= ${today()}::date AND (f."until" IS NULL OR f."until" >= ${today()}::date)`

type SeenPerson = { id: string; name: string; title: string; department: string; roles: string[] }
type SeenGroup = { id: string; name: string; kind: string; reportsToId: string | null; closedAt: Date | null; members: number }

/** What the page of an organisation shows. */
export async function organisationPage(actor: Actor, id: string) {
  const [organisation, people, groups] = await Promise.all([
    organisationFor(db(), actor, id),
    peopleOfOrganisation(actor, id),
    groupsOfOrganisation(actor, id),
  ])
  return { organisation, people, groups, can: { edit: mayEditOrganisation(actor, organisation.links).ok, ...linkChoices(actor, organisation.links) } }
}

/** The links the actor may take away, and the collaborations they may link it to. */
function linkChoices(actor: Actor, links: Link[]) {
  const own = actor.kind === 'person' ? actor.collaborations.filter((one) => one.secretariat) : []
  const unlink = links.filter((one) => mayUnlink(actor, one, links).ok)
  const link = own.map(({ id, slug, name }) => ({
    id,
    slug,
    name,
    as: linkCodes.filter(
      (code) =>
        !links.some((one) => one.collaborationId === id && one.link === code) && mayLink(actor, { collaborationId: id, link: code }, links).ok,
    ),
  }))
  // A party is all a collaboration has to offer: it is not offered the lesser links besides.
  const party = (id: string) => links.some((one) => one.collaborationId === id && one.link === 'party')
  return {
    unlink: unlink.map((one) => `${one.collaborationId} ${one.link}`),
    link: link.filter((one) => one.as.length > 0 && !party(one.id)),
  }
}

/** What the form of a collaboration needs; Refused for who may not change it. */
export async function collaborationEditPage(actor: Actor, slug: string) {
  const collaboration = await collaborationFor(db(), actor, slug)
  must(mayEditCollaboration(actor, collaboration.id))
  return { collaboration }
}

/** What the form for a new organisation needs. */
export async function newOrganisationPage(actor: Actor, slug: string, asked: string) {
  const { collaboration } = await collaborationEditPage(actor, slug)
  const { id, name } = collaboration
  const [kinds, found] = await Promise.all([organisationKinds(), organisationsCalled(actor, asked.trim())])
  const choices = found.map(({ links, ...one }) => ({
    ...one,
    here: (links ?? []).some((link) => link.collaborationId === id),
    as: linkChoices(actor, links ?? []).link.find((to) => to.id === id)?.as ?? [],
  }))
  return { collaboration: { id, slug, name }, kinds, asked: asked.trim(), found: choices }
}

type Called = { id: string; name: string; nameDa: string; nameEn: string; links: Link[] | null }

/** OR11: whether the organisation `o` of a statement is called something like that: its name, short name, what people call it, or what it was called. */
export const calledLike = (pattern: string) => Prisma.sql`(o."name" ILIKE ${pattern} OR o."shortName" ILIKE ${pattern}
  OR EXISTS (SELECT 1 FROM unnest(o."callingNames") AS called WHERE called ILIKE ${pattern})
  OR EXISTS (SELECT 1 FROM "Transition" t JOIN "Organisation" was ON was."id" = t."organisationId"
    WHERE t."carriedOutAt" IS NOT NULL AND t."undoneAt" IS NULL
      AND ((t."organisationId" = o."id" AND t."formerName" ILIKE ${pattern}) OR (t."successorId" = o."id" AND was."name" ILIKE ${pattern}))))`

/** Organisations that are called something with the words in it. */
async function organisationsCalled(actor: Actor, words: string): Promise<Called[]> {
  if (words.length < 2) return []
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  return db().$queryRaw`
    SELECT o."id", o."name", k."nameDa", k."nameEn", ${linksJson} AS "links"
    FROM "Organisation" o JOIN "OrganisationKind" k ON k."code" = o."kindCode" JOIN "Subject" ON "Subject"."id" = o."id"
    WHERE ${calledLike(pattern)} AND ${visibleSubjectsSql(actor)}
    ORDER BY o."name" COLLATE "da-x-icu" LIMIT 12`
}

/** What the form of an organisation needs. */
export async function organisationEditPage(actor: Actor, id: string) {
  const organisation = await organisationFor(db(), actor, id)
  must(mayEditOrganisation(actor, organisation.links))
  return { organisation, kinds: await organisationKinds() }
}

async function peopleOfOrganisation(actor: Actor, id: string): Promise<SeenPerson[]> {
  if (!isId(id)) return []
  const people = await db().$queryRaw<SeenPerson[]>`
    SELECT p."id", p."name", coalesce(nullif(f."title", ''), p."title") AS "title", f."department", f."roles"
    FROM "Affiliation" f JOIN "Person" p ON p."id" = f."personId" JOIN "Subject" ON "Subject"."id" = p."id"
    WHERE f."organisationId" = ${id}::uuid AND ${holdsToday()} AND ${visibleSubjectsSql(actor)}`
  return people.sort((a, b) => collator.compare(a.name, b.name))
}

async function groupsOfOrganisation(actor: Actor, id: string): Promise<SeenGroup[]> {
  if (!isId(id)) return []
  const groups = await db().$queryRaw<SeenGroup[]>`
    SELECT g."id", g."name", g."kind", g."reportsToId", g."closedAt", count(DISTINCT m."personId")::int AS "members"
    FROM "Membership" m JOIN "Group" g ON g."id" = m."groupId" JOIN "Subject" ON "Subject"."id" = g."id"
    WHERE m."endedAt" IS NULL AND g."closedAt" IS NULL AND ${visibleSubjectsSql(actor)}
      AND (m."organisationId" = ${id}::uuid OR EXISTS (SELECT 1 FROM "Affiliation" f
        WHERE f."personId" = m."personId" AND f."organisationId" = ${id}::uuid AND ${holdsToday()}))
    GROUP BY g."id"`
  return groups.sort((a, b) => collator.compare(a.name, b.name))
}

/** What the page of a collaboration shows. */
export async function collaborationPage(actor: Actor, slug: string) {
  const [collaboration, organisations, groups, people] = await Promise.all([
    collaborationWithAgreements(actor, slug),
    organisationsOf(actor, slug),
    groupsOf(actor, slug),
    secretariatOf(actor, slug),
  ])
  return { ...collaboration, organisations, groups, people }
}

type AgreementLine = { id: string; title: string; startsOn: string; endsOn: string; state: string; focusAreas: number }

async function collaborationWithAgreements(actor: Actor, slug: string) {
  const rows = await db().$queryRaw<(Awaited<ReturnType<typeof collaborationFor>> & { agreements: AgreementLine[] | null })[]>`
    SELECT c.*, (SELECT json_agg(json_build_object('id', a."id", 'title', a."title", 'startsOn', a."startsOn", 'endsOn', a."endsOn",
          'state', a."state", 'focusAreas', (SELECT count(*) FROM "FocusArea" f WHERE f."agreementId" = a."id" AND f."removedAt" IS NULL))
        ORDER BY a."startsOn" DESC)
      FROM "Agreement" a JOIN "Subject" seen ON seen."id" = a."id"
      WHERE a."collaborationId" = c."id" AND ${visibleSubjectsSql(actor, 'seen')}) AS "agreements"
    FROM "Collaboration" c JOIN "Subject" ON "Subject"."id" = c."id" WHERE c."slug" = ${slug} AND ${visibleSubjectsSql(actor)}`
  if (!rows[0]) throw new NotFound(`collaboration ${slug}`)
  const { agreements, ...collaboration } = rows[0]
  return { collaboration, agreements: agreements ?? [] }
}

type LinkedOrganisation = { id: string; name: string; shortName: string; kindCode: string; nameDa: string; nameEn: string; links: LinkCode[] }

async function organisationsOf(actor: Actor, slug: string): Promise<LinkedOrganisation[]> {
  const rows = await db().$queryRaw<LinkedOrganisation[]>`
    SELECT o."id", o."name", o."shortName", o."kindCode", k."nameDa", k."nameEn", array_agg(l."link" ORDER BY l."link") AS "links"
    FROM "Collaboration" c JOIN "OrganisationLink" l ON l."collaborationId" = c."id" JOIN "Organisation" o ON o."id" = l."organisationId"
      JOIN "OrganisationKind" k ON k."code" = o."kindCode" JOIN "Subject" ON "Subject"."id" = o."id"
    WHERE c."slug" = ${slug} AND ${visibleSubjectsSql(actor)} GROUP BY o."id", k."code"`
  return rows.sort((a, b) => collator.compare(a.name, b.name))
}

async function groupsOf(actor: Actor, slug: string): Promise<SeenGroup[]> {
  const rows = await db().$queryRaw<SeenGroup[]>`
    SELECT g."id", g."name", g."kind", g."reportsToId", g."closedAt",
      (SELECT count(*)::int FROM "Membership" m WHERE m."groupId" = g."id" AND m."endedAt" IS NULL) AS "members"
    FROM "Collaboration" c JOIN "Group" g ON g."collaborationId" = c."id" JOIN "Subject" ON "Subject"."id" = g."id"
    WHERE c."slug" = ${slug} AND g."closedAt" IS NULL AND ${visibleSubjectsSql(actor)}`
  return rows.sort((a, b) => collator.compare(a.name, b.name))
}

async function secretariatOf(actor: Actor, slug: string): Promise<{ id: string; name: string; title: string }[]> {
  const rows = await db().$queryRaw<{ id: string; name: string; title: string }[]>`
    SELECT p."id", p."name", p."title" FROM "Collaboration" c JOIN "CollaborationRole" r ON r."collaborationId" = c."id"
      JOIN "Person" p ON p."id" = r."personId" JOIN "Subject" ON "Subject"."id" = p."id"
    WHERE c."slug" = ${slug} AND r."role" = 'secretariat' AND ${visibleSubjectsSql(actor)}`
  return rows.sort((a, b) => collator.compare(a.name, b.name))
}

/** The collaborations everybody may look at, for lists and choices. */
export async function collaborations(actor: Actor) {
  const rows = await db().$queryRaw<{ id: string; slug: string; name: string; description: string }[]>`
    SELECT c."id", c."slug", c."name", c."description" FROM "Collaboration" c JOIN "Subject" ON "Subject"."id" = c."id"
    WHERE ${visibleSubjectsSql(actor)}`
  return rows.sort((a, b) => collator.compare(a.name, b.name))
}

/** What the forms about organisations let one choose between. */
export const organisationKinds = () => db().organisationKind.findMany({ orderBy: { position: 'asc' } })

/** Organisations of a collaboration, for a choice in a form. */
export async function organisationChoices(actor: Actor, collaborationId: string) {
  const rows = await db().$queryRaw<{ id: string; name: string }[]>`
    SELECT o."id", o."name" FROM "Organisation" o JOIN "Subject" ON "Subject"."id" = o."id"
    WHERE ${visibleSubjectsSql(actor)}
      AND EXISTS (SELECT 1 FROM "OrganisationLink" l WHERE l."organisationId" = o."id" AND l."collaborationId" = ${collaborationId}::uuid)`
  return rows.sort((a, b) => collator.compare(a.name, b.name))
}
