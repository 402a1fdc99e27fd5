import { now } from '#server/kernel/clock.ts'
import { db } from '#server/kernel/db.ts'
import { installationKind } from '#server/kernel/installation.ts'
import { log } from '#server/kernel/log.ts'
import { type Envelope, mailTransport, type Transport } from './transport.ts'

const lease = 120_000

/**
 * Sends what is due; answers how many. A message is leased before it is sent, so that two workers never send it at
 * once; one that could not be sent waits longer each time and is never dropped.
 */
export async function sendDueMail(transport: Transport = mailTransport()): Promise<number> {
  let sent = 0
  for (;;) {
    const message = await leaseNext()
    if (!message) return sent
    try {
      await transport.send(message)
      await db().mailMessage.update({ where: { id: message.id }, data: { state: 'sent', sentAt: now(), error: null, ...kept(message) } })
      sent++
    } catch (error) {
      await postpone(message.id, message.attempts, error)
    }
  }
}

/** Once a mail is sent its link is nobody's but the receiver's (AC4); the demo's mailbox is where its links are found. */
const kept = ({ text, html }: Envelope) =>
  installationKind() === 'demo' ? {} : { text: withoutToken(text), html: withoutToken(html) }

const withoutToken = (content: string) => content.replace(/(\/adgangskode\/)[\w-]+/g, '$1…')

async function leaseNext(): Promise<(Envelope & { attempts: number }) | undefined> {
  const until = new Date(now().getTime() + lease)
  const rows = await db().$queryRaw<(Envelope & { attempts: number })[]>`
    UPDATE "MailMessage" SET "nextAttemptAt" = ${until}, "attempts" = "attempts" + 1
    WHERE "id" = (
      SELECT "id" FROM "MailMessage" WHERE "state" = 'queued' AND "nextAttemptAt" <= ${now()}
      ORDER BY "nextAttemptAt" LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING "id", "to", "subject", "text", "html", "replyTo", "attempts"`
  return rows[0]
}

async function postpone(id: string, attempts: number, error: unknown) {
  const wait = Math.min(60_000 * 2 ** Math.min(attempts, 6), 3_600_000)
  const text = error instanceof Error ? error.message : String(error)
  log.warn({ id, attempts, error: text }, 'a mail could not be sent yet')
  await db().mailMessage.update({
    where: { id },
    data: { nextAttemptAt: new Date(now().getTime() + wait), error: text.slice(0, 500) },
  })
}
