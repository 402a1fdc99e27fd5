import fs from 'node:fs/promises'
import path from 'node:path'
import nodemailer from 'nodemailer'
import { env } from '#server/kernel/env.ts'
import { installationKind } from '#server/kernel/installation.ts'

export type Envelope = { id: string; to: string; subject: string; text: string; html: string; replyTo?: string | null }
export type Transport = { send(envelope: Envelope): Promise<void> }

/** SMTP where `MAIL_URL` is set and this is no demo; else files in DATA_DIR/mail. */
export const mailTransport = (): Transport =>
  env().MAIL_URL && installationKind() !== 'demo' ? smtp(env().MAIL_URL!) : folder(path.join(env().DATA_DIR, 'mail'))

const message = (envelope: Envelope) => ({
  from: env().MAIL_FROM,
  to: envelope.to,
  ...(envelope.replyTo && { replyTo: envelope.replyTo }),
  subject: envelope.subject,
  text: envelope.text,
  html: envelope.html,
  messageId: `<${envelope.id}@${new URL(env().PUBLIC_URL).hostname}>`,
  headers: { 'Auto-Submitted': envelope.replyTo ? 'no' : 'auto-generated' },
})

function smtp(address: string): Transport {
  const post = nodemailer.createTransport(address)
  return { send: async (envelope) => void (await post.sendMail(message(envelope))) }
}

function folder(place: string): Transport {
  const post = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return {
    async send(envelope) {
      const { message: raw } = await post.sendMail(message(envelope))
      await fs.mkdir(place, { recursive: true })
      const draft = path.join(place, `${envelope.id}.draft`)
      await fs.writeFile(draft, raw as Buffer)
      await fs.rename(draft, path.join(place, `${envelope.id}.eml`))
    },
  }
}
