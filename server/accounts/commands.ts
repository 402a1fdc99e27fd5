import { person } from '#server/kernel/actor.ts'
import { command } from '#server/kernel/command.ts'
import type { Tx } from '#server/kernel/db.ts'
import { env } from '#server/kernel/env.ts'
import { Invalid, NotFound } from '#server/kernel/errors.ts'
import type { Announce } from '#server/kernel/facts.ts'
import { must } from '#server/kernel/verdict.ts'
import { changedFields, only } from '#server/organisations/changes.ts'
import { queueMail } from '#server/mail/commands.ts'
import { mailWords } from '#server/mail/words.ts'
import { refreshPersonSubject } from './belonging.ts'
import {
  accountChoice,
  availability,
  collaborationChoice,
  endedSession,
  languageChoice,
  newPassword,
  noInput,
  passwordChange,
  preferences,
  profile,
  resetRequest,
} from './contract.ts'
import * as facts from './facts.ts'
import { hashPassword, passwordFits } from './password.ts'
import { mayDeactivate, mayEditProfile } from './policy.ts'
import { colleaguesOf, personFor } from './queries.ts'
import { endTokens, makeToken, resetMinutes, tokenOwner, useToken } from './tokens.ts'

/** Sends a link to choose a new password, if the address belongs to someone; the answer is the same if not. */
export const requestReset = command(resetRequest, async ({ tx, now }, { email }) => {
  const account = await tx.account.findUnique({
    where: { email },
    select: { id: true, personId: true, language: true, deactivatedAt: true, person: { select: { name: true } } },
  })
  if (!account || account.deactivatedAt) return
  const token = await makeToken(tx, { purpose: 'reset', accountId: account.id, now })
  const language = account.language === 'en' ? 'en' : 'da'
  const words = mailWords(language).reset
  const it = { name: account.person.name, minutes: resetMinutes }
  await queueMail(tx, {
    kind: 'reset',
    to: email,
    personId: account.personId,
    language,
    now,
    letter: {
      subject: words.subject,
      greeting: words.greeting(it),
      paragraphs: words.paragraphs,
      button: { label: words.button, url: `${env().PUBLIC_URL}/adgangskode/${token}` },
      closing: words.closing(it),
    },
  })
})

/** Sets the password a mailed token allows; every session the account had ends. Answers the account's id. */
export const choosePassword = command(newPassword, async ({ tx, announce, now }, { token, password }) => {
  const owner = await tokenOwner(tx, token, now)
  if (!owner || !(await useToken(tx, owner.tokenId, now))) throw new NotFound('token')
  await tx.account.update({ where: { id: owner.id }, data: { passwordHash: await hashPassword(password) } })
  await endTokens(tx, owner.id, now)
  await refreshPersonSubject(tx, owner.personId, now)
  const { sessions, more } = await endSessions(tx, { accountId: owner.id })
  const about = { subjectId: owner.personId }
  if (owner.purpose === 'invitation') await announce(facts.accountActivated, { personId: owner.personId }, about)
  await announce(facts.passwordChanged, { personId: owner.personId, sessions }, about)
  await announceMore(announce, owner.personId, more)
  return { accountId: owner.id }
})

/** Changes one's own password; other devices are signed out. */
export const changePassword = command(passwordChange, async ({ actor, tx, announce, now }, { current, password }) => {
  const me = person(actor)
  const account = await tx.account.findUniqueOrThrow({ where: { id: me.accountId }, select: { passwordHash: true } })
  if (!(await passwordFits(account.passwordHash, current))) throw new Invalid({ current: 'password.wrong' })
  await tx.account.update({ where: { id: me.accountId }, data: { passwordHash: await hashPassword(password) } })
  await endTokens(tx, me.accountId, now)
  const { sessions, more } = await endSessions(tx, { accountId: me.accountId, publicId: { not: me.sessionId } })
  await announce(facts.passwordChanged, { personId: me.personId, sessions }, { subjectId: me.personId })
  await announceMore(announce, me.personId, more)
})

/** A NOTIFY carries 8,000 bytes at most; so many ids are safely below. */
const atATime = 100

/** Ends sessions; `sessions` are those one fact can name, `more` the rest, for whom there must be facts of their own. */
async function endSessions(tx: Tx, where: { accountId: string; publicId?: string | { not: string } }) {
  const ended = await tx.session.findMany({ where, select: { publicId: true } })
  await tx.session.deleteMany({ where })
  const ids = ended.map((session) => session.publicId)
  return { sessions: ids.slice(0, atATime), more: ids.slice(atATime) }
}

async function announceMore(announce: Announce, personId: string, more: string[]): Promise<void> {
  for (let first = 0; first < more.length; first += atATime) {
    const sessions = more.slice(first, first + atATime)
    await announce(facts.sessionsEnded, { personId, sessions }, { subjectId: personId })
  }
}

/** Signs this browser out; its sockets close at once. */
export const signOut = command(noInput, async ({ actor, tx, announce }) => {
  const me = person(actor)
  const { sessions } = await endSessions(tx, { accountId: me.accountId, publicId: me.sessionId })
  await announce(facts.sessionsEnded, { personId: me.personId, sessions }, { subjectId: me.personId })
})

