import { afterEach, expect, test } from '#test/support/world.ts'
import { PaperProvider } from '#app/live/paper-provider.ts'
import { connectTo, saved, somePaper, spawnServer, type, until } from './live-clients.ts'

const closers: (() => unknown)[] = []
afterEach(() => {
  for (const close of closers.splice(0).reverse()) close()
})

test('a server that says nothing is called offline long before the connection is given up, and saved again when it answers', async ({
  given,
  world,
}) => {
  const { group, member } = await given.smallWorld()
  const paperId = await somePaper(group)
  const server = await spawnServer(world.url)
  closers.push(() => server.process.kill('SIGKILL'))
  const connection = connectTo(server.address, await given.cookie(member.personId))
  closers.push(() => connection.close())
  const provider = new PaperProvider({ paperId, personId: null, connection, patienceMs: 200 })
  closers.push(() => provider.stop())
  await saved(provider)
  server.process.kill('SIGSTOP')
  type(provider.doc, ' Et ord i tavshed.')
  expect(provider.state).toEqual({ kind: 'saving' })
  await until('the silence is noticed', () => provider.state.kind === 'offline', 5_000)
  expect(provider.state).toEqual({ kind: 'offline', unsaved: true })
  expect(connection.isConnected).toBe(true)
  server.process.kill('SIGCONT')
  await saved(provider)
})
