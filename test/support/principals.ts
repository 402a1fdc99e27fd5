import { startSession } from '#server/accounts/sessions.ts'
import { db } from '#server/kernel/db.ts'
import { newId } from '#server/kernel/ids.ts'
import type { DemoServer } from './demo-server.ts'
import { cookieFor } from './demo-world.ts'

/** The kinds of principal of the table of rights, each with somebody of the demo world. Links come with an issue of their own. */
export const principalKinds = {
  anonymous: null,
  'signed in without affiliation': 'vibeke.friis@oplaeg.example',
  provider: 'lise.overby@tranemosegaard.example',
  council: 'karen.vestergaard@handicapraad-kolding.example',
  'municipal staff': 'fatma.demir@middelfart.example',
  member: 'samira.haddad@esbjerg.example',
  observer: 'rasmus.lindhardt',
  chair: 'birgitte.skovgaard',
  'secretariat of its own collaboration': 'anna.holm',
  'secretariat of another collaboration': 'marianne.bech',
  operations: 'frode.kirkegaard@drift.example',
  'two organisations, one of them private': 'mikkel.thorup@svendborg.example',
  deactivated: 'poul.damsgaard@faaborg-midtfyn.example',
} as const

export type PrincipalKind = keyof typeof principalKinds

export type Principal = {
  kind: PrincipalKind
  /** Null for those who are not signed in: nobody, and the deactivated. */
  personId: string | null
  accountId: string | null
  email: string | null
  name: string | null
  /** A Cookie header, or null. A deactivated person carries the cookie they had before. */
  cookie: string | null
  /** A session of their own that no other request uses. */
  freshCookie(): Promise<string | null>
}

/** Signs everybody in, over HTTP. In this process `openDatabase` must name the server's database. */
export async function signInAll(server: DemoServer): Promise<Principal[]> {
  const made: Principal[] = []
  for (const [kind, email] of Object.entries(principalKinds) as [PrincipalKind, string | null][])
    made.push(email === null ? anonymousPrincipal(kind) : await signInOne(server, kind, email))
  return made
}

const anonymousPrincipal = (kind: PrincipalKind): Principal => ({
  kind,
  personId: null,
  accountId: null,
  email: null,
  name: null,
  cookie: null,
  freshCookie: async () => null,
})

async function signInOne(server: DemoServer, kind: PrincipalKind, start: string): Promise<Principal> {
  const account = await db().account.findFirstOrThrow({
    where: { email: { startsWith: start } },
    select: { id: true, email: true, personId: true, person: { select: { name: true } } },
  })
  const freshCookie = async () => (await startSession(account.id, 'rights')).split(';')[0]!
  const known = { kind, email: account.email, name: account.person.name, freshCookie }
  if (kind === 'deactivated') return { ...known, personId: null, accountId: null, cookie: await freshCookie() }
  return { ...known, personId: account.personId, accountId: account.id, cookie: await cookieFor(server, account.email) }
}

/** An id that names nothing. */
export const nowhere = (): string => newId()
