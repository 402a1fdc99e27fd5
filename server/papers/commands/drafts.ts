import type { z } from 'zod'
import { type Actor, personIdOf } from '#server/kernel/actor.ts'
import { command, type CommandRoom } from '#server/kernel/command.ts'
import type { Tx } from '#server/kernel/db.ts'
import { Invalid } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/ids.ts'
import { nameFirstMandate } from '#server/groups/commands/groups.ts'
import { mandateKind } from '#server/groups/words.ts'
import { must } from '#server/kernel/verdict.ts'
import { retitleSubject } from '#server/subjects/commands.ts'
import { visibleSubjects } from '#server/subjects/policy.ts'
import { createText, textOf } from '../collaboration/stored-text.ts'
import { beginSharedVersions } from '../collaboration/versions.ts'
import { newPaper, newTitle, paperChoice, paperFacts } from '../contract.ts'
import { emptyDocument } from '../document-check.ts'
import type { DocumentJson } from '../document-text.ts'
import * as facts from '../facts.ts'
import { mayMakePaper, mayShare, mayUnshare, mayWriteText } from '../policy.ts'
import { beginnings, type Heading } from '../words.ts'
import { groupForPapers, isPublished, othersWroteIn, paperFor, writersSinceLastVersion } from '../queries.ts'
import { putPaperSubject } from './paper-subject.ts'

/** Makes a paper in a group, as a private draft or shared with the group at once. Answers its id. */
export const makePaper = command(newPaper, ({ actor, tx, announce, now }, input) => makePaperIn({ actor, tx, announce, now }, input))

/** The same within another command; agendas and minutes begin with their headings unless others are given. */
export async function makePaperIn({ actor, tx, announce, now }: CommandRoom, input: NewPaper, headings = beginnings[input.kind] ?? []) {
  const group = await groupForPapers(tx, actor, input.groupId)
  must(mayMakePaper(actor, group))
  await requireFocusArea(tx, actor, { focusAreaId: input.focusAreaId, collaborationId: group.collaborationId })
  const paper = {
    id: newId(),
    collaborationId: group.collaborationId,
    groupId: group.id,
    title: input.title,
    createdById: personIdOf(actor),
  }
  const { kind, focusAreaId, dueOn, stage } = input
  await tx.paper.create({ data: { ...paper, kind, focusAreaId, dueOn, createdAt: now } })
  await createText(tx, paper.id, { document: textUnder(headings), savedById: paper.createdById })
  await putPaperSubject(tx, paper, { level: stage, now })
  await announce(facts.paperMade, { paperId: paper.id, groupId: group.id }, { subjectId: paper.id })
  if (kind === mandateKind) await nameFirstMandate(tx, group.id, paper.id)
  if (stage === 'group')
    await announce(facts.paperShared, { paperId: paper.id, groupId: group.id }, { subjectId: paper.id })
  return { paperId: paper.id }
}

type NewPaper = z.output<typeof newPaper>

/** Headings with room below each; nothing without any. */
function textUnder(headings: Heading[]): DocumentJson {
  if (headings.length === 0) return emptyDocument
  const heading = ({ level, text }: Heading): DocumentJson => ({ type: 'heading', attrs: { level }, content: [{ type: 'text', text }] })
  return { type: 'doc', content: headings.flatMap((one) => [heading(one), { type: 'paragraph' }]) }
}

async function requireFocusArea(
  tx: Tx,
  actor: Actor,
  { focusAreaId, collaborationId }: { focusAreaId: string | null; collaborationId: string },
): Promise<void> {
  if (focusAreaId === null) return
  const area = await tx.focusArea.findFirst({
    where: { id: focusAreaId, agreement: { collaborationId } },
    select: { id: true },
  })
  const where = { id: focusAreaId, ...visibleSubjects(actor) }
  const seen = area && (await tx.subject.findFirst({ where, select: { id: true } }))
  if (!seen) throw new Invalid({ focusAreaId: 'field.invalid' })
}

/** Changes a paper's kind, title, focus area and due date. */
export const changePaper = command(paperFacts, async ({ actor, tx, announce, now }, { paperId, ...changes }) => {
  const paper = await paperFor(tx, actor, paperId)
  must(mayWriteText(actor, paper))
  const before = await tx.paper.findUniqueOrThrow({
    where: { id: paperId },
    select: { kind: true, title: true, focusAreaId: true, dueOn: true },
  })
  if (changes.focusAreaId !== before.focusAreaId)
    await requireFocusArea(tx, actor, {
      focusAreaId: changes.focusAreaId,
      collaborationId: paper.collaborationId,
    })
  const fields = (Object.keys(before) as (keyof typeof before)[]).filter(
    (field) => comparable(before[field]) !== comparable(changes[field]),
  )
  if (fields.length === 0) return
  await tx.paper.update({ where: { id: paperId }, data: changes })
  await retitleSubject(tx, { id: paperId, title: changes.title, now })
  await announce(facts.paperChanged, { paperId, fields }, { subjectId: paperId, before, after: changes })
})

const comparable = (value: string | Date | null) => (value instanceof Date ? value.getTime() : value)

/** Gives a paper another title; the publication keeps its own. */
export const renamePaper = command(newTitle, async ({ actor, tx, announce, now }, { paperId, title }) => {
  const paper = await paperFor(tx, actor, paperId)
  must(mayWriteText(actor, paper))
  if (paper.title === title) return
  await tx.paper.update({ where: { id: paperId }, data: { title } })
  await retitleSubject(tx, { id: paperId, title, now })
  await announce(
    facts.paperChanged,
    { paperId, fields: ['title'] },
    { subjectId: paperId, before: { title: paper.title }, after: { title } },
  )
})

/** Shares a draft with its group, as it stands: what was kept of it before is not shared (PA11). */
export const sharePaper = command(paperChoice, async ({ actor, tx, announce, now }, { paperId }) => {
  const paper = await paperFor(tx, actor, paperId)
  must(mayShare(actor, paper))
  const [text, contributorIds] = [await textOf(paperId), await writersSinceLastVersion(tx, paperId)]
  const createdById = personIdOf(actor)
  await beginSharedVersions(tx, { paperId, scopes: paper.scopes, text, contributorIds, createdById })
  await putPaperSubject(tx, paper, { level: 'group', now })
  if (paper.groupId) await announce(facts.paperShared, { paperId, groupId: paper.groupId }, { subjectId: paperId })
})

/** Takes a paper back from the group, as long as nobody else has written in it. */
export const unsharePaper = command(paperChoice, async ({ actor, tx, announce, now }, { paperId }) => {
  const paper = await paperFor(tx, actor, paperId)
  const othersWrote = await othersWroteIn(tx, paper)
  const published = await isPublished(tx, paperId)
  must(mayUnshare(actor, { ...paper, othersWrote, published }))
  await putPaperSubject(tx, paper, { level: 'private', now })
  await announce(facts.paperUnshared, { paperId, accessTo: paperId }, { subjectId: paperId })
})
