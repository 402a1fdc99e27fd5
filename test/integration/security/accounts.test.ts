import { knowsDevice, rememberDevice } from '#app/http/known-device.server.ts'
import { action as askForReset } from '#app/accounts/forgotten-password.tsx'
import { action as signInAction } from '#app/accounts/sign-in.tsx'
import { changePassword, choosePassword, deactivateAccount, endOtherSessions, requestReset } from '#server/accounts/commands.ts'
import { hashPassword } from '#server/accounts/password.ts'
import { signIn } from '#server/accounts/sign-in.ts'
import { makeToken } from '#server/accounts/tokens.ts'
import { anonymous } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { newId } from '#server/kernel/ids.ts'
import { expect, factsAbout, type given as Given, refusal, test } from '#test/support/world.ts'

const strong = 'en lang adgangskode'
const from = (address: string) => ({ address, device: 'prøve' })

async function withPassword(given: typeof Given) {
  const actor = await given.person()
  await db().account.update({ where: { id: actor.accountId }, data: { passwordHash: await hashPassword(strong) } })
  return actor
}

const invited = (accountId: string) => makeToken(db(), { purpose: 'invitation', accountId, now: new Date() })

test('AC5: once a password is chosen, no link mailed before works any more', async ({ given }) => {
  const actor = await withPassword(given)
  const oldInvitation = await invited(actor.accountId)
  const reset = await makeToken(db(), { purpose: 'reset', accountId: actor.accountId, now: new Date() })
  await choosePassword(anonymous(), { token: reset, password: 'noget helt andet' })
  expect(await refusal(choosePassword(anonymous(), { token: oldInvitation, password: 'tyvens adgangskode' }))).toBe('NotFound')
})

test('AC5: nor after it is changed, nor after the account was closed and opened', async ({ given }) => {
  const { secretariat, member } = await given.smallWorld()
  await db().account.update({ where: { id: member.accountId }, data: { passwordHash: await hashPassword(strong) } })
  const first = await invited(member.accountId)
  await changePassword(member, { current: strong, password: 'noget helt andet' })
  expect(await refusal(choosePassword(anonymous(), { token: first, password: 'tyvens adgangskode' }))).toBe('NotFound')
  const second = await invited(member.accountId)
  await deactivateAccount(secretariat, { personId: member.personId })
  await db().account.update({ where: { id: member.accountId }, data: { deactivatedAt: null } })
  expect(await refusal(choosePassword(anonymous(), { token: second, password: 'tyvens adgangskode' }))).toBe('NotFound')
})

/** A thief who signs in again and again must not be able to keep the owner from throwing them out. */
const manySessions = (accountId: string) =>
  db().session.createMany({
    data: Array.from({ length: 450 }, () => ({
      id: newId(),
      publicId: newId(),
      accountId,
      expiresAt: new Date(Date.now() + 86_400_000),
      createdAt: new Date(),
      lastSeenAt: new Date(),
      device: 'tyv',
    })),
  })

test('AC6: hundreds of sessions end with the password, and every one is told of', async ({ given }) => {
  const actor = await given.person()
  await manySessions(actor.accountId)
  const ids = (await db().session.findMany({ where: { accountId: actor.accountId } })).map((one) => one.publicId)
  await requestReset(anonymous(), { email: actor.email })
  const mail = await db().mailMessage.findFirstOrThrow({ where: { to: actor.email, kind: 'reset' } })
  const token = mail.text.match(/adgangskode\/([\w-]+)/)![1]!
  await choosePassword(anonymous(), { token, password: 'noget helt andet' })
  expect(await db().session.count({ where: { accountId: actor.accountId } })).toBe(0)
  const told = (await factsAbout(actor.personId)).flatMap((one) => (one.payload as { sessions?: string[] }).sessions ?? [])
  expect(new Set(told)).toEqual(new Set(ids))
})

