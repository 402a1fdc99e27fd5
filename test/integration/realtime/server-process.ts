import { closeDatabase, openDatabase } from '#server/kernel/db.ts'
import { serveLive } from './live-server.ts'

/* A server process of its own, to be killed. Started with the database's address and a port. */

const [url = '', port = '0'] = process.argv.slice(2)
openDatabase(url, 6)
const server = await serveLive({ port: Number(port) })
console.log(`listening ${server.port}`)
process.on('SIGTERM', async () => {
  await server.close()
  await closeDatabase()
  process.exit(0)
})
