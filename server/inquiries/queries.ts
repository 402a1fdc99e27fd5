import { type Actor, person } from '#server/kernel/actor.ts'
import { db, Prisma, type Tx } from '#server/kernel/db.ts'
import { NotFound } from '#server/kernel/errors.ts'
import { isId } from '#server/kernel/ids.ts'
import { must, no, yes } from '#server/kernel/verdict.ts'
import { collaborationFor } from '#server/organisations/queries.ts'
import type { InquiryLine } from './contract.ts'
import { mayReadInquiry } from './policy.ts'

type Row = { id: string; page: string; body: string; personId: string; name: string | null; writtenAt: Date; answer: string; answeredAt: Date | null; answeredBy: string | null }

async function lines(where: Prisma.Sql): Promise<InquiryLine[]> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT i."id", i."page", i."body", i."writtenById" AS "personId", p."name", i."writtenAt", i."answer", i."answeredAt", a."name" AS "answeredBy"
    FROM "Inquiry" i LEFT JOIN "Person" p ON p."id" = i."writtenById" LEFT JOIN "Person" a ON a."id" = i."answeredById"
    WHERE ${where} ORDER BY (i."answeredAt" IS NOT NULL), i."writtenAt" DESC LIMIT 200`
  return rows.map(({ personId, name, answer, answeredAt, answeredBy, ...row }) => ({
    ...row,
    writer: name === null ? null : { personId, name },
    answered: answeredAt && { at: answeredAt, by: answeredBy, answer },
  }))
}

/** HE3: what has been written to a secretariat, the unanswered first. */
export async function inquiriesPage(actor: Actor, slug: string) {
  const { id, name } = await collaborationFor(db(), person(actor), slug)
  must(mayReadInquiry(actor, id) ? yes : no('collaboration.onlySecretariat'))
  return { collaboration: { slug, name }, inquiries: await lines(Prisma.sql`i."collaborationId" = ${id}::uuid`) }
}

/** HE3: what has been written about the platform itself; for everybody but operations there is nothing here. */
export async function feedbackPage(actor: Actor) {
  if (!mayReadInquiry(actor, null)) throw new NotFound('feedback')
  return { inquiries: await lines(Prisma.sql`i."collaborationId" IS NULL`) }
}

/** HE1: to whom one may write: the chosen collaboration's secretariat first. */
export function writingPage(actor: Actor) {
  const me = person(actor)
  const own = me.collaborations.map(({ id, name }) => ({ id, name }))
  return { secretariats: own.sort((a, b) => Number(b.id === me.collaborationId) - Number(a.id === me.collaborationId)) }
}

/** An inquiry the actor may answer, else NotFound. */
export async function inquiryFor(tx: Tx, actor: Actor, inquiryId: string) {
  const inquiry = isId(inquiryId) ? await tx.inquiry.findUnique({ where: { id: inquiryId } }) : null
  if (!inquiry || !mayReadInquiry(actor, inquiry.collaborationId)) throw new NotFound(`inquiry ${inquiryId}`)
  return inquiry
}

export type Reached = { personId: string; name: string; email: string; language: string }

/** HE2: those an inquiry is to, as far as mail reaches them. */
export const reachedBy = (tx: Tx, collaborationId: string | null): Promise<Reached[]> =>
  tx.$queryRaw<Reached[]>`
    SELECT p."id" AS "personId", p."name", a."email"::text AS "email", a."language" FROM "Account" a JOIN "Person" p ON p."id" = a."personId"
    WHERE a."deactivatedAt" IS NULL AND a."passwordHash" IS NOT NULL AND CASE WHEN ${collaborationId}::uuid IS NULL THEN a."drift"
      ELSE EXISTS (SELECT 1 FROM "CollaborationRole" r WHERE r."personId" = p."id" AND r."collaborationId" = ${collaborationId}::uuid AND r."role" = 'secretariat') END`
