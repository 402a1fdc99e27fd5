import { type Actor, isSecretariatOf, type Language, type PersonActor, person, roleIn } from '#server/kernel/actor.ts'
import { collaborationsOfPeople, lookedAfterBy } from '#server/accounts/belonging.ts'
import { db, Prisma } from '#server/kernel/db.ts'
import { NotFound } from '#server/kernel/errors.ts'
import { inquiryFacts } from '#server/inquiries/words.ts'
import { letterFacts } from '#server/letters/words.ts'
import { movingFacts } from '#server/moving-in/words.ts'
import { visibleSubjectsSql } from '#server/subjects/policy.ts'
import { type SeenSubject, subjectFor } from '#server/subjects/queries.ts'
import { type Change, changesIn } from './changes.ts'
import { type Ended, endings, type Undo, undoable } from './undo.ts'
import { byImport, factSentence, silentFacts, somebody } from './words.ts'

export type HistoryEntry = {
  id: string
  type: string
  /** What happened, after the name of who did it, in the reader's language. */
  said: string
  at: Date
  /** Who did it; `id` only if the reader may find them, `name` as AU3 has it. Null: the system. */
  actor: { id: string | null; name: string | null } | null
  /** Whom it was about. */
  person: { id: string | null; name: string | null } | null
  fields: string[]
  /** Of the changed fields, those told from what to what. */
  changes: Change[]
  role: string | null
  number: string | null
  /** Of what it happened to, where the page is of something larger (AU8). */
  title: string | null
  /** How it is taken back, for whoever may do that now (AU7). */
  undo: Undo | null
}

export type History = { entries: HistoryEntry[]; next: string | null }

type Row = Ended & {
  seq: bigint
  at: Date
  actorId: string | null
  actorName: string | null
  actorSeen: boolean
  personId: string | null
  personName: string | null
  personSeen: boolean
  latest: boolean
  title: string | null
  /** The reader may know what the fields were. */
  told: boolean
  before: unknown
  after: unknown
}

const pageSize = 50

/** AU1-AU4, AU6-AU8: what happened to a Subject, newest first; `before` is the `next` of the page before. */
export async function historyOf(actor: Actor, subjectId: string, before?: string | null): Promise<History> {
  const me = person(actor)
  const subject = await subjectFor(db(), me, subjectId)
  if (subject.kind === 'person') await requireOwnHistory(me, subjectId)
  const start = before && /^\d{1,18}$/.test(before) ? BigInt(before) : null
  const rows = await db().$queryRaw<Row[]>`
    SELECT f."seq", f."id", f."type", f."subjectId", f."at", f."payload", f."actorId", actor."name" AS "actorName",
      ${seenSql(me, Prisma.sql`f."actorId"`)} AS "actorSeen", f."payload"->>'personId' AS "personId", about."name" AS "personName",
      ${seenSql(me, Prisma.sql`about."id"`)} AS "personSeen",
      f."type" = ANY (${[...endings]}::text[]) AND NOT EXISTS (SELECT 1 FROM "Fact" n
        WHERE n."subjectId" = f."subjectId" AND n."seq" > f."seq" AND n."type" = f."type" AND ${thingSql('n')} = ${thingSql('f')}) AS "latest",
      (SELECT "title" FROM "Subject" WHERE "id" = coalesce((f."payload"->>'focusAreaId')::uuid, CASE WHEN f."type" LIKE 'group.seat%' THEN (f."payload"->>'organisationId')::uuid END, nullif(f."subjectId", ${subjectId}::uuid))) AS "title",
      ${toldSql(me, subject)} AS "told", d."before", d."after"
    FROM "Fact" f LEFT JOIN "ChangeDetail" d ON d."factId" = f."id" LEFT JOIN "Person" actor ON actor."id" = f."actorId"
      LEFT JOIN "Person" about ON about."id" = (f."payload"->>'personId')::uuid
    WHERE (f."subjectId" = ${subjectId}::uuid OR ${removedIn(me, subject)} OR ${happenedIn(me, subject)}) AND f."type" <> ALL (${untold(me, subject)}::text[])
      AND (${start}::bigint IS NULL OR f."seq" < ${start}::bigint)
    ORDER BY f."seq" DESC LIMIT ${pageSize + 1}`
  const shown = rows.slice(0, pageSize)
  const undo = await undoable(me, shown.filter((row) => row.latest && !(row.title !== null && row.type in inCollaborations)))
  const named = naming(me, subject)
  return {
    entries: shown.map((row) => byTheWay(me.language, row, saying(me.language, entryOf(row, named, undo.get(row.id) ?? null)))),
    next: rows.length > pageSize ? String(shown.at(-1)!.seq) : null,
  }
}

