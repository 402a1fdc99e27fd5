import { lookedAfterBy, collaborationsOfPeople } from '#server/accounts/belonging.ts'
import { mayDeactivate } from '#server/accounts/policy.ts'
import { type RemovedPart, removedParts } from '#server/agreements/queries/removed.ts'
import { mayPropose } from '#server/charts/policy.ts'
import { changesToTakeBack, removedProposals } from '#server/charts/queries.ts'
import { takeBackInThreads } from '#server/discussions/removed.ts'
import { takeBackIn } from '#server/groups/take-back.ts'
import { removedFor } from '#server/files/queries/removed.ts'
import { runsInstallation } from '#server/installation/policy.ts'
import { recentlyEnded } from '#server/installation/queries.ts'
import { type Actor, person } from '#server/kernel/actor.ts'
import { now, today } from '#server/kernel/clock.ts'
import { db } from '#server/kernel/db.ts'
import { removedDepartments } from '#server/organisations/departments.ts'
import { untiedFrom } from '#server/meetings/papers.ts'
import { takeBackInMeeting } from '#server/meetings/queries.ts'
import { mayAffiliate, mayLink } from '#server/organisations/policy.ts'
import { organisationFor } from '#server/organisations/queries.ts'
import type { LinkCode } from '#server/organisations/words.ts'
import { removedOffers } from '#server/offers/queries.ts'
import { removedPapersFor } from '#server/papers/queries.ts'
import { withdrawnFor } from '#server/papers/queries/withdrawn.ts'
import { transitionsToUndo } from '#server/transitions/queries.ts'

/** What can be taken back, and what its form has to name; the browser knows where each is posted (app/audit). */
export type Undo =
  | { of: 'group'; groupId: string }
  | { of: 'file'; fileId: string }
  | { of: 'folder'; groupId: string; folderId: string }
  | { of: 'meeting'; meetingId: string }
  | { of: 'meetingTime'; meetingId: string }
  | { of: 'meetingPaper'; meetingId: string; paperId: string }
  | { of: 'membership'; groupId: string; membershipId: string }
  | { of: 'deliverable'; groupId: string; deliverableId: string }
  | { of: 'seat'; groupId: string; seatId: string }
  | { of: 'seatHolding'; groupId: string; seatId: string; holdingId: string }
  | { of: 'transition'; organisationId: string; transitionId: string }
  | { of: 'department'; organisationId: string; departmentId: string; title: string }
  | { of: 'offer'; offerId: string; title: string }
  | { of: 'chartProposal'; slug: string; proposalId: string }
  | { of: 'chartChange'; slug: string; proposalId: string; changeId: string }
  | { of: 'paper'; paperId: string; title: string | null }
  | { of: 'publication'; paperId: string }
  | { of: 'personUnnamed'; paperId: string; personId: string; verb: string }
  | { of: 'thread'; threadId: string; title: string }
  | { of: 'resolution'; threadId: string }
  | { of: 'post'; postId: string }
  | { of: 'link'; organisationId: string; collaborationId: string; link: string }
  | { of: 'affiliation'; personId: string; affiliationId: string }
  | { of: 'account'; personId: string }
  | { of: 'secretariat'; slug: string; personId: string }
  | { of: 'agreement'; agreementId: string; title: string }
  | { of: 'focusArea'; agreementId: string; focusAreaId: string; title: string }
  | { of: 'commitment'; agreementId: string; focusAreaId: string; commitmentId: string; title: string }
  | { of: 'milestone'; agreementId: string; milestoneId: string; title: string }
  | { of: 'annex'; agreementId: string; annexId: string; title: string }

/** A fact that ended something, the latest of its kind about that thing. */
export type Ended = { id: string; type: string; subjectId: string; payload: Record<string, unknown> }

type Finder = (actor: Actor, ended: Ended[]) => Promise<(one: Ended) => Undo | null>

const text = (value: unknown) => (typeof value === 'string' ? value : '')
const named = (ended: Ended[], key: string) => [...new Set(ended.map((one) => text(one.payload[key])).filter(Boolean))]

