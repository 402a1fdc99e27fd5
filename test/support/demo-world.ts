import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { inject } from 'vitest'
import { demoPassword } from '#prisma/seed/sign-ins.ts'
import { type DemoServer, startDemo } from './demo-server.ts'
import { withClient, withDatabase } from './postgres.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** A server with a demo world of one's own. */
export async function demoServer(env: Record<string, string> = {}): Promise<DemoServer> {
  const { url, template } = inject('testServer')
  return startDemo({ url, demo: await prepareDemo(url, template) }, env)
}

/** The demo world written once into a template of its own; the search index with it. */
async function prepareDemo(serverUrl: string, template: string): Promise<string> {
  const name = template.replace('template', `demo_${new Date().toISOString().slice(0, 10).replaceAll('-', '')}_${process.ppid}`)
  await withClient(serverUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock(4712)')
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (rowCount) return
    await client.query(`DROP DATABASE IF EXISTS "${name}_draft" WITH (FORCE)`)
    await client.query(`CREATE DATABASE "${name}_draft" TEMPLATE "${template}"`)
    const { status, stderr } = spawnSync(process.execPath, ['test/support/fill-demo.ts'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, TEST_FILL_URL: withDatabase(serverUrl, `${name}_draft`) },
    })
    if (status !== 0) throw new Error(`the demo world could not be written:\n${stderr}`)
    await client.query(`ALTER DATABASE "${name}_draft" RENAME TO "${name}"`)
  })
  return name
}

/** Signs in over HTTP as a person of the demo; answers the Cookie header. */
export async function cookieFor(server: DemoServer, email: string): Promise<string> {
  const answer = await fetch(`${server.url}/log-ind`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: server.url, 'Sec-Fetch-Site': 'same-origin' },
    body: new URLSearchParams({ email, password: demoPassword }),
  })
  const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('faelled='))
  if (!cookie) throw new Error(`${email} could not sign in (${answer.status})`)
  return cookie.split(';')[0]!
}
