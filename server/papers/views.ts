import { type Actor, roleIn } from '#server/kernel/actor.ts'
import { no, type Verdict } from '#server/kernel/verdict.ts'
import {
  mayName,
  mayPublish,
  mayRemove,
  mayRepublish,
  mayShare,
  mayUnshare,
  mayWithdraw,
  mayWriteText,
  type PaperRights,
} from './policy.ts'
import type { PaperKind, PublicationLevel } from './words.ts'

export type PaperPageRow = {
  id: string
  kind: string
  title: string
  dueOn: Date | null
  createdAt: Date
  createdById: string | null
  collaborationId: string
  collaborationSlug: string
  collaborationName: string
  focusWord: string
  groupId: string | null
  liveLevel: 'private' | 'group' | null
  liveScopes: string[] | null
  groupName: string | null
  focusAreaId: string | null
  focusAreaNumber: number | null
  focusAreaTitle: string | null
  agreementId: string | null
  savedAt: Date | null
  savedByName: string | null
  publicationId: string | null
  withdrawnAt: Date | null
  publicationVisible: boolean
  versionId: string | null
  versionNumber: number | null
  versionTitle: string | null
  versionLevel: string | null
  /** Its level covers the actor, withdrawn or not. */
  versionOpen: boolean
  /** The live text has changed since it was published. Null where not both are seen. */
  ahead: boolean | null
  publishedAt: Date | null
  hash: string | null
  publishedByName: string | null
  sourceName: string | null
  sourceFormat: string | null
  sourceYear: number | null
  importedAt: Date | null
  othersWrote: boolean | null
  named: NamedPerson[] | null
  contributors: { personId: string; name: string }[] | null
  meetings: MeetingOfPaper[] | null
}

/** A meeting the paper is tied to, of those the reader may read. */
export type MeetingOfPaper = { id: string; title: string }

export type NamedPerson = { personId: string; name: string; verb: string }

export type PaperVerbs =
  'write' | 'share' | 'unshare' | 'name' | 'publish' | 'withdraw' | 'restorePublication' | 'remove'

export type PaperView = {
  id: string
  kind: PaperKind
  /** The live text's title, or the publication's where that is all there is to see. */
  title: string
  collaboration: { id: string; slug: string; name: string; focusWord: string }
  /** Without name and id where the group itself is not visible. */
  group: { id: string | null; name: string | null } | null
  focusArea: { id: string; number: number; title: string; agreementId: string } | null
  dueOn: Date | null
  layers: { live: boolean; published: boolean }
  /** The live text is not, or no longer, the one that is published. */
  ahead: boolean
  /** Level of the live text; null where it is not visible. */
  level: 'private' | 'group' | null
  savedAt: Date | null
  savedByName: string | null
  contributors: { personId: string; name: string }[]
  named: NamedPerson[]
  meetings: MeetingOfPaper[]
  publication: PublicationView | null
  /** Set for those who may bring it back. */
  withdrawnAt: Date | null
  source: { name: string; format: string; year: number | null; importedAt: Date } | null
  can: Record<PaperVerbs, Verdict>
  /** Reads the live text as an observer of its group, and does not write in it. */
  observes: boolean
}

export type PublicationView = {
  id: string
  versionId: string
  number: number
  title: string
  level: PublicationLevel
  publishedAt: Date
  publishedByName: string | null
  hash: string
}

/** What a paper's pages are told: only what the actor sees of either layer, and what they may do. */
export function viewOfPaper(actor: Actor, row: PaperPageRow, now: Date): PaperView {
  const seesText = row.liveLevel !== null
  const can = verdicts(actor, row, now)
  const publication = row.publicationVisible || can.restorePublication.ok ? publicationView(row) : null
  return {
    id: row.id,
    kind: row.kind as PaperKind,
    title: seesText ? row.title : (publication?.title ?? row.title),
    collaboration: {
      id: row.collaborationId,
      slug: row.collaborationSlug,
      name: row.collaborationName,
      focusWord: row.focusWord,
    },
    group: row.groupId ? { id: row.groupName === null ? null : row.groupId, name: row.groupName } : null,
    focusArea:
      row.focusAreaId && row.focusAreaNumber !== null && row.focusAreaTitle !== null && row.agreementId
        ? { id: row.focusAreaId, number: row.focusAreaNumber, title: row.focusAreaTitle, agreementId: row.agreementId }
        : null,
    dueOn: seesText ? row.dueOn : null,
    layers: { live: seesText, published: row.publicationVisible || (!seesText && can.restorePublication.ok) },
    ahead: row.ahead ?? true,
    level: row.liveLevel,
    savedAt: row.savedAt,
    savedByName: row.savedByName,
    contributors: row.contributors ?? [],
    named: row.named ?? [],
    meetings: row.meetings ?? [],
    publication,
    withdrawnAt: can.restorePublication.ok ? row.withdrawnAt : null,
    source: sourceOf(row),
    can,
    observes: seesText && !can.write.ok && roleIn(actor, row.groupId) === 'observer',
  }
}

function publicationView(row: PaperPageRow): PublicationView | null {
  if (!row.publicationId || !row.versionId || !row.publishedAt) return null
  return {
    id: row.publicationId,
    versionId: row.versionId,
    number: row.versionNumber ?? 1,
    title: row.versionTitle ?? row.title,
    level: row.versionLevel as PublicationLevel,
    publishedAt: row.publishedAt,
    publishedByName: row.publishedByName,
    hash: row.hash ?? '',
  }
}

const sourceOf = (row: PaperPageRow): PaperView['source'] =>
  row.sourceName && row.importedAt
    ? { name: row.sourceName, format: row.sourceFormat ?? '', year: row.sourceYear, importedAt: row.importedAt }
    : null

function verdicts(actor: Actor, row: PaperPageRow, now: Date): Record<PaperVerbs, Verdict> {
  const published = row.publicationId !== null && row.withdrawnAt === null
  const withdrawn = row.publicationId !== null && row.withdrawnAt !== null
  const withdraw = published && row.publicationVisible ? mayWithdraw(actor, row) : no('publication.none')
  const restorePublication = row.withdrawnAt && withdrawn && row.versionOpen ? mayRepublish(actor, row, row.withdrawnAt, now) : no('publication.notWithdrawn')
  const text = textRights(row)
  if (!text) return { ...noText, withdraw, restorePublication }
  return {
    write: mayWriteText(actor, text),
    share: mayShare(actor, text),
    unshare: mayUnshare(actor, { ...text, othersWrote: row.othersWrote ?? false, published }),
    name: mayName(actor, text),
    publish: mayPublish(actor, text),
    remove: mayRemove(actor, { ...text, published }),
    withdraw,
    restorePublication,
  }
}

const hidden = no('paper.notVisible')
const noText = { write: hidden, share: hidden, unshare: hidden, name: hidden, publish: hidden, remove: hidden }

const textRights = (row: PaperPageRow): PaperRights | null =>
  row.liveLevel && {
    collaborationId: row.collaborationId,
    groupId: row.groupId,
    createdById: row.createdById,
    level: row.liveLevel,
    scopes: row.liveScopes ?? [],
    writers: (row.named ?? []).filter((one) => one.verb === 'write').map((one) => one.personId),
  }