const inGroup: Finder = async (actor, [first]) => {
  const groupId = first!.subjectId
  const { group, memberships, deliverables, seats, holdings } = await takeBackIn(actor, groupId)
  return ({ type, payload }) => {
    const [membershipId, deliverableId] = [text(payload.membershipId), text(payload.deliverableId)]
    const [seatId, holdingId] = [text(payload.seatId), text(payload.holdingId)]
    if (type === 'group.seatRemoved') return seats.includes(seatId) ? { of: 'seat', groupId, seatId } : null
    if (type === 'group.seatEmptied') return holdings.includes(holdingId) ? { of: 'seatHolding', groupId, seatId, holdingId } : null
    if (type === 'group.closed') return group.can.reopen ? { of: 'group', groupId } : null
    if (memberships.includes(membershipId)) return { of: 'membership', groupId, membershipId }
    return deliverables.includes(deliverableId) ? { of: 'deliverable', groupId, deliverableId } : null
  }
}

const chartProposal: Finder = async (actor, [first, ...more]) => {
  const collaborationId = first!.subjectId
  if (!mayPropose(actor, collaborationId).ok) return () => null
  const ids = named([first!, ...more], 'proposalId')
  const removed = await removedProposals(ids)
  return ({ payload }) => {
    const found = removed.find((one) => one.id === payload.proposalId)
    return found ? { of: 'chartProposal', slug: found.slug, proposalId: found.id } : null
  }
}

const chartChange: Finder = async (actor, [first]) => {
  const proposalId = first!.subjectId
  const { slug, ids } = await changesToTakeBack(actor, proposalId)
  return ({ payload }) => {
    const changeId = text(payload.changeId)
    return ids.includes(changeId) ? { of: 'chartChange', slug, proposalId, changeId } : null
  }
}

const transition: Finder = async (actor, ended) => {
  const organisationId = ended[0]!.subjectId
  const open = await transitionsToUndo(actor, organisationId)
  return ({ payload }) => {
    const transitionId = text(payload.transitionId)
    return open.includes(transitionId) ? { of: 'transition', organisationId, transitionId } : null
  }
}

const removedDepartment: Finder = async (actor, ended) => {
  const organisationId = ended[0]!.subjectId
  const departments = await removedDepartments(actor, organisationId, named(ended, 'departmentId'))
  return ({ payload }) => {
    const found = departments.find((one) => one.id === payload.departmentId)
    return found ? { of: 'department', organisationId, departmentId: found.id, title: found.name } : null
  }
}

const removedOffer: Finder = async (actor, ended) => {
  const offers = await removedOffers(actor, named(ended, 'offerId'))
  return ({ payload }) => {
    const offer = offers.find((one) => one.id === payload.offerId)
    return offer ? { of: 'offer', offerId: offer.id, title: offer.name } : null
  }
}

const removedPaper: Finder = async (actor, ended) => {
  const papers = await removedPapersFor(db(), actor, { ids: named(ended, 'paperId'), now: now() })
  return ({ payload }) => {
    const paper = papers.find((one) => one.id === payload.paperId)
    return paper ? { of: 'paper', paperId: paper.id, title: paper.title } : null
  }
}

const removedFile: Finder = async (actor, ended) => {
  const files = await removedFor(db(), actor, named(ended, 'fileId'))
  return ({ payload }) => (files.some((one) => one.id === payload.fileId) ? { of: 'file', fileId: text(payload.fileId) } : null)
}

const removedFolder: Finder = async (actor, ended) => {
  const folders = await removedFor(db(), actor, named(ended, 'folderId'))
  return ({ payload }) => {
    const folder = folders.find((one) => one.id === payload.folderId)
    return folder ? { of: 'folder', groupId: folder.groupId, folderId: folder.id } : null
  }
}

