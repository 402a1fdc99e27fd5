import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import autocannon from 'autocannon'
import { demoPassword } from '#prisma/seed/sign-ins.ts'
import { serverFlags } from '#server/boot/memory.js'
import { openDatabaseAddress } from '#server/ops/database-address.ts'
import { testDataDir, withClient, withDatabase } from '#test/support/postgres.ts'

/*
 * Pages drawn on the server, beside stock Remix with the same build and bare Node with the same bytes; how long a start
 * takes; how memory stands after many views. The load comes from the same machine: read ratios.
 */

const root = path.resolve(import.meta.dirname, '../..')
const name = 'faelled_bench_pages'
const rounds = 3
const seconds = 4

const cluster = await openDatabaseAddress({
  url: process.env.TEST_DATABASE_URL || undefined,
  dataDir: `${testDataDir}-bench`,
  database: 'faelled_bench',
})
const drop = () => withClient(cluster.url, (client) => client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`))
await drop()
await withClient(cluster.url, (client) => client.query(`CREATE DATABASE "${name}"`))
const url = withDatabase(cluster.url, name)
const dataDir = `${testDataDir}-bench-files`

type Server = { address: string; process: ChildProcess; after: number }

function started(args: string[], env: Record<string, string>, said: RegExp): Promise<Server> {
  const from = performance.now()
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'silent', DATABASE_URL: url, DATA_DIR: dataDir, ...env },
  })
  child.stderr.pipe(process.stderr)
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${args.join(' ')} ended with ${code}`)))
    child.stdout.on('data', (chunk: Buffer) => {
      const found = said.exec(chunk.toString())
      if (found) resolve({ address: `http://127.0.0.1:${found[1]}`, process: child, after: performance.now() - from })
    })
  })
}

const ours = () => started([...serverFlags, 'server/main.ts', 'demo'], { PORT: '3997', HOST: '127.0.0.1' }, /ready at http:\/\/localhost:(\d+)/)

async function signIn(address: string): Promise<string> {
  const answer = await fetch(`${address}/log-ind`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: address, 'Sec-Fetch-Site': 'same-origin' },
    body: new URLSearchParams({ email: 'samira.haddad@esbjerg.example', password: demoPassword }),
  })
  return answer.headers.getSetCookie().find((one) => one.startsWith('faelled='))!.split(';')[0]!
}

const load = (target: string, cookie: string) =>
  autocannon({ url: target, connections: 10, duration: seconds, headers: { cookie } })

const middle = (values: number[]) => values.slice().sort((a, b) => a - b)[Math.floor(values.length / 2)]!
const spread = (values: number[]) => values.map((one) => Math.round(one)).join(' ')

async function compare(page: string, servers: { ours: Server; stock: Server }, cookie: string) {
  const size = (await (await fetch(servers.ours.address + page, { headers: { cookie } })).text()).length
  const bare = await started(['test/bench/pages-servers.ts', 'bare', url, String(size)], {}, /listening (\d+)/)
  const figures = { ours: [] as number[], stock: [] as number[], bare: [] as number[], p50: [] as number[], p99: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    const own = await load(servers.ours.address + page, cookie)
    figures.ours.push(own.requests.average)
    figures.p50.push(own.latency.p50)
    figures.p99.push(own.latency.p99)
    figures.stock.push((await load(servers.stock.address + page, cookie)).requests.average)
    figures.bare.push((await load(bare.address, cookie)).requests.average)
    if (own.non2xx > 0) throw new Error(`${page} answered ${own.non2xx} times with something else than 200`)
  }
  bare.process.kill('SIGKILL')
  const [own, stock, plain] = [middle(figures.ours), middle(figures.stock), middle(figures.bare)]
  console.log(`${page} (${(size / 1024).toFixed(0)} kB)`)
  console.log(`  ours   ${own.toFixed(0)} requests/s (${spread(figures.ours)})  p50 ${middle(figures.p50)} ms  p99 ${middle(figures.p99)} ms with 10 connections`)
  console.log(`  stock  ${stock.toFixed(0)} requests/s (${spread(figures.stock)})  ours / stock ${(own / stock).toFixed(2)}`)
  console.log(`  bare   ${plain.toFixed(0)} requests/s (${spread(figures.bare)})  ours / bare ${(own / plain).toFixed(3)}`)
}

const megabytes = (pid: number) =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024)

const stop = (server: Server) =>
  new Promise<void>((resolve) => {
    server.process.once('exit', () => resolve())
    server.process.kill('SIGTERM')
  })

const first = await ours()
await stop(first)
const second = await ours()
const bareStart = await started(['-e', 'require("http").createServer().listen(0, function () { console.log("listening " + this.address().port) })'], {}, /listening (\d+)/)
console.log(`start: first with the demo world ${(first.after / 1000).toFixed(1)} s, then ${(second.after / 1000).toFixed(1)} s; bare Node ${(bareStart.after / 1000).toFixed(2)} s (ratio ${(second.after / bareStart.after).toFixed(1)})`)
bareStart.process.kill('SIGKILL')

const stock = await started(['test/bench/pages-servers.ts', 'stock', url], {}, /listening (\d+)/)
const cookie = await signIn(second.address)
const fresh = megabytes(second.process.pid!)
for (const page of ['/grupper', '/papirer', '/min-side']) await compare(page, { ours: second, stock }, cookie)
const views = await autocannon({ url: `${second.address}/grupper`, connections: 10, amount: process.env.SOAK ? 200_000 : 5_000, headers: { cookie } })
console.log(`memory: ${fresh} MB after the start, ${megabytes(second.process.pid!)} MB after ${views.requests.total} more views`)

stock.process.kill('SIGKILL')
await stop(second)
await drop()
await cluster.stop()
