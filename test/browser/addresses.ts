import pg from 'pg'
import type { DemoServer } from '#test/support/demo-server.ts'
import { emailOf } from '#test/support/browser.ts'
import { cookieFor } from '#test/support/demo-world.ts'
import { type PageRoute, pageRoutes } from './page-routes.ts'

export type Address = {
  pattern: string
  path: string
  /** Who looks at it; null is nobody signed in. */ who: string | null
}

/** Pages that take something special to be seen, and the tests that look at them. */
export const elsewhere: Record<string, string> = {
  '/foerste-gang': 'first-run.test.ts',
  '/*': 'accessibility-states.test.ts, english.test.ts',
}

/** Pages only whoever runs the installation finds. */
const runsIt = (pattern: string) => /^\/drift(\/|$)/.test(pattern)

const beforeSignIn = ['/', '/log-ind', '/glemt-adgangskode', '/adgangskode/:token']

const byName = (table: string, name: string, column = 'name') =>
  `(SELECT id FROM "${table}" WHERE "${column}" = '${name}')`
const collaboration = byName('Collaboration', 'syddanmark', 'slug')
const group = byName('Group', 'Arbejdsgruppen for borgeroplevet kvalitet')
const paper = byName('Paper', 'Kvalitet, borgeren selv kan mærke', 'title')
const thread = byName('Thread', 'Rækkefølgen på spørgsmålene', 'title')
const samira = byName('Person', 'Samira Haddad')
const agreement = `(SELECT id FROM "Agreement" WHERE "collaborationId" = ${collaboration} AND state = 'approved' ORDER BY "startsOn" DESC LIMIT 1)`

const proposal = `(SELECT id FROM "ChartProposal" WHERE "collaborationId" = ${collaboration} LIMIT 1)`

const waitingImport = `(SELECT id FROM "ImportRun" WHERE "collaborationId" = ${collaboration} AND state = 'preview' LIMIT 1)`

/** An example for each parameter, as SQL: the things around the position paper on quality, seen by Syddanmark's secretariat. */
const samples: Record<string, string> = {
  slug: `'syddanmark'`,
  topic: `'grupper'`,
  groupId: group,
  membershipId: `(SELECT id FROM "Membership" WHERE "groupId" = ${group} AND "personId" = ${samira})`,
  deliverableId: `(SELECT id FROM "Deliverable" WHERE "groupId" = ${group} LIMIT 1)`,
  seatId: `(SELECT s.id FROM "Seat" s WHERE s."groupId" = ${group} AND NOT EXISTS (SELECT 1 FROM "SeatHolding" h WHERE h."seatId" = s.id AND h."endedAt" IS NULL) LIMIT 1)`,
  requestId: `(SELECT id FROM "JoinRequest" WHERE "groupId" = ${group} AND state = 'waiting' LIMIT 1)`,
  proposalId: proposal,
  changeId: `(SELECT id FROM "ChartChange" WHERE "proposalId" = ${proposal} AND NOT ends LIMIT 1)`,
  runId: waitingImport,
  lineId: `(SELECT id FROM "ImportLine" WHERE "runId" = ${waitingImport} ORDER BY number LIMIT 1)`,
  paperId: paper,
  number: '1',
  fileId: `(SELECT id FROM "File" WHERE "groupId" = ${group} AND name LIKE 'Spørgeguide%')`,
  meetingId: `(SELECT id FROM "Meeting" WHERE "groupId" = ${group} AND title LIKE 'Tredje møde%')`,
  folderId: `(SELECT id FROM "FileFolder" WHERE "groupId" = ${group} AND name = 'Møder')`,
  threadId: thread,
  postId: `(SELECT id FROM "Post" WHERE "authorId" = ${byName('Person', 'Anna Holm')} AND "removedAt" IS NULL LIMIT 1)`,
  subjectId: group,
  personId: samira,
  affiliationId: `(SELECT id FROM "Affiliation" WHERE "personId" = ${samira})`,
  organisationId: byName('Organisation', 'Esbjerg Kommune'),
  transitionId: `(SELECT id FROM "Transition" LIMIT 1)`,
  departmentId: `(SELECT d.id FROM "Department" d WHERE d."organisationId" = ${byName('Organisation', 'Esbjerg Kommune')} AND d.name = 'Visitation og Rådgivning')`,
  offerId: byName('Offer', 'Herberget Ankerpladsen'),
  agreementId: agreement,
  focusAreaId: `(SELECT id FROM "FocusArea" WHERE "agreementId" = ${agreement} AND number = 1)`,
  commitmentId: `(SELECT k.id FROM "Commitment" k JOIN "FocusArea" f ON f.id = k."focusAreaId" WHERE f."agreementId" = ${agreement} AND f.number = 1 ORDER BY k.position LIMIT 1)`,
  milestoneId: `(SELECT id FROM "Milestone" WHERE "agreementId" = ${agreement} ORDER BY "dueOn" LIMIT 1)`,
  annexId: `(SELECT x."annexId" FROM "AgreementAnnex" x JOIN "Annex" a ON a.id = x."annexId" WHERE x."agreementId" = ${agreement} AND a."collaborationId" = ${collaboration} ORDER BY x.position LIMIT 1)`,
  letterId: `(SELECT id FROM "GroupLetter" WHERE "groupId" = ${group} ORDER BY "writtenAt" LIMIT 1)`,
  conversationId: `(SELECT c.id FROM "Conversation" c JOIN "ConversationPerson" p ON p."conversationId" = c.id WHERE p."personId" = ${byName('Person', 'Anna Holm')} ORDER BY c."createdAt" LIMIT 1)`,
  mailId: `(SELECT id FROM "MailMessage" ORDER BY "createdAt" DESC LIMIT 1)`,
}

