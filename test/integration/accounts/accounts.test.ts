import { actorForCookies } from '#server/accounts/actor.ts'
import {
  changePassword,
  chooseCollaboration,
  chooseLanguage,
  choosePassword,
  deactivateAccount,
  endOtherSessions,
  endSession,
  reactivateAccount,
  requestReset,
  savePreferences,
  saveProfile,
  signOut,
} from '#server/accounts/commands.ts'
import { turnDay } from '#server/accounts/jobs.ts'
import { hashPassword } from '#server/accounts/password.ts'
import { mySessions } from '#server/accounts/queries.ts'
import { renewWhenDue, sweepSessions } from '#server/accounts/sessions.ts'
import { signIn } from '#server/accounts/sign-in.ts'
import { anonymous } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { expect, factsAbout, type given as Given, refusal, test } from '#test/support/world.ts'

const strong = 'en lang adgangskode'
const device = { address: '10.1.2.3', device: 'prøve' }

async function withPassword(given: typeof Given) {
  const actor = await given.person()
  await db().account.update({ where: { id: actor.accountId }, data: { passwordHash: await hashPassword(strong) } })
  return actor
}

const resetLink = async (email: string) => {
  const mail = await db().mailMessage.findFirst({ where: { to: email, kind: 'reset' }, orderBy: { createdAt: 'desc' } })
  return mail?.text.match(/adgangskode\/([\w-]+)/)?.[1]
}

test('signs in with the right password and with no other', async ({ given }) => {
  const actor = await withPassword(given)
  const cookie = await signIn({ email: actor.email, password: strong, ...device })
  expect((await actorForCookies(cookie!.split(';')[0])).kind).toBe('person')
  expect(await signIn({ email: actor.email, password: `${strong}!`, ...device })).toBeNull()
  expect(await signIn({ email: 'ingen@eksempel.example', password: strong, ...device })).toBeNull()
})

test('the cookie value is nowhere in the database', async ({ given }) => {
  const actor = await withPassword(given)
  const cookie = (await signIn({ email: actor.email, password: strong, ...device }))!.split(';')[0]!.split('=')[1]!
  const sessions = await db().session.findMany({ where: { accountId: actor.accountId } })
  expect(sessions.length).toBeGreaterThan(0)
  expect(sessions.some((session) => session.id === cookie)).toBe(false)
})

test('too many tries for one account are turned away, even with the right password', async ({ given }) => {
  const actor = await withPassword(given)
  for (let tries = 0; tries < 10; tries++) await signIn({ email: actor.email, password: 'forkert', ...device })
  expect(await refusal(signIn({ email: actor.email, password: strong, ...device }))).toBe('TooMany')
})

test('a reset mail goes to who has an account; the command answers alike for who has none', async ({ given }) => {
  const actor = await given.person()
  expect(await requestReset(anonymous(), { email: actor.email })).toBe(
    await requestReset(anonymous(), { email: 'ingen@eksempel.example' }),
  )
  expect(await db().mailMessage.count({ where: { to: actor.email } })).toBe(1)
  expect(await db().mailMessage.count({ where: { to: 'ingen@eksempel.example' } })).toBe(0)
})

test('a reset link works once, ends every session, and a newer link kills an older', async ({ given }) => {
  const actor = await withPassword(given)
  const old = await given.cookie(actor.personId)
  await requestReset(anonymous(), { email: actor.email })
  const first = (await resetLink(actor.email))!
  await requestReset(anonymous(), { email: actor.email })
  const second = (await resetLink(actor.email))!
  expect(await refusal(choosePassword(anonymous(), { token: first, password: 'noget helt andet' }))).toBe('NotFound')
  await choosePassword(anonymous(), { token: second, password: 'noget helt andet' })
  expect(await refusal(choosePassword(anonymous(), { token: second, password: 'og en tredje til' }))).toBe('NotFound')
  expect((await actorForCookies(old)).kind).toBe('anonymous')
  expect(await signIn({ email: actor.email, password: strong, ...device })).toBeNull()
  expect(await signIn({ email: actor.email, password: 'noget helt andet', ...device })).not.toBeNull()
})

test('two who use one link at once: one sets the password', async ({ given }) => {
  const actor = await given.person()
  await requestReset(anonymous(), { email: actor.email })
  const token = (await resetLink(actor.email))!
  const outcomes = await Promise.all(
    ['den ene adgangskode', 'den anden adgangskode'].map((password) =>
      refusal(choosePassword(anonymous(), { token, password })),
    ),
  )
  expect(outcomes.filter((outcome) => outcome === undefined)).toHaveLength(1)
})

