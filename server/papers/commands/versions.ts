import { personIdOf } from '#server/kernel/actor.ts'
import { command } from '#server/kernel/command.ts'
import { Conflict, NotFound } from '#server/kernel/errors.ts'
import { must } from '#server/kernel/verdict.ts'
import { keepVersion } from '../collaboration/versions.ts'
import { keptVersion, versionName } from '../contract.ts'
import * as facts from '../facts.ts'
import { mayWriteText } from '../policy.ts'
import { openVersions, paperFor, writersSinceLastVersion } from '../queries.ts'

/** Gives a kept version a name, so that it is found again. */
export const nameVersion = command(versionName, async ({ actor, tx, announce }, { paperId, number, name }) => {
  const paper = await paperFor(tx, actor, paperId)
  must(mayWriteText(actor, paper))
  const { count } = await tx.paperVersion.updateMany({ where: { paperId, number, ...openVersions(actor) }, data: { name } })
  if (count === 0) throw new NotFound(`version ${number} of ${paperId}`)
  await announce(facts.versionNamed, { paperId, number }, { subjectId: paperId })
})

/** Keeps the text as it now stands under a name. */
export const keepNamedVersion = command(keptVersion, async ({ actor, tx, announce }, { paperId, name }) => {
  const paper = await paperFor(tx, actor, paperId)
  must(mayWriteText(actor, paper))
  const contributors = await writersSinceLastVersion(tx, paperId)
  const kept = await keepVersion(paperId, contributors, { name, createdById: personIdOf(actor) })
  if (!kept) throw new Conflict('version.unchanged')
  await announce(facts.versionNamed, { paperId, number: kept.number }, { subjectId: paperId })
  return kept
})
