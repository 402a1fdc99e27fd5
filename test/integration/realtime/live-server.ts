import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { attachRealtime, type Realtime } from '#server/realtime/gateway.ts'
import type { RealtimeParts } from '#server/realtime/parts.ts'
import { liveParts } from './live-parts.ts'

export type LiveServerForTests = { address: string; port: number; realtime: Realtime; close(): Promise<void> }

/** A server with the gateway and nothing else, on the database that is open. */
export async function serveLive(
  options: { port?: number; parts?: Partial<RealtimeParts> } = {},
): Promise<LiveServerForTests> {
  const http: Server = createServer((_request, response) => response.writeHead(404).end())
  let address = ''
  const realtime = attachRealtime(http, { ...liveParts(() => address), ...options.parts })
  await new Promise<void>((resolve) => http.listen(options.port ?? 0, '127.0.0.1', resolve))
  const { port } = http.address() as AddressInfo
  address = `http://127.0.0.1:${port}`
  await realtime.ready
  return {
    address,
    port,
    realtime,
    close: async () => {
      http.close()
      await realtime.close()
      http.closeAllConnections()
    },
  }
}
