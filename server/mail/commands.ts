import type { Tx } from '#server/kernel/db.ts'
import { newId } from '#server/kernel/ids.ts'
import { installationKind } from '#server/kernel/installation.ts'
import { type Letter, letterHtml, letterText } from './letter.ts'
import { type MailLanguage, mailWords } from './words.ts'

export type Mail = {
  kind: string
  to: string
  personId: string | null
  language: MailLanguage
  letter: Omit<Letter, 'signature'>
  now: Date
  /** What it is about: by it the mail is taken back while it has not left, which it does `held` seconds after now. */
  about?: string
  held?: number
  /** Whom an answer goes to. */
  replyTo?: string
}

/** Puts a mail in the queue, in the caller's transaction: it is sent if and only if the change is committed. */
export const queueMail = (tx: Tx, mail: Mail): Promise<void> => queueMails(tx, [mail])

/** The same for many at once, each to one receiver. */
export async function queueMails(tx: Tx, mails: Mail[]): Promise<void> {
  await tx.mailMessage.createMany({ data: mails.map(rowOf) })
}

function rowOf(mail: Mail) {
  const words = mailWords(mail.language)
  const demo = installationKind() === 'demo' ? [words.demo] : []
  const letter: Letter = { ...mail.letter, closing: [...mail.letter.closing, ...demo], signature: words.signature }
  return {
    id: newId(),
    kind: mail.kind,
    to: mail.to,
    personId: mail.personId,
    about: mail.about ?? null,
    replyTo: mail.replyTo ?? null,
    language: mail.language,
    subject: letter.subject,
    text: letterText(letter),
    html: letterHtml(letter, mail.language),
    nextAttemptAt: new Date(mail.now.getTime() + (mail.held ?? 0) * 1000),
    createdAt: mail.now,
  }
}

/**
 * MA6: takes back the mails about something, all or none: true if not one of them has left. Whoever is just being sent one
 * has it.
 */
export async function takeBackMail(tx: Tx, about: string): Promise<boolean> {
  const mails = await tx.$queryRaw<{ attempts: number }[]>`SELECT "attempts" FROM "MailMessage" WHERE "about" = ${about}::uuid FOR UPDATE`
  if (mails.some((one) => one.attempts > 0)) return false
  await tx.mailMessage.deleteMany({ where: { about } })
  return true
}
