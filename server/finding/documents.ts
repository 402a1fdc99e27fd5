import type { SearchDocument } from '#search/engine.ts'
import { today, yearOf } from '#server/kernel/clock.ts'
import { db } from '#server/kernel/db.ts'
import { targetGroupWords } from '#server/offers/words.ts'
import { textOf } from '#server/papers/collaboration/stored-text.ts'
import { affiliationRoleWords, focusWordsOf } from '#server/organisations/words.ts'
import { paperWords, type PaperKind } from '#server/papers/words.ts'

/*
 * What the search knows of each kind of thing: read anew from the owners' rows, many at a time. Rights are the Subject's
 * tokens as they stand; a trigger keeps them so when only rights change.
 */

type SubjectRow = { id: string; kind: string; title: string; scopes: string[]; collaborationId: string | null; shares: { collaborationId: string }[]; updatedAt: Date }
type Part = Pick<SearchDocument, 'body' | 'url'> & Partial<Pick<SearchDocument, 'title' | 'organisationIds' | 'focusAreaIds' | 'collaborationIds'>> & { year?: number | null; at?: Date }
type Reader = (ids: string[]) => Promise<Map<string, Part>>

const lines = (...parts: (string | null | undefined)[]) => [...new Set(parts.filter(Boolean))].join('\n')
const byId = <T extends { id: string }>(rows: T[], part: (row: T) => Part) => new Map(rows.map((row) => [row.id, part(row)]))

/** What organisations were called, and what has gone into them. */
const happened = { carriedOutAt: { not: null }, undoneAt: null }