/** A paper of another group, removed so that its page can be looked at. */
const removed = byName('Paper', 'Ledelse tæt på hverdagen', 'title')

const finding = `(SELECT id FROM "Meeting" WHERE "groupId" = ${group} AND "startsAt" IS NULL LIMIT 1)`

/** The same for single routes, where the general example does not fit. */
const special: Record<string, Record<string, string>> = {
  '/moeder/:meetingId/datoer': { meetingId: finding },
  '/moeder/:meetingId/datoer/flere': { meetingId: finding },
  '/papirer/:paperId/fjernet': { paperId: removed },
}

/** Each page of the product with an address to look at; throws if a route has no example. */
async function addresses(server: DemoServer): Promise<Address[]> {
  const client = new pg.Client({ connectionString: server.databaseUrl })
  await client.connect()
  try {
    const token = await someResetToken(server, client)
    await removePaper(server, client)
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
      all.push({
        pattern,
        path: await filled(pattern, example),
        who: beforeSignIn.includes(pattern) ? null : runsIt(pattern) ? 'frode' : 'anna',
      })
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
    const { rows } = await client.query<{ text: string }>(
      'SELECT text FROM "MailMessage" ORDER BY "createdAt" DESC LIMIT 1',
    )
    const token = /\/adgangskode\/([\w-]+)/.exec(rows[0]?.text ?? '')?.[1]
    if (token) return token
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('no mail with a link to a new password was written')
}

/** Takes a paper away through its own form. */
async function removePaper(server: DemoServer, client: pg.Client) {
  const { rows } = await client.query<{ id: string }>(`SELECT ${removed} AS id`)
  const { status } = await fetch(`${server.url}/papirer/${rows[0]!.id}/fjernelse`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: server.url, 'Sec-Fetch-Site': 'same-origin', Cookie: await cookieFor(server, emailOf('anna')) },
    body: new URLSearchParams(),
  })
  if (status !== 303) throw new Error(`the paper was not removed (${status})`)
}