/** AU10: what is for nobody, and what is told where it happened to those it is for alone. */
function untold(me: PersonActor, subject: SeenSubject): string[] {
  const home = subject.kind === 'collaboration' ? subject.id : subject.collaborationId
  const secretariat = isSecretariatOf(me, home)
  const runsGroup = secretariat || ['chair', 'secretary'].includes(roleIn(me, subject.groupId) ?? '')
  return [
    ...silentFacts,
    ...(secretariat ? [] : Object.keys(movingFacts.da)),
    ...(runsGroup ? [] : Object.keys(letterFacts.da)),
    ...(subject.id === me.personId ? [] : Object.keys(inquiryFacts.da)),
  ]
}

const seenSql = (actor: Actor, id: Prisma.Sql) =>
  Prisma.sql`EXISTS (SELECT 1 FROM "Subject" WHERE "Subject"."id" = ${id} AND ${visibleSubjectsSql(actor)})`

/** What an ending is about, in one value: the same thing may end more than once. */
const thingSql = (alias: string) => {
  const of = (...keys: string[]) => keys.map((key) => `"${alias}"."payload"->>'${key}'`).join(', ')
  const inAgreements = ['commitmentId', 'milestoneId', 'annexId', 'focusAreaId', 'agreementId']
  const things = of('postId', 'threadId', 'changeId', 'proposalId', 'holdingId', 'seatId', 'membershipId', 'deliverableId', 'folderId', 'affiliationId', 'personId', 'publicationId', 'paperId', ...inAgreements)
  return Prisma.raw(`concat_ws(' ', coalesce(${things}), ${of('collaborationId', 'link')})`)
}

/**
 * AU8: a group's own people read in its history which of its shared papers and files were removed, where nobody finds those, and a
 * secretariat in its collaboration's which agreements were.
 */
const removedIn = (actor: PersonActor, subject: SeenSubject): Prisma.Sql => {
  if (subject.kind === 'collaboration' && isSecretariatOf(actor, subject.id))
    return Prisma.sql`(f."type" IN ('agreement.removed', 'agreement.restored') AND f."subjectId" IN (
      SELECT a."id" FROM "Agreement" a WHERE a."collaborationId" = ${subject.id}::uuid))`
  const own = subject.kind === 'group' && (roleIn(actor, subject.id) !== null || isSecretariatOf(actor, subject.collaborationId))
  const authority = actor.collaborations.some((one) => one.authority && one.id === subject.collaborationId)
  return own
    ? Prisma.sql`(f."type" IN ('paper.removed', 'paper.restored') AND f."subjectId" IN (
        SELECT p."id" FROM "Paper" p JOIN "Subject" s ON s."id" = p."id" AND s."level" <> 'private' WHERE p."groupId" = ${subject.id}::uuid)
      OR f."type" IN ('file.removed', 'file.restored') AND f."subjectId" IN (SELECT l."id" FROM "File" l JOIN "Subject" s
        ON s."id" = l."id" AND (s."level" <> 'authorities' OR ${authority}) WHERE l."groupId" = ${subject.id}::uuid))`
    : Prisma.sql`FALSE`
}

/** What happened to the collaboration as a whole: what came into it, as far as the reader may find it. */
const happenedIn = (actor: PersonActor, subject: SeenSubject): Prisma.Sql =>
  subject.kind === 'collaboration'
    ? Prisma.sql`(f."type" = ANY (${Object.keys(inCollaborations)}::text[]) AND f."subjectId" IN (
        SELECT "Subject"."id" FROM "Subject" WHERE "Subject"."collaborationId" = ${subject.id}::uuid AND ${visibleSubjectsSql(actor)}))`
    : Prisma.sql`FALSE`

/**
 * Whoever reads a page now is not told what it said before it was opened to them: a paper's names before it was shared
 * are its writer's own, a group's are its members', the rest those of the collaboration.
 */