const readers: Record<string, Reader> = {
  /** What people write to each other is found by its posts alone, and by them alone. */
  conversation: async () => new Map(),
  collaboration: async (ids) =>
    byId(
      await db().collaboration.findMany({
        where: { id: { in: ids } },
        select: { id: true, slug: true, description: true, secretariat: true },
      }),
      (row) => ({ body: lines(row.description, row.secretariat), url: `/samarbejder/${row.slug}` }),
    ),

  organisation: async (ids) =>
    byId(
      await db().organisation.findMany({
        where: { id: { in: ids } },
        select: {
          id: true,
          shortName: true,
          note: true,
          council: true,
          callingNames: true,
          transitions: { where: happened, select: { formerName: true } },
          taking: { where: happened, select: { organisation: { select: { name: true } } } },
          kind: { select: { nameDa: true } },
          links: { select: { collaborationId: true } },
        },
      }),
      (row) => ({
        body: lines(row.kind.nameDa, row.shortName, row.callingNames.join(', '), ...row.transitions.map((one) => one.formerName), ...row.taking.map((one) => one.organisation.name), row.council, row.note),
        url: `/organisationer/${row.id}`,
        organisationIds: [row.id],
        collaborationIds: row.links.map((link) => link.collaborationId),
      }),
    ),

  offer: async (ids) =>
    byId(
      await db().offer.findMany({
        where: { id: { in: ids } },
        select: {
          id: true,
          organisationId: true,
          leader: true,
          targetGroups: true,
          paragraphs: true,
          municipality: true,
          description: true,
          organisation: { select: { name: true, links: { select: { collaborationId: true } } } },
        },
      }),
      (row) => ({
        body: lines(
          row.organisation.name,
          row.targetGroups.map((code) => (targetGroupWords.da as Record<string, string>)[code]).join(', '),
          row.paragraphs.join(', '),
          row.municipality,
          row.leader,
          row.description,
        ),
        url: `/tilbud/${row.id}`,
        organisationIds: [row.organisationId],
        collaborationIds: row.organisation.links.map((link) => link.collaborationId),
      }),
    ),

  chartProposal: async (ids) =>
    byId(
      await db().chartProposal.findMany({
        where: { id: { in: ids } },
        select: { id: true, reason: true, collaboration: { select: { slug: true } } },
      }),
      (row) => ({ body: row.reason, url: `/samarbejder/${row.collaboration.slug}/organisation?forslag=${row.id}` }),
    ),

  agreement: async (ids) =>
    byId(
      await db().agreement.findMany({
        where: { id: { in: ids } },
        select: {
          id: true,
          preface: true,
          visionGoals: true,
          development: true,
          governance: true,
          startsOn: true,
          milestones: { where: { removedAt: null }, select: { title: true }, orderBy: { dueOn: 'asc' } },
          annexes: { where: { removedAt: null }, select: { annex: { select: { title: true } } }, orderBy: { position: 'asc' } },
        },
      }),
      (row) => ({
        body: lines(
          row.preface,
          ...row.visionGoals,
          row.development,
          row.governance,
          ...row.milestones.map((one) => one.title),
          ...row.annexes.map((one) => one.annex.title),
        ),
        url: `/rammeaftaler/${row.id}`,
        year: row.startsOn.getUTCFullYear(),
      }),
    ),

  focusArea: async (ids) =>
    byId(
      await db().focusArea.findMany({
        where: { id: { in: ids } },
        select: {
          id: true,
          number: true,
          purpose: true,
          agreementId: true,
          commitments: { where: { removedAt: null }, select: { text: true }, orderBy: { position: 'asc' } },
          agreement: { select: { startsOn: true, title: true, collaboration: { select: { focusWord: true } } } },
        },
      }),
      (row) => ({
        body: lines(
          `${focusWordsOf('da', row.agreement.collaboration.focusWord).one} ${row.number}, ${row.agreement.title}`,
          row.purpose,
          ...row.commitments.map((one) => one.text),
        ),
        url: `/rammeaftaler/${row.agreementId}/temaer/${row.id}`,
        focusAreaIds: [row.id],
        year: row.agreement.startsOn.getUTCFullYear(),
      }),
    ),

  group: async (ids) =>
    byId(
      await db().group.findMany({
        where: { id: { in: ids } },
        select: {
          id: true,
          purpose: true,
          createdAt: true,
          deliverables: { where: { removedAt: null }, select: { title: true } },
          focusAreas: { select: { focusAreaId: true } },
        },
      }),
      (row) => ({
        body: lines(row.purpose, ...row.deliverables.map((one) => one.title)),
        url: `/grupper/${row.id}`,
        focusAreaIds: row.focusAreas.map((one) => one.focusAreaId),
        year: yearOf(row.createdAt),
      }),
    ),

  person: async (ids) =>
    byId(
      await db().person.findMany({
        where: { id: { in: ids } },
        select: {
          id: true,
          title: true,
          field: true,
          askMeAbout: true,
          affiliations: {
            where: { from: { lte: new Date(today()) }, OR: [{ until: null }, { until: { gte: new Date(today()) } }] },
            select: {
              organisationId: true,
              department: true,
              title: true,
              roles: true,
              organisation: { select: { name: true, links: { select: { collaborationId: true } } } },
            },
          },
        },
      }),
      (row) => ({
        body: lines(
          row.title,
          ...row.affiliations.map((one) => [one.title, one.department, one.organisation.name].filter(Boolean).join(', ')),
          ...row.affiliations.flatMap((one) => one.roles.map((role) => (affiliationRoleWords.da as Record<string, string>)[role])),
          row.field,
          row.askMeAbout.join(', '),
        ),
        url: `/personer/${row.id}`,
        organisationIds: row.affiliations.map((one) => one.organisationId),
        collaborationIds: row.affiliations.flatMap((one) => one.organisation.links.map((link) => link.collaborationId)),
      }),
    ),

  paper: async (ids) => {
    const papers = await db().paper.findMany({
      where: { id: { in: ids }, text: { isNot: null } },
      select: { id: true, kind: true, focusAreaId: true, createdAt: true, text: { select: { plain: true, seq: true, textSeq: true, savedAt: true } } },
    })
    const parts = new Map<string, Part>()
    for (const row of papers) {
      // Only what was written in since it was last folded must be put together first.
      const behind = row.text!.seq !== row.text!.textSeq
      const plain = behind ? (await textOf(row.id)).plain : row.text!.plain
      const at = row.text!.savedAt ?? row.createdAt
      parts.set(row.id, {
        body: lines(kindWord(row.kind), plain),
        url: `/papirer/${row.id}`,
        focusAreaIds: row.focusAreaId ? [row.focusAreaId] : [],
        year: yearOf(at),
        at,
      })
    }
    return parts
  },

  meeting: async (ids) =>
    byId(
      await db().meeting.findMany({ where: { id: { in: ids } }, select: { id: true, note: true, place: true, startsAt: true } }),
      (row) => ({ body: lines(row.note, row.place), url: `/moeder/${row.id}`, ...(row.startsAt && { year: yearOf(row.startsAt), at: row.startsAt }) }),
    ),

  file: async (ids) =>
    byId(
      await db().$queryRaw<{ id: string; text: string; at: Date }[]>`
        SELECT f."id", c."text", v."at" FROM "File" f JOIN "FileVersion" v ON v."fileId" = f."id" AND v."number" = f."versionNumber"
          JOIN "FileContent" c ON c."hash" = v."hash" WHERE f."id" = ANY (${ids}::uuid[])`,
      (row) => ({ body: row.text, url: `/filer/${row.id}`, year: yearOf(row.at), at: row.at }),
    ),

  publication: async (ids) => {
    const rows = await db().publication.findMany({
      where: { id: { in: ids } },
      select: {
        id: true,
        paperId: true,
        paper: { select: { kind: true, focusAreaId: true } },
        versions: { orderBy: { number: 'desc' }, take: 1, select: { title: true, plain: true, publishedAt: true } },
      },
    })
    const imported = await db().importedDocument.findMany({
      where: { paperId: { in: rows.map((row) => row.paperId) } },
      select: { paperId: true, year: true },
    })
    const statedYears = new Map(imported.map((one) => [one.paperId, one.year]))
    return byId(
      rows.filter((row) => row.versions.length > 0),
      (row) => {
        const version = row.versions[0]!
        return {
          title: version.title,
          body: lines(kindWord(row.paper.kind), version.plain),
          url: `/papirer/${row.paperId}?lag=publiceret`,
          focusAreaIds: row.paper.focusAreaId ? [row.paper.focusAreaId] : [],
          year: statedYears.get(row.paperId) ?? yearOf(version.publishedAt),
          at: version.publishedAt,
        }
      },
    )
  },
}

