import { removedParts } from '#server/agreements/queries/removed.ts'
import { removedThreads } from '#server/discussions/removed.ts'
import { person, type Actor } from '#server/kernel/actor.ts'
import { now } from '#server/kernel/clock.ts'
import { db } from '#server/kernel/db.ts'
import { removedOffers } from '#server/offers/queries.ts'
import { removedPapersFor } from '#server/papers/queries.ts'
import { undoDays } from '#server/papers/words.ts'
import { removedInGroups } from './removed-in-groups.ts'
import { type Undo, undoOfPart } from './undo.ts'

/** Something removed that the reader may bring back. */
export type Waste = {
  id: string
  kind: 'paper' | 'thread' | 'deliverable' | 'agreement' | 'focusArea' | 'commitment' | 'milestone' | 'annex' | 'file' | 'folder' | 'offer'
  /** Null: a draft of somebody's own, whose title is theirs. */
  title: string | null
  /** The group, the organisation of an offer, or the thing a conversation was about. */
  of: string | null
  removedAt: Date
  by: string | null
  /** More than 30 days ago: now it is for the secretariat alone. */
  late: boolean
  undo: Undo
}

/** AU9: everything removed the actor may bring back now, the latest first; nothing is erased by time. */
export async function wasteBasket(actor: Actor): Promise<Waste[]> {
  const me = person(actor)
  const [papers, threads, parts, inGroups, offers] = await Promise.all([
    removedPapersFor(db(), me, { now: now() }),
    removedThreads(me),
    removedParts(me),
    removedInGroups(me),
    removedOffers(me),
  ])
  const found = [
    ...papers.map(({ id, title, group, removedAt }) => ({ id, subjectId: id, kind: 'paper' as const, title, of: title && group ? group.name : null, removedAt, undo: { of: 'paper', paperId: id, title } as const })),
    ...threads.map(({ id, title, subject, removedAt }) => ({ id, subjectId: subject.id, kind: 'thread' as const, title, of: subject.title, removedAt, undo: { of: 'thread', threadId: id, title } as const })),
    ...inGroups.map(({ kind, id, name, groupId, groupName, removedAt }) => ({
      id,
      subjectId: kind === 'file' ? id : groupId,
      kind,
      title: name,
      of: groupName,
      removedAt,
      undo: undoInGroup[kind]({ groupId, id }),
    })),
  ]
  const ofOrganisations = offers.map(({ id, name, organisation, organisationId, removedAt }) => ({
    id,
    subjectId: organisationId,
    kind: 'offer' as const,
    title: name,
    of: organisation,
    removedAt,
    undo: { of: 'offer', offerId: id, title: name } as const,
  }))
  const ofAgreements = parts.map((part) => {
    const { id, kind, title, of, removedAt } = part
    return { id, subjectId: part.agreementId, kind, title, of, removedAt, undo: undoOfPart(part) }
  })
  const everything = [...found, ...ofAgreements, ...ofOrganisations]
  const by = await whoRemoved(everything)
  return everything
    .map(({ subjectId: _, ...one }) => ({ ...one, by: by.get(one.id) ?? null, late: now().getTime() - one.removedAt.getTime() > undoDays * 86_400_000 }))
    .sort((a, b) => b.removedAt.getTime() - a.removedAt.getTime())
}

const undoInGroup: Record<'deliverable' | 'file' | 'folder', (one: { groupId: string; id: string }) => Undo> = {
  deliverable: ({ groupId, id }) => ({ of: 'deliverable', groupId, deliverableId: id }),
  file: ({ id }) => ({ of: 'file', fileId: id }),
  folder: ({ groupId, id }) => ({ of: 'folder', groupId, folderId: id }),
}

/** Whoever may bring a thing back is told who took it away, as in Historik. */
async function whoRemoved(found: { id: string; subjectId: string }[]): Promise<Map<string, string>> {
  const rows = await db().$queryRaw<{ id: string; name: string }[]>`
    SELECT DISTINCT ON (thing."id") thing."id", p."name"
    FROM (SELECT f."seq", f."actorId", coalesce(f."payload"->>'offerId', f."payload"->>'deliverableId', f."payload"->>'folderId', f."payload"->>'fileId', f."payload"->>'threadId', f."payload"->>'paperId', f."payload"->>'commitmentId',
        f."payload"->>'milestoneId', f."payload"->>'annexId', f."payload"->>'focusAreaId', f."payload"->>'agreementId') AS "id"
      FROM "Fact" f WHERE f."type" IN ('paper.removed', 'thread.removed', 'group.deliverableRemoved', 'file.removed', 'folder.removed', 'agreement.removed', 'focusArea.removed',
          'agreement.commitmentRemoved', 'agreement.milestoneRemoved', 'agreement.annexRemoved', 'offer.removed')
        AND f."subjectId" = ANY (${found.map((one) => one.subjectId)}::uuid[])) thing
      JOIN "Person" p ON p."id" = thing."actorId"
    WHERE thing."id" = ANY (${found.map((one) => one.id)}::text[]) ORDER BY thing."id", thing."seq" DESC`
  return new Map(rows.map((row) => [row.id, row.name]))
}
