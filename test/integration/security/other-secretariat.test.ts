import { deactivateAccount, saveProfile } from '#server/accounts/commands.ts'
import { addAffiliation, editOrganisation, linkOrganisation } from '#server/accounts/affiliations.ts'
import { historyOf } from '#server/audit/queries.ts'
import { expect, type given as Given, refusal, test } from '#test/support/world.ts'

/** Two collaborations; the first one's secretariat has linked the other's municipality to its own, which it may. */
async function twoCollaborations(given: typeof Given) {
  const [ours, theirs] = [await given.smallWorld(), await given.smallWorld()]
  for (const link of ['guest', 'provider', 'council'] as const)
    await linkOrganisation(ours.secretariat, { organisationId: theirs.municipality.id, collaborationId: ours.collaboration.id, link })
  return { intruder: ours.secretariat, ours, theirs }
}

test('AC1: linking another’s municipality gives no power over its people', async ({ given }) => {
  const { intruder, theirs } = await twoCollaborations(given)
  for (const { personId } of [theirs.member, theirs.secretariat]) {
    expect(await refusal(deactivateAccount(intruder, { personId }))).toBe('account.onlySecretariat')
    const profile = { personId, name: 'Et Andet Navn', title: '', phone: '', field: '' }
    expect(await refusal(saveProfile(intruder, profile))).toBe('person.onlyOwn')
    expect(await refusal(historyOf(intruder, personId))).toBe('NotFound')
  }
  await deactivateAccount(theirs.secretariat, { personId: theirs.member.personId })
})

test('AC1: nor does an affiliation give power over another secretariat’s people', async ({ given }) => {
  const { intruder, ours, theirs } = await twoCollaborations(given)
  const { personId } = theirs.secretariat
  await addAffiliation(intruder, { personId, organisationId: ours.municipality.id, from: '2024-01-01' })
  expect(await refusal(deactivateAccount(intruder, { personId }))).toBe('account.onlySecretariat')
})

test('OR2: linking another’s municipality gives no power over its name and website', async ({ given }) => {
  const { intruder, theirs } = await twoCollaborations(given)
  const change = { organisationId: theirs.municipality.id, name: 'Falsk Kommune', kindCode: 'municipality', website: 'https://ond.example' }
  expect(await refusal(editOrganisation(intruder, change))).toBe('organisation.onlySecretariat')
  await editOrganisation(theirs.secretariat, { ...change, name: 'Ægte Kommune', website: '' })
})