const kindWord = (kind: string) => paperWords('da').kinds[kind as PaperKind]

/** The search documents of these Subjects; what is removed or unknown has none. */
export async function subjectDocuments(subjectIds: string[]): Promise<SearchDocument[]> {
  const subjects = await db().subject.findMany({
    where: { id: { in: subjectIds }, removedAt: null },
    select: { id: true, kind: true, title: true, scopes: true, collaborationId: true, shares: { select: { collaborationId: true } }, updatedAt: true },
  })
  const kinds = [...new Set(subjects.map((one) => one.kind))]
  const documents = await Promise.all(
    kinds.map(async (kind) => {
      const ofKind = subjects.filter((one) => one.kind === kind)
      const parts = await readers[kind]!(ofKind.map((one) => one.id))
      return ofKind.flatMap((one) => documentOf(one, parts.get(one.id)))
    }),
  )
  return documents.flat()
}

function documentOf(subject: SubjectRow, part: Part | undefined): SearchDocument[] {
  if (!part) return []
  return [
    {
      id: subject.id,
      subjectId: subject.id,
      kind: subject.kind,
      title: part.title ?? subject.title,
      body: part.body,
      url: part.url,
      scopes: subject.scopes,
      collaborationIds: part.collaborationIds ?? homesOf(subject),
      organisationIds: part.organisationIds ?? [],
      focusAreaIds: part.focusAreaIds ?? [],
      year: part.year ?? null,
      at: (part.at ?? subject.updatedAt).toISOString(),
    },
  ]
}

/** Where a thing belongs: its home, and the collaborations it is shared with. */
const homesOf = ({ collaborationId, shares }: SubjectRow): string[] => [
  ...(collaborationId ? [collaborationId] : []),
  ...shares.map((share) => share.collaborationId),
]
