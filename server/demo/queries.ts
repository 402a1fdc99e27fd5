import type { Language } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { NotFound } from '#server/kernel/errors.ts'
import { isId } from '#server/kernel/ids.ts'
import { installationKind } from '#server/kernel/installation.ts'
import { demoPassword, demoSignInList } from '#prisma/seed/sign-ins.ts'

/** The demo's sign-ins, one per kind of person; null where this is no demo. */
export async function demoSignIns(language: Language) {
  if (installationKind() !== 'demo') return null
  return {
    password: demoPassword,
    people: demoSignInList.map((one) => ({ name: one.name, email: one.email, kind: one[language] })),
  }
}

/** The newest mails of the demo. Throws NotFound where this is no demo. */
export async function demoMails() {
  requireDemo()
  return db().mailMessage.findMany({
    orderBy: { createdAt: 'desc' },
    take: 100,
    select: { id: true, to: true, language: true, subject: true, createdAt: true },
  })
}

/** One mail of the demo. */
export async function demoMail(id: string) {
  requireDemo()
  const mail = isId(id)
    ? await db().mailMessage.findUnique({
        where: { id },
        select: { to: true, language: true, subject: true, text: true, html: true, createdAt: true },
      })
    : null
  if (!mail) throw new NotFound('mail')
  return mail
}

function requireDemo() {
  if (installationKind() !== 'demo') throw new NotFound('demo')
}
