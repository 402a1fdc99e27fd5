import { type Actor, isSecretariatOf, personIdOf, roleIn } from '#server/kernel/actor.ts'
import { all, no, type Verdict, yes } from '#server/kernel/verdict.ts'
import { maySee } from '#server/subjects/policy.ts'
import { type PublicationLevel, publicationLevels, undoDays } from './words.ts'

/** What the rules need to know of a paper that has a live text. */
export type PaperRights = {
  collaborationId: string
  groupId: string | null
  createdById: string | null
  level: 'private' | 'group'
  scopes: string[]
  /** People named as writers. */
  writers: string[]
}

const writes = ['chair', 'secretary', 'member']
const leads = ['chair', 'secretary']

/** PA1: members and up make papers in their group, the secretariat in every group of its collaboration. */
export const mayMakePaper = (
  actor: Actor,
  group: { id: string; collaborationId: string; closed: boolean },
): Verdict => {
  if (group.closed) return no('group.closed')
  if (isSecretariatOf(actor, group.collaborationId)) return yes
  return writes.includes(roleIn(actor, group.id) ?? '') ? yes : no('paper.onlyMembers')
}

/** PA2: a private text is its creator's and the named writers'; a shared one the group's members', not the observers'. */
export const mayWriteText = (actor: Actor, paper: PaperRights): Verdict => {
  if (!maySee(actor, paper.scopes)) return no('paper.notVisible')
  const me = personIdOf(actor)
  if (me && paper.writers.includes(me)) return yes
  if (paper.level === 'private') return me !== null && me === paper.createdById ? yes : no('paper.onlyWriters')
  if (isSecretariatOf(actor, paper.collaborationId)) return yes
  return writes.includes(roleIn(actor, paper.groupId) ?? '') ? yes : no('paper.onlyWriters')
}

const mustBeCreator = (actor: Actor, paper: PaperRights): Verdict =>
  paper.createdById !== null && personIdOf(actor) === paper.createdById ? yes : no('paper.onlyCreator')

/** PA3: only its creator shares a draft, and only with a group they write in. */
export const mayShare = (actor: Actor, paper: PaperRights): Verdict => {
  if (paper.level === 'group') return no('paper.alreadyShared')
  const belongs = isSecretariatOf(actor, paper.collaborationId) || writes.includes(roleIn(actor, paper.groupId) ?? '')
  return all(mustBeCreator(actor, paper), belongs ? yes : no('paper.onlyMembers'))
}

/** PA3: its creator takes it back as long as nobody else has written in it and nothing was published. */
export const mayUnshare = (
  actor: Actor,
  paper: PaperRights & { othersWrote: boolean; published: boolean },
): Verdict => {
  if (paper.level === 'private') return no('paper.alreadyPrivate')
  if (paper.published) return no('paper.withdrawFirst')
  return all(mustBeCreator(actor, paper), paper.othersWrote ? no('paper.othersWrote') : yes)
}

/** PA2: readers and writers are named by the creator, on a private draft. */
export const mayName = (actor: Actor, paper: PaperRights): Verdict =>
  paper.level === 'private' ? mustBeCreator(actor, paper) : no('paper.onlyDraftsNamePeople')

type PaperOwner = { collaborationId: string; groupId: string | null }

const leadsPaper = (actor: Actor, paper: PaperOwner): boolean =>
  isSecretariatOf(actor, paper.collaborationId) || leads.includes(roleIn(actor, paper.groupId) ?? '')

/** PA4: chairs, secretaries and the secretariat publish what they can read, once it is shared. */
export const mayPublish = (actor: Actor, paper: PaperRights): Verdict => {
  if (!leadsPaper(actor, paper)) return no('paper.onlyLeadersPublish')
  return paper.level === 'group' ? yes : no('paper.shareFirst')
}

/** PA4: whoever may publish withdraws; an imported document is the secretariat's. */
export const mayWithdraw = (actor: Actor, paper: PaperOwner): Verdict =>
  leadsPaper(actor, paper) ? yes : no('paper.onlyLeadersPublish')

/** PA4, PA5: brought back by the same for 30 days, afterwards by the secretariat alone. */
export const mayRepublish = (actor: Actor, paper: PaperOwner, withdrawnAt: Date, now: Date): Verdict => {
  if (isLate(withdrawnAt, now)) return isSecretariatOf(actor, paper.collaborationId) ? yes : no('publication.onlySecretariatRestores')
  return mayWithdraw(actor, paper)
}

/** PA5: a draft is removed by its creator, a shared paper by those who lead its group; never while it is published. */
export const mayRemove = (actor: Actor, paper: PaperRights & { published: boolean }): Verdict => {
  if (paper.published) return no('paper.withdrawFirst')
  if (paper.level === 'private') return mustBeCreator(actor, paper)
  return leadsPaper(actor, paper) ? yes : no('paper.onlyLeadersRemove')
}

const isLate = (since: Date, now: Date): boolean => now.getTime() - since.getTime() > undoDays * 86_400_000

/** PA5: whoever could remove it brings it back within 30 days, afterwards the secretariat alone. */
export const mayRestore = (actor: Actor, paper: PaperRights & { removedAt: Date }, now: Date): Verdict => {
  if (isLate(paper.removedAt, now)) return isSecretariatOf(actor, paper.collaborationId) ? yes : no('paper.onlySecretariatRestores')
  return mayRemove(actor, { ...paper, published: false })
}

/** PA12: a publication begins with the level of its group's new content; the group alone is none to publish for. */
export const firstLevel = (ofGroup: string | undefined): PublicationLevel =>
  publicationLevels.find((level) => level === ofGroup) ?? 'collaboration'
