import type { PersonActor } from '#server/kernel/actor.ts'
import type { Tx } from '#server/kernel/db.ts'
import { env } from '#server/kernel/env.ts'
import { queueMail } from '#server/mail/commands.ts'
import { mailWords } from '#server/mail/words.ts'

type Told = {
  by: PersonActor
  personId: string
  organisation: { name: string; provider: boolean }
  from: Date
  now: Date
}

/** OR8: whoever can sign in is told where others say they belong, in the caller's transaction. */
export async function tellAffiliated(tx: Tx, { by, personId, organisation, from, now }: Told): Promise<void> {
  if (personId === by.personId) return
  const account = await tx.account.findFirst({
    where: { personId, deactivatedAt: null, passwordHash: { not: null } },
    select: { email: true, language: true, person: { select: { name: true } } },
  })
  if (!account) return
  const language = account.language === 'en' ? 'en' : 'da'
  const words = mailWords(language).affiliated
  const it = { name: account.person.name, by: by.name, organisation: organisation.name, provider: organisation.provider, from }
  await queueMail(tx, {
    kind: 'affiliated',
    to: account.email,
    personId,
    language,
    now,
    letter: {
      subject: words.subject(it),
      greeting: words.greeting(it),
      paragraphs: words.paragraphs(it),
      button: { label: words.button, url: `${env().PUBLIC_URL}/personer/${personId}` },
      closing: words.closing(it),
    },
  })
}
