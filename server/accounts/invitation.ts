import type { Actor, PersonActor } from '#server/kernel/actor.ts'
import { dayOf } from '#server/kernel/clock.ts'
import type { Tx } from '#server/kernel/db.ts'
import { env } from '#server/kernel/env.ts'
import { Conflict } from '#server/kernel/errors.ts'
import type { Announce } from '#server/kernel/facts.ts'
import { newId } from '#server/kernel/ids.ts'
import { queueMail } from '#server/mail/commands.ts'
import { mailWords } from '#server/mail/words.ts'
import { type AffiliationDraft, putAffiliation } from './affiliations.ts'
import { refreshPersonSubject } from './belonging.ts'
import * as facts from './facts.ts'
import { invitationDays, makeToken } from './tokens.ts'

export type Invited = {
  name: string
  email: string
  title: string
  /** Where a person who is new belongs; nothing is changed for whoever is known already. */
  affiliation: Omit<AffiliationDraft, 'title' | 'from'> | null
}

/** An invited person: `waiting` as long as they have not chosen a password. */
export type Found = {
  personId: string
  accountId: string
  name: string
  email: string
  language: 'da' | 'en'
  waiting: boolean
  /** Shut out: no mail is sent, and whoever invites learns nothing of it. */
  closed: boolean
}

/** The person behind an address, made if there is none, in the caller's transaction. A closed account is not reopened. */
export async function findOrInvite(room: { tx: Tx; announce: Announce; now: Date; actor: Actor }, invited: Invited, groupId: string | null): Promise<Found> {
  const { tx, announce, now, actor } = room
  // Two who invite the same address at once make one person.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`invitation ${invited.email}`}, 0))`
  const known = await tx.account.findUnique({
    where: { email: invited.email },
    select: { id: true, personId: true, language: true, passwordHash: true, deactivatedAt: true, person: { select: { name: true } } },
  })
  if (known)
    return {
      personId: known.personId,
      accountId: known.id,
      name: known.person.name,
      email: invited.email,
      language: known.language === 'en' ? 'en' : 'da',
      waiting: known.passwordHash === null,
      closed: known.deactivatedAt !== null,
    }
  const personId = await personWithAddress(tx, invited, now)
  const accountId = newId()
  await tx.account.create({ data: { id: accountId, personId, email: invited.email, language: actor.language, createdAt: now } })
  await refreshPersonSubject(tx, personId, now)
  await announce(facts.accountInvited, { personId, groupId }, { subjectId: personId })
  return { personId, accountId, name: invited.name, email: invited.email, language: actor.language, waiting: true, closed: false }
}

/** The account of a person who is added somewhere; null if they have none. A closed one is nobody's to add. */
export async function accountOf(tx: Tx, personId: string): Promise<Found | null> {
  const account = await tx.account.findUnique({
    where: { personId },
    select: { id: true, email: true, language: true, passwordHash: true, deactivatedAt: true, person: { select: { name: true } } },
  })
  if (account?.deactivatedAt) throw new Conflict('invitation.accountClosed')
  return (
    account && {
      personId,
      accountId: account.id,
      name: account.person.name,
      email: account.email,
      language: account.language === 'en' ? 'en' : 'da',
      waiting: account.passwordHash === null,
      closed: false,
    }
  )
}

async function personWithAddress(tx: Tx, invited: Invited, now: Date): Promise<string> {
  const without = await tx.person.findFirst({ where: { email: invited.email, account: null }, select: { id: true } })
  if (without) return without.id
  const id = newId()
  await tx.person.create({ data: { id, name: invited.name, title: invited.title, email: invited.email, askMeAbout: [], createdAt: now } })
  const from = new Date(dayOf(now))
  if (invited.affiliation) await putAffiliation(tx, id, { ...invited.affiliation, title: invited.title, from })
  return id
}

/** Whose address it is: nobody's who has an account, somebody's, or somebody's whose account is closed. */
export async function addressee(tx: Tx, email: string): Promise<'new' | 'known' | 'closed'> {
  const account = await tx.account.findUnique({ where: { email }, select: { deactivatedAt: true } })
  if (!account) return 'new'
  return account.deactivatedAt ? 'closed' : 'known'
}

/** Where one is invited to: a group by its name, or the secretariat of a collaboration by its name. */
export type Inviting = { actor: PersonActor; place: string; now: Date } & ({ groupId: string } | { groupId: null; to: 'secretariat' | 'collaboration' })

/** Puts the mail in the queue: a link to choose a password, or, for whoever has one, word of the new place. */
export async function sendInvitation(tx: Tx, to: Found, from: Inviting): Promise<void> {
  const { now, groupId } = from
  const secretariat = from.groupId === null && from.to === 'secretariat'
  // An import that fills seats mails nobody by the way: who is to be invited is invited once, to the collaboration.
  if (to.closed || (groupId !== null && from.actor.importing)) return
  const all = mailWords(to.language)
  const known = secretariat ? all.secretariat : all.added
  const words = to.waiting ? all.invitation : known
  const place = secretariat ? all.secretariat.place(from.place) : from.place
  const it = { name: to.name, inviter: from.actor.name, place, days: invitationDays, secretariat }
  const token = to.waiting ? await makeToken(tx, { purpose: 'invitation', accountId: to.accountId, groupId, now }) : null
  await queueMail(tx, {
    kind: to.waiting ? 'invitation' : 'added',
    to: to.email,
    personId: to.personId,
    language: to.language,
    now,
    letter: {
      subject: words.subject(it),
      greeting: all.invitation.greeting(it),
      paragraphs: words.paragraphs(it),
      button: { label: words.button, url: `${env().PUBLIC_URL}${token ? `/adgangskode/${token}` : '/min-side'}` },
      closing: words.closing(it),
    },
  })
}