test('a short password is refused beside its field', async ({ given }) => {
  const actor = await withPassword(given)
  expect(await refusal(changePassword(actor, { current: strong, password: 'kort' }))).toEqual({
    password: 'password.tooShort',
  })
  expect(await refusal(changePassword(actor, { current: 'forkert kode her', password: 'en ny og lang kode' }))).toEqual({
    current: 'password.wrong',
  })
})

test('changing the password signs other devices out and keeps this one', async ({ given }) => {
  const actor = await withPassword(given)
  const other = await given.cookie(actor.personId)
  await changePassword(actor, { current: strong, password: 'en ny og lang kode' })
  expect((await actorForCookies(other)).kind).toBe('anonymous')
  expect((await mySessions(actor)).map((session) => session.publicId)).toEqual([actor.sessionId])
})

test('a session is ended by its public id, by its owner only', async ({ given }) => {
  const [actor, stranger] = [await given.person(), await given.person()]
  const other = await given.signedIn(actor.personId)
  expect(await refusal(endSession(stranger, { publicId: other.sessionId }))).toBe('NotFound')
  await endSession(actor, { publicId: other.sessionId })
  expect((await mySessions(actor)).map((session) => session.publicId)).toEqual([actor.sessionId])
})

test('signing out, everywhere else and here', async ({ given }) => {
  const actor = await given.person()
  await given.cookie(actor.personId)
  await endOtherSessions(actor, {})
  expect(await mySessions(actor)).toHaveLength(1)
  await signOut(actor, {})
  expect(await mySessions(actor)).toHaveLength(0)
  const ended = (await factsAbout(actor.personId)).at(-1)
  expect(ended).toMatchObject({ type: 'account.sessionsEnded', payload: { sessions: [actor.sessionId] } })
  expect(await refusal(signOut(anonymous(), {}))).toBe('actor.signInFirst')
  expect(await refusal(endOtherSessions(anonymous(), {}))).toBe('actor.signInFirst')
})

test('language is the account’s; anonymous has none to keep', async ({ given }) => {
  const actor = await given.person()
  await savePreferences(actor, { language: 'en' })
  expect(await given.signedIn(actor.personId)).toMatchObject({ language: 'en', keyboardLetters: false })
  expect(await refusal(savePreferences(anonymous(), { language: 'en' }))).toBe('actor.signInFirst')
  await chooseLanguage(actor, { language: 'da' })
  expect(await given.signedIn(actor.personId)).toMatchObject({ language: 'da', keyboardLetters: false })
  expect(await refusal(chooseLanguage(anonymous(), { language: 'en' }))).toBe('actor.signInFirst')
})

test('one chooses among one’s own collaborations', async ({ given }) => {
  const { colleague, collaboration } = await given.smallWorld()
  const elsewhere = await given.collaboration()
  await chooseCollaboration(colleague, { collaborationId: collaboration.id })
  expect(await refusal(chooseCollaboration(colleague, { collaborationId: elsewhere.id }))).toBe('NotFound')
})

test('AC2: a profile is changed by its person or the secretariat; a CPR number stays out', async ({ given }) => {
  const { member, colleague, secretariat, stranger } = await given.smallWorld()
  const change = { personId: member.personId, name: 'Anna Holm', title: 'Fuldmægtig', phone: '', field: 'Autisme' }
  await saveProfile(member, change)
  await saveProfile(secretariat, { ...change, title: 'Chefkonsulent' })
  expect(await refusal(saveProfile(colleague, change))).toBe('person.onlyOwn')
  expect(await refusal(saveProfile(stranger, change))).toBe('NotFound')
  expect(await refusal(saveProfile(member, { ...change, field: 'borger 010203-1234' }))).toEqual({ field: 'field.cpr' })
  expect(await refusal(saveProfile(member, { ...change, askMeAbout: 'borger 010203–1234' }))).toEqual({ askMeAbout: 'field.cpr' })
  const row = await db().person.findUniqueOrThrow({ where: { id: member.personId } })
  expect(row).toMatchObject({ name: 'Anna Holm', title: 'Chefkonsulent', field: 'Autisme' })
})

