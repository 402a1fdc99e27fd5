import { type Actor, isSecretariatOf, personIdOf } from '#server/kernel/actor.ts'
import { all, no, type Verdict, yes } from '#server/kernel/verdict.ts'
import { type GroupFacts, mayEditGroup, mayWriteIn } from '#server/groups/policy.ts'
import { levels } from '#server/subjects/contract.ts'
import { undoDays } from './words.ts'

export type FilesGroup = GroupFacts & { defaultLevel: string }
export type Owned = { createdById: string | null }

/** FI6: who brings files and makes folders, and renames and moves them. */
export const mayBring = (actor: Actor, group: GroupFacts): Verdict =>
  mayWriteIn(actor, group).ok ? yes : group.closedAt ? no('group.closed') : no('file.onlyMembers')

const isWider = (level: string, than: string) =>
  levels.findIndex((one) => one === level) > levels.findIndex((one) => one === than)

/** FI6: a level wider than the group's default is given by those who run the group. */
export const mayGiveLevel = (actor: Actor, group: FilesGroup, level: string): Verdict =>
  !isWider(level, group.defaultLevel) || mayEditGroup(actor, group).ok ? yes : no('file.onlyLeadersWiden')

/** FI9: whoever brought it or runs the group. */
export const mayRemove = (actor: Actor, group: GroupFacts, thing: Owned): Verdict => {
  if (!mayBring(actor, group).ok) return mayBring(actor, group)
  const own = thing.createdById !== null && thing.createdById === personIdOf(actor)
  return own || mayEditGroup(actor, group).ok ? yes : no('file.onlyBringerRemoves')
}

/** FI9: a folder with what others brought is taken away by those who run the group. */
export const mayRemoveWith = (actor: Actor, group: GroupFacts, files: Owned[]): Verdict =>
  files.every((one) => mayRemove(actor, group, one).ok) ? yes : no('folder.holdsOthers')

/** FI9: within the days of undoing; later the secretariat. */
export const mayBringBack = (actor: Actor, group: GroupFacts, thing: Owned & { removedAt: Date }, now: Date): Verdict =>
  all(
    mayRemove(actor, group, thing),
    isSecretariatOf(actor, group.collaborationId) || now.getTime() - thing.removedAt.getTime() <= undoDays * 86_400_000
      ? yes
      : no('undo.tooLate'),
  )
