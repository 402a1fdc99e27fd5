import fs from 'node:fs'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { db } from '#server/kernel/db.ts'
import { env } from '#server/kernel/env.ts'
import { readInstallation } from '#server/kernel/installation.ts'
import { queueMail } from '#server/mail/commands.ts'
import { sendDueMail } from '#server/mail/jobs.ts'
import { mailTransport, type Transport } from '#server/mail/transport.ts'
import { expect, test } from '#test/support/world.ts'

const letter = {
  subject: 'Vælg en ny adgangskode',
  greeting: 'Kære Søren Ærø',
  paragraphs: ['Brødtekst med <b>tegn</b> & æøå.'],
  button: { label: 'Vælg', url: 'http://localhost:3000/adgangskode/abc' },
  closing: ['Gælder i 60 minutter.'],
}

const queue = (to: string, now = new Date()) =>
  db().$transaction((tx) => queueMail(tx, { kind: 'test', to, personId: null, language: 'da', letter, now }))

type Received = { to: string; raw: string }

async function smtpServer(received: Received[]) {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      let raw = ''
      stream.on('data', (chunk: Buffer) => (raw += chunk.toString('utf8')))
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo[0]!.address, raw })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.server.address() as { port: number }
  return { url: `smtp://127.0.0.1:${port}`, close: () => new Promise<void>((resolve) => server.close(() => resolve())) }
}

test('MA4: a mail goes through a real SMTP server and reads as it was written', async () => {
  const received: Received[] = []
  const server = await smtpServer(received)
  Object.assign(env(), { MAIL_URL: server.url })
  await queue('soeren@eksempel.example')
  expect(await sendDueMail()).toBe(1)
  Object.assign(env(), { MAIL_URL: undefined })
  await server.close()
  const mail = await simpleParser(received[0]!.raw)
  expect(received[0]!.to).toBe('soeren@eksempel.example')
  expect(mail.subject).toBe(letter.subject)
  expect(mail.text).toContain('Brødtekst med <b>tegn</b> & æøå.')
  expect(mail.text).toContain(letter.button.url)
  expect(mail.html).toContain('&lt;b&gt;tegn&lt;/b&gt;')
  expect(mail.headers.get('auto-submitted')).toBe('auto-generated')
})

test('MA4: the demo sends nothing, whatever MAIL_URL says', async () => {
  const received: Received[] = []
  const server = await smtpServer(received)
  await db().installation.create({ data: { id: 1, kind: 'demo', seededOn: new Date() } })
  await readInstallation()
  Object.assign(env(), { MAIL_URL: server.url })
  await queue('demo@eksempel.example')
  expect(await sendDueMail()).toBe(1)
  Object.assign(env(), { MAIL_URL: undefined })
  await db().installation.deleteMany()
  await readInstallation()
  await server.close()
  expect(received).toEqual([])
  const row = await db().mailMessage.findFirstOrThrow({ where: { to: 'demo@eksempel.example' } })
  expect(row.state).toBe('sent')
  expect(fs.existsSync(`${env().DATA_DIR}/mail/${row.id}.eml`)).toBe(true)
})

test('MA4: without SMTP it becomes a file', async () => {
  await queue('fil@eksempel.example')
  expect(await sendDueMail(mailTransport())).toBe(1)
  const row = await db().mailMessage.findFirstOrThrow({ where: { to: 'fil@eksempel.example' } })
  expect(row.state).toBe('sent')
  const mail = await simpleParser(fs.readFileSync(`${env().DATA_DIR}/mail/${row.id}.eml`))
  expect(mail.subject).toBe(letter.subject)
})

test('MA1: what is rolled back sends nothing', async () => {
  await db()
    .$transaction(async (tx) => {
      await queueMail(tx, { kind: 'test', to: 'ingen@eksempel.example', personId: null, language: 'da', letter, now: new Date() })
      throw new Error('changed my mind')
    })
    .catch(() => {})
  expect(await db().mailMessage.count({ where: { to: 'ingen@eksempel.example' } })).toBe(0)
})

test('MA2: five workers send each of thirty mails once', async () => {
  await Promise.all(Array.from({ length: 30 }, (_, index) => queue(`mange${index}@eksempel.example`)))
  const sent: string[] = []
  const transport: Transport = { send: async (envelope) => void sent.push(envelope.to) }
  await Promise.all(Array.from({ length: 5 }, () => sendDueMail(transport)))
  expect(sent.filter((to) => to.startsWith('mange')).length).toBe(30)
  expect(new Set(sent).size).toBe(sent.length)
})

test('MA3: what cannot be sent waits longer each time and is sent in the end', async ({ given }) => {
  given.clock('2026-11-22T09:00:00Z')
  await queue('senere@eksempel.example', new Date('2026-11-22T08:59:00Z'))
  const broken: Transport = {
    send: async () => {
      throw new Error('no route to host')
    },
  }
  await sendDueMail(broken)
  const waiting = await db().mailMessage.findFirstOrThrow({ where: { to: 'senere@eksempel.example' } })
  expect(waiting).toMatchObject({ state: 'queued', attempts: 1, error: 'no route to host' })
  const sent: string[] = []
  const mended: Transport = { send: async (envelope) => void sent.push(envelope.to) }
  await sendDueMail(mended)
  expect(sent).toEqual([])
  given.clock('2026-11-22T10:00:00Z')
  await sendDueMail(mended)
  expect(sent).toEqual(['senere@eksempel.example'])
})
