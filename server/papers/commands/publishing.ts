import { personIdOf } from '#server/kernel/actor.ts'
import { command } from '#server/kernel/command.ts'
import { Conflict, Refused } from '#server/kernel/errors.ts'
import { must } from '#server/kernel/verdict.ts'
import { textOf } from '../collaboration/stored-text.ts'
import { newPublication, paperChoice } from '../contract.ts'
import { imageIdsOf } from '../document-text.ts'
import * as facts from '../facts.ts'
import { mayPublish, mayRepublish, mayWithdraw } from '../policy.ts'
import { paperFor, publicationFor } from '../queries.ts'
import { putPublicationSubject, writePublication } from './write-publication.ts'

/** Freezes the text as it stands and opens it at the chosen level; a former publication becomes an earlier version. */
export const publishPaper = command(newPublication, async ({ actor, tx, announce, now }, input) => {
  const paper = await paperFor(tx, actor, input.paperId)
  must(mayPublish(actor, paper))
  const { document, plain } = await textOf(paper.id)
  if (plain.trim() === '' && imageIdsOf(document).length === 0) throw new Refused('paper.empty')
  const published = await writePublication(tx, {
    paper,
    title: input.title,
    level: input.level,
    document,
    publishedById: personIdOf(actor),
    now,
  })
  if (!published) throw new Conflict('publication.unchanged')
  const { publicationId, number, narrower } = published
  await announce(
    facts.publicationMade,
    { publicationId, paperId: paper.id, number, level: input.level, ...(narrower && { accessTo: publicationId }) },
    { subjectId: publicationId },
  )
  await announce(facts.textPublished, { paperId: paper.id, publicationId, number }, { subjectId: paper.id })
  return { paperId: paper.id, publicationId, number }
})

/** Hides the publication and keeps it; the live text is not touched. */
export const withdrawPublication = command(paperChoice, async ({ actor, tx, announce, now }, { paperId }) => {
  const publication = await publicationFor(tx, actor, paperId)
  must(mayWithdraw(actor, publication.paper))
  if (publication.withdrawnAt) throw new Conflict('publication.alreadyWithdrawn')
  await tx.publication.update({ where: { id: publication.id }, data: { withdrawnAt: now } })
  await putPublicationSubject(tx, { ...publication, withdrawn: true, now })
  const ids = { publicationId: publication.id, paperId }
  await announce(facts.publicationWithdrawn, { ...ids, accessTo: publication.id }, { subjectId: publication.id })
  if (publication.hasText) await announce(facts.textWithdrawn, ids, { subjectId: paperId })
})

/** Brings a withdrawn publication back as it was. */
export const restorePublication = command(paperChoice, async ({ actor, tx, announce, now }, { paperId }) => {
  const publication = await publicationFor(tx, actor, paperId)
  must(mayWithdraw(actor, publication.paper))
  if (!publication.withdrawnAt) throw new Conflict('publication.notWithdrawn')
  must(mayRepublish(actor, publication.paper, publication.withdrawnAt, now))
  await tx.publication.update({ where: { id: publication.id }, data: { withdrawnAt: null } })
  await putPublicationSubject(tx, { ...publication, now })
  const ids = { publicationId: publication.id, paperId }
  await announce(facts.publicationRestored, ids, { subjectId: publication.id })
  if (publication.hasText) await announce(facts.textRepublished, ids, { subjectId: paperId })
})
