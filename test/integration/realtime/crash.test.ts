import type { ChildProcess } from 'node:child_process'
import { textOf } from '#server/papers/collaboration/stored-text.ts'
import { patience } from '#test/support/patience.ts'
import { afterEach, expect, test } from '#test/support/world.ts'
import { dice } from '../rights/dice.ts'
import { connectTo, saved, somePaper, spawnServer, type, until, wordsOf, writer } from './live-clients.ts'

// With threads.test.ts ten in all; SEED=<seed> runs the same moments again.
const kills = process.env.SOAK ? 60 : 6
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
const open: { close(): unknown }[] = []
const children: ChildProcess[] = []
afterEach(() => {
  for (const one of open.splice(0)) one.close()
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

async function killed(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
}

test(`what was called saved survives ${kills} kills of the server (seed ${seed}), and everybody converges`, patience(300_000), async ({
  given,
  world,
}) => {
  const { group, member, chair } = await given.smallWorld()
  const roll = dice(seed)
  console.log(`kills while two write: seed ${seed}`)
  const paperId = await somePaper(group)
  let server = await spawnServer(world.url)
  children.push(server.process)
  const connections = [
    connectTo(server.address, await given.cookie(member.personId)),
    connectTo(server.address, await given.cookie(chair.personId), ['polling']),
  ]
  open.push(...connections)
  const [anna, bo] = await Promise.all(connections.map((connection) => writer({ connection, paperId })))
  const promised: string[] = []
  for (let n = 0; n < kills; n++) {
    for (const [who, provider] of [
      ['a', anna!],
      ['b', bo!],
    ] as const) {
      type(provider.doc, ` ${who}${n}.`)
      promised.push(`${who}${n}.`)
    }
    await new Promise<void>((resolve) => {
      const off = anna!.onState((state) => {
        if (state.kind !== 'saved') return
        queueMicrotask(() => off())
        resolve()
      })
    })
    const word = ` a${n}.`
    type(anna!.doc, ` på vej ${n}`) // on its way while the server dies; kept by the client
    // At that instant, or somewhere in the next write.
    if (n % 2) await new Promise((resolve) => setTimeout(resolve, roll() * 25))
    await killed(server.process)
    expect((await textOf(paperId)).plain).toContain(word)
    server = await spawnServer(world.url, server.port)
    children.push(server.process)
    await saved(anna!, bo!)
  }
  await until('both have the same', () => wordsOf(anna!.doc) === wordsOf(bo!.doc))
  const { plain } = await textOf(paperId)
  expect(plain).toBe(wordsOf(anna!.doc))
  for (const word of promised) expect(plain.split(word)).toHaveLength(2)
  for (let n = 0; n < kills; n++) expect(plain).toContain(` på vej ${n}`)
})
