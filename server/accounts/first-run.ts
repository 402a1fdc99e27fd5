import { command } from '#server/kernel/command.ts'
import type { Tx } from '#server/kernel/db.ts'
import { Invalid } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/ids.ts'
import { readInstallation } from '#server/kernel/installation.ts'
import { isFirstRunToken } from '#server/ops/first-run-token.ts'
import { putFirstKinds } from '#server/organisations/kinds.ts'
import { regions, type RegionKey } from '#server/organisations/regions.ts'
import { putSubject } from '#server/subjects/commands.ts'
import { refreshPersonSubject } from './belonging.ts'
import { firstRun } from './contract.ts'
import { accountActivated } from './facts.ts'
import { hashPassword } from './password.ts'

/**
 * Makes the collaboration, its parties and the account that runs both the installation and the secretariat. Only in an
 * empty database, only with the code from the log; two at once make one. Answers the account's id.
 */
export const setUp = command(firstRun, async ({ tx, announce, now }, input) => {
  if (!isFirstRunToken(input.token)) throw new Invalid({ token: 'firstRun.token' })
  if (input.region === 'other' && !input.collaborationName) throw new Invalid({ collaborationName: 'field.required' })
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(48110)::text`
  if (await tx.person.findFirst({ select: { id: true } })) throw new Invalid({ form: 'firstRun.already' })
  await tx.installation.create({ data: { kind: 'product', seededOn: now } })
  await putFirstKinds(tx)
  const collaborationId = await makeCollaboration(tx, input, now)
  const hostId = await makeParties(tx, { ...input, collaborationId, now })
  const { personId, accountId } = await makeFirstPerson(tx, { ...input, collaborationId, hostId, now })
  await announce(accountActivated, { personId }, { subjectId: personId })
  return { accountId }
})

/** After `setUp`: the process learns what its database is for. */
export const afterSetUp = readInstallation

async function makeCollaboration(tx: Tx, input: { region: RegionKey | 'other'; collaborationName: string }, now: Date) {
  const id = newId()
  const preset = input.region === 'other' ? null : regions[input.region]
  const name = preset?.name ?? input.collaborationName
  await tx.collaboration.create({
    data: {
      id,
      slug: preset?.slug ?? slugOf(name),
      name,
      secretariat: preset?.secretariat ?? '',
      focusWord: preset?.focusWord ?? 'actionArea',
      createdAt: now,
    },
  })
  await putSubject(tx, { id, kind: 'collaboration', collaborationId: id, level: 'signed_in', title: name, now })
  return id
}

const slugOf = (name: string) =>
  name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'samarbejde'

type Parties = { region: RegionKey | 'other'; hostOrganisation: string; collaborationId: string; now: Date }

/** Writes the municipalities and the region; answers the id of the one that hosts the secretariat. */
async function makeParties(tx: Tx, { region, hostOrganisation, collaborationId, now }: Parties): Promise<string> {
  const known = region === 'other' ? [] : regions[region].parties
  const isHost = (name: string) => name.toLowerCase().replace(/ kommune$/, '') === hostOrganisation.toLowerCase().replace(/ kommune$/, '')
  const host = { name: hostOrganisation, shortName: hostOrganisation, kindCode: 'municipality', council: null }
  const parties = known.some((party) => isHost(party.name)) ? known : [...known, host]
  const rows = parties.map((party) => ({ ...party, id: newId(), createdAt: now }))
  await tx.organisation.createMany({ data: rows })
  await tx.organisationLink.createMany({
    data: rows.map((row) => ({ organisationId: row.id, collaborationId, link: 'party' })),
  })
  for (const row of rows)
    await putSubject(tx, { id: row.id, kind: 'organisation', collaborationId, level: 'signed_in', title: row.name, now })
  return rows.find((row) => isHost(row.name))!.id
}

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
  await tx.collaborationRole.create({
    data: { personId, collaborationId: given.collaborationId, role: 'secretariat' },
  })
  await refreshPersonSubject(tx, personId, now)
  return { personId, accountId }
}
