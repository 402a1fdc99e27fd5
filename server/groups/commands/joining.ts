import { refreshPersonSubject } from '#server/accounts/belonging.ts'
import { accountOf } from '#server/accounts/invitation.ts'
import { person } from '#server/kernel/actor.ts'
import { command, type CommandRoom } from '#server/kernel/command.ts'
import { env } from '#server/kernel/env.ts'
import { Conflict, NotFound } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/ids.ts'
import { must } from '#server/kernel/verdict.ts'
import { queueMail, takeBackMail } from '#server/mail/commands.ts'
import { type JoiningMail, mailWords, secondsToRegret } from '#server/mail/words.ts'
import { acceptance, groupChoice, joinRequest, refusalOfRequest, requestChoice } from '../contract.ts'
import * as facts from '../facts.ts'
import { mayEditGroup, mayJoin } from '../policy.ts'
import { groupFor } from '../queries.ts'
import { onlyOrganisation, putMembership } from './members.ts'

/** GR16: joins a group that is open to whoever finds it. */
export const joinGroup = command(groupChoice, async ({ actor, tx, announce, now }, { groupId }) => {
  const group = await groupFor(tx, actor, groupId)
  must(mayJoin(actor, group, 'direct'))
  const { personId } = person(actor)
  const organisationId = await onlyOrganisation(tx, personId, now)
  const membershipId = await putMembership(tx, { groupId, personId, role: 'member', organisationId, now })
  await refreshPersonSubject(tx, personId, now)
  await announce(facts.joined, { groupId, membershipId, personId, role: 'member' }, { subjectId: groupId })
  return { name: group.name }
})

/** GR16, GR17: asks to join, and why; those who run the group get a mail. */
export const askToJoin = command(joinRequest, async (room, { groupId, reason }) => {
  const { actor, tx, announce, now } = room
  const me = person(actor)
  const group = await groupFor(tx, actor, groupId)
  must(mayJoin(actor, group, 'request'))
  const request = { id: newId(), groupId, personId: me.personId, reason, askedAt: now }
  const { count } = await tx.joinRequest.createMany({ data: [request], skipDuplicates: true })
  if (count === 0) throw new Conflict('join.askedAlready')
  await announce(facts.joinAsked, { groupId, requestId: request.id, personId: me.personId }, { subjectId: me.personId })
  const deciders = await decidersOf(room, group)
  for (const to of deciders) await tell(room, to, 'asked', { name: to.name, asker: me.name, group: group.name, text: reason, groupId })
  return { requestId: request.id }
})

/** GR17: takes one's request back. */
export const withdrawRequest = command(requestChoice, async (room, { groupId, requestId }) => {
  const { personId } = person(room.actor)
  await groupFor(room.tx, room.actor, groupId)
  const request = await requestFor(room, groupId, requestId)
  if (request.personId !== personId) throw new NotFound(`request ${requestId}`)
  await decide(room, requestId, { state: 'withdrawn' })
  await room.announce(facts.joinWithdrawn, { groupId, requestId, personId }, { subjectId: personId })
})

/** GR17: says yes: the person is a member, and is told. */
export const acceptRequest = command(acceptance, async (room, { groupId, requestId, role }) => {
  const { actor, tx, announce, now } = room
  const group = await groupFor(tx, actor, groupId)
  must(mayEditGroup(actor, group))
  const { personId, person: asker } = await requestFor(room, groupId, requestId)
  await decide(room, requestId, { state: 'accepted' })
  const account = await accountOf(tx, personId)
  const organisationId = await onlyOrganisation(tx, personId, now)
  const membershipId = await putMembership(tx, { groupId, personId, role, organisationId, now })
  await refreshPersonSubject(tx, personId, now)
  await announce(facts.joinAccepted, { groupId, requestId, personId, membershipId, role }, { subjectId: groupId })
  if (account) await tell(room, account, 'accepted', { name: asker.name, asker: person(actor).name, group: group.name, text: '', groupId, requestId })
  return { name: asker.name }
})

/** GR17: says no, with a word that explains it; the person is told, and may ask again. */
export const declineRequest = command(refusalOfRequest, async (room, { groupId, requestId, answer }) => {
  const { actor, tx, announce } = room
  const group = await groupFor(tx, actor, groupId)
  must(mayEditGroup(actor, group))
  const { personId, person: asker } = await requestFor(room, groupId, requestId)
  await decide(room, requestId, { state: 'declined', answer })
  await announce(facts.joinDeclined, { groupId, requestId, personId }, { subjectId: personId })
  const account = await accountOf(tx, personId)
  if (account) await tell(room, account, 'declined', { name: asker.name, asker: person(actor).name, group: group.name, text: answer, groupId, requestId })
  return { name: asker.name }
})

