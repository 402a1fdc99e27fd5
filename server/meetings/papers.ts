import type { Actor } from '#server/kernel/actor.ts'
import { now } from '#server/kernel/clock.ts'
import { db, Prisma, type Tx } from '#server/kernel/db.ts'
import { NotFound } from '#server/kernel/errors.ts'
import { isId } from '#server/kernel/ids.ts'
import { must } from '#server/kernel/verdict.ts'
import { type PaperLine, papersAmong, papersOfGroup } from '#server/papers/queries/paper-list.ts'
import { mayRetie, mayTiePapers } from './policy.ts'
import { meetingFor, meetingHead } from './queries.ts'

/** ME7: the papers tied to a meeting the actor has already loaded, as far as they see them: agenda, minutes, the others. */
export async function papersOfMeeting(actor: Actor, meetingId: string): Promise<PaperLine[]> {
  const tied = Prisma.sql`SELECT x."paperId" FROM "MeetingPaper" x WHERE x."meetingId" = ${meetingId}::uuid AND x."removedAt" IS NULL`
  const order = (kind: string) => (kind === 'dagsorden' ? 0 : kind === 'referat' ? 1 : 2)
  return (await papersAmong(actor, tied)).sort((a, b) => order(a.kind) - order(b.kind) || b.changedAt.getTime() - a.changedAt.getTime())
}

/** What the form for tying a paper to a meeting needs: the group's shared papers that are not tied to it yet. */
export async function tyingPage(actor: Actor, meetingId: string) {
  const seen = await meetingFor(db(), actor, meetingId)
  must(mayTiePapers(actor, seen.group))
  const [papers, tied] = await Promise.all([papersOfGroup(actor, seen.groupId), papersOfMeeting(actor, meetingId)])
  const free = papers.filter((one) => one.level !== 'private' && !tied.some(({ id }) => id === one.id))
  return { ...meetingHead(actor, seen), papers: free.map(({ id, kind, title }) => ({ id, kind, title })) }
}

/** A paper that was untied from a meeting the actor reads, with when; NotFound where it is tied, or never was. */
export async function untied(tx: Tx, actor: Actor, { meetingId, paperId }: { meetingId: string; paperId: string }) {
  const meeting = await meetingFor(tx, actor, meetingId)
  const found = isId(paperId) ? await tx.meetingPaper.findUnique({ where: { meetingId_paperId: { meetingId, paperId } }, select: { removedAt: true } }) : null
  if (!found?.removedAt) throw new NotFound(`untied paper ${paperId}`)
  return { meeting, removedAt: found.removedAt }
}

/** ME7: of these papers, which the actor may tie to the meeting again now. */
export async function untiedFrom(actor: Actor, meetingId: string, paperIds: string[]): Promise<string[]> {
  const { group } = await meetingFor(db(), actor, meetingId)
  const rows = await db().meetingPaper.findMany({ where: { meetingId, paperId: { in: paperIds }, removedAt: { not: null } }, select: { paperId: true, removedAt: true } })
  return rows.filter((row) => mayRetie(actor, group, row.removedAt!, now()).ok).map((row) => row.paperId)
}
