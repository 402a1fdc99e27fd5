import { system } from '#server/kernel/actor.ts'
import { now } from '#server/kernel/clock.ts'
import { db, type Tx } from '#server/kernel/db.ts'
import { env } from '#server/kernel/env.ts'
import { announcer, type FactNotice, tellCommitted } from '#server/kernel/facts.ts'
import { type Mail, queueMails } from '#server/mail/commands.ts'
import { actorForPerson } from '#server/accounts/actor.ts'
import { letterSent } from './facts.ts'
import { mayWriteLetter } from './policy.ts'
import { type Receiver, receiversOf } from './queries.ts'
import { letterFrame } from './words.ts'

type Due = { id: string; groupId: string; subject: string; body: string; audience: string; writtenById: string; collaborationId: string; closedAt: Date | null; group: string; writer: string; email: string | null }

/** LE4, LE5: letters whose minute is over go into the queue of mails, each in one transaction; answers how many. */
export async function sendDueLetters(): Promise<number> {
  let sent = 0
  while (await sendNext()) sent++
  return sent
}

async function sendNext(): Promise<boolean> {
  const written: FactNotice[] = []
  const found = await db().$transaction(async (tx) => {
    const letter = await nextDue(tx)
    if (!letter) return false
    if (!(await mayStillWrite(letter))) {
      await tx.groupLetter.update({ where: { id: letter.id }, data: { takenBackAt: now() } })
      return true
    }
    const receivers = await receiversOf(tx, letter)
    await queueMails(tx, receivers.map((to) => mailTo(letter, to)))
    await tx.groupLetterReceiver.createMany({ data: receivers.map(({ personId }) => ({ letterId: letter.id, personId })) })
    await tx.groupLetter.update({ where: { id: letter.id }, data: { sentAt: now() } })
    const about = { subjectId: letter.groupId }
    await announcer(tx, system, written)(letterSent, { groupId: letter.groupId, letterId: letter.id, number: receivers.length }, about)
    return true
  })
  tellCommitted(written)
  return found
}

/** LE4: whoever no longer runs the group, or has no account, writes to nobody in its name. */
async function mayStillWrite(letter: Due): Promise<boolean> {
  const writer = await actorForPerson(letter.writtenById)
  return writer !== null && mayWriteLetter(writer, { id: letter.groupId, collaborationId: letter.collaborationId, closedAt: letter.closedAt }).ok
}

/** Locked until its mails are queued: another worker goes past it. */
async function nextDue(tx: Tx): Promise<Due | undefined> {
  const [due] = await tx.$queryRaw<Due[]>`
    SELECT l."id", l."groupId", l."subject", l."body", l."audience", l."writtenById", g."collaborationId", g."closedAt", g."name" AS "group", p."name" AS "writer",
      (SELECT a."email"::text FROM "Account" a WHERE a."personId" = p."id") AS "email"
    FROM "GroupLetter" l JOIN "Group" g ON g."id" = l."groupId" JOIN "Person" p ON p."id" = l."writtenById"
    WHERE l."sentAt" IS NULL AND l."takenBackAt" IS NULL AND l."leavesAt" <= ${now()}
    ORDER BY l."leavesAt" LIMIT 1 FOR UPDATE OF l SKIP LOCKED`
  return due
}

function mailTo(letter: Due, to: Receiver): Mail {
  const language = to.language === 'en' ? 'en' : 'da'
  const frame = letterFrame[language]
  const it = { name: to.name, writer: letter.writer, group: letter.group }
  return {
    kind: 'letter',
    to: to.email,
    personId: to.personId,
    language,
    now: now(),
    about: letter.id,
    ...(letter.email && { replyTo: letter.email }),
    letter: {
      subject: frame.subject(letter.subject, letter.group),
      greeting: frame.greeting(it),
      paragraphs: letter.body.split(/\n+/).filter((one) => one.trim() !== ''),
      button: { label: frame.button, url: `${env().PUBLIC_URL}/grupper/${letter.groupId}/breve/${letter.id}` },
      closing: frame.closing(it),
    },
  }
}