function toldSql(actor: PersonActor, subject: SeenSubject): Prisma.Sql {
  const own = roleIn(actor, subject.groupId ?? subject.id) !== null || isSecretariatOf(actor, subject.collaborationId)
  const covered = actor.collaborations.some((one) => one.id === subject.collaborationId && one.covered)
  const mine = Prisma.sql`f."actorId" = ${actor.personId}::uuid`
  if (subject.kind === 'paper')
    return own && subject.level !== 'private'
      ? Prisma.sql`(${mine} OR f."seq" > coalesce((SELECT max(s."seq") FROM "Fact" s
          WHERE s."subjectId" = f."subjectId" AND s."type" = 'paper.shared'), 0))`
      : mine
  const tells = own || (covered && ['agreement', 'collaboration'].includes(subject.kind)) || subject.kind === 'organisation'
  return tells ? Prisma.sql`TRUE` : mine
}

type Name = (who: { id: string; name: string | null; seen: boolean }) => { id: string | null; name: string | null }

/** AU3: inside the collaboration and the group everybody is named, those too who have left; elsewhere those one may find. */
function naming(actor: PersonActor, subject: SeenSubject): Name {
  const athome = actor.collaborations.some((one) => one.id === subject.collaborationId && (one.covered || one.secretariat))
  const inside = athome || subject.kind === 'person' || roleIn(actor, subject.groupId) !== null
  return ({ id, name, seen }) => ({ id: seen ? id : null, name: seen || inside ? name : null })
}

async function requireOwnHistory(actor: Actor, personId: string): Promise<void> {
  if (actor.kind === 'person' && actor.personId === personId) return
  const belongings = await collaborationsOfPeople(db(), [personId])
  if (!lookedAfterBy(belongings).some((one) => isSecretariatOf(actor, one))) throw new NotFound(`history ${personId}`)
}

/** What a fact of what was removed is called in the history of what it was part of. */
const inLarger: Record<string, string> = {
  'paper.removed': 'group.paperRemoved',
  'paper.restored': 'group.paperRestored',
  'agreement.removed': 'collaboration.agreementRemoved',
  'agreement.restored': 'collaboration.agreementRestored',
  'file.removed': 'group.fileRemoved',
  'file.restored': 'group.fileRestored',
}

/** What a fact of something inside it is called in the history of a collaboration. */
const inCollaborations: Record<string, string> = {
  'group.created': 'collaboration.groupCreated',
  'group.closed': 'collaboration.groupClosed',
  'group.reopened': 'collaboration.groupReopened',
  'agreement.created': 'collaboration.agreementCreated',
  'document.imported': 'collaboration.documentImported',
}

const larger = (type: string): string => inLarger[type] ?? inCollaborations[type] ?? type

const saying = (language: Language, { person, role, number, title, ...entry }: Omit<HistoryEntry, 'said'>): HistoryEntry => {
  const told = { person: person?.name ?? somebody[language], fields: entry.fields, ...(role && { role }), ...(number && { number }), ...(title && { title }) }
  return { ...entry, person, role, number, title, said: factSentence(language, entry.type, told) }
}

/** MI9: what an import did says so. */
const byTheWay = (language: Language, { payload }: Row, entry: HistoryEntry): HistoryEntry =>
  payload.importId ? { ...entry, said: `${entry.said} ${byImport[language][payload.importUndo ? 'undone' : 'done']}` } : entry

const entryOf = (row: Row, named: Name, undo: Undo | null): Omit<HistoryEntry, 'said'> => ({
  id: row.id,
  type: row.title === null ? row.type : larger(row.type),
  at: row.at,
  actor: row.actorId === null ? null : named({ id: row.actorId, name: row.actorName, seen: row.actorSeen }),
  person: row.personId === null ? null : named({ id: row.personId, name: row.personName, seen: row.personSeen }),
  fields: Array.isArray(row.payload.fields) ? row.payload.fields.map(String) : [],
  changes: row.told && Array.isArray(row.payload.fields) ? changesIn(row.payload.fields.map(String), row.before, row.after) : [],
  role: text(row.payload.role),
  number: text(row.payload.number),
  title: row.title,
  undo,
})

const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : null)

/** The Subject a page of history is about: its kind and title. */
export async function historyPage(actor: Actor, subjectId: string, before?: string | null) {
  const [subject, history] = await Promise.all([subjectFor(db(), actor, subjectId), historyOf(actor, subjectId, before)])
  return { subject: { id: subject.id, kind: subject.kind, title: subject.title, collaborationId: subject.collaborationId }, ...history }
}
