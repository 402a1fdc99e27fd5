import pg from 'pg'
import type { SearchEngine } from '#search/engine.ts'
import { databaseUrl, db } from '#server/kernel/db.ts'
import { log } from '#server/kernel/log.ts'
import { textChannel } from '#server/papers/collaboration/stored-text.ts'
import { refresh } from './index-keeping.ts'

const quiet = 400
const patience = 5_000
const day = 86_400_000

/*
 * Live text announces no fact for each keystroke, but every committed batch is notified. Texts are read anew when their
 * writers pause for a moment.
 */

/** Follows the live texts until stopped. What was written just before a crash is caught up with at the start. */
export async function followTexts(engine: SearchEngine): Promise<{ stop(): Promise<void> }> {
  const waiting = new Map<string, NodeJS.Timeout>()
  let stopped = false
  const soon = (paperId: string, after = quiet) => {
    if (waiting.has(paperId)) return
    const timer = setTimeout(() => {
      waiting.delete(paperId)
      refresh(engine, [paperId]).catch((error: unknown) => {
        log.error({ err: error, paperId }, 'a text could not be indexed, and will be tried again')
        if (!stopped) soon(paperId, patience)
      })
    }, after)
    waiting.set(paperId, timer)
  }
  // Whatever was written while nobody listened, at the start or after a lost connection.
  const catchUp = async () => {
    for (const paperId of await recentlyWritten()) soon(paperId)
  }
  const ear = listenForTexts(soon, catchUp)
  return {
    stop: async () => {
      stopped = true
      for (const timer of waiting.values()) clearTimeout(timer)
      await ear.stop()
    },
  }
}

async function recentlyWritten(): Promise<string[]> {
  const since = new Date(Date.now() - day)
  const papers = await db().paper.findMany({
    where: { OR: [{ text: { savedAt: { gte: since } } }, { updates: { some: {} } }] },
    select: { id: true },
  })
  return papers.map((paper) => paper.id)
}

function listenForTexts(heard: (paperId: string) => void, listening: () => Promise<void>) {
  let stopped = false
  let client: pg.Client | undefined
  const connect = async () => {
    client = new pg.Client({ connectionString: databaseUrl() })
    client.on('notification', (notice) => heard((JSON.parse(notice.payload ?? '{}') as { paperId: string }).paperId))
    client.on('error', () => {})
    client.on('end', () => void (stopped || setTimeout(() => void connect().catch(() => {}), 1_000).unref()))
    await client.connect()
    await client.query(`LISTEN ${textChannel}`)
    await listening()
  }
  void connect().catch(() => {})
  return {
    stop: async () => {
      stopped = true
      await client?.end().catch(() => {})
    },
  }
}