const inMeeting: Finder = async (actor, [first]) => {
  const meetingId = first!.subjectId
  const open = await takeBackInMeeting(actor, meetingId)
  return ({ type }) => {
    if (type === 'meeting.cancelled') return open.cancelling ? { of: 'meeting', meetingId } : null
    return open.choice ? { of: 'meetingTime', meetingId } : null
  }
}

const untiedPaper: Finder = async (actor, ended) => {
  const meetingId = ended[0]!.subjectId
  const open = await untiedFrom(actor, meetingId, named(ended, 'paperId'))
  return ({ payload }) => (open.includes(text(payload.paperId)) ? { of: 'meetingPaper', meetingId, paperId: text(payload.paperId) } : null)
}

const withdrawal: Finder = async (actor, ended) => {
  const open = await withdrawnFor(actor, named(ended, 'paperId'))
  return ({ payload }) => (open.has(text(payload.paperId)) ? { of: 'publication', paperId: text(payload.paperId) } : null)
}

const unnamed: Finder = async (actor, ended) => {
  const me = person(actor)
  const papers = await db().subject.findMany({
    where: { id: { in: named(ended, 'paperId') }, kind: 'paper', level: 'private', removedAt: null, createdById: me.personId },
    select: { id: true, grants: { select: { personId: true } } },
  })
  return ({ payload }) => {
    const [paperId, personId, verb] = [text(payload.paperId), text(payload.personId), text(payload.verb)]
    const paper = papers.find((one) => one.id === paperId)
    const there = !paper || paper.grants.some((one) => one.personId === personId)
    return there || !verb ? null : { of: 'personUnnamed', paperId, personId, verb }
  }
}

const inThreads: Finder = async (actor, ended) => {
  const posts = ended.filter((one) => one.type === 'thread.postRemoved')
  const threads = ended.filter((one) => one.type !== 'thread.postRemoved')
  const open = await takeBackInThreads(actor, { threadIds: named(threads, 'threadId'), postIds: named(posts, 'postId') })
  return ({ type, payload }) => {
    const [threadId, postId] = [text(payload.threadId), text(payload.postId)]
    if (type === 'thread.postRemoved') return open.posts.has(postId) ? { of: 'post', postId } : null
    const title = open.removed.get(threadId)
    if (type === 'thread.removed') return title === undefined ? null : { of: 'thread', threadId, title }
    return open.resolved.has(threadId) ? { of: 'resolution', threadId } : null
  }
}

const unlinked: Finder = async (actor, [first]) => {
  const organisationId = first!.subjectId
  const { links } = await organisationFor(db(), actor, organisationId)
  return ({ payload }) => {
    const to = { collaborationId: text(payload.collaborationId), link: text(payload.link) as LinkCode }
    const there = links.some((one) => one.collaborationId === to.collaborationId && one.link === to.link)
    return !there && mayLink(actor, to, links).ok ? { of: 'link', organisationId, ...to } : null
  }
}

const affiliation: Finder = async (actor, ended) => {
  const me = person(actor)
  const held = await db().affiliation.findMany({
    where: { id: { in: named(ended, 'affiliationId') }, until: { lt: new Date(today()) } },
    select: {
      id: true,
      organisation: {
        select: { kind: { select: { authority: true } }, links: { select: { collaborationId: true, link: true } } },
      },
    },
  })
  return ({ payload, subjectId: personId }) => {
    const affiliationId = text(payload.affiliationId)
    const found = held.find((one) => one.id === affiliationId)
    if (!found) return null
    const links = found.organisation.links.map((one) => ({ ...one, link: one.link as LinkCode }))
    const may = mayAffiliate(me, { links, authority: found.organisation.kind.authority })
    return may.ok ? { of: 'affiliation', personId, affiliationId } : null
  }
}

const account: Finder = async (actor, [first]) => {
  const personId = first!.subjectId
  const [closed, belongings] = await Promise.all([
    db().account.findFirst({ where: { personId, deactivatedAt: { not: null } }, select: { id: true } }),
    collaborationsOfPeople(db(), [personId]),
  ])
  const may = mayDeactivate(person(actor), { personId, collaborationIds: lookedAfterBy(belongings) })
  return () => (closed && may.ok ? { of: 'account', personId } : null)
}

