import { person } from '#server/kernel/actor.ts'
import { command, type CommandRoom } from '#server/kernel/command.ts'
import { env } from '#server/kernel/env.ts'
import { Conflict, NotFound } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/ids.ts'
import { type Mail, queueMails } from '#server/mail/commands.ts'
import { inquiryAnswer, inquiryChoice, newInquiry } from './contract.ts'
import * as facts from './facts.ts'
import { mayWriteTo } from './policy.ts'
import { inquiryFor, type Reached, reachedBy } from './queries.ts'
import { inquiryMail } from './words.ts'

/** HE1, HE2, HE5: writes to a secretariat or to operations, and tells them by mail. */
export const writeInquiry = command(newInquiry, async (room, { to, page, body, clientKey }) => {
  const me = person(room.actor)
  const collaborationId = to === 'faelled' ? null : to
  if (!mayWriteTo(me, collaborationId)) throw new NotFound('a secretariat to write to')
  const row = { id: newId(room.now.getTime()), collaborationId, page, body, writtenById: me.personId, writtenAt: room.now, clientKey }
  const { count } = await room.tx.inquiry.createMany({ data: [row], skipDuplicates: true })
  if (count === 0) return
  await room.announce(facts.inquiryWritten, { inquiryId: row.id }, { subjectId: me.personId })
  const at = await listOf(room, collaborationId)
  const letters = (await reachedBy(room.tx, collaborationId)).map((one) => mailTo(one, 'asked', { name: me.name, page, text: body, at, replyTo: me.email, now: room.now }))
  await queueMails(room.tx, letters)
})

/** Where those it is to find it. */
async function listOf({ tx }: CommandRoom, id: string | null): Promise<string> {
  if (!id) return '/drift/henvendelser'
  const { slug } = await tx.collaboration.findUniqueOrThrow({ where: { id }, select: { slug: true } })
  return `/samarbejder/${slug}/henvendelser`
}

/** HE4: it is answered, by words that are mailed to the writer, or otherwise. Answers where the list is. */
export const answerInquiry = command(inquiryAnswer, async (room, { inquiryId, answer }) => {
  const me = person(room.actor)
  const inquiry = await inquiryFor(room.tx, room.actor, inquiryId)
  const answered = { answer, answeredAt: room.now, answeredById: me.personId }
  const { count } = await room.tx.inquiry.updateMany({ where: { id: inquiryId, answeredAt: null }, data: answered })
  if (count === 0) throw new Conflict('inquiry.answeredAlready')
  await room.announce(facts.inquiryAnswered, { inquiryId }, { subjectId: inquiry.writtenById })
  const back = await listOf(room, inquiry.collaborationId)
  if (!answer) return back
  const [writer] = await room.tx.$queryRaw<Reached[]>`
    SELECT p."id" AS "personId", p."name", a."email"::text AS "email", a."language" FROM "Account" a JOIN "Person" p ON p."id" = a."personId"
    WHERE p."id" = ${inquiry.writtenById}::uuid AND a."deactivatedAt" IS NULL`
  const told = { name: me.name, page: inquiry.page, text: answer, at: inquiry.page, replyTo: me.email, now: room.now }
  if (writer) await queueMails(room.tx, [mailTo(writer, 'answered', told)])
  return back
})

/** HE4: it was not answered after all. */
export const reopenInquiry = command(inquiryChoice, async (room, { inquiryId }) => {
  const { writtenById, collaborationId } = await inquiryFor(room.tx, room.actor, inquiryId)
  const { count } = await room.tx.inquiry.updateMany({
    where: { id: inquiryId, answeredAt: { not: null } },
    data: { answeredAt: null, answeredById: null },
  })
  if (count === 0) throw new Conflict('inquiry.notAnswered')
  await room.announce(facts.inquiryReopened, { inquiryId }, { subjectId: writtenById })
  return listOf(room, collaborationId)
})

type Telling = { name: string; page: string; text: string; at: string; replyTo: string; now: Date }

function mailTo(to: Reached, what: 'asked' | 'answered', { at, replyTo, now, ...told }: Telling): Mail {
  const language = to.language === 'en' ? 'en' : 'da'
  const words = inquiryMail[language][what]
  return {
    kind: 'inquiry',
    to: to.email,
    personId: to.personId,
    language,
    now,
    replyTo,
    letter: {
      subject: words.subject(told),
      greeting: inquiryMail[language].greeting(to.name),
      paragraphs: words.paragraphs(told),
      button: { label: words.button, url: `${env().PUBLIC_URL}${at}` },
      closing: words.closing(told),
    },
  }
}