/** Ends one of one's own sessions. */
export const endSession = command(endedSession, async ({ actor, tx, announce }, { publicId }) => {
  const me = person(actor)
  const { sessions } = await endSessions(tx, { accountId: me.accountId, publicId })
  if (sessions.length === 0) throw new NotFound('session')
  await announce(facts.sessionsEnded, { personId: me.personId, sessions }, { subjectId: me.personId })
})

/** Ends all of one's sessions but this one. */
export const endOtherSessions = command(noInput, async ({ actor, tx, announce }) => {
  const me = person(actor)
  const { sessions, more } = await endSessions(tx, { accountId: me.accountId, publicId: { not: me.sessionId } })
  await announce(facts.sessionsEnded, { personId: me.personId, sessions }, { subjectId: me.personId })
  await announceMore(announce, me.personId, more)
})

/** Language and keyboard letters of one's own account. */
export const savePreferences = command(preferences, async ({ actor, tx }, input) => {
  await tx.account.update({ where: { id: person(actor).accountId }, data: input })
})

/** The language of one's own pages and mails. */
export const chooseLanguage = command(languageChoice, async ({ actor, tx }, { language }) => {
  await tx.account.update({ where: { id: person(actor).accountId }, data: { language } })
})

/** The collaboration one wants to look at. */
export const chooseCollaboration = command(collaborationChoice, async ({ actor, tx }, { collaborationId }) => {
  const me = person(actor)
  if (!me.collaborations.some((one) => one.id === collaborationId)) throw new NotFound('collaboration')
  await tx.account.update({ where: { id: me.accountId }, data: { collaborationId } })
})

/** Name, title, phone, field and topics of a person: one's own, or, for the secretariat, of those it works with. */
export const saveProfile = command(profile.extend(accountChoice.shape), async ({ actor, tx, announce, now }, input) => {
  const before = await personFor(tx, actor, input.personId)
  must(mayEditProfile(person(actor), { personId: before.id, collaborationIds: before.collaborationIds }))
  const { personId, askMeAbout, ...typed } = input
  const fields = { ...typed, phone: typed.phone || null, askMeAbout: topicsIn(askMeAbout) }
  const kept = { ...before, phone: before.phone || null }
  const changed = changedFields(kept, fields)
  if (changed.length === 0) return
  await tx.person.update({ where: { id: personId }, data: fields })
  await refreshPersonSubject(tx, personId, now)
  const details = { before: only(kept, changed), after: only(fields, changed) }
  await announce(facts.profileChanged, { personId, fields: changed }, { subjectId: personId, ...details })
})

/** AC11, AC12: who reads one's address and number, and whom to ask while one is away. */
export const saveAvailability = command(availability, async ({ actor, tx, announce, now }, fields) => {
  const { personId } = person(actor)
  const before = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { emailSeen: true, phoneSeen: true, absentFrom: true, absentUntil: true, absence: true, substituteId: true },
  })
  const changed = changedFields(before, fields)
  if (changed.length === 0) return
  if (fields.substituteId && changed.includes('substituteId')) {
    const colleagues = await colleaguesOf(actor, personId, tx)
    if (!colleagues.some((one) => one.id === fields.substituteId)) throw new Invalid({ substituteId: 'field.invalid' })
  }
  await tx.person.update({ where: { id: personId }, data: fields })
  await refreshPersonSubject(tx, personId, now)
  await announce(facts.profileChanged, { personId, fields: changed }, { subjectId: personId, before: only(before, changed), after: only(fields, changed) })
})

const topicsIn = (text: string) => text.split(/[,\n]/).map((topic) => topic.trim()).filter(Boolean)

/** Shuts a person out: sessions and sockets end at once, the history stays. */
export const deactivateAccount = command(accountChoice, async ({ actor, tx, announce, now }, { personId: id }) => {
  const target = await personFor(tx, actor, id)
  must(mayDeactivate(person(actor), { personId: id, collaborationIds: target.collaborationIds }))
  const account = await tx.account.findUnique({ where: { personId: id }, select: { id: true } })
  if (!account) throw new NotFound('account')
  await tx.account.update({ where: { id: account.id }, data: { deactivatedAt: now } })
  await endTokens(tx, account.id, now)
  await refreshPersonSubject(tx, id, now)
  const { sessions, more } = await endSessions(tx, { accountId: account.id })
  await announce(facts.accountDeactivated, { personId: id, sessions, accessOf: [id], accessTo: id }, { subjectId: id })
  await announceMore(announce, id, more)
})

/** Lets a deactivated person in again. */
export const reactivateAccount = command(accountChoice, async ({ actor, tx, announce, now }, { personId: id }) => {
  const target = await personFor(tx, actor, id)
  must(mayDeactivate(person(actor), { personId: id, collaborationIds: target.collaborationIds }))
  const { count } = await tx.account.updateMany({ where: { personId: id }, data: { deactivatedAt: null } })
  if (count === 0) throw new NotFound('account')
  await refreshPersonSubject(tx, id, now)
  await announce(facts.accountReactivated, { personId: id }, { subjectId: id })
})