/** GR19: takes an answer back while its mail has not left: the request waits again, and nobody has heard of it. */
export const takeBackAnswer = command(requestChoice, async (room, { groupId, requestId }) => {
  const { actor, tx, announce } = room
  must(mayEditGroup(actor, await groupFor(tx, actor, groupId)))
  const { personId } = await requestFor(room, groupId, requestId)
  const [request] = await tx.$queryRaw<{ state: string }[]>`SELECT "state" FROM "JoinRequest" WHERE "id" = ${requestId}::uuid FOR UPDATE`
  const accepted = request?.state === 'accepted'
  if (!accepted && request?.state !== 'declined') throw new Conflict('join.notAnswered')
  const again = await tx.joinRequest.count({ where: { groupId, personId, state: 'waiting' } })
  if (again > 0 || !(await takeBackMail(tx, requestId))) throw new Conflict('join.toldAlready')
  await tx.joinRequest.update({ where: { id: requestId }, data: { state: 'waiting', answer: '', decidedAt: null, decidedById: null } })
  if (accepted) await unjoin(room, groupId, personId)
  const about = { subjectId: accepted ? groupId : personId }
  await announce(facts.joinAnswerTakenBack, { groupId, requestId, personId, ...(accepted && { accessOf: [personId] }) }, about)
})

async function unjoin({ tx, now }: CommandRoom, groupId: string, personId: string): Promise<void> {
  await tx.membership.updateMany({ where: { groupId, personId, endedAt: null }, data: { endedAt: now } })
  await refreshPersonSubject(tx, personId, now)
}

async function requestFor({ tx }: CommandRoom, groupId: string, requestId: string) {
  const request = await tx.joinRequest.findFirst({
    where: { id: requestId, groupId },
    select: { personId: true, person: { select: { name: true } } },
  })
  if (!request) throw new NotFound(`request ${requestId}`)
  return request
}

/** A request is decided once: of two who decide at the same moment, the second is told. */
async function decide({ actor, tx, now }: CommandRoom, requestId: string, outcome: { state: string; answer?: string }): Promise<void> {
  const { count } = await tx.joinRequest.updateMany({
    where: { id: requestId, state: 'waiting' },
    data: { ...outcome, decidedAt: now, decidedById: person(actor).personId },
  })
  if (count === 0) throw new Conflict('join.decidedAlready')
}

type Receiver = { personId: string; name: string; email: string; language: string }

/** Those who run the group; where nobody does, the secretariat of its home. */
async function decidersOf({ tx }: CommandRoom, group: { id: string; collaborationId: string }): Promise<Receiver[]> {
  return tx.$queryRaw`
    WITH runs AS (SELECT "personId" FROM "Membership" WHERE "groupId" = ${group.id}::uuid AND "endedAt" IS NULL AND "role" IN ('chair', 'secretary'))
    SELECT p."id" AS "personId", p."name", a."email"::text AS "email", a."language" FROM "Account" a JOIN "Person" p ON p."id" = a."personId"
    WHERE a."deactivatedAt" IS NULL AND a."passwordHash" IS NOT NULL AND (p."id" IN (SELECT "personId" FROM runs)
      OR (NOT EXISTS (SELECT 1 FROM runs) AND p."id" IN (SELECT "personId" FROM "CollaborationRole"
        WHERE "collaborationId" = ${group.collaborationId}::uuid AND "role" = 'secretariat')))`
}

async function tell({ tx, now }: CommandRoom, to: Receiver, what: 'asked' | 'accepted' | 'declined', it: JoiningMail & { groupId: string; requestId?: string }) {
  const language = to.language === 'en' ? 'en' : 'da'
  const all = mailWords(language).joining
  const words = all[what]
  const page = `/grupper/${it.groupId}${what === 'asked' ? '/medlemmer' : ''}`
  await queueMail(tx, {
    kind: 'joining',
    to: to.email,
    personId: to.personId,
    language,
    now,
    ...(it.requestId && { about: it.requestId, held: secondsToRegret }),
    letter: {
      subject: words.subject(it),
      greeting: all.greeting(it),
      paragraphs: words.paragraphs(it),
      button: { label: words.button, url: `${env().PUBLIC_URL}${page}` },
      closing: [],
    },
  })
}
