import pg from 'pg'
import type { DemoServer } from '#test/support/demo-server.ts'
import { emailOf } from '#test/support/browser.ts'
import { type PageRoute, pageRoutes } from './page-routes.ts'

export type Address = { pattern: string; path: string; /** Who looks at it; null is nobody signed in. */ who: string | null }

/** Pages that only an installation of another kind shows, and the test that looks at them. */
export const elsewhere: Record<string, string> = { '/foerste-gang': 'first-run.test.ts' }

const beforeSignIn = ['/log-ind', '/glemt-adgangskode', '/adgangskode/:token']

const quality = `(SELECT id FROM "Group" WHERE name = 'Arbejdsgruppen for borgeroplevet kvalitet')`
const paper = `(SELECT id FROM "Paper" WHERE title = 'Kvalitet, borgeren selv kan mærke')`
const thread = `(SELECT id FROM "Thread" WHERE title = 'Rækkefølgen på spørgsmålene')`

/** An example for each parameter, as SQL: the things around the position paper on quality, seen by Syddanmark's secretariat. */
const samples: Record<string, string> = {
  groupId: quality,
  paperId: paper,
  threadId: thread,
  postId: `(SELECT id FROM "Post" WHERE "threadId" = ${thread} ORDER BY "createdAt" LIMIT 1)`,
  personId: `(SELECT id FROM "Person" WHERE name = 'Samira Haddad')`,
  mailId: `(SELECT id FROM "MailMessage" ORDER BY "createdAt" DESC LIMIT 1)`,
}

/** The same for single routes, where the general example does not fit. */
const special: Record<string, Record<string, string>> = {}

/** Each page of the product with an address to look at; throws if a route has no example. */
async function addresses(server: DemoServer): Promise<Address[]> {
  const client = new pg.Client({ connectionString: server.databaseUrl })
  await client.connect()
  try {
    const token = await someResetToken(server, client)
    const example = async (pattern: string, name: string) => {
      if (name === 'token') return token
      const sql = special[pattern]?.[name] ?? samples[name]
      if (!sql) throw new Error(`${pattern}: add an example for :${name} to test/browser/addresses.ts`)
      const { rows } = await client.query<{ value: string | null }>(`SELECT ${sql}::text AS value`)
      if (!rows[0]?.value) throw new Error(`${pattern}: the demo world has no :${name}`)
      return rows[0].value
    }
    const all: Address[] = []
    for (const { pattern } of pageRoutes.filter((route: PageRoute) => !(route.pattern in elsewhere)))
      all.push({ pattern, path: await filled(pattern, example), who: beforeSignIn.includes(pattern) ? null : 'anna' })
    return all
  } finally {
    await client.end()
  }
}

/** Looks the addresses up once per file. */
export function addressBook() {
  let known: Promise<Address[]> | undefined
  return {
    of: async (server: DemoServer, pattern: string): Promise<Address> => {
      const address = (await (known ??= addresses(server))).find((one) => one.pattern === pattern)
      if (!address) throw new Error(`${pattern} has no address`)
      return address
    },
  }
}

async function filled(pattern: string, example: (pattern: string, name: string) => Promise<string>): Promise<string> {
  const parts = await Promise.all(
    pattern.split('/').map((part) => (part.startsWith(':') ? example(pattern, part.slice(1).replace('?', '')) : part)),
  )
  return parts.join('/')
}

/** Asks for a new password, which also puts a mail into the demo's mailbox. */
async function someResetToken(server: DemoServer, client: pg.Client): Promise<string> {
  await fetch(`${server.url}/glemt-adgangskode`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: server.url, 'Sec-Fetch-Site': 'same-origin' },
    body: new URLSearchParams({ email: emailOf('fatma') }),
  })
  for (let tries = 0; tries < 100; tries++) {
    const { rows } = await client.query<{ text: string }>('SELECT text FROM "MailMessage" ORDER BY "createdAt" DESC LIMIT 1')
    const token = /\/adgangskode\/([\w-]+)/.exec(rows[0]?.text ?? '')?.[1]
    if (token) return token
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('no mail with a link to a new password was written')
}
