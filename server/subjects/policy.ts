import type { Actor } from '#server/kernel/actor.ts'
import { Prisma } from '#server/kernel/db.ts'

/** The Subjects an actor may see, as a where-clause: the one place that decides visibility. */
export const visibleSubjects = (actor: Actor): Prisma.SubjectWhereInput =>
  actor.kind === 'system' ? { removedAt: null } : { scopes: { hasSome: actor.scopes } }

/** The same for plain SQL; `alias` is the table's name in the statement. */
export const visibleSubjectsSql = (actor: Actor, alias = 'Subject'): Prisma.Sql =>
  actor.kind === 'system'
    ? Prisma.sql`${Prisma.raw(`"${alias}"."removedAt"`)} IS NULL`
    : Prisma.sql`${Prisma.raw(`"${alias}"."scopes"`)} && ${actor.scopes}::text[]`

/** The same for a row already at hand. */
export const maySee = (actor: Actor, scopes: string[]): boolean =>
  actor.kind === 'system' || scopes.some((one) => actor.scopes.includes(one))
