import type { Actor } from '#server/kernel/actor.ts'
import { dayOf, now } from '#server/kernel/clock.ts'
import { db, Prisma } from '#server/kernel/db.ts'
import { groupFor } from '#server/groups/queries.ts'
import { visibleSubjectsSql } from '#server/subjects/policy.ts'
import { publicationsWhere } from './queries.ts'

const shown = 30

type Around = {
  /** No address where the collaboration itself is not for strangers. */
  home: { slug: string; email: string; phone: string; secretariat: string } | null
  mandate: { id: string; title: string } | null
  areas: { id: string; number: number; title: string; agreementId: string; agreement: string }[] | null
  organisations: { name: string; people: number }[] | null
  deliverables: { title: string; doneOn: string }[] | null
}

/** FR5: what a stranger is shown of a public group; nobody by name. NotFound where it is not for strangers. */
export async function groupFront(actor: Actor, id: string) {
  const { name, kind, purpose, collaboration, focusWord, createdAt, closedAt } = await groupFor(db(), actor, id)
  const [[around], publications] = await Promise.all([aroundOf(actor, id), publicationsWhere(actor, Prisma.sql`p."groupId" = ${id}::uuid`, { limit: shown, offset: 0 })])
  return {
    group: { id, name, kind, purpose, collaboration, focusWord, createdAt, closedAt },
    home: around!.home,
    mandate: around!.mandate,
    areas: around!.areas ?? [],
    organisations: around!.organisations ?? [],
    deliverables: around!.deliverables ?? [],
    publications,
  }
}

const aroundOf = (actor: Actor, id: string) => db().$queryRaw<Around[]>`
  SELECT
    (SELECT json_build_object('slug', c."slug", 'email', c."email", 'phone', c."phone", 'secretariat', c."secretariat")
     FROM "Collaboration" c JOIN "Subject" s ON s."id" = c."id" WHERE c."id" = g."collaborationId" AND ${visibleSubjectsSql(actor, 's')}) AS "home",
    (SELECT json_build_object('id', b."paperId", 'title', s."title")
     FROM "Publication" b JOIN "Subject" s ON s."id" = b."id"
     WHERE b."paperId" = g."mandateId" AND b."withdrawnAt" IS NULL AND ${visibleSubjectsSql(actor, 's')}) AS "mandate",
    (SELECT json_agg(json_build_object('id', f."id", 'number', f."number", 'title', f."title", 'agreementId', a."id", 'agreement', a."title") ORDER BY a."startsOn" DESC, f."number")
     FROM "FocusAreaGroup" x JOIN "FocusArea" f ON f."id" = x."focusAreaId" JOIN "Agreement" a ON a."id" = f."agreementId"
       JOIN "Subject" s ON s."id" = a."id"
     WHERE x."groupId" = g."id" AND f."removedAt" IS NULL AND ${visibleSubjectsSql(actor, 's')}) AS "areas",
    (SELECT json_agg(json_build_object('name', t."name", 'people', t."people") ORDER BY t."name" COLLATE "da-x-icu") FROM (
       SELECT o."name", count(DISTINCT m."personId")::int AS "people"
       FROM "Membership" m JOIN "Affiliation" f ON f."personId" = m."personId"
         JOIN "Organisation" o ON o."id" = f."organisationId"
       WHERE m."groupId" = g."id" AND m."endedAt" IS NULL AND m."role" <> 'observer'
         AND f."from" <= ${dayOf(now())}::date AND (f."until" IS NULL OR f."until" >= ${dayOf(now())}::date)
       GROUP BY o."id") t) AS "organisations",
    (SELECT json_agg(json_build_object('title', d."title", 'doneOn', d."doneOn") ORDER BY d."doneOn" DESC)
     FROM "Deliverable" d WHERE d."groupId" = g."id" AND d."doneOn" IS NOT NULL AND d."removedAt" IS NULL) AS "deliverables"
  FROM "Group" g WHERE g."id" = ${id}::uuid`
