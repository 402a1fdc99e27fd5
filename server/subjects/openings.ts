import type { PersonActor } from '#server/kernel/actor.ts'
import { now } from '#server/kernel/clock.ts'
import { db, type Level, Prisma } from '#server/kernel/db.ts'
import { isId } from '#server/kernel/ids.ts'
import { heldTokens } from './held-tokens.ts'
import { visibleSubjectsSql } from './policy.ts'

/** What of a page a link opens: the thing itself, or a paper's published layer. */
export type Opening = {
  kind: string
  level: Level
  title: string
  /** Besides those of its level: people named on it, or a collaboration it is shared with. */
  wider: boolean
  /** How many people can open it today. */
  people: number
}

/** Pages of one thing, whose id is the address's second part. */
const things = ['papirer', 'filer', 'grupper', 'organisationer', 'personer', 'rammeaftaler', 'tilbud', 'moeder', 'traade', 'samarbejder']

/** The Subjects a page shows, as SQL; null for pages without a thing of their own. */
function shownOn(path: string): Prisma.Sql | null {
  const [, place = '', id = ''] = path.split(/[/?#]/)
  if (place === 'samarbejder') return Prisma.sql`SELECT "id" FROM "Collaboration" WHERE "slug" = ${id}`
  if (!things.includes(place) || !isId(id)) return null
  if (place === 'traade') return Prisma.sql`SELECT "subjectId" FROM "Thread" WHERE "id" = ${id}::uuid`
  const itself = Prisma.sql`SELECT ${id}::uuid`
  return place === 'papirer' ? Prisma.sql`${itself} UNION SELECT "id" FROM "Publication" WHERE "paperId" = ${id}::uuid` : itself
}

/** SU7, SU8: who can open a page of ours, the narrower layer first; empty where it is no page of one thing. */
export async function openingsOf(actor: PersonActor, path: string): Promise<Opening[]> {
  const shown = shownOn(path)
  if (!shown) return []
  return db().$queryRaw<Opening[]>`
    WITH things AS (SELECT * FROM "Subject" WHERE "id" IN (${shown}) AND ${visibleSubjectsSql(actor)}),
    everybody AS (SELECT "personId" FROM "Account" WHERE "deactivatedAt" IS NULL),
    ${heldTokens('everybody', now())}
    SELECT "kind", "level"::text AS "level", "title",
      (EXISTS (SELECT 1 FROM "SubjectGrant" g WHERE g."subjectId" = things."id")
        OR EXISTS (SELECT 1 FROM "SubjectShare" s WHERE s."subjectId" = things."id")) AS "wider",
      (SELECT count(DISTINCT "personId")::int FROM held WHERE token = ANY(array_remove("scopes", 'public'))) AS "people"
    FROM things ORDER BY "people"`
}
