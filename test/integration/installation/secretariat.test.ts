import { deactivateAccount } from '#server/accounts/commands.ts'
import { endSecretariatRole, nameToSecretariat, restoreSecretariatRole } from '#server/installation/commands.ts'
import { installationPage, secretariatPage } from '#server/installation/queries.ts'
import { groupFor } from '#server/groups/queries.ts'
import { afterCommit, type FactNotice } from '#server/kernel/facts.ts'
import { db } from '#server/kernel/db.ts'
import { expect, factsAbout, type Given, refusal, test } from '#test/support/world.ts'

const world = async (given: Given) => ({ ...(await given.smallWorld()), drift: await given.person({ drift: true }) })
const naming = (slug: string, email: string, change: object = {}) => ({ slug, email, name: '', title: '', organisationId: '', ...change })
const mailsTo = (to: string) => db().mailMessage.findMany({ where: { to }, select: { kind: true, subject: true, text: true } })

test('IN1: the secretariat itself, a member and a stranger find none of it', async ({ given }) => {
  const { collaboration, secretariat, member, stranger } = await world(given)
  const choice = { slug: collaboration.slug, personId: secretariat.personId }
  for (const actor of [secretariat, member, stranger]) {
    expect(await refusal(secretariatPage(actor, collaboration.slug))).toBe('NotFound')
    expect(await refusal(nameToSecretariat(actor, naming(collaboration.slug, stranger.email)))).toBe('NotFound')
    expect(await refusal(endSecretariatRole(actor, choice))).toBe('NotFound')
    expect(await refusal(restoreSecretariatRole(actor, choice))).toBe('NotFound')
  }
  expect(await given.signedIn(secretariat.personId)).toMatchObject({ collaborations: [{ secretariat: true }] })
})

test('IN4: whoever has an account is named by their address, and the role holds from their next request', async ({ given }) => {
  const { collaboration, colleague, drift } = await world(given)
  await db().account.update({ where: { personId: colleague.personId }, data: { passwordHash: 'chosen' } })
  expect(colleague.collaborations[0]).toMatchObject({ secretariat: false })
  await nameToSecretariat(drift, naming(collaboration.slug, colleague.email.toUpperCase(), { name: 'Et andet navn' }))
  const now = await given.signedIn(colleague.personId)
  expect(now).toMatchObject({ name: colleague.name, collaborations: [{ slug: collaboration.slug, secretariat: true }] })
  expect((await factsAbout(collaboration.id)).at(-1)).toEqual({
    type: 'secretariat.named',
    actorId: drift.personId,
    payload: { collaborationId: collaboration.id, personId: colleague.personId, accessOf: [colleague.personId] },
  })
  expect(await mailsTo(colleague.email)).toMatchObject([
    { kind: 'added', subject: `Du er nu med i sekretariatet for ${collaboration.name}` },
  ])
  const again = nameToSecretariat(drift, naming(collaboration.slug, colleague.email))
  expect(await refusal(again)).toEqual({ email: 'secretariat.already' })
  expect(await mailsTo(colleague.email)).toHaveLength(1)
})

test('IN4: whoever is new is invited with a name and one of the parties; a second time only reminds', async ({ given }) => {
  const { collaboration, municipality, drift } = await world(given)
  const elsewhere = await given.organisation({ collaboration: await given.collaboration() })
  const email = 'ny.kollega@eksempel.example'
  const attempt = (change: object) => refusal(nameToSecretariat(drift, naming(collaboration.slug, email, change)))
  expect(await attempt({})).toEqual({ name: 'secretariat.nameNewcomer', organisationId: 'secretariat.placeNewcomer' })
  const foreign = { name: 'Ny Kollega', organisationId: elsewhere.id }
  expect(await attempt(foreign)).toEqual({ organisationId: 'secretariat.placeNewcomer' })
  expect(await db().person.count({ where: { email } })).toBe(0)
  const whole = naming(collaboration.slug, email, { name: 'Ny Kollega', title: 'Konsulent', organisationId: municipality.id })
  const { personId } = await nameToSecretariat(drift, whole)
  const actor = await given.signedIn(personId)
  expect(actor).toMatchObject({
    name: 'Ny Kollega',
    affiliations: [{ organisationId: municipality.id }],
    collaborations: [{ id: collaboration.id, secretariat: true, authority: true }],
  })
  const [mail] = await mailsTo(email)
  expect(mail).toMatchObject({ kind: 'invitation' })
  expect(mail!.subject).toContain(`sekretariatet for ${collaboration.name}`)
  expect(mail!.text).toMatch(/\/adgangskode\/[\w-]{20,}/)
  await nameToSecretariat(drift, whole)
  expect((await factsAbout(collaboration.id)).at(-1)!.type).toBe('secretariat.reminded')
  expect(await db().collaborationRole.count({ where: { personId } })).toBe(1)
})

