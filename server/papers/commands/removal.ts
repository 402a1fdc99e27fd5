import { command } from '#server/kernel/command.ts'
import { must } from '#server/kernel/verdict.ts'
import { paperChoice } from '../contract.ts'
import * as facts from '../facts.ts'
import { mayRemove, mayRestore } from '../policy.ts'
import { isPublished, paperFor, removedPaperFor } from '../queries.ts'
import { putPaperSubject } from './paper-subject.ts'

/** Puts a paper in the waste basket: it opens to nobody, nothing is erased. */
export const removePaper = command(paperChoice, async ({ actor, tx, announce, now }, { paperId }) => {
  const paper = await paperFor(tx, actor, paperId)
  must(mayRemove(actor, { ...paper, published: await isPublished(tx, paperId) }))
  await tx.paper.update({ where: { id: paperId }, data: { removedAt: now } })
  await putPaperSubject(tx, paper, { level: paper.level, removed: true, now })
  await announce(facts.paperRemoved, { paperId, accessTo: paperId }, { subjectId: paperId })
})

/** Brings a removed paper back as it was. */
export const restorePaper = command(paperChoice, async ({ actor, tx, announce, now }, { paperId }) => {
  const paper = await removedPaperFor(tx, actor, { paperId, now })
  must(mayRestore(actor, paper, now))
  await tx.paper.update({ where: { id: paperId }, data: { removedAt: null } })
  await putPaperSubject(tx, paper, { level: paper.level, now })
  await announce(facts.paperRestored, { paperId }, { subjectId: paperId })
})
