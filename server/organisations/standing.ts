import type { Tx } from '#server/kernel/db.ts'
import { Conflict } from '#server/kernel/errors.ts'
import { putOrganisationSubject } from './commands.ts'
import type { LinkFacts } from './policy.ts'

/*
 * OR13: an organisation that has gone into another one. Whoever adds to an organisation holds its row until they are
 * done, so that a merger takes along what was added meanwhile, or the addition is told that it comes too late.
 */

/** The organisation stands, and goes on standing until this transaction ends; Conflict for one that is merged. */
export async function requireStanding(tx: Tx, organisationId: string): Promise<void> {
  const rows = await tx.$queryRaw<{ mergedIntoId: string | null }[]>`SELECT "mergedIntoId" FROM "Organisation" WHERE "id" = ${organisationId}::uuid FOR SHARE`
  if (rows[0]?.mergedIntoId) throw new Conflict('organisation.merged')
}

/** Nobody adds to these until this transaction ends; what was being added is there first. */
export async function holdStill(tx: Tx, ids: string[]): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Organisation" WHERE "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR UPDATE`
}

type Linked = { id: string; name: string; links: LinkFacts[] }
export type MovedLinks = { gone: LinkFacts[]; came: LinkFacts[]; replaced: LinkFacts[] }

const isSame = (one: LinkFacts) => (other: LinkFacts) => one.collaborationId === other.collaborationId && one.link === other.link

/** OR13: the successor takes part where the predecessor did; a party is no guest besides. Answers what changed. */
export async function moveLinks(tx: Tx, { from, to }: { from: Linked; to: Linked }, now: Date): Promise<MovedLinks> {
  const gone = from.links.map(({ collaborationId, link }) => ({ collaborationId, link }))
  const parties = [...gone, ...to.links].filter((one) => one.link === 'party').map((one) => one.collaborationId)
  const fits = (one: LinkFacts) => one.link === 'party' || !parties.includes(one.collaborationId)
  const came = gone.filter((one) => fits(one) && !to.links.some(isSame(one)))
  const replaced = to.links.filter((one) => !fits(one)).map(({ collaborationId, link }) => ({ collaborationId, link }))
  await setMerged(tx, from.id, to.id)
  await changeLinks(tx, { of: from, take: gone, give: [] }, now)
  await changeLinks(tx, { of: to, take: replaced, give: came }, now)
  return { gone, came, replaced }
}

/** Takes that back where the successor still takes part: a secretariat that has ended it there since has ended it for both. Answers how many stay away. */
export async function moveLinksBack(tx: Tx, { from, to, moved }: { from: Linked; to: Linked; moved: MovedLinks }, now: Date): Promise<number> {
  const stands = (one: LinkFacts) => to.links.some((other) => other.collaborationId === one.collaborationId && (other.link === one.link || other.link === 'party'))
  const back = moved.gone.filter(stands)
  await setMerged(tx, from.id, null)
  await changeLinks(tx, { of: from, take: [], give: back }, now)
  await changeLinks(tx, { of: to, take: moved.came, give: moved.replaced.filter(stands) }, now)
  return moved.gone.length - back.length
}

async function setMerged(tx: Tx, id: string, mergedIntoId: string | null): Promise<void> {
  await tx.organisation.update({ where: { id }, data: { mergedIntoId } })
}

async function changeLinks(tx: Tx, { of, take, give }: { of: Linked; take: LinkFacts[]; give: LinkFacts[] }, now: Date): Promise<void> {
  await tx.organisationLink.deleteMany({ where: { organisationId: of.id, OR: take } })
  await tx.organisationLink.createMany({ data: give.map((one) => ({ organisationId: of.id, ...one })), skipDuplicates: true })
  const links = [...of.links.filter((one) => !take.some(isSame(one))), ...give]
  // What has no links any more keeps its home.
  if (links.length > 0) await putOrganisationSubject(tx, { ...of, links }, now)
}

/** OR14: writes another name. Answers the one it had. */
export async function renameOrganisation(tx: Tx, of: Linked & { shortName: string }, to: { name: string; shortName: string }, now: Date) {
  await tx.organisation.update({ where: { id: of.id }, data: { name: to.name, shortName: to.shortName || to.name } })
  await putOrganisationSubject(tx, { ...of, name: to.name }, now)
  return { formerName: of.name, formerShortName: of.shortName }
}

