import type { LiveConnection } from './socket.ts'

/** Follows the connection of this window, which is loaded after the page; gives the way to stop. */
export function follow(start: (connection: LiveConnection) => (() => void)[]): () => void {
  let stops: (() => void)[] = []
  let stopped = false
  import('./socket.ts').then(
    ({ liveConnection }) => {
      if (!stopped) stops = start(liveConnection())
    },
    () => {},
  )
  return () => {
    stopped = true
    stops.forEach((stop) => stop())
  }
}