test('IN4: two who name the same new person at once make one person with one role', async ({ given }) => {
  const { collaboration, municipality, drift } = await world(given)
  const form = naming(collaboration.slug, 'begge@eksempel.example', { name: 'Bo Begge', organisationId: municipality.id })
  await Promise.all([nameToSecretariat(drift, form), nameToSecretariat(drift, form)])
  const people = await db().person.findMany({ where: { email: form.email }, select: { roles: true } })
  expect(people).toMatchObject([{ roles: [{ collaborationId: collaboration.id, role: 'secretariat' }] }])
})

test('IN3: drift does not name itself, nor whose account is closed', async ({ given }) => {
  const { collaboration, secretariat, colleague, drift } = await world(given)
  const attempt = (email: string) => refusal(nameToSecretariat(drift, naming(collaboration.slug, email)))
  expect(await attempt(drift.email)).toEqual({ email: 'secretariat.notOneself' })
  await deactivateAccount(secretariat, { personId: colleague.personId })
  expect(await attempt(colleague.email)).toEqual({ email: 'invitation.accountClosed' })
  expect(await refusal(nameToSecretariat(drift, naming('findes-ikke', colleague.email)))).toBe('NotFound')
})

test('IN5: an ended role closes at once what it opened, and can be given back for 30 days', async ({ given }) => {
  const { collaboration, drift } = await world(given)
  const hidden = await given.group({ collaboration, level: 'group' })
  const outsider = await given.person({ secretariatOf: collaboration })
  const choice = { slug: collaboration.slug, personId: outsider.personId }
  expect(await groupFor(db(), outsider, hidden.id)).toMatchObject({ id: hidden.id })
  expect(await refusal(restoreSecretariatRole(drift, choice))).toBe('NotFound')
  const told: FactNotice[] = []
  const stop = afterCommit((notice) => told.push(notice))
  await endSecretariatRole(drift, choice)
  stop()
  expect(told).toMatchObject([{ type: 'secretariat.ended', payload: { accessOf: [outsider.personId] } }])
  const after = await given.signedIn(outsider.personId)
  expect(after.collaborations).toEqual([])
  expect(await refusal(groupFor(db(), after, hidden.id))).toBe('NotFound')
  expect(await refusal(endSecretariatRole(drift, choice))).toBe('NotFound')
  expect((await secretariatPage(drift, collaboration.slug)).ended).toEqual([{ personId: outsider.personId, name: outsider.name }])
  await restoreSecretariatRole(drift, choice)
  expect((await given.signedIn(outsider.personId)).collaborations).toMatchObject([{ secretariat: true }])
  expect(await secretariatPage(drift, collaboration.slug)).toMatchObject({ ended: [] })
})

test('IN5: after 30 days they are named anew instead', async ({ given }) => {
  const { collaboration, secretariat, drift } = await world(given)
  const choice = { slug: collaboration.slug, personId: secretariat.personId }
  given.clock(new Date(Date.now() - 31 * 86_400_000))
  await endSecretariatRole(drift, choice)
  given.clock(new Date())
  expect(await refusal(restoreSecretariatRole(drift, choice))).toBe('NotFound')
  expect((await secretariatPage(drift, collaboration.slug)).ended).toEqual([])
})

test('IN2: drift sees names and addresses of secretariats, no one else and no group', async ({ given }) => {
  const { collaboration, secretariat, member, group, drift } = await world(given)
  await db().account.update({ where: { personId: secretariat.personId }, data: { passwordHash: 'chosen' } })
  const { collaborations } = await installationPage(drift)
  const shown = collaborations.find((one) => one.id === collaboration.id)!
  expect(shown.people).toEqual([{ personId: secretariat.personId, name: secretariat.name, email: secretariat.email, account: 'active' }])
  expect(JSON.stringify(collaborations)).not.toContain(member.name)
  expect(await refusal(groupFor(db(), drift, group.id))).toBe('NotFound')
})
