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
}

/** Puts a mail in the queue, in the caller's transaction: it is sent if and only if the change is committed. */
export async function queueMail(tx: Tx, mail: Mail): Promise<void> {
  const words = mailWords(mail.language)
  const demo = installationKind() === 'demo' ? [words.demo] : []
  const letter: Letter = { ...mail.letter, closing: [...mail.letter.closing, ...demo], signature: words.signature }
  await tx.mailMessage.create({
    data: {
      id: newId(),
      kind: mail.kind,
      to: mail.to,
      personId: mail.personId,
      language: mail.language,
      subject: letter.subject,
      text: letterText(letter),
      html: letterHtml(letter, mail.language),
      nextAttemptAt: mail.now,
      createdAt: mail.now,
    },
  })
}
