import { nameFirstMandate } from '#server/groups/commands/groups.ts'
import { newId } from '#server/kernel/ids.ts'
import { writePublication } from '#server/papers/commands/write-publication.ts'
import { createText } from '#server/papers/collaboration/stored-text.ts'
import { documentHash } from '#server/papers/collaboration/versions.ts'
import type { DocumentJson } from '#server/papers/document-text.ts'
import { putSubject } from '#server/subjects/commands.ts'
import { withMentionIds } from './content/papers/build.ts'
import { mandates, papers, papersOfMeetings } from './content/papers.ts'
import type { DocumentNode, Paper } from './content/types.ts'
import type { Pen } from './pen.ts'

/** Papers at every stage of their life, with their versions and publications. */
export async function writePapers(pen: Pen): Promise<void> {
  const all = [...papers, ...mandates, ...papersOfMeetings]
  await pen.tx.paper.createMany({ data: all.map((paper) => paperRow(pen, paper)) })
  for (const paper of all) {
    const paperId = pen.id('paper', paper.key)
    if (paper.kind === 'kommissorium') await nameFirstMandate(pen.tx, pen.id('group', paper.group), paperId)
    await writeRights(pen, paper)
    await createText(pen.tx, paperId, { document: bodyOf(pen, paper.body), savedById: pen.id('person', paper.author) })
    await pen.tx.paperText.update({ where: { paperId }, data: { savedAt: pen.at(paper.editedAt) } })
    await writeVersions(pen, paper)
    if (paper.publication) await publish(pen, paper, paper.publication)
  }
}

const bodyOf = (pen: Pen, body: DocumentNode) =>
  withMentionIds(body, (person) => pen.id('person', person)) as DocumentJson

function paperRow(pen: Pen, paper: Paper) {
  const id = pen.id('paper', paper.key)
  const createdById = pen.id('person', paper.author)
  const groupId = pen.id('group', paper.group)
  const about = { actorId: createdById, subjectId: id }
  pen.fact({ ...about, type: 'paper.made', payload: { paperId: id, groupId }, at: pen.at(paper.createdAt) })
  for (const author of [paper.author, ...paper.coAuthors])
    pen.fact({
      type: 'paper.edited',
      actorId: pen.id('person', author),
      subjectId: id,
      payload: { paperId: id },
      at: pen.at(paper.editedAt),
    })
  return {
    id,
    collaborationId: pen.id('collaboration', paper.collaboration),
    groupId,
    kind: paper.kind,
    title: paper.title,
    focusAreaId: paper.focusArea ? pen.id('focusArea', paper.focusArea) : null,
    createdById,
    createdAt: pen.at(paper.createdAt),
  }
}

const writeRights = (pen: Pen, paper: Paper) =>
  putSubject(pen.tx, {
    id: pen.id('paper', paper.key),
    kind: 'paper',
    collaborationId: pen.id('collaboration', paper.collaboration),
    groupId: pen.id('group', paper.group),
    level: paper.level,
    title: paper.title,
    createdById: pen.id('person', paper.author),
    grants: (paper.named ?? []).map((named) => ({ personId: pen.id('person', named.person), verb: named.may })),
    now: pen.at(paper.editedAt),
  })

async function writeVersions(pen: Pen, paper: Paper) {
  const last = { by: paper.author, at: paper.editedAt, body: paper.body, name: undefined }
  const states = [...paper.versions, last]
  await pen.tx.paperVersion.createMany({
    data: states.map((version, index) => {
      const document = bodyOf(pen, version.body)
      return {
        id: newId(),
        paperId: pen.id('paper', paper.key),
        number: index + 1,
        name: version.name ?? null,
        title: paper.title,
        document: document as object,
        hash: documentHash(document),
        contributorIds: [pen.id('person', version.by)],
        createdById: pen.id('person', version.by),
        createdAt: pen.at(version.at),
      }
    }),
  })
}

async function publish(pen: Pen, paper: Paper, publication: NonNullable<Paper['publication']>) {
  const paperId = pen.id('paper', paper.key)
  const by = pen.id('person', publication.by)
  const at = pen.at(publication.at)
  const collaborationId = pen.id('collaboration', paper.collaboration)
  const groupId = pen.id('group', paper.group)
  const level = publication.level as 'authorities' | 'collaboration' | 'signed_in' | 'public'
  const { publicationId, number } = (await writePublication(pen.tx, {
    paper: { id: paperId, collaborationId, groupId },
    title: publication.title,
    level,
    document: bodyOf(pen, publication.body),
    publishedById: by,
    now: at,
  }))!
  pen.fact({
    type: 'publication.made',
    actorId: by,
    subjectId: publicationId,
    payload: { publicationId, paperId, number, level },
    at,
  })
  pen.fact({ type: 'paper.published', actorId: by, subjectId: paperId, payload: { paperId, publicationId, number }, at })
  pen.note('publication', paper.key, publicationId)
  if (publication.withdrawn) await withdraw(pen, paper, publicationId)
}

async function withdraw(pen: Pen, paper: Paper, publicationId: string) {
  const { withdrawn, title, level } = paper.publication!
  const paperId = pen.id('paper', paper.key)
  const actorId = pen.id('person', withdrawn!.by)
  const at = pen.at(withdrawn!.at)
  await pen.tx.publication.update({ where: { id: publicationId }, data: { withdrawnAt: at } })
  await putSubject(pen.tx, {
    id: publicationId,
    kind: 'publication',
    collaborationId: pen.id('collaboration', paper.collaboration),
    groupId: pen.id('group', paper.group),
    level,
    title,
    state: 'withdrawn',
    removed: true,
    now: at,
  })
  pen.fact({ type: 'publication.withdrawn', actorId, subjectId: publicationId, payload: { publicationId, paperId }, at })
  pen.fact({ type: 'paper.withdrawn', actorId, subjectId: paperId, payload: { paperId, publicationId }, at })
}
