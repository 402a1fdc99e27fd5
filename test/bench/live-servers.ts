import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import { openDatabase } from '#server/kernel/db.ts'
import { serveLive } from '#test/integration/realtime/live-server.ts'

/*
 * The server of a benchmark, in a process of its own: ours, or the bare baseline. The baseline is y-protocols over socket.io
 * as their manuals show it: one document in memory, each update applied and passed on; nothing stored, checked or allowed.
 */

const [kind = '', url = ''] = process.argv.slice(2)
const port = kind === 'ours' ? await ours() : await bare()
console.log(`listening ${port}`)
process.on('message', (ask) => {
  if (ask === 'memory') process.send?.({ rss: process.memoryUsage().rss, cpu: process.cpuUsage() })
})

async function ours(): Promise<number> {
  openDatabase(url, 10)
  return (await serveLive()).port
}

async function bare(): Promise<number> {
  const http = createServer()
  const io = new Server(http, { perMessageDeflate: false })
  const docs = new Map<string, Y.Doc>()
  io.on('connection', (socket) => {
    socket.on('join', (name: string, answer: () => void) => {
      void socket.join(name)
      if (!docs.has(name)) docs.set(name, new Y.Doc())
      answer()
    })
    socket.on('sync', (name: string, message: Uint8Array) => {
      const reply = encoding.createEncoder()
      const type = sync.readSyncMessage(decoding.createDecoder(new Uint8Array(message)), reply, docs.get(name)!, socket)
      if (type === sync.messageYjsUpdate) socket.to(name).emit('sync', message)
      if (encoding.length(reply) > 0) socket.emit('sync', Buffer.from(encoding.toUint8Array(reply)))
    })
    socket.on('post', (name: string, post: unknown) => io.to(name).emit('post', post))
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  return (http.address() as AddressInfo).port
}