test('AC2: a change of the profile tells what changed, what it was and what it is; saving the same again tells nothing', async ({ given }) => {
  const { member } = await given.smallWorld()
  const { personId } = member
  const change = { personId, name: member.name, title: 'Fuldmægtig', phone: '', field: '', askMeAbout: 'takster, botilbud' }
  await saveProfile(member, change)
  await saveProfile(member, change)
  await saveProfile(member, { ...change, title: 'Konsulent' })
  const told = await db().fact.findMany({ where: { subjectId: personId, type: 'person.changed' }, orderBy: { seq: 'asc' } })
  expect(told.map((one) => (one.payload as { fields: string[] }).fields)).toEqual([['title', 'askMeAbout'], ['title']])
  const details = await db().changeDetail.findMany({ where: { factId: { in: told.map((one) => one.id) } }, orderBy: { factId: 'asc' } })
  expect(details.map(({ before, after }) => ({ before, after }))).toEqual([
    { before: { title: '', askMeAbout: [] }, after: { title: 'Fuldmægtig', askMeAbout: ['takster', 'botilbud'] } },
    { before: { title: 'Fuldmægtig' }, after: { title: 'Konsulent' } },
  ])
})

test('AC1: the secretariat shuts a person out at once and lets them in again; others may not', async ({ given }) => {
  const { member, chair, secretariat } = await given.smallWorld()
  const cookie = await given.cookie(member.personId)
  expect(await refusal(deactivateAccount(chair, { personId: member.personId }))).toBe('account.onlySecretariat')
  expect(await refusal(deactivateAccount(secretariat, { personId: secretariat.personId }))).toBe('account.notOneself')
  await deactivateAccount(secretariat, { personId: member.personId })
  expect((await actorForCookies(cookie)).kind).toBe('anonymous')
  expect((await factsAbout(member.personId)).at(-1)).toMatchObject({
    type: 'account.deactivated',
    payload: { accessOf: [member.personId] },
  })
  expect(await refusal(reactivateAccount(chair, { personId: member.personId }))).toBe('NotFound')
  await reactivateAccount(secretariat, { personId: member.personId })
  expect((await given.signedIn(member.personId)).personId).toBe(member.personId)
})

test('a session that is half spent lives on, and says when it was last used', async ({ given }) => {
  const actor = await given.person()
  const cookie = await given.cookie(actor.personId)
  const fresh = await actorForCookies(cookie)
  if (fresh.kind !== 'person') throw new Error('not signed in')
  const soon = new Date(Date.now() + 2 * 86_400_000)
  await db().session.update({ where: { publicId: fresh.sessionId }, data: { expiresAt: soon, lastSeenAt: new Date(0) } })
  expect(await renewWhenDue(cookie, fresh.sessionId)).toContain(cookie)
  const row = await db().session.findUniqueOrThrow({ where: { publicId: fresh.sessionId } })
  expect(row.expiresAt.getTime()).toBeGreaterThan(soon.getTime())
  expect(row.lastSeenAt.getTime()).toBeGreaterThan(0)
  expect(await renewWhenDue(cookie, fresh.sessionId)).toBeNull()
})

test('a session that has expired opens nothing and is swept away', async ({ given }) => {
  const actor = await given.person()
  const cookie = await given.cookie(actor.personId)
  await db().session.updateMany({ where: { accountId: actor.accountId }, data: { expiresAt: new Date(Date.now() - 1000) } })
  expect((await actorForCookies(cookie)).kind).toBe('anonymous')
  await sweepSessions()
  expect(await db().session.count({ where: { accountId: actor.accountId } })).toBe(0)
})

test('an affiliation that ends by date ends what it opened, for people and sockets', async ({ given }) => {
  const { colleague, member, collaboration } = await given.smallWorld()
  given.clock('2026-11-20T12:00:00Z')
  await db().affiliation.updateMany({ where: { personId: colleague.personId }, data: { until: new Date('2026-11-19') } })
  expect(await turnDay()).toBe(1)
  expect(await turnDay()).toBe(0)
  expect((await factsAbout(colleague.personId)).at(-1)).toMatchObject({
    type: 'person.affiliationChanged',
    payload: { accessOf: [colleague.personId] },
  })
  const subject = await db().subject.findUniqueOrThrow({ where: { id: colleague.personId } })
  expect(subject.scopes).not.toContain(`c:${collaboration.id}`)
  expect((await given.signedIn(colleague.personId)).collaborations).toEqual([])
  expect(member.scopes).toContain(`c:${collaboration.id}`)
})

test('what PostgreSQL cannot store is left out of what is typed', async ({ given }) => {
  const actor = await given.person()
  const change = { personId: actor.personId, name: 'Anna\u0000 Holm', title: 'a\ud800b', phone: '', field: '' }
  await saveProfile(actor, change)
  expect(await db().person.findUnique({ where: { id: actor.personId } })).toMatchObject({ name: 'Anna Holm' })
})