test('AC6: and with the account, or when the owner ends the others', async ({ given }) => {
  const { secretariat, member, colleague } = await given.smallWorld()
  await manySessions(member.accountId)
  await deactivateAccount(secretariat, { personId: member.personId })
  expect(await db().session.count({ where: { accountId: member.accountId } })).toBe(0)
  await manySessions(colleague.accountId)
  await endOtherSessions(colleague, {})
  expect(await db().session.count({ where: { accountId: colleague.accountId } })).toBe(1)
})

test('who guesses at a password locks out strangers, not the owner at their own browser', async ({ given }) => {
  const actor = await withPassword(given)
  for (let tries = 0; tries < 12; tries++)
    await refusal(signIn({ email: actor.email, password: 'forkert', ...from('10.9.9.9') }))
  const right = { email: actor.email, password: strong, ...from('10.1.1.1') }
  expect(await refusal(signIn(right))).toBe('TooMany')
  expect(await signIn({ ...right, known: true })).toContain('faelled=')
})

test('a stolen browser has no more tries than a strange one', async ({ given }) => {
  const actor = await withPassword(given)
  const guess = () => refusal(signIn({ email: actor.email, password: 'forkert', known: true, ...from('10.3.3.3') }))
  for (let tries = 0; tries < 10; tries++) await guess()
  expect(await guess()).toBe('TooMany')
})

test('one address cannot try hundreds of accounts at once', async ({ given }) => {
  await given.person()
  const tries = Array.from({ length: 130 }, (_, n) =>
    refusal(signIn({ email: `gaet${n}@eksempel.example`, password: 'forkert', ...from('10.8.8.8') })),
  )
  const outcomes = await Promise.all(tries)
  expect(outcomes.filter((outcome) => outcome === 'TooMany').length).toBeGreaterThanOrEqual(30)
})

test('those who sign in rightly do not use up the tries of their address', async ({ given }) => {
  const actor = await withPassword(given)
  for (let tries = 0; tries < 110; tries++)
    expect(await signIn({ email: actor.email, password: strong, ...from('10.7.7.7') })).not.toBeNull()
})

const send = (path: string, form: Record<string, string>, cookie = '') => {
  const body = new URLSearchParams(form)
  const request = new Request(`http://localhost:3000${path}`, { method: 'POST', body, headers: { Cookie: cookie } })
  return { request, params: {}, context: { address: '10.5.5.5', nonce: '', requestId: '' } } as Parameters<typeof signInAction>[0]
}

test('a browser that has signed in is known for that account, by a cookie nobody can make and nobody can read from', async ({ given }) => {
  const actor = await withPassword(given)
  const answer = (await signInAction(send('/log-ind', { email: actor.email, password: strong }))) as Response
  const cookies = answer.headers.getSetCookie()
  const known = cookies.find((one) => one.startsWith('kendt='))!
  expect(known).toMatch(/HttpOnly/)
  expect(Buffer.from(known, 'base64').toString()).not.toContain(actor.email)
  const request = send('/log-ind', {}, known.split(';')[0]).request
  expect(await knowsDevice(request, actor.email)).toBe(true)
  expect(await knowsDevice(request, 'en.anden@eksempel.example')).toBe(false)
  const forged = send('/log-ind', {}, `${known.split('.')[0]!.slice(0, -4)}aaaa.aaaa`).request
  expect(await knowsDevice(forged, actor.email)).toBe(false)
  expect(await rememberDevice(request, actor.email)).toContain('kendt=')
})

test('nobody is sent to another site by the address they should return to', async ({ given }) => {
  const actor = await withPassword(given)
  for (const til of ['/\t/ond.example', '//ond.example', '/\\ond.example']) {
    const answer = (await signInAction(send('/log-ind', { email: actor.email, password: strong, til }))) as Response
    expect(answer.headers.get('Location')).toBe('/min-side')
  }
})

test('AC3: asking for a new password answers alike for whoever exists and whoever does not', async ({ given }) => {
  const actor = await given.person()
  const ask = async (email: string) => {
    const answer = (await askForReset(send('/glemt-adgangskode', { email }))) as Response
    return [answer.status, answer.headers.get('Location'), answer.headers.getSetCookie()]
  }
  expect(await ask(actor.email)).toEqual(await ask('ingen@eksempel.example'))
})
