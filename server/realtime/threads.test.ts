import { expect, test } from 'vitest'
import type { ThreadChange, ThreadChanges } from './contract.ts'
import { ThreadFeeds } from './threads.ts'

/** A thread whose changes stand in a list, answered when the test says so. */
function scene() {
  const stored: ThreadChange[] = []
  const asked: { after: number; answer(): void; fail(): void }[] = []
  const emitted: ThreadChanges[] = []
  const feeds = new ThreadFeeds({
    changesOf: (_, after) =>
      new Promise((resolve, reject) => {
        const found = stored.filter((change) => change.seq > after)
        asked.push({ after, answer: () => resolve(found), fail: () => reject(new Error('no database')) })
      }),
    emit: (_, changes) => void emitted.push(changes),
    failed: () => {},
  })
  const happen = (seq: number) => {
    stored.push({ seq })
    feeds.notice('subject', { threadId: 't', seq })
  }
  return { stored, asked, emitted, feeds, happen }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

test('what comes while a question is on its way is asked for afterwards, once', async () => {
  const { asked, emitted, happen } = scene()
  happen(5)
  happen(6)
  happen(7)
  expect(asked.map((one) => one.after)).toEqual([4])
  asked[0]!.answer()
  await turn()
  expect(emitted).toEqual([{ threadId: 't', after: 4, seq: 5, changes: [{ seq: 5 }] }])
  expect(asked.map((one) => one.after)).toEqual([4, 5])
  asked[1]!.answer()
  await turn()
  expect(emitted[1]).toEqual({ threadId: 't', after: 5, seq: 7, changes: [{ seq: 6 }, { seq: 7 }] })
  expect(asked).toHaveLength(2)
})

test('what was handed out already is not asked for again', async () => {
  const { stored, asked, feeds, emitted } = scene()
  stored.push({ seq: 2 }, { seq: 1 })
  feeds.notice('subject', { threadId: 't', seq: 1 })
  asked[0]!.answer()
  await turn()
  expect(emitted[0]).toMatchObject({ after: 0, seq: 2, changes: [{ seq: 1 }, { seq: 2 }] })
  feeds.notice('subject', { threadId: 't', seq: 2 })
  expect(asked).toHaveLength(1)
})

test('a question that failed is asked again with the next notice', async () => {
  const { asked, emitted, happen } = scene()
  happen(1)
  asked[0]!.fail()
  await turn()
  happen(2)
  asked[1]!.answer()
  await turn()
  expect(emitted).toEqual([{ threadId: 't', after: 0, seq: 2, changes: [{ seq: 1 }, { seq: 2 }] }])
})