const secretariat: Finder = async (actor, [first]) => {
  if (!runsInstallation(actor)) return () => null
  const [collaboration, ended] = await Promise.all([
    db().collaboration.findUnique({ where: { id: first!.subjectId }, select: { slug: true } }),
    recentlyEnded(db(), first!.subjectId),
  ])
  return ({ payload }) => {
    const there = collaboration && ended.some((one) => one.personId === payload.personId)
    return there ? { of: 'secretariat', slug: collaboration.slug, personId: text(payload.personId) } : null
  }
}

/** The form that puts a part of an agreement back. */
export function undoOfPart({ kind, id, agreementId, focusAreaId, title }: RemovedPart): Undo {
  if (kind === 'commitment') return { of: kind, agreementId, focusAreaId: focusAreaId!, commitmentId: id, title }
  if (kind === 'focusArea') return { of: kind, agreementId, focusAreaId: id, title }
  if (kind === 'milestone') return { of: kind, agreementId, milestoneId: id, title }
  return kind === 'annex' ? { of: kind, agreementId, annexId: id, title } : { of: kind, agreementId, title }
}

const inAgreement: Finder = async (actor, ended) => {
  const parts = await removedParts(person(actor), named(ended, 'agreementId'))
  return ({ payload }) => {
    const { commitmentId, milestoneId, annexId, focusAreaId, agreementId } = payload
    const id = commitmentId ?? milestoneId ?? annexId ?? focusAreaId ?? agreementId
    const part = parts.find((one) => one.id === id && one.agreementId === agreementId)
    return part ? undoOfPart(part) : null
  }
}

const finders: Record<string, Finder> = {
  'group.closed': inGroup,
  'group.memberEnded': inGroup,
  'group.deliverableRemoved': inGroup,
  'group.seatRemoved': inGroup,
  'group.seatEmptied': inGroup,
  'chart.proposalRemoved': chartProposal,
  'chart.changeRemoved': chartChange,
  'organisation.renamed': transition,
  'organisation.merged': transition,
  'organisation.departmentRemoved': removedDepartment,
  'offer.removed': removedOffer,
  'file.removed': removedFile,
  'folder.removed': removedFolder,
  'meeting.cancelled': inMeeting,
  'meeting.timeChosen': inMeeting,
  'meeting.paperUnlinked': untiedPaper,
  'paper.removed': removedPaper,
  'paper.withdrawn': withdrawal,
  'publication.withdrawn': withdrawal,
  'paper.personUnnamed': unnamed,
  'thread.removed': inThreads,
  'thread.resolved': inThreads,
  'thread.postRemoved': inThreads,
  'organisation.unlinked': unlinked,
  'person.affiliationEnded': affiliation,
  'account.deactivated': account,
  'secretariat.ended': secretariat,
  'agreement.removed': inAgreement,
  'focusArea.removed': inAgreement,
  'agreement.commitmentRemoved': inAgreement,
  'agreement.milestoneRemoved': inAgreement,
  'agreement.annexRemoved': inAgreement,
}

/** The kinds of facts that end something. */
export const endings: readonly string[] = Object.keys(finders)

/** AU7: what of these endings the actor may take back now, by the fact's id; each owner is asked once. */
export async function undoable(actor: Actor, ended: Ended[]): Promise<Map<string, Undo>> {
  if (actor.kind !== 'person') return new Map()
  const byFinder = Map.groupBy(ended.filter((one) => finders[one.type]), (one) => finders[one.type]!)
  const found = await Promise.all(
    [...byFinder].map(async ([find, ones]) => {
      const undo = await find(actor, ones)
      return ones.flatMap((one): [string, Undo][] => {
        const back = undo(one)
        return back ? [[one.id, back]] : []
      })
    }),
  )
  return new Map(found.flat())
}
