import { command } from '#server/kernel/command.ts'
import type { Tx } from '#server/kernel/db.ts'
import { Invalid } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/ids.ts'
import { readInstallation } from '#server/kernel/installation.ts'
import { isFirstRunToken } from '#server/ops/first-run-token.ts'
import { foundCollaboration } from '#server/organisations/founding.ts'
import { putFirstKinds } from '#server/organisations/kinds.ts'
import { firstRun } from './contract.ts'
import { accountActivated } from './facts.ts'
import { hashPassword } from './password.ts'
import { giveSecretariat } from './secretariat.ts'

/**
 * Makes the collaboration, its parties and the account that runs both the installation and the secretariat. Only in an
 * empty database, only with the code from the log; two at once make one. Answers the account's id.
 */
export const setUp = command(firstRun, async ({ tx, announce, now }, input) => {
  if (!isFirstRunToken(input.token)) throw new Invalid({ token: 'firstRun.token' })
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(48110)::text`
  if (await tx.person.findFirst({ select: { id: true } })) throw new Invalid({ form: 'firstRun.already' })
  await tx.installation.create({ data: { kind: 'product', seededOn: now } })
  await putFirstKinds(tx)
  const { collaborationId, hostId } = await foundCollaboration({ tx, announce, now }, input)
  const { personId, accountId } = await makeFirstPerson(tx, { ...input, collaborationId, hostId: hostId!, now })
  await announce(accountActivated, { personId }, { subjectId: personId })
  return { accountId }
})

/** After `setUp`: the process learns what its database is for. */
export const afterSetUp = readInstallation

type FirstPerson = {
  name: string
  title: string
  email: string
  password: string
  collaborationId: string
  hostId: string
  now: Date
}

async function makeFirstPerson(tx: Tx, given: FirstPerson) {
  const [personId, accountId] = [newId(), newId()]
  const { name, title, email, now } = given
  await tx.person.create({ data: { id: personId, name, title, email, askMeAbout: [], createdAt: now } })
  await tx.account.create({
    data: { id: accountId, personId, email, passwordHash: await hashPassword(given.password), drift: true, createdAt: now },
  })
  await tx.affiliation.create({
    data: { id: newId(), personId, organisationId: given.hostId, title, roles: [], from: now },
  })
  await giveSecretariat(tx, { personId, collaborationId: given.collaborationId }, now)
  return { personId, accountId }
}
