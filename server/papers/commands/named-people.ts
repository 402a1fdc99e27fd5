import { command } from '#server/kernel/command.ts'
import type { Tx } from '#server/kernel/db.ts'
import { Invalid, NotFound } from '#server/kernel/errors.ts'
import { must } from '#server/kernel/verdict.ts'
import { subjectFor } from '#server/subjects/queries.ts'
import { namedPerson, unnamedPerson } from '../contract.ts'
import * as facts from '../facts.ts'
import { mayName } from '../policy.ts'
import { paperFor } from '../queries.ts'
import { putPaperSubject } from './paper-subject.ts'

/** Names a reader or writer of a private draft; naming again changes which. */
export const namePerson = command(namedPerson, async ({ actor, tx, announce, now }, { paperId, personId, verb }) => {
  const paper = await paperFor(tx, actor, paperId)
  must(mayName(actor, paper))
  const named = await subjectFor(tx, actor, personId)
  if (named.kind !== 'person') throw new NotFound(`person ${personId}`)
  if (personId === paper.createdById) throw new Invalid({ personId: 'paper.creatorIsNamed' })
  const before = await grantsOf(tx, paperId)
  const others = before.filter((grant) => grant.personId !== personId)
  await putPaperSubject(tx, paper, { level: paper.level, grants: [...others, { personId, verb }], now })
  const narrower = verb === 'read' && others.length < before.length
  await announce(
    facts.personNamed,
    { paperId, personId, verb, ...(narrower && { accessOf: [personId] }) },
    { subjectId: paperId },
  )
})

/** Takes a named person off a private draft; open editors of theirs close at once. */
export const unnamePerson = command(unnamedPerson, async ({ actor, tx, announce, now }, { paperId, personId }) => {
  const paper = await paperFor(tx, actor, paperId)
  must(mayName(actor, paper))
  const before = await grantsOf(tx, paperId)
  const grants = before.filter((grant) => grant.personId !== personId)
  const taken = before.find((grant) => grant.personId === personId)
  if (!taken) throw new NotFound(`named person ${personId}`)
  await putPaperSubject(tx, paper, { level: paper.level, grants, now })
  await announce(facts.personUnnamed, { paperId, personId, verb: taken.verb, accessOf: [personId] }, { subjectId: paperId })
  return { verb: taken.verb }
})

async function grantsOf(tx: Tx, paperId: string): Promise<{ personId: string; verb: 'read' | 'write' }[]> {
  const grants = await tx.subjectGrant.findMany({
    where: { subjectId: paperId },
    select: { personId: true, verb: true },
  })
  return grants.map(({ personId, verb }) => ({ personId, verb: verb === 'write' ? 'write' : 'read' }))
}
