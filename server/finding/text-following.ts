import pg from 'pg'
import type { SearchEngine } from '#search/engine.ts'
import { databaseUrl, db } from '#server/kernel/db.ts'
import { log } from '#server/kernel/log.ts'
import { textChannel } from '#server/papers/collaboration/stored-text.ts'
import { refresh } from './index-keeping.ts'

const quiet = 400
const day = 86_400_000

/*
 * Live text announces no fact for each keystroke, but every committed batch is notified. Texts are read anew when their
 * writers pause for a moment.
 */

/** Follows the live texts until stopped. What was written just before a crash is caught up with at the start. */
export async function followTexts(engine: SearchEngine): Promise<{ stop(): Promise<void> }> {
  const waiting = new Map<string, NodeJS.Timeout>()
  const soon = (paperId: string) => {
    if (waiting.has(paperId)) return
    const timer = setTimeout(() => {
      waiting.delete(paperId)
      refresh(engine, [paperId]).catch((error: unknown) => log.error({ err: error, paperId }, 'a text could not be indexed'))
    }, quiet)
    waiting.set(paperId, timer)
  }
  const ear = listenForTexts(soon)
  for (const paperId of await recentlyWritten()) soon(paperId)
  return {
    stop: async () => {
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

function listenForTexts(heard: (paperId: string) => void) {
  let stopped = false
  let client: pg.Client | undefined
  const connect = async () => {
    client = new pg.Client({ connectionString: databaseUrl() })
    client.on('notification', (notice) => heard((JSON.parse(notice.payload ?? '{}') as { paperId: string }).paperId))
    client.on('error', () => {})
    client.on('end', () => void (stopped || setTimeout(() => void connect().catch(() => {}), 1_000).unref()))
    await client.connect()
    await client.query(`LISTEN ${textChannel}`)
  }
  void connect().catch(() => {})
  return {
    stop: async () => {
      stopped = true
      await client?.end().catch(() => {})
    },
  }
}
