import { requestReset } from '#server/accounts/commands.ts'
import { anonymous } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { sendDueMail } from '#server/mail/jobs.ts'
import type { Envelope } from '#server/mail/transport.ts'
import { expect, test } from '#test/support/world.ts'

test('AC4: a mail that is sent leaves no working link behind in the database', async ({ given }) => {
  const actor = await given.person()
  await requestReset(anonymous(), { email: actor.email })
  const sent: Envelope[] = []
  await sendDueMail({ send: async (envelope) => void sent.push(envelope) })
  const token = sent[0]!.text.match(/adgangskode\/([\w-]+)/)![1]!
  expect(sent[0]!.html).toContain(token)
  const row = await db().mailMessage.findFirstOrThrow({ where: { to: actor.email } })
  expect(row.state).toBe('sent')
  expect(JSON.stringify(row)).not.toContain(token)
})
