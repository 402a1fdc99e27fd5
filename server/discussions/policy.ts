import { type Actor, isSecretariatOf, type PersonActor, roleIn } from '#server/kernel/actor.ts'
import { no, type Verdict, yes } from '#server/kernel/verdict.ts'
import { withoutEveryone } from '#server/subjects/scopes.ts'
import { discussedKinds } from './words.ts'

/** The thing a thread belongs to, as far as it decides who may do what. */
export type DiscussedSubject = {
  kind: string
  level: string
  groupId: string | null
  collaborationId: string | null
  createdById: string | null
}

export type ThreadFacts = {
  subject: DiscussedSubject
  createdById: string | null
  removedAt: Date | null
  removedById: string | null
  /** Somebody besides the starter has written. */
  othersWrote: boolean
}

export type PostFacts = {
  subject: DiscussedSubject
  authorId: string | null
  removedAt: Date | null
  removedById: string | null
}

const daysToRestore = 30

/** DI1: the tokens that open dialogs. Nobody reads them without a login, not even those of what is public. */
export const readerScopes = (actor: Actor): string[] => (actor.kind === 'person' ? withoutEveryone(actor.scopes) : [])

/** Chairs and secretaries of the group, the secretariat, and whoever wrote a private draft keep order. */
export function isModerator(actor: PersonActor, subject: DiscussedSubject): boolean {
  const role = roleIn(actor, subject.groupId)
  if (role === 'chair' || role === 'secretary') return true
  if (subject.level === 'private') return subject.createdById === actor.personId
  return isSecretariatOf(actor, subject.collaborationId)
}

/** DI2: whoever is signed in and sees a thing that is talked about may start a thread on it; observers too. */
export const mayStart = (subject: { kind: string }): Verdict =>
  (discussedKinds as readonly string[]).includes(subject.kind) ? yes : no('thread.notHere')

/** DI3: a thread is closed and reopened by its starter, the group's members and whoever keeps order. */
export function mayResolve(actor: PersonActor, thread: ThreadFacts): Verdict {
  if (thread.createdById === actor.personId || isModerator(actor, thread.subject)) return yes
  const role = roleIn(actor, thread.subject.groupId)
  return role && role !== 'observer' ? yes : no('thread.onlyGroup')
}

export const mayRename = (actor: PersonActor, thread: ThreadFacts): Verdict =>
  thread.createdById === actor.personId || isModerator(actor, thread.subject) ? yes : no('thread.onlyStarter')

/** DI4: nobody takes others' words away with their own thread. */
export function mayRemoveThread(actor: PersonActor, thread: ThreadFacts): Verdict {
  if (isModerator(actor, thread.subject)) return yes
  if (thread.createdById !== actor.personId) return no('thread.onlyStarter')
  return thread.othersWrote ? no('thread.othersWrote') : yes
}

/** DI5: what was removed is brought back by whoever removed it or keeps order; after 30 days by the secretariat. */
export function mayRestore(
  actor: PersonActor,
  removed: { subject: DiscussedSubject; removedAt: Date | null; removedById: string | null },
  now: Date,
): Verdict {
  if (!removed.removedAt) return yes
  if (removed.removedById !== actor.personId && !isModerator(actor, removed.subject)) return no('post.removedByOther')
  const late = now.getTime() - removed.removedAt.getTime() > daysToRestore * 86_400_000
  return late && !isSecretariatOf(actor, removed.subject.collaborationId) ? no('post.tooLate') : yes
}

/** DI6: words are changed by whoever wrote them, by nobody else. */
export function mayEdit(actor: PersonActor, post: PostFacts): Verdict {
  if (post.removedAt) return no('post.isRemoved')
  return post.authorId === actor.personId ? yes : no('post.onlyAuthor')
}

export const mayRemovePost = (actor: PersonActor, post: PostFacts): Verdict =>
  post.authorId === actor.personId || isModerator(actor, post.subject) ? yes : no('post.onlyAuthorOrChair')

/** Earlier wordings are for the author and whoever keeps order. */
export const maySeeHistory = (actor: PersonActor, post: PostFacts): Verdict => mayRemovePost(actor, post)
